"""Tries to read small groups off a report, as its reader could: with the numbers that it shows, and subtraction.

Of each figure a reader knows what it is out of and what is missing, and so of a percentage how many it tells of, and how
many are left. Sets that lie within each other may be subtracted. Nothing that is found so may be a group of 1 to 4.
"""

SMALL = range(1, 5)

# Which sets lie within each other, from the outside in. `asked` of a figure is its count with what is missing, `part` is
# of whom its percentage tells.
CHAINS = [
    ["served.count", "first-session-median.count"],
    ["served.count", "first-session-p90.count"],
    ["satisfaction-response.count", "intended.count", "satisfaction.count"],
    ["satisfaction-response.count", "intended.count", "satisfaction-response.part"],
    ["satisfaction-response.count", "intended.count", "intended.part"],
    ["attendance.asked", "attendance.count", "attendance.part"],
    ["realised-check.asked", "realised-check.count", "realised-check.part"],
    ["expert-willing.asked", "expert-willing.count", "expert-willing.part"],
    ["growth-cbs.asked", "growth-cbs.count", "growth-cbs.part", "growth-oecd.part"],
    ["referrals.count", "matched.count", "matched.part"],
    ["referrals.count", "matched.count", "matched-by-party.count"],
    ["referrals.count", "matched.count", "raised.count"],
]
MOMENT_CHAINS = [
    ["results-{m}.count", "realised-{m}.asked", "realised-{m}.count", "realised-{m}.part"],
    ["results-{m}.count", "results-{m}.part", "jobs-{m}.count"],
    ["results-{m}.count", "results-{m}.part", "turnover-{m}.count"],
    ["results-{m}.count", "results-{m}.part", "investment-{m}.count"],
]
# Of whom there is one number, told at more than one place.
SAME = [
    ["satisfaction-response.count", "satisfaction.asked", "intended.asked"],
    ["satisfaction.count", "satisfaction-response.part"],
    ["growth-cbs.count", "growth-oecd.count"],
    ["growth-cbs.asked", "growth-oecd.asked"],
    ["referrals.count", "referrals-by-state.count", "matched.asked"],
    ["matched.part", "matched-by-party.count"],
]
MOMENT_SAME = [["results-{m}.count", "jobs-{m}.asked", "turnover-{m}.asked", "investment-{m}.asked"]]
# The groups of a figure of which its percentage tells.
PARTS = {"attendance": {"attended", "replaced"}, "realised-": {"done"}}


def known(figures):
    """Every number that can be had from the report: of a figure its count, those asked, and those that it tells of."""
    numbers = {}
    for name, line in figures.items():
        if line.get("count") is None:
            continue
        count = numbers[f"{name}.count"] = line["count"]
        if line.get("missing") is not None and "-by-" not in name and name not in ("raised",):
            numbers[f"{name}.asked"] = count + line["missing"]
        if line["unit"] == "percent" and line.get("value") is not None:
            numbers[f"{name}.part"] = round(line["value"] * count / 100)
    # Those asked stand at one figure, and what is missing at another.
    for same in SAME + for_moments(MOMENT_SAME, figures):
        asked = next((numbers[one] for one in same if one in numbers), None)
        for one in same if asked is not None else []:
            figure, what = one.rsplit(".", 1)
            numbers.setdefault(one, asked)
            if what == "asked" and figures[figure].get("missing") is not None:
                numbers.setdefault(f"{figure}.count", asked - figures[figure]["missing"])
    return numbers


def for_moments(lists, figures):
    moments = [name.rsplit("-", 1)[1] for name in figures if name.startswith("results-")]
    return [[name.format(m=month) for name in names] for month in moments for names in lists]


def faults(figures):
    numbers, found = known(figures), []
    for name, number in numbers.items():
        if number in SMALL:
            found.append(f"{name} is {number}")
    for chain in CHAINS + for_moments(MOMENT_CHAINS, figures):
        told = [(name, numbers[name]) for name in chain if name in numbers]
        for index, (outer, size) in enumerate(told):
            for inner, part in told[index + 1:]:
                if size - part in SMALL:
                    found.append(f"{outer} is {size} and {inner} {part}: {size - part} are left")
    for name, line in figures.items():
        found += groups(name, line, numbers)
        found += narrow(name, line)
        if line.get("missing") in SMALL:
            found.append(f"{name}: {line['missing']} missing is shown")
    return found


def groups(name, line, numbers):
    """What is hidden of a figure's groups, from the whole and from the part that its percentage tells of."""
    shown = line["groups"]
    if not shown:
        return []
    part = next((groups for prefix, groups in PARTS.items() if name.startswith(prefix)), set())
    wholes = [(set(shown), numbers.get(f"{name}.count"))]
    if f"{name}.part" in numbers:
        tells = numbers[f"{name}.part"]
        wholes += [(part & set(shown), tells), (set(shown) - part, numbers[f"{name}.count"] - tells)]
    if name == "referrals-by-state" and "matched.count" in numbers and wholes[0][1] is not None:
        ended = {"declined", "result"} & set(shown)
        wholes += [(ended, numbers["matched.count"]), (set(shown) - ended, wholes[0][1] - numbers["matched.count"])]
    found = [f"{name}: {group} shows {count}" for group, count in shown.items() if count in SMALL]
    for members, whole in wholes:
        secret = [group for group in members if shown[group] is None]
        if whole is None:
            # If all are shown, so is the number that they add up to.
            if members and not secret and line["unit"] == "percent":
                found.append(f"{name}: its groups add up to what is not told")
            continue
        left = whole - sum(shown[group] for group in members if shown[group] is not None)
        if left in SMALL and not whole == left or len(secret) == 1 and left != whole:
            found.append(f"{name}: {secret} are {left} of {whole}")
    unknown = shown.get("?", 0)
    if unknown is None and line.get("missing") is not None:
        found.append(f"{name}: the hidden group of the unknown stands as what is missing")
    return found


def narrow(name, line):
    """A bound that leaves one number is that number; and a step must fit every count that it may be of."""
    found = []
    for what in ("count", "missing"):
        ends = line["bounds"].get(what)
        if ends and ends[1] - ends[0] < 1:
            found.append(f"{name}: {what} can only be {ends[0]}")
    ends, counts = line["bounds"].get("value"), line["bounds"].get("count")
    if ends and counts and None not in ends and line["unit"] == "percent":
        low, high = ends
        for count in range(counts[0], counts[1] + 1):
            if not any(low <= 100 * part / count <= high for part in range(count + 1)):
                found.append(f"{name}: {ends} cannot be of {count}")
    return found
