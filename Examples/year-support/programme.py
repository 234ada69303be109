"""Runs experttafel as its user does, and looks at the rows behind it with Python's own SQLite."""

import json
import os
import pathlib
import sqlite3
import subprocess
import sys


class Programme:
    def __init__(self, program, folder, who="anna"):
        self.program, self.folder, self.now = program, pathlib.Path(folder), None
        self.environment = {**os.environ, "EXPERTTAFEL_PROGRAMME": str(self.folder), "EXPERTTAFEL_WHO": who}
        self.commands = 0

    def run(self, *words, status=0):
        """Runs a command line at the programme's moment; another exit status than expected ends the play."""
        line = [self.program, *map(str, words), "--no-input", "--lang", "nl"]
        if self.now:
            line += ["--now", self.now.strftime("%Y-%m-%dT%H:%M:%SZ")]
        result = subprocess.run(line, env=self.environment, capture_output=True, text=True)
        self.commands += 1
        allowed = status if isinstance(status, tuple) else (status,)
        if result.returncode not in allowed:
            sys.exit(f"{self.now}: {' '.join(line[1:])}\nstatus {result.returncode}: {result.stdout}{result.stderr}")
        return result

    def json(self, *words):
        return json.loads(self.run(*words, "--json").stdout)

    def rows(self, sql, *values):
        database = sqlite3.connect(f"file:{self.folder}/programma.db?mode=ro", uri=True)
        try:
            return database.execute(sql, values).fetchall()
        finally:
            database.close()

    def knows(self, *command):
        """Whether this version has a command."""
        return subprocess.run([self.program, "help", *command], capture_output=True).returncode == 0
