"""Counts every figure of `report --json` again, from the rows that `report rows FIGURE --json` exports and nothing else.

    recount.py PROGRAM PROGRAMME_DIR --from D --until D --now INSTANT
    recount.py PROGRAM PROGRAMME_DIR --at YEAR_DIR      the periods that Examples/year reported on

The definitions stand here a second time, written from the words of the report and not from its code. Exit status 1 with
every difference named, if there is one.
"""

import argparse
import collections
import datetime
import json
import pathlib
import sys

import disclosure
from programme import Programme

SMALLEST = 5
HEARD = ("attended", "replaced")


def number(value):
    return None if value in (None, "") else float(value)


def share(part, whole):
    return None if whole == 0 else 100 * part / whole


def nearest_rank(values, percent):
    """The smallest value that at least so many percent of all values do not exceed."""
    values = sorted(values)
    return next((v for i, v in enumerate(values, 1) if i * 100 >= percent * len(values)), None)


def mean(values):
    return sum(values) / len(values) if values else None


def total(values):
    return sum(values) if values else None


def years(first, last):
    """Whole months count for a twelfth, the days that are left for their part of a mean year."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if later(first, months) > last:
        months -= 1
    return months / 12 + (last - later(first, months)).days / 365.2425


def later(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    end = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return datetime.date(year, month, min(day.day, end[month - 1]))


class Count:
    """What one figure should be: value, out of how many, how many missing, and its groups."""

    def __init__(self, value, count, missing=0, groups=None):
        self.value, self.count, self.missing, self.groups = value, count, missing, groups or {}


def groups(rows, column):
    return dict(collections.Counter(row[column] or "?" for row in rows))


def count(figure, rows):
    """A figure from its rows; KeyError for a figure that has no definition here."""
    if figure == "intake":
        return Count(len(rows), len(rows))
    if figure.startswith("first-session"):
        days = [
            (datetime.date.fromisoformat(r["first"]) - datetime.date.fromisoformat(r["received"])).days
            for r in rows if r["first"]]
        percent = {"first-session-median": 50, "first-session-p90": 90}[figure]
        return Count(nearest_rank(days, percent), len(days), len(rows) - len(days))
    if figure in ("served", "waiting"):
        return Count(len(rows), len(rows))
    if figure.startswith(("served-by-", "waiting-by-")):
        parts = groups(rows, figure.split("-by-")[1])
        return Count(len(rows), len(rows), parts.get("?", 0), parts)
    if figure == "attendance":
        noted = [r for r in rows if r["state"]]
        return Count(
            share(sum(r["state"] in HEARD for r in noted), len(noted)), len(noted), len(rows) - len(noted),
            groups(noted, "state"))
    if figure in ("satisfaction", "satisfaction-response"):
        marks = [number(r["rating"]) for r in rows if r["state"] == "done" and r["rating"] is not None]
        if figure == "satisfaction":
            return Count(mean(marks), len(marks), len(rows) - len(marks))
        return Count(share(len(marks), len(rows)), len(rows))
    done = [r for r in rows if r.get("state") == "done"]
    if figure == "intended":
        return Count(share(sum(r["intended"] for r in done), len(done)), len(done), len(rows) - len(done))
    if figure.startswith("realised-"):
        answers = [r for r in rows if r["realised"]]
        return Count(
            share(sum(r["realised"] == "done" for r in answers), len(answers)), len(answers),
            len(rows) - len(answers), groups(answers, "realised"))
    if figure.startswith("results-"):
        return Count(share(len(done), len(rows)), len(rows), len(rows) - len(done))
    if figure.startswith(("jobs-", "turnover-")):
        what = "employees" if figure.startswith("jobs-") else "turnover"
        both = [r[what] - r[f"{what}_intake"] for r in done
                if r[what] is not None and r[f"{what}_intake"] is not None]
        return Count(total(both), len(both), len(rows) - len(both))
    if figure.startswith("investment-"):
        sums = [r["investment"] for r in done if r["investment"] is not None]
        return Count(total(sums), len(sums), len(rows) - len(sums))
    if figure in ("referrals", "referrals-by-state"):
        return Count(len(rows), len(rows), 0, groups(rows, "initiative" if figure == "referrals" else "state"))
    if figure in ("matched", "matched-by-party"):
        ended = [r for r in rows if r["state"] in ("declined", "result")]
        matched = [r for r in ended if r["state"] == "result" and r["party"]]
        if figure == "matched":
            return Count(share(len(matched), len(ended)), len(ended), len(rows) - len(ended))
        return Count(len(matched), len(matched), 0, groups(matched, "party"))
    if figure == "raised":
        sums = [r["raised"] for r in rows if r["raised"] is not None]
        return Count(total(sums), len(sums), sum(r["amount"] is not None and r["raised"] is None for r in rows))
    if figure == "sessions":
        return Count(len(rows), len(rows))
    if figure == "expert-load":
        load = collections.Counter(r["expert"] for r in rows)
        return Count(mean(list(load.values())), len(load))
    if figure == "expert-willing":
        answers = [r["willing"] for r in rows if r["willing"] is not None]
        return Count(share(sum(answers), len(answers)), len(answers), len(rows) - len(answers))
    if figure in ("growth-oecd", "growth-cbs"):
        known = [g for g in map(growth, rows) if g is not None]
        grows = (lambda g: g > 0.2 + 1e-9) if figure == "growth-oecd" else (lambda g: g >= 0.1 - 1e-9)
        return Count(share(sum(map(grows, known)), len(known)), len(known), len(rows) - len(known))
    raise KeyError(figure)


def growth(row):
    """The mean growth a year, of people or turnover, whichever is more; None where the figures do not tell."""
    if not row["from"] or (row["employees_from"] or 0) < 10:
        return None
    span = years(datetime.date.fromisoformat(row["from"]), datetime.date.fromisoformat(row["to"]))
    rates = [
        (row[f"{what}_to"] / row[f"{what}_from"]) ** (1 / span) - 1
        for what in ("employees", "turnover")
        if row[f"{what}_from"] and row[f"{what}_to"] is not None]
    return max(rates, default=None)


class Recount:
    def __init__(self, programme, targets):
        self.programme, self.targets = programme, targets
        self.faults, self.figures, self.hidden = [], 0, 0

    def period(self, first, last):
        options = ["--from", first, "--until", last]
        report = self.programme.json("report", *options)
        day = datetime.timedelta(days=1)
        end = last + day
        months = round(years(first, end) * 12)
        before = later(first, -months) if later(first, months) == end else first - (end - first)
        for figure, line in sorted(report["figures"].items()):
            rows = self.programme.json("report", "rows", figure, *options)
            self.compare(f"{first} {figure}", line, count(figure, rows))
            earlier = self.programme.json("report", "rows", figure, "--from", before, "--until", first - day)
            previous = count(figure, earlier)
            told = {"value": line.get("previous"), "bounds": {"value": line["bounds"].get("previous")}}
            self.value(f"{first} {figure}: previous", told, previous)
            if figure in self.targets:
                flow = line["unit"] in ("euro", "fte") or (
                    line["unit"] == "count" and figure not in ("waiting", "expert-load"))
                wanted = self.targets[figure] * (years(first, end) if flow else 1)
                self.same(f"{first} {figure}: target", line.get("target"), wanted)
        self.faults += [f"{first}: {fault}" for fault in disclosure.faults(report["figures"])]

    def compare(self, where, line, own):
        self.figures += 1
        self.value(f"{where}: value", line, own)
        self.number(f"{where}: count", line, "count", own.count)
        self.number(f"{where}: missing", line, "missing", own.missing)
        if 0 < own.count < SMALLEST and not line["hidden"]:
            self.faults.append(f"{where}: of {own.count}, and shown")
        self.hidden += line.get("value") is None and own.value is not None
        self.same(f"{where}: groups", sorted(line["groups"]), sorted(own.groups))
        for name, shown in line["groups"].items():
            if shown is not None:
                self.same(f"{where}: {name}", shown, own.groups.get(name))

    def number(self, where, line, name, counted):
        """A number that is told is the one of the rows; else it lies within what is told."""
        said, ends = line.get(name), line["bounds"].get(name)
        if said is not None:
            self.same(where, said, counted)
        elif ends and not ends[0] <= counted <= ends[1]:
            self.faults.append(f"{where}: the report says {ends}, its rows {counted}")

    def value(self, where, line, own):
        said, ends = line.get("value"), line["bounds"].get("value")
        if said is not None and said != own.value and said == round(said, 1) and abs(said - (own.value or 0)) < 0.0501:
            return  # a mean of marks, rounded where it would tell of how many it is
        if said is not None or own.value is None:
            self.same(where, said, own.value)
        elif ends:
            low, high = (-1e300 if ends[0] is None else ends[0]), (1e300 if ends[1] is None else ends[1])
            if not low <= own.value <= high:
                self.faults.append(f"{where}: the report says {ends}, its rows {own.value}")

    def same(self, where, said, counted):
        equal = said == counted
        if not equal and isinstance(said, (int, float)) and isinstance(counted, (int, float)):
            equal = abs(said - counted) <= 1e-9 * max(1, abs(counted))
        if not equal:
            self.faults.append(f"{where}: the report says {said}, its rows {counted}")


def main():
    parser = argparse.ArgumentParser(prog="recount.py")
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--from", dest="first", type=datetime.date.fromisoformat)
    parser.add_argument("--until", dest="last", type=datetime.date.fromisoformat)
    parser.add_argument("--now", type=datetime.datetime.fromisoformat)
    parser.add_argument("--at", type=pathlib.Path)
    options = parser.parse_args()
    programme = Programme(options.program, options.folder)
    if options.at:
        played = json.loads((options.at / "perioden.json").read_text())
        programme.now = datetime.datetime.fromisoformat(played["now"])
        periods, targets = played["periods"], played["targets"]
        periods = [tuple(map(datetime.date.fromisoformat, period)) for period in periods]
    else:
        programme.now, targets = options.now, {}
        periods = [(options.first, options.last)]
    recount = Recount(programme, targets)
    for first, last in periods:
        recount.period(first, last)
    print("\n".join(recount.faults))
    print(f"{recount.figures} figures over {len(periods)} periods counted again from their rows: "
          f"{len(recount.faults)} differences; {recount.hidden} values as a bound or not shown, "
          f"and no group of fewer than {SMALLEST} follows from what is")
    sys.exit(1 if recount.faults or recount.figures == 0 else 0)


main()
