"""The groeimakelaar refers cases that an expert table cannot help, and hears what became of them."""

import datetime

PARTIES = [
    ("financiering", "Regiobank", "bank,guarantee", (50_000, 500_000)),
    ("financiering", "Groeifonds", "equity", (250_000, 2_000_000)),
    ("talent", "Beroepscollege", "mbo", None), ("talent", "Hogeschool", "hbo", None),
    ("talent", "Universiteit", "wo", None),
]
# The initiative for each topic, after so many weeks of waiting.
INITIATIVES = {"financiering": "financiering", "personeel": "talent", "marketing": "imago"}
SKILLS = [("lasser", "mbo"), ("monteur", "mbo"), ("werkvoorbereider", "hbo"), ("data-analist", "hbo"), ("chemicus", "wo")]
REASONS = ["te klein voor ons", "past niet in het programma", "al in behandeling bij een ander"]


class Referring:
    def __init__(self, programme, random, say):
        self.programme, self.random, self.say = programme, random, say
        self.refused = set()

    def begin(self):
        for key in ("financiering", "talent", "imago"):
            self.programme.run("initiative", "edit", key, "--email", f"{key}@initiatief.example")
        for key, name, offers, amounts in PARTIES:
            words = ["--from", amounts[0], "--to", amounts[1]] if amounts else []
            self.programme.run("initiative", "party", key, name, "--offers", offers, *words)

    def week(self, today):
        waiting = [
            c for c in self.programme.json("case", "list") if c["stage"] == "waiting" and c["weeks"] >= 3
            and c["topic"] in INITIATIVES and c["request"] not in self.refused]
        for case in sorted(waiting, key=lambda c: -c["weeks"])[:2]:
            self.refer(case["request"], INITIATIVES[case["topic"]])
        # Consent may come later; the casus then goes again, with the name.
        for referral in self.programme.json("referral", "list"):
            if referral["consent"] == "anonymous" and referral["state"] == "accepted" and self.random.random() < 0.3:
                self.programme.run("referral", "consent", referral["id"], "yes")
        if today.day <= 7:
            meeting = today + datetime.timedelta(days=14)
            # Nothing may be open.
            self.programme.run("referral", "sheet", "financiering", "--on", meeting, "--mail", status=(0, 1))

    def refer(self, request, initiative):
        words = ["--consent", self.random.choice(["yes", "anonymous"])]
        if initiative == "financiering":
            words += ["--amount", self.random.choice([40_000, 120_000, 250_000, 900_000]),
                      "--finance", self.random.choice(["bank", "crowd", "equity", "guarantee"])]
        if initiative == "talent":
            skill, level = self.random.choice(SKILLS)
            words += ["--skill", skill, "--level", level]
        self.programme.run("refer", request, "--to", initiative, *words)
        self.refused.add(request)

    def answer(self, follow_up, kind):
        """What the initiative says, when the groeimakelaar asks."""
        number = self.programme.rows("SELECT referral FROM follow_up WHERE id = ?", int(follow_up[1:]))[0][0]
        referral = next(r for r in self.programme.json("referral", "list") if r["id"] == f"D{number}")
        if kind == "receipt":
            self.programme.run("followup", "done", follow_up)
        elif kind == "referral-answer":
            if self.random.random() < 0.25:
                self.programme.run("referral", "decline", f"D{number}", "--reason", self.random.choice(REASONS))
            else:
                self.programme.run("referral", "accept", f"D{number}")
        else:
            self.result(referral)

    def result(self, referral):
        words = ["--words", "gesproken, en verder gegaan"]
        party = self.random.choice(referral["parties"]) if referral["parties"] else None
        if party and self.random.random() < 0.75:
            words = ["--words", "een match", "--party", party]
            if referral["initiative"] == "financiering":
                words += ["--raised", round(referral["amount"] * self.random.choice([0.5, 0.8, 1]))]
        self.programme.run("referral", "result", referral["id"], *words)
