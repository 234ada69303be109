"""Times the groeimakelaar's commands on programmes of growing size and checks their answers; see Examples/benchmark-groei."""

import argparse
import datetime
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

NOW = "2027-02-22T08:00:00Z"
TODAY = "2027-02-22"
PERIOD = ["--from", "2026-07-01", "--until", "2026-12-31"]
HERE = pathlib.Path(__file__).parent

# What a groeimakelaar does all day, and twice a year. `{case}` is an open case, `{due}` one of its open follow-ups.
COMMANDS = [
    ("status", ["status"]),
    ("followup list", ["followup", "list"]),
    ("followup list --mine", ["followup", "list", "--mine"]),
    ("followup list --overdue", ["followup", "list", "--overdue"]),
    ("followup list --week", ["followup", "list", "--week"]),
    ("case list", ["case", "list"]),
    ("case show", ["case", "show", "{case}"]),
    ("case note", ["case", "note", "{case}", "gebeld"]),
    ("followup snooze", ["followup", "snooze", "{due}", "--until", "2027-03-15", "--reason", "op reis"]),
    ("undo", ["undo"]),
    ("session list", ["session", "list"]),
    ("outbox list", ["outbox", "list"]),
    ("log", ["log"]),
    ("report", ["report", *PERIOD, "--json"]),
    ("report --html", ["report", *PERIOD, "--html", "{html}"]),
    ("report rows", ["report", "rows", "intake", *PERIOD]),
    ("digest", ["digest"]),
    ("followup ask", ["followup", "ask"]),
    ("followup ask, again", ["followup", "ask"]),
]
# The second time there is nothing to undo, and nothing to ask.
ONCE = {"undo", "followup ask"}


class Programme:
    def __init__(self, program, folder, cases, seed):
        self.program, self.folder, self.cases = program, folder, cases
        subprocess.run(
            [program, "new", str(folder), "--mailbox", "tafels@programma.example"], check=True, capture_output=True)
        filler = [sys.executable, HERE / "growing_programme.py", str(folder), str(cases), str(seed), NOW]
        subprocess.run(filler, check=True, stderr=subprocess.DEVNULL)
        open_case = self.value("""SELECT c.request FROM case_record c JOIN follow_up f ON f.request = c.request
            WHERE c.stage = 'in-follow-up' AND f.state = 'open' AND f.stage IS NULL ORDER BY c.request LIMIT 1""")
        due = self.value("SELECT id FROM follow_up WHERE request = ? AND state = 'open' ORDER BY id", open_case)
        self.names = {"{case}": f"V{open_case}", "{due}": f"F{due}", "{html}": str(folder / "rapport.html")}

    def value(self, sql, *values):
        with sqlite3.connect(f"file:{self.folder}/programma.db?mode=ro", uri=True) as database:
            return database.execute(sql, values).fetchone()[0]

    def words(self, command):
        named = [self.names.get(word, word) for word in command]
        return [self.program, *named, "--programme", str(self.folder), "--now", NOW, "--no-input"]

    def run(self, command):
        """Seconds and peak memory (MB) of one run in a process of its own."""
        environment = {**os.environ, "EXPERTTAFEL_WHO": "anna", "LANG": "nl_NL.UTF-8"}
        with tempfile.TemporaryFile() as errors:
            start = time.perf_counter()
            process = subprocess.Popen(
                self.words(command), stdout=subprocess.DEVNULL, stderr=errors, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                errors.seek(0)
                sys.exit(f"{' '.join(command)}: status {process.returncode}: {errors.read().decode()}")
        return seconds, usage.ru_maxrss / 1024

    def answer(self, *command):
        run = subprocess.run([*self.words(command), "--json"], check=True, capture_output=True)
        return json.loads(run.stdout)

    def check(self):
        """What the program says, beside what the rows say."""
        status, faults = self.answer("status"), []

        def same(what, said, counted):
            if said != counted:
                faults.append(f"{self.cases} cases: {what}: the program says {said}, the rows {counted}")

        same("cases", status["requests"], self.value("SELECT COUNT(*) FROM request"))
        same("open follow-ups", status["openFollowUps"], self.value(
            "SELECT COUNT(*) FROM follow_up WHERE state = 'open'"))
        same("overdue", status["overdueFollowUps"], self.value(
            "SELECT COUNT(*) FROM follow_up WHERE state = 'open' AND due < ?", TODAY))
        for stage, count in status["stages"].items():
            same(stage, count, self.value("SELECT COUNT(*) FROM case_record WHERE stage = ?", stage))
        same("without an action", len(status["withoutAction"]), min(20, self.value("""SELECT COUNT(*) FROM case_record c
            WHERE c.stage <> 'closed'
            AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.request = c.request AND f.state = 'open')""")))
        mine = self.answer("followup", "list", "--overdue", "--limit", "0")
        same("overdue, listed", len(mine), status["overdueFollowUps"])
        report = self.answer("report", *PERIOD)["figures"]
        first, last = (self.local(day) for day in ("2026-07-01", "2027-01-01"))
        same("intake", report["intake"]["value"], self.value(
            "SELECT COUNT(*) FROM request WHERE received >= ? AND received < ?", first, last))
        same("seats noted", report["attendance"]["count"], self.value(
            "SELECT COUNT(*) FROM attendance WHERE request IS NOT NULL AND date BETWEEN '2026-07-01' AND '2026-12-31'"))
        same("mean rating", round(report["satisfaction"]["value"], 9), round(self.value("""
            SELECT AVG(o.rating) FROM follow_up f JOIN outcome o ON o.follow_up = f.id WHERE f.kind = 'evaluation'
            AND f.state = 'done' AND f.anchor BETWEEN '2026-07-01' AND '2026-12-31'"""), 9))
        return faults

    def local(self, day):
        """Midnight in the programme's zone, as the store writes an instant."""
        from zoneinfo import ZoneInfo
        moment = datetime.datetime.fromisoformat(day).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
        return int(moment.timestamp())


def main():
    parser = argparse.ArgumentParser(prog="Examples/benchmark-groei")
    parser.add_argument("program")
    parser.add_argument("--cases", default="1000,10000,100000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep")
    options = parser.parse_args()
    sizes = [int(size) for size in options.cases.split(",")]
    work = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="experttafel-groei-"))
    work.mkdir(parents=True, exist_ok=True)
    results, faults = {}, []
    try:
        for size in sizes:
            print(f"== {size} cases", file=sys.stderr)
            programme = Programme(options.program, work / f"groei-{size}", size, options.seed)
            faults += programme.check()
            for name, command in COMMANDS:
                runs = [programme.run(command) for _ in range(1 if name in ONCE else options.runs)]
                results[name, size] = (statistics.median(r[0] for r in runs), max(r[1] for r in runs))
            asked = programme.value("SELECT COUNT(*) FROM message WHERE template LIKE 'result.%'")
            print(f"{asked} mails were asked for by the first `followup ask`", file=sys.stderr)
            follow_ups = programme.value("SELECT COUNT(*) FROM follow_up")
            print(f"{size} cases, {follow_ups} follow-ups, {programme.value('SELECT COUNT(*) FROM session')} sessions")
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)
    heads = "".join(f"{size:>12}" for size in sizes)
    print(f"\n{'median seconds':<26}{heads}{'growth':>12}{'peak MB':>10}")
    for name, _ in COMMANDS:
        times = [results[name, size][0] for size in sizes]
        row = "".join(f"{seconds:>12.3f}" for seconds in times)
        print(f"{name:<26}{row}{times[-1] / times[0]:>11.1f}x{results[name, sizes[-1]][1]:>10.0f}")
    print("\nAll answers are those of the rows." if not faults else "\n" + "\n".join(faults))
    sys.exit(1 if faults else 0)


main()
