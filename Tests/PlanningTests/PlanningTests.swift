// tests of Planning
