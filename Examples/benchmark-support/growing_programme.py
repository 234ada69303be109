"""Fills a new programme with cases of many years, for Examples/benchmark-groei.

    growing_programme.py PROGRAMME_DIR CASES SEED NOW

Writes straight into programma.db, with the triggers of the change log set aside while it does: what is measured is the
day of someone who opens a full programme, not how it became full. The same seed gives the same rows. Everything in it
is made up.
"""

import datetime
import json
import random
import sqlite3
import sys

TOPICS = ["export", "financiering", "personeel", "digitalisering", "leiderschap", "marketing", "innovatie", "opvolging"]
SECTORS = ["techniek", "bouw", "zorg", "logistiek", "agrarisch", "handel", "ict"]
TOWNS = ["Lelystad", "Almere", "Emmeloord", "Dronten", "Zeewolde", "Urk"]
OWNERS = ["groeimakelaar", "anna", "bart"]
DAY = 86_400
YEARS = 10


class Filler:
    def __init__(self, path, cases, seed, now):
        self.db = sqlite3.connect(path)
        self.random = random.Random(seed)
        self.now, self.count = now, cases
        self.people = max(12, cases * 8 // 10)
        self.experts = max(12, min(200, cases // 20))
        self.tables = {}

    def insert(self, table, **fields):
        rows = self.tables.setdefault(table, (tuple(fields), []))
        rows[1].append(tuple(fields.values()))

    def day(self, stamp):
        return datetime.datetime.fromtimestamp(stamp, datetime.timezone.utc).date().isoformat()

    def instant(self, stamp):
        return datetime.datetime.fromtimestamp(stamp, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

    def working(self, stamp):
        weekday = datetime.datetime.fromtimestamp(stamp, datetime.timezone.utc).weekday()
        return self.day(stamp + max(0, 7 - weekday) * DAY * (weekday > 4))

    def person(self, number):
        draw = self.random
        expert = number <= self.experts
        self.insert(
            "person", id=number, name=f"Persoon {number}", company=f"Bedrijf {number}", sector=draw.choice(SECTORS),
            place=draw.choice(TOWNS), languages='["nl"]', phone="", max_per_day=None, max_per_week=None,
            available="", calendar=None, employees=float(draw.randint(1, 300)) if draw.random() < 0.8 else None,
            turnover=None, extra="{}")
        address = f"persoon{number}@bedrijf{number}.example"
        self.insert("person_address", address_key=address, person=number, position=0, written=address)
        if expert:
            self.insert("expert", person=number, formats='["table","mentoring"]', max_sessions=None, growth="")
            for topic in draw.sample(TOPICS, 2):
                self.insert("expert_topic", expert=number, topic=topic, level=draw.randint(2, 3))
        if draw.random() < 0.1:
            for years in (0, 3):
                self.insert(
                    "company_figure", person=number, date=self.day(self.now - (years * 365 + 40) * DAY),
                    employees=float(draw.randint(10, 200)), turnover=None)

    def case(self, number):
        """A case with the stage that its age makes likely."""
        draw = self.random
        age = 1 - draw.random() ** 1.2
        received = int(self.now - age * YEARS * 365 * DAY) - 3600
        person = draw.randint(self.experts + 1, self.people)
        topic = draw.choice(TOPICS)
        self.insert(
            "request", id=number, person=person, received=received, question=f"Hoe groei ik verder met {topic}?",
            topic=topic, min_level=draw.randint(1, 3), format="either", sessions=1, priority=draw.randint(1, 3),
            deadline=None, extra="{}")
        old = self.now - received
        if old < 40 * DAY:
            stage = draw.choice(["new", "qualified", "waiting", "waiting", "matched"])
        elif old < 500 * DAY:
            stage = draw.choice(["waiting", "in-follow-up", "in-follow-up", "in-follow-up", "closed", "referred"])
        else:
            stage = "closed" if draw.random() < 0.93 else draw.choice(["waiting", "in-follow-up"])
        return {"id": number, "person": person, "received": received, "topic": topic, "stage": stage}

    def steps(self, case):
        path = {
            "new": ["new"], "qualified": ["new", "qualified"], "waiting": ["new", "qualified", "waiting"],
            "matched": ["new", "qualified", "waiting", "matched"],
            "in-follow-up": ["new", "qualified", "waiting", "matched", "met", "in-follow-up"],
            "closed": ["new", "qualified", "waiting", "matched", "met", "in-follow-up", "closed"],
            "referred": ["new", "qualified", "referred"],
        }[case["stage"]]
        span = max(1, (self.now - case["received"]) // (len(path) + 1))
        for index, stage in enumerate(path):
            at = case["received"] + index * span
            self.insert("case_step", request=case["id"], stage=stage, at=at, by_whom="anna", note="")
        result = self.random.choice(["reached", "partly", "not"]) if case["stage"] == "closed" else None
        self.insert(
            "case_record", request=case["id"], stage=case["stage"], since=at, result=result, moved_at=at)
        if case["stage"] == "referred":
            self.insert(
                "referral", request=case["id"], initiative="financiering", at=at, by_whom="anna", consent="named",
                state=self.random.choice(["sent", "received", "accepted", "declined"]), result="", amount=100_000.0,
                finance="bank", skill="", level="", party="", raised=None)

    def follow_up(self, kind, case, due, state, session=None, anchor=None, stage=None, person=None):
        self.numbers += 1
        number = self.numbers
        done = due + self.random.randint(0, 9) * DAY
        is_done = state == "done"
        self.insert(
            "follow_up", id=number, kind=kind, request=case and case["id"], session=session,
            person=person or (case and case["person"]), referral=None, owner=self.random.choice(OWNERS),
            due=self.working(due), anchor=anchor, stage=stage, state=state, content="", reason="",
            made_at=due - 20 * DAY, done_at=None if state == "open" else done, done_by="anna" if is_done else "",
            uid=f"{number}@programma.example", once=None)
        return number if is_done else None

    def asked(self, case, session, start):
        """What the protocol asked after a session; a tenth of it was never answered."""
        draw = self.random
        anchor = self.day(start)
        for kind, days in [("evaluation", 5), ("check", 45), ("result-3", 91), ("result-6", 182), ("result-12", 365)]:
            due = start + days * DAY
            past = due < self.now - 12 * DAY
            late = past and case["stage"] != "closed" and draw.random() < 0.04
            state = ("open" if late or not past else draw.choices(["done", "skipped"], [9, 1])[0])
            if case["stage"] == "closed" and not past and not kind.startswith("result"):
                state = "lapsed"
            number = self.follow_up(kind, case, due, state, session, anchor)
            if number:
                result = kind.startswith("result")
                self.insert(
                    "outcome", follow_up=number, rating=draw.randint(4, 10) if kind == "evaluation" else None,
                    action="offerte" if kind == "evaluation" else None,
                    action_date=self.day(start + 40 * DAY) if kind == "evaluation" else None,
                    realised=draw.choice(["done", "partly", "dropped", "changed"]) if kind == "check" else None,
                    employees=float(draw.randint(1, 300)) if result else None, turnover=None,
                    investment=float(draw.randint(0, 90)) * 1000 if result else None, willing=None, words="")

    def tables_of(self, cases):
        """Five cases each, of different people."""
        table, people = [], set()
        for case in cases:
            if len(table) == 5 or case["person"] in people:
                yield table
                table, people = [], set()
            table.append(case)
            people.add(case["person"])
        if table:
            yield table

    def sessions(self, cases):
        """Tables, each with an expert, in releases that each carry all before it."""
        seated = [c for c in cases if c["stage"] in ("closed", "in-follow-up", "matched")]
        seated.sort(key=lambda c: (c["received"], c["id"]))
        rows = []
        for number, guests in enumerate(self.tables_of(seated), 1):
            ahead = any(c["stage"] == "matched" for c in guests)
            if ahead:
                at = self.now + self.random.randint(3, 40) * DAY
            else:
                at = min(max(c["received"] for c in guests) + self.random.randint(20, 60) * DAY, self.now - 9 * DAY)
            at = at // DAY * DAY + 9 * 3600
            expert = self.random.randint(1, self.experts)
            rows.append((number, at, expert, guests))
            self.insert("session", id=number, uid=f"s{number}@programma.example")
            if at > self.now:
                continue
            for guest in guests:
                state = self.random.choices(["attended", "no-show", "late", "replaced"], [90, 5, 3, 2])[0]
                self.insert(
                    "attendance", session=number, person=guest["person"], request=guest["id"], state=state,
                    date=self.day(at), at=at + DAY, by_whom="anna", note="")
                self.asked(guest, number, at)
        releases = 8
        for release in range(1, releases + 1):
            self.insert("release", id=release, name=f"vrijgave-{release}", at=self.now - (releases - release) * DAY)
            for number, at, expert, guests in rows[:len(rows) * release // releases]:
                self.insert(
                    "released_session", release=release, session=number, format="table", expert=expert, room=None,
                    starts_at=at, ends_at=at + 7200, topic=guests[0]["topic"], sequence=0, cancelled=0)
                for guest in guests:
                    self.insert("released_seat", release=release, session=number, request=guest["id"])
        for number, at, expert, guests in rows:
            told = json.dumps({
                "id": number, "uid": f"s{number}@programma.example", "format": "table", "expert": expert,
                "time": {"start": self.instant(at), "end": self.instant(at + 7200)}, "topic": guests[0]["topic"],
                "requests": [c["id"] for c in guests]})
            for person in sorted({c["person"] for c in guests}):
                self.letter(number, person, told, at)

    def letter(self, session, person, told, at):
        key = f"<{session}.{person}@programma.example>"
        self.messages += 1
        self.insert(
            "message", id=self.messages, release=1, person=person,
            to_address=f"persoon{person}@bedrijf{person}.example", to_name=f"Persoon {person}",
            template="participant-invite.nl", language="nl", subject="Uitnodiging", text="Beste", html="",
            state="sent", made_at=at - 20 * DAY, message_id=key)
        self.insert(
            "departure", message_id=key, position=0, person=person, session=session, method="REQUEST", sequence=0,
            stamp=at - 20 * DAY, told=told, at=at - 20 * DAY)
        if at > self.now and self.random.random() < 0.8:
            self.insert(
                "seat_answer", session=session, person=person, answer="accepted", sequence=0, stamp=at - 9 * DAY,
                at=at - 9 * DAY, comment="")

    def fill(self):
        self.numbers, self.messages = 0, 0
        for number in range(1, self.people + 1):
            self.person(number)
        cases = [self.case(number) for number in range(1, self.count + 1)]
        for case in cases:
            self.steps(case)
        self.sessions(cases)
        standing = {
            "new": "qualify", "qualified": "decide", "waiting": "place", "matched": "attendance",
            "in-follow-up": "close", "referred": "close"}
        for case in cases:
            self.follow_up("qualify", case, case["received"] + 5 * DAY, "lapsed" if case["stage"] != "new" else "open",
                           stage="new")
            if case["stage"] in standing and case["stage"] != "new":
                due = self.now + self.random.randint(-4, 30) * DAY
                self.follow_up(standing[case["stage"]], case, due, "open", stage=case["stage"])

    def write(self):
        cursor = self.db.cursor()
        triggers = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("BEGIN")
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        for table, (columns, rows) in self.tables.items():
            names = ", ".join(f'"{c}"' for c in columns)
            places = ", ".join("?" for _ in columns)
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', rows)
        for _, sql in triggers:
            cursor.execute(sql)
        cursor.execute("COMMIT")
        broken = cursor.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            sys.exit(f"growing_programme.py: broken references: {broken[:3]}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()


def main():
    folder, cases, seed, now = sys.argv[1:5]
    moment = datetime.datetime.fromisoformat(now.replace("Z", "+00:00"))
    filler = Filler(f"{folder}/programma.db", int(cases), int(seed), int(moment.timestamp()))
    filler.fill()
    filler.write()
    follow_ups = len(filler.tables["follow_up"][1])
    print(f"{cases} cases, {follow_ups} follow-ups, {len(filler.tables['session'][1])} sessions", file=sys.stderr)


main()
