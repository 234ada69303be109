// tests of Office
