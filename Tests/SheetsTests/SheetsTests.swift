// tests of Sheets
