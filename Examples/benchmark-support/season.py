"""A season of mails through a server that fails at random and a sender killed at random, counted at the far end.

    season.py --program PATH --server season_server.py [--mails 600] [--seed 7] [--rate 0.02]

Makes a programme of talks, sends its outbox with SIGKILLs until a run ends by itself, and counts: no mail may have
arrived twice; each must have arrived, have been refused for good with the server's words, or be listed as uncertain.
Then settles each uncertain one by what the far end has, as a person would, and sends on: in the end every mail that was
not refused has arrived exactly once.
"""
import argparse, collections, json, os, random, shutil, signal, subprocess, sys, tempfile, time

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--server", required=True)
parser.add_argument("--mails", type=int, default=600)
parser.add_argument("--seed", type=int, default=7)
parser.add_argument("--rate", type=float, default=0.02)
options = parser.parse_args()
chance = random.Random(options.seed)
work = tempfile.mkdtemp(prefix="season-")
NOW = ["--now", "2027-02-22T08:00:00Z", "--no-input", "--programme", f"{work}/p", "--lang", "en"]


def run(*words, check=True):
    done = subprocess.run([options.program, *words, *NOW], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if check and done.returncode != 0:
        sys.exit(f"{' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def sheet(name, lines):
    os.makedirs(f"{work}/in", exist_ok=True)
    with open(f"{work}/in/{name}.csv", "w") as file:
        file.write("\n".join(lines) + "\n")


def make():
    """Each talk is an invite to its guest and a calendar message to its expert, who also gets a letter."""
    guests = options.mails * 4 // 9
    experts = -(-guests // 4)
    sheet("uitblinkers", ["naam;email;plaats;onderwerpen;vormen;max per dag;max per week;max sessies"] + [
        f"Expert {n};expert{n}@uit.example;Almere;export:3;mentoring;2;4;4" for n in range(experts)])
    sheet("ondernemers", ["naam;email;bedrijf;plaats"] + [
        f"Gast {n};gast{n}@bedrijf.example;Bedrijf {n};Almere" for n in range(guests)])
    sheet("groeivragen", ["ontvangen;email;vraag;onderwerp;vorm"] + [
        f"4-1-2027;gast{n}@bedrijf.example;Hoe groei ik?;export;mentoring" for n in range(guests)])
    sheet("locaties", ["naam;plaats;capaciteit", "Zaal 1;Almere;6"])
    subprocess.run(
        [options.program, "new", f"{work}/p", "--mailbox", "tafels@programma.example", *NOW[:3]], check=True,
        capture_output=True)
    run("import", f"{work}/in")
    run("plan", "--from", "2027-03-01", "--until", "2027-05-31", "--steps", "3")
    run("release")


def outbox():
    mails = json.loads(run("outbox", "list", "--all", "--json").stdout)
    return [mail for mail in mails if mail["state"] != "discarded"]


def accepted():
    try:
        lines = open(f"{work}/server/accepted").read().split("\n")
    except FileNotFoundError:
        lines = []
    return collections.Counter(line.split(" ")[0].strip("<>") for line in lines if line)


def heard():
    """How much the server did so far."""
    return sum(
        os.path.getsize(f"{work}/server/{name}") for name in ("accepted", "faults")
        if os.path.exists(f"{work}/server/{name}"))


def killed(process):
    """Kills a run at a random instant, counted from the first thing that the server heard of it: so that runs get
    somewhere on a slow machine too. Now and then it is not even given that time."""
    before, early = heard(), time.monotonic() + (chance.uniform(0, 0.3) if chance.random() < 0.1 else 600)
    while process.poll() is None and heard() == before and time.monotonic() < early:
        time.sleep(0.002)
    try:
        process.wait(timeout=chance.uniform(0, 0.25))
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True


def send_and_kill():
    """Runs until one ends by itself with nothing left to send; kills most of them at a random instant."""
    kills = runs = 0
    while True:
        runs += 1
        before = heard()
        process = subprocess.Popen(
            [options.program, "outbox", "send", "--yes", *NOW], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL)
        if chance.random() < 0.93 and killed(process):
            kills += 1
            continue
        process.wait()
        # What is a draft still and was not even tried waits for a letter that was refused.
        if heard() == before or not any(mail["state"] == "draft" for mail in outbox()):
            return runs, kills
        if runs > 1000:
            sys.exit("still not all sent")


make()
# As many as were asked for.
made = outbox()
guests = [mail for mail in made if mail["template"].startswith("invitation-participant")]
for mail in guests[:max(0, len(made) - options.mails)]:
    run("outbox", "discard", str(mail["id"]))
os.makedirs(f"{work}/server")
server = subprocess.Popen(
    ["/usr/bin/python3", options.server, f"{work}/server", str(options.seed), str(options.rate)],
    stdin=subprocess.PIPE)
while not os.path.exists(f"{work}/server/port"):
    time.sleep(0.02)
for key, value in {
    "smtp.host": "127.0.0.1", "smtp.port": open(f"{work}/server/port").read(), "smtp.security": "none",
    "smtp.perMinute": "0", "smtp.retrySeconds": "0",
}.items():
    run("settings", key, value)
begin = time.monotonic()
runs, kills = send_and_kill()
# What the last killed run left open is settled by any next run.
run("outbox", "send", "--yes", check=False)
seconds = time.monotonic() - begin

arrived, states = accepted(), outbox()
count = collections.Counter(mail["state"] for mail in states)
faults = collections.Counter(open(f"{work}/server/faults").read().split("\n")[:-1])
twice = [message for message, times in arrived.items() if times > 1]
unknown = set(arrived) - {mail["messageID"] for mail in states}
lost = [mail["id"] for mail in states if mail["state"] == "sent" and mail["messageID"] not in arrived]
wrong = [mail["id"] for mail in states if mail["state"] == "failed" and mail["messageID"] in arrived]
waiting = [mail for mail in states if mail["state"] == "draft" and mail["template"].startswith("calendar-message")]
strange = [mail["id"] for mail in states if mail["state"] not in ("sent", "failed", "uncertain") and mail not in waiting]
wrong += [mail["id"] for mail in waiting if mail["messageID"] in arrived]
silent = [mail["id"] for mail in states if mail["state"] == "failed" and not mail["words"]]
uncertain = [mail for mail in states if mail["state"] == "uncertain"]
there = sum(mail["messageID"] in arrived for mail in uncertain)
told = run("status").stdout + run("outbox", "list").stdout
print(f"{'mails':44}{len(states):6}   seed {options.seed}, rate {options.rate}, {seconds:.0f} s")
print(f"{'runs of the sender, of which killed':44}{runs:6} {kills:6}")
for fault, times in sorted(faults.items()):
    print(f"  server: {fault:34}{times:6}")
print(f"{'sent':44}{count['sent']:6}")
print(f"{'refused for good, with the server’s words':44}{count['failed']:6}")
print(f"{'uncertain, of which arrived':44}{len(uncertain):6} {there:6}")
print(f"{'waiting for a letter that was refused':44}{len(waiting):6}")
print(f"{'arrived twice':44}{len(twice):6}")
print(f"{'lost (sent, and not there)':44}{len(lost):6}")
bad = twice or lost or wrong or strange or silent or unknown or (uncertain and "uncertain" not in told)
for mail in uncertain:
    run("outbox", "settle", str(mail["id"]), "--arrived" if mail["messageID"] in arrived else "--again")
for _ in range(200):
    before = heard()
    run("outbox", "send", "--yes", check=False)
    left = [mail for mail in outbox() if mail["state"] in ("draft", "uncertain")]
    if not any(mail["state"] == "uncertain" for mail in left) and (heard() == before or not left):
        break
    for mail in left:
        if mail["state"] == "uncertain":
            run("outbox", "settle", str(mail["id"]), "--arrived" if mail["messageID"] in accepted() else "--again")
arrived, states = accepted(), outbox()
once = sum(arrived[mail["messageID"]] == 1 for mail in states)
refused = sum(mail["state"] in ("failed", "draft") for mail in states)
print(f"{'after settling those: arrived exactly once':44}{once:6}  (and {refused} refused, or waiting for a letter that was)")
server.stdin.close()
shutil.rmtree(work)
if bad or once + refused != len(states):
    sys.exit(f"WRONG: {twice=} {lost=} {wrong=} {strange=} {silent=} {unknown=}")
