"""A year of a programme, played from week to week as its groeimakelaar would; see Examples/year."""

import argparse
import datetime
import json
import pathlib
import random
import sys

import attendee
import invariant
from companies import Companies
from programme import Programme
from referring import Referring

TARGETS = {"intake": 150, "served": 100, "satisfaction": 8, "jobs-3": 20, "raised": 1_000_000}
# Nobody at the tables speaks on marketing; another initiative does.
TOPICS = ["export", "export", "financiering", "financiering", "personeel", "personeel", "marketing"]
TOWNS = ["Lelystad", "Almere", "Dronten"]
SECTORS = ["techniek", "bouw", "zorg", "logistiek"]
WEEK = datetime.timedelta(days=7)

EXPERTS = """naam;email;bedrijf;sector;plaats;talen;beschikbaar;onderwerpen;vormen;max per week;max sessies
Uitblinker Een;u1@uitblinker1.example;Groei Een;techniek;Lelystad;nl;;export:3, personeel:2;tafel, mentoring;2;30
Uitblinker Twee;u2@uitblinker2.example;Groei Twee;zorg;Almere;nl;;financiering:3, export:2;tafel, mentoring;2;30
Uitblinker Drie;u3@uitblinker3.example;Groei Drie;bouw;Dronten;nl;;personeel:3, financiering:2;tafel, mentoring;2;30
"""
ROOMS = """naam;adres;plaats;capaciteit;open
Raadzaal;Plein 1, Lelystad;Lelystad;9;
Campus;Laan 2, Almere;Almere;9;
"""
TRAVEL = "van,naar,minuten\nLelystad,Almere,30\nLelystad,Dronten,25\nAlmere,Dronten,40\n"


class Year:
    def __init__(self, programme, work, seed, weeks, steps):
        self.programme, self.work = programme, pathlib.Path(work)
        self.random, self.weeks, self.steps = random.Random(seed), weeks, steps
        self.guests, self.mails, self.answers = 0, 0, 0
        self.told, self.attended, self.seen, self.periods = {}, set(), set(), []
        self.lazy = None
        self.companies = Companies(self.random)
        self.referring = Referring(programme, self.random, self.say)

    @property
    def today(self):
        return self.programme.now.date()

    def say(self, text):
        print(f"{self.today}  {text}")

    def play(self):
        self.begin()
        for week in range(self.weeks):
            self.programme.now = self.start + week * WEEK
            self.intake(3 if week < self.weeks * 3 // 4 else 1)
            if week % 3 == 0 and week < self.weeks - 2:
                self.plan()
            self.programme.now += datetime.timedelta(days=1)
            self.read_answers(declining=week % 12 == 6)
            self.programme.now += datetime.timedelta(days=3, hours=10)
            self.attendance()
            self.programme.run("session", "deadlines")
            self.send()
            if week % 11 == 6:
                self.withdrawal()
            if week % 12 == 3:
                self.expert_cancels()
            self.referring.week(self.today)
            self.follow_ups()
            # The mails of the week: what came of it, thanks and preparations, and what each owner has to do.
            self.programme.run("followup", "ask")
            self.programme.run("outbox", "prepare")
            self.programme.run("digest")
            self.check(f"week {week + 1}")
            if week + 1 in (self.weeks // 2, self.weeks):
                self.report("halfjaar" if week + 1 < self.weeks else "jaar")

    def begin(self):
        self.start = datetime.datetime(2027, 1, 4, 8, tzinfo=datetime.timezone.utc)
        self.programme.now = self.start
        self.programme.run("new", self.programme.folder, "--mailbox", "experttafels@programma.example")
        sheets = self.work / "bladen"
        sheets.mkdir(parents=True, exist_ok=True)
        for name, text in [("uitblinkers", EXPERTS), ("locaties", ROOMS), ("reistijden", TRAVEL)]:
            (sheets / f"{name}.csv").write_text(text, encoding="utf-8")
        people, requests = ["naam;email;bedrijf;sector;plaats;fte;omzet"], ["ontvangen;email;vraag;onderwerp;vorm"]
        for _ in range(15):
            name, address, company, sector, town = self.guest()
            size, turnover = self.companies.add(address, self.today)
            people.append(f"{name};{address};{company};{sector};{town};{size:g};{turnover:.0f}")
            requests.append(f"14-12-2026;{address};Hoe ga ik verder?;{self.random.choice(TOPICS)};tafel")
        (sheets / "ondernemers.csv").write_text("\n".join(people) + "\n", encoding="utf-8")
        (sheets / "groeivragen.csv").write_text("\n".join(requests) + "\n", encoding="utf-8")
        self.programme.run("import", sheets)
        for name, value in [("groeimakelaar", "anna"), ("noticeDays", 5), ("answerDays", 2)]:
            self.programme.run("settings", name, value)
        for figure, value in TARGETS.items():
            self.programme.run("report", "target", figure, value)
        self.programme.run("partner", "add", "els@provincie.example", "--name", "Els", "--organisation", "Provincie")
        self.referring.begin()

    def guest(self):
        self.guests += 1
        number = self.guests
        return (f"Ondernemer {number}", f"o{number}@bedrijf{number}.example", f"Bedrijf {number}",
                self.random.choice(SECTORS), self.random.choice(TOWNS))

    def intake(self, count):
        for _ in range(count):
            name, address, company, sector, town = self.guest()
            size, turnover = self.companies.add(address, self.today)
            words = ["--email", address, "--name", name, "--company", company, "--sector", sector, "--place", town,
                     "--question", "Hoe zet ik de volgende stap?", "--topic", self.random.choice(TOPICS),
                     "--format", "table"]
            words += ["--employees", f"{size:g}", "--turnover", turnover] if self.random.random() < 0.9 else []
            self.programme.run("case", "add", *words)
        for case in self.programme.json("case", "list"):
            if case["stage"] in ("new", "qualified"):
                self.programme.run("followup", "done", case["next"])
                if case["stage"] == "new":
                    following = self.programme.rows(
                        "SELECT id FROM follow_up WHERE request = ? AND state = 'open' AND stage = 'qualified'",
                        int(case["request"][1:]))
                    self.programme.run("followup", "done", f"F{following[0][0]}")
        if self.random.random() < 0.3:
            case = self.random.choice(self.programme.json("case", "list"))["request"]
            address = self.address(case)
            before = self.today - datetime.timedelta(days=3 * 365 + 1)
            for day, told in ((before, self.companies.three_years_before(address, self.today)),
                              (self.today, self.companies.told(address, self.today))):
                self.programme.run(
                    "case", "figures", case, "--date", day, "--employees", told[0], "--turnover", told[1])
            self.programme.run("case", "note", case, "Kort gesproken aan de telefoon")
            self.programme.run("case", "note", case, "Staat op het punt te verkopen", "--confidential")

    def plan(self):
        first = self.today + datetime.timedelta(days=7)
        self.programme.run("plan", "--from", first, "--until", first + 3 * WEEK, "--steps", self.steps)
        self.programme.run("release", status=(0, 1))
        self.send()

    def send(self):
        """Writes out what waits; the guests read it and answer in their own time."""
        folder = self.work / "uit" / f"{self.mails:03}"
        self.mails += 1
        self.programme.run("outbox", "export", folder, status=(0, 1))
        for path in sorted(folder.glob("*.eml")) if folder.exists() else []:
            for address, fields in attendee.invites(path):
                self.told[address, fields["UID"][1]] = fields

    def read_answers(self, declining):
        """- declining: one expert refuses by mail; the groeimakelaar then cancels that table."""
        folder = self.work / "in" / f"{self.answers:03}"
        folder.mkdir(parents=True)
        self.answers += 1
        for number, ((address, uid), fields) in enumerate(sorted(self.told.items(), key=lambda item: item[0])):
            expert = address.startswith("u")
            chances = [97, 0, 0, 3] if expert else [80, 8, 4, 8]
            answer = self.random.choices(["ACCEPTED", "DECLINED", "TENTATIVE", None], chances)[0]
            if expert and declining:
                answer, declining = "DECLINED", False
            if answer:
                comment = "Helaas, ik ben dan weg" if answer == "DECLINED" else ""
                mail = attendee.reply(address, fields, answer, self.programme.now, comment)
                (folder / f"{number:03}.eml").write_bytes(mail)
        self.told = {}
        if any(folder.iterdir()):
            self.programme.run("replies", folder, status=(0, 3))
        for waiting in self.programme.json("replies", "list"):
            self.programme.run("replies", "judge", waiting["id"], "--as", "ignore", status=(0, 1))
        for session, concerns in self.programme.json("status")["concerns"].items():
            if "expert-declined" in concerns:
                seats = next(s[2] for s in self.sessions() if f"S{s[0]}" == session)
                self.freed(session, seats, ["session", "cancel", session])

    def sessions(self):
        """The sessions as last released: number, start, seats."""
        found = self.programme.rows("""SELECT s.session, s.starts_at, (SELECT GROUP_CONCAT(request) FROM released_seat t
            WHERE t.release = s.release AND t.session = s.session) FROM released_session s
            WHERE s.release = (SELECT MAX(id) FROM release) AND s.cancelled = 0 ORDER BY s.starts_at""")
        return [(number, start, [f"V{r}" for r in (seats or "").split(",") if r]) for number, start, seats in found]

    def attendance(self):
        moment = self.programme.now.timestamp()
        for number, start, seats in self.sessions():
            if start + 7200 > moment or number in self.attended:
                continue
            self.attended.add(number)
            words = ["--all", "attended"]
            # One guest never shows up, so that the rules have someone to apply to.
            if self.lazy is None and seats:
                self.lazy = self.person(seats[0])
            for seat in seats:
                if self.person(seat) == self.lazy:
                    words += ["--no-show", seat]
                elif (draw := self.random.random()) < 0.05:
                    words += ["--no-show", seat]
                elif draw < 0.1:
                    words += ["--late", seat]
                elif draw < 0.14:
                    words += ["--replaced", seat]
            self.programme.run("session", "attendance", f"S{number}", *words)

    def person(self, request):
        return self.programme.rows("SELECT person FROM request WHERE id = ?", int(request[1:]))[0][0]

    def address(self, request):
        name = self.programme.rows(
            "SELECT p.name FROM request r JOIN person p ON p.id = r.person WHERE r.id = ?", int(request[1:]))[0][0]
        number = name.split()[-1]
        return f"o{number}@bedrijf{number}.example"

    def withdrawal(self):
        cases = [c for c in self.programme.json("case", "list") if c["stage"] in ("waiting", "in-follow-up", "matched")]
        case = self.random.choice(cases)["request"]
        self.programme.run("case", "move", case, "closed", "--result", "withdrawn", "--note", "bedrijf verkocht")
        left = self.programme.rows("SELECT COUNT(*) FROM follow_up WHERE request = ? AND state = 'open'", int(case[1:]))
        if left[0][0]:
            sys.exit(f"{case} withdrew and is still asked {left[0][0]} things")
        self.say(f"{case} trekt zich terug")

    def expert_cancels(self):
        """By telephone, in time or too late."""
        ahead = [s for s in self.sessions() if s[1] > self.programme.now.timestamp() and s[2]]
        if not ahead:
            return
        number, _, seats = ahead[0]
        outcome = self.random.choice(["--late", "--cancelled"])
        self.freed(f"S{number}", seats, ["session", "attendance", f"S{number}", outcome, "expert"])
        self.attended.add(number)

    def freed(self, session, seats, command):
        """A table is freed: its cases wait again, and have waited as long as before."""
        before = {c["request"]: c for c in self.programme.json("case", "list")}
        self.programme.run(*command)
        after = {c["request"]: c for c in self.programme.json("case", "list")}
        for seat in seats:
            if seat in before and before[seat]["stage"] == "matched":
                if after[seat]["stage"] != "waiting" or after[seat]["weeks"] != before[seat]["weeks"]:
                    sys.exit(f"{seat} had a seat at {session}, whose expert cancelled: {before[seat]} {after[seat]}")
        self.say(f"{session}: de uitblinker zegt af; {', '.join(seats)} wachten weer")

    def follow_ups(self):
        """Does most of what is due, puts some off, does without some, and lets some go overdue."""
        for follow_up in self.programme.json("followup", "list", "--limit", 0):
            if follow_up["due"] > self.today.isoformat() or follow_up["id"] in self.seen:
                continue
            number, kind, draw = follow_up["id"], follow_up["kind"], self.random.random()
            if not self.programme.rows("SELECT 1 FROM follow_up WHERE id = ? AND state = 'open'", int(number[1:])):
                continue
            if draw < 0.05:
                self.seen.add(number)
            elif draw < 0.12:
                until = self.today + datetime.timedelta(days=self.random.randint(5, 20))
                self.programme.run("followup", "snooze", number, "--until", until, "--reason", "op reis")
            elif draw < 0.17 and kind in ("evaluation", "expert", "check", "result-3", "result-6"):
                self.programme.run("followup", "skip", number, "--reason", "niet bereikt na drie keer bellen")
            elif draw < 0.19:
                self.programme.run("followup", "assign", number, "bart")
            else:
                self.answer(number, kind, follow_up.get("request"))

    def answer(self, number, kind, request):
        draw = self.random
        later = self.today + datetime.timedelta(days=draw.randint(10, 40))
        if kind == "evaluation":
            words = ["--rating", draw.randint(5, 10), "--words", "nuttig"]
            words += ["--action", "offerte vragen", "--date", later] if draw.random() < 0.8 else []
        elif kind == "check":
            result = draw.choice(["done", "done", "partly", "dropped", "changed"])
            words = ["--result", result, "--words", "zo is het gelopen"]
        elif kind.startswith("result"):
            address = self.address(request)
            employees, turnover = self.companies.told(address, self.today)
            words = ["--result", draw.choice(["done", "done", "partly", "dropped"]), "--words", "merkbaar",
                     "--employees", employees, "--investment", self.companies.invests(address)]
            words += ["--turnover", turnover] if draw.random() < 0.8 else []
        elif kind == "expert":
            words = ["--willing", draw.choice(["yes", "yes", "no"])]
        elif kind in ("receipt", "referral-answer", "referral-result"):
            self.referring.answer(number, kind)
            return
        elif kind == "close" and draw.random() < 0.4:
            result = draw.choice(["reached", "partly", "not"])
            self.programme.run("case", "move", request, "closed", "--result", result)
            return
        elif kind in ("place", "close", "attendance"):
            self.programme.run("followup", "snooze", number, "--until", later, "--reason", "wacht op een tafel")
            return
        else:
            words = []
        self.programme.run("followup", "done", number, *words)
        if kind.startswith("result") and draw.random() < 0.4:
            # Some results are asked after a case was closed.
            stage = self.programme.rows("SELECT stage FROM case_record WHERE request = ?", int(request[1:]))[0][0]
            if stage != "closed":
                result = draw.choice(["reached", "partly", "not"])
                self.programme.run("case", "move", request, "closed", "--result", result)

    def check(self, moment):
        faults = invariant.broken(self.programme)
        if faults:
            sys.exit(f"{moment} ({self.today}): " + "\n".join(faults))
        status = self.programme.json("status")
        stages = ", ".join(f"{count} {stage}" for stage, count in status["stages"].items() if count)
        self.say(f"{moment}: {stages}; {status['openFollowUps']} open, {status['overdueFollowUps']} overdue")

    def report(self, name):
        last = self.today
        # Both end today; the first is of whole months, the second of as many days as the play has lasted.
        first = last - datetime.timedelta(days=(last - self.start.date()).days)
        first = first.replace(day=1) if name == "jaar" else first
        self.programme.run("report", "--from", first, "--until", last, "--html", self.work / f"{name}.html",
                           "--xlsx", self.work / f"{name}.xlsx")
        self.programme.run("report", "--progress", "--from", first, "--until", last, "--on",
                           last + datetime.timedelta(days=10), "--at", "15:00", "--place", "Stadhuis")
        self.periods.append((first.isoformat(), last.isoformat()))
        played = {"now": self.programme.now.isoformat(), "periods": self.periods, "targets": TARGETS}
        (self.work / "perioden.json").write_text(json.dumps(played))
        self.say(f"rapport: {name}.html, {name}.xlsx")


def main():
    parser = argparse.ArgumentParser(prog="Examples/year")
    parser.add_argument("program")
    parser.add_argument("work")
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=2000)
    options = parser.parse_args()
    programme = Programme(options.program, pathlib.Path(options.work) / "programma")
    year = Year(programme, options.work, options.seed, options.weeks, options.steps)
    year.play()
    year.say(f"{programme.commands} commands; after each week every open case had exactly one next action")


main()
