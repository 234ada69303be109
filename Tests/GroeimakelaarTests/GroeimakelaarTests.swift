// tests of Groeimakelaar
