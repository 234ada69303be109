#!/usr/bin/env python3
"""Writes a synthetic planning problem (format experttafel-problem/1, see planning-problem.md).

    generate_problem.py --size provincie --seed 7 > problem.json
    generate_problem.py --size dorp --shape tuesday > problem.json
    generate_problem.py --size dorp --shape pinned --plan plan.json > problem.json

Sizes: dorp, gemeente, provincie, landsdeel, nederland. The same size and seed give the same bytes.
Shapes bend a problem: few-experts, tuesday (everyone free on Tuesday evenings only), one-room, topics-40,
all-mentoring, all-tables; and with a plan of the plain problem: pinned (30 % of its sessions stand) and
previous (the plan was announced, then a room closes and some people fall ill).
"""
import argparse, json, random, sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

SIZES = {  # experts, entrepreneurs, requests, weeks, regions, rooms per place, topics
    "dorp": (6, 52, 60, 4, 1, 1, 4),
    "gemeente": (12, 105, 120, 8, 1, 1, 6),
    "provincie": (30, 260, 300, 13, 1, 2, 10),
    "landsdeel": (150, 1300, 1500, 13, 4, 2, 10),
    "nederland": (1000, 8800, 10000, 13, 12, 3, 10),
}
PLACES = ["Almere", "Lelystad", "Dronten", "Zeewolde", "Emmeloord", "Urk"]
MINUTES = {  # rough car minutes between the six towns of one region
    ("Almere", "Lelystad"): 30, ("Almere", "Dronten"): 45, ("Almere", "Zeewolde"): 25,
    ("Almere", "Emmeloord"): 50, ("Almere", "Urk"): 50, ("Lelystad", "Dronten"): 22,
    ("Lelystad", "Zeewolde"): 30, ("Lelystad", "Emmeloord"): 30, ("Lelystad", "Urk"): 28,
    ("Dronten", "Zeewolde"): 25, ("Dronten", "Emmeloord"): 25, ("Dronten", "Urk"): 25,
    ("Zeewolde", "Emmeloord"): 50, ("Zeewolde", "Urk"): 50, ("Emmeloord", "Urk"): 15,
}
TOPICS = ["financiering", "personeel", "export", "digitalisering", "marketing", "leiderschap",
          "innovatie", "huisvesting", "overname", "duurzaamheid"]
SECTORS = ["agri", "maritiem", "logistiek", "ict", "bouw", "zorg", "horeca", "maakindustrie", "handel", "zakelijk"]
PLACE_WEIGHTS = [42, 18, 10, 6, 14, 10]
SLOT = 15


SHAPES = ["plain", "few-experts", "tuesday", "one-room", "topics-40", "all-mentoring", "all-tables", "pinned", "previous"]


def bend(problem, shape, rng, plan):
    """Changes a problem into one of the same kind with another shape."""
    people, experts, requests = problem["people"], problem["experts"], problem["requests"]
    if shape == "few-experts":
        kept = max(2, len(experts) // 4)
        del experts[kept:]
        for q in requests:
            q["prefer"] = [e for e in q["prefer"] if e < kept]
            q["avoid"] = [e for e in q["avoid"] if e < kept]
    elif shape == "tuesday":
        evenings = [[d + 18 * 60 // SLOT, d + 22 * 60 // SLOT] for d in problem["days"][1::7]]
        for p in people:
            p["free"] = [e for e in evenings if rng.random() < 0.9]
    elif shape == "one-room":
        del problem["rooms"][1:]
    elif shape == "topics-40":
        topics = [f"onderwerp-{i:02}" for i in range(40)]
        for e in experts:
            e["topics"] = {t: rng.choice([1, 2, 2, 3, 3]) for t in rng.sample(topics, rng.choice([4, 6, 8]))}
        for q in requests:
            q["topic"] = rng.choice(topics)
    elif shape == "all-mentoring":
        for e in experts:
            e["formats"] = ["mentoring"]
        for q in requests:
            q["format"], q["sessions"] = "mentoring", rng.choice([1, 1, 2, 3])
            q["minGapDays"] = 14 if q["sessions"] > 1 else 0
    elif shape == "all-tables":
        for e in experts:
            e["formats"] = ["table"]
        for q in requests:
            q["format"], q["sessions"], q["minGapDays"] = "table", 1, 0
    elif shape == "pinned":
        for s in plan["sessions"]:
            if rng.random() < 0.3:
                problem["pinned"].append(dict(s, closed=rng.random() < 0.5))
    elif shape == "previous":
        for s in plan["sessions"]:
            for r in s["requests"]:
                problem["previous"].append({"request": r, "expert": s["expert"], "room": s["room"], "start": s["start"]})
        used = sorted({s["room"] for s in plan["sessions"] if s["room"] is not None})
        if used:
            problem["rooms"][rng.choice(used)]["open"] = []
        for p in rng.sample(people, max(1, len(people) // 20)):
            p["free"] = p["free"][:len(p["free"]) // 2]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=SIZES, default="provincie")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", default="2027-01-04", help="a Monday")
    parser.add_argument("--shape", choices=SHAPES, default="plain")
    parser.add_argument("--plan", help="of the plain problem; the shapes pinned and previous need one")
    args = parser.parse_args()
    if args.shape in ("pinned", "previous") and not args.plan:
        parser.error(f"--shape {args.shape} needs --plan")
    rng = random.Random(f"{args.size}/{args.seed}")
    n_experts, n_entrepreneurs, n_requests, weeks, regions, rooms_per_place, n_topics = SIZES[args.size]
    topics_here = TOPICS[:n_topics]
    tz = ZoneInfo("Europe/Amsterdam")
    first = date.fromisoformat(args.start)
    epoch = datetime(first.year, first.month, first.day, tzinfo=tz)

    def slot(day, hour, minute=0):
        at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=tz)
        return int((at.timestamp() - epoch.timestamp()) // 60) // SLOT

    days = [first + timedelta(days=i) for i in range(weeks * 7)]
    end = slot(first + timedelta(days=weeks * 7), 0)
    workdays = [d for d in days if d.weekday() < 5]

    places = [f"{p}-{r}" if regions > 1 else p for r in range(regions) for p in PLACES]
    def minutes(a, b):
        if a == b:
            return 10
        ra, rb = (int(x.split("-")[1]) if regions > 1 else 0 for x in (a, b))
        ta, tb = (x.split("-")[0] for x in (a, b))
        near = 10 if ta == tb else MINUTES.get((ta, tb)) or MINUTES[(tb, ta)]
        return near if ra == rb else 45 + 25 * abs(ra - rb) + near
    travel = [[0 if a == b else minutes(a, b) for b in places] for a in places]

    def home():
        region = rng.randrange(regions)
        return region * len(PLACES) + rng.choices(range(len(PLACES)), PLACE_WEIGHTS)[0]

    def merge(intervals):
        out = []
        for a, b in sorted(intervals):
            if out and a <= out[-1][1]:
                out[-1][1] = max(out[-1][1], b)
            else:
                out.append([a, b])
        return out

    def subtract(free, busy):
        out = []
        for a, b in free:
            for c, d in busy:
                if d <= a or c >= b:
                    continue
                if c > a:
                    out.append([a, c])
                a = max(a, d)
            if a < b:
                out.append([a, b])
        return out

    def calendar(openness, evening):
        """Weekly pattern of dagdelen, less random appointments and one or two weeks away."""
        pattern = {(w, part) for w in range(5) for part in range(3)
                   if rng.random() < (openness if part < 2 else evening)}
        away = {rng.randrange(weeks) for _ in range(max(1, weeks // 6))} if weeks > 3 else set()
        free, busy = [], []
        for i, d in enumerate(days):
            if d.weekday() > 4 or i // 7 in away:
                continue
            for part, (h0, h1) in enumerate([(8, 13), (13, 18), (18, 22)]):
                if (d.weekday(), part) in pattern:
                    free.append([slot(d, h0), slot(d, h1)])
            for _ in range(rng.choices([0, 1, 2], [5, 4, 2])[0]):
                h = rng.randrange(8, 21)
                busy.append([slot(d, h), slot(d, h) + rng.choice([2, 4, 6, 8])])
        return subtract(merge(free), merge(busy))

    def tongue():
        return rng.choices([["nl"], ["nl", "en"], ["en"]], [45, 47, 8])[0]

    people, experts = [], []
    for i in range(n_experts):
        people.append({
            "id": f"U{i + 1:04}", "place": home(), "sector": rng.choice(SECTORS),
            "languages": rng.choices([["nl"], ["nl", "en"]], [3, 7])[0],
            "maxPerDay": rng.choice([1, 1, 2]), "maxPerWeek": rng.choice([1, 2, 2, 3]),
            "free": calendar(0.32, 0.25)})
        topics = rng.sample(topics_here, rng.choice([2, 3, 3, 4]))
        experts.append({
            "person": i, "topics": {t: rng.choice([1, 2, 2, 3, 3]) for t in topics},
            "formats": rng.choices([["table", "mentoring"], ["table"], ["mentoring"]], [6, 2, 2])[0],
            "maxSessions": rng.choice([1, 2, 2, 3, 4]) * (2 if weeks >= 12 else 1)})
    for i in range(n_entrepreneurs):
        people.append({"id": f"O{i + 1:05}", "place": home(), "sector": rng.choice(SECTORS), "languages": tongue(),
                       "maxPerDay": 1, "maxPerWeek": rng.choice([1, 1, 2]), "free": calendar(0.45, 0.4)})
    rooms = []
    for p in range(len(places)):
        for k in range(rooms_per_place if p % len(PLACES) < 2 else 1):
            evenings = rng.random() < 0.7
            opening = [[slot(d, 8), slot(d, 22 if evenings else 18)] for d in workdays if rng.random() < 0.8]
            rooms.append({"id": f"R{len(rooms) + 1:03}", "place": p, "capacity": rng.choice([7, 9, 9, 13]),
                          "open": merge(opening)})
    requests = []
    for i in range(n_requests):
        # one request in forty comes from an expert: the same person in both roles
        who = n_experts + (i if i < n_entrepreneurs else rng.randrange(n_entrepreneurs))
        if i >= n_entrepreneurs and rng.random() < 0.2:
            who = rng.randrange(n_experts)
        shape = rng.choices(["table", "mentoring", "either"], [5, 2, 3])[0]
        here = people[who]["place"] // len(PLACES)
        local = [k for k, e in enumerate(experts) if k != who and people[e["person"]]["place"] // len(PLACES) == here]
        series = 1 if shape != "mentoring" else rng.choice([1, 1, 2, 3])
        requests.append({
            "id": f"V{i + 1:05}", "person": who, "topic": rng.choices(topics_here, [9, 9, 4, 7, 6, 5, 4, 3, 2, 3][:n_topics])[0],
            "minLevel": rng.choice([1, 1, 1, 2]), "format": shape, "sessions": series,
            "minGapDays": 14 if series > 1 else 0, "priority": rng.choice([1, 1, 2, 2, 3]),
            "waitingWeeks": rng.randrange(0, 30),
            "deadline": rng.choice([end, end, end, slot(days[len(days) * 3 // 4], 0)]),
            "prefer": rng.sample(local, min(len(local), rng.choice([0, 0, 1, 2]))),
            "avoid": rng.sample(local, min(len(local), rng.choice([0, 0, 0, 1])))})
    conflicts = set()
    by_sector = {}
    for i, o in enumerate(people):
        by_sector.setdefault((o["sector"], o["place"]), []).append(i)
    for group in by_sector.values():
        for a in group:
            for b in group:
                if a < b and rng.random() < 0.25:
                    conflicts.add((a, b))
    lead = slot(first + timedelta(days=7 if weeks > 3 else 0), 0)
    problem = {
        "format": "experttafel-problem/1", "name": f"{args.size}-{args.seed}", "timeZone": "Europe/Amsterdam",
        "start": epoch.isoformat(), "slotMinutes": SLOT, "slots": end,
        "days": [slot(d, 0) for d in days], "notBefore": lead,
        "places": places, "travelMinutes": travel,
        "formats": {
            "table": {"minutes": 120, "minParticipants": 4, "maxParticipants": 8, "online": False,
                      "starts": [slot(d, h, m) for d in workdays for h, m in [(9, 30), (13, 30), (16, 0), (19, 30)]]},
            "mentoring": {"minutes": 60, "minParticipants": 1, "maxParticipants": 1, "online": True,
                          "starts": [slot(d, h) for d in workdays for h in [8, 9, 10, 11, 13, 14, 15, 16, 17, 19, 20]]}},
        "people": people, "experts": experts, "rooms": rooms, "requests": requests,
        "conflicts": sorted(map(list, conflicts)), "pinned": [], "previous": [],
        "weights": {"first": 1000, "next": 300, "waiting": 10, "level": 40, "preferred": 120, "travel": 6, "week": 8,
                    "table": 150, "mentoring": 60, "expertTravel": 10, "inPerson": 45, "sector": 25, "load": 30, "change": 250}}
    if args.shape != "plain":
        plan = json.load(open(args.plan)) if args.plan else None
        bend(problem, args.shape, random.Random(f"{args.size}/{args.seed}/{args.shape}"), plan)
        problem["name"] += f"-{args.shape}"
    json.dump(problem, sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
