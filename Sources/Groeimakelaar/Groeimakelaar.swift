// Groeimakelaar
