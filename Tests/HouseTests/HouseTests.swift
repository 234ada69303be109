// tests of House
