// tests of Agenda
