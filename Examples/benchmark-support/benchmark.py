#!/usr/bin/env python3
"""Runs the core and its peers in turn on generated problems and prints one table. Called by Examples/benchmark."""
import argparse, json, os, pathlib, subprocess, sys, tempfile, threading, time

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
from check_plan import check  # noqa: E402
from generate_problem import SHAPES, SIZES  # noqa: E402


def run(command, most=3600, **options):
    """Runs a command to its end, or for `most` seconds: its exit status, seconds of wall clock and peak memory in MB."""
    began = time.monotonic()
    process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, **options)
    alarm = threading.Timer(most, process.kill)
    alarm.start()
    _, status, usage = os.wait4(process.pid, 0)
    alarm.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.monotonic() - began, usage.ru_maxrss / 1024


def judged(problem, path):
    """A plan as the checker sees it: score, served, and what is wrong with it."""
    try:
        plan = json.load(open(path))
    except (OSError, ValueError):
        return None, 0, None, "no plan"
    broken, terms, served = check(problem, plan)
    score, bound = sum(terms.values()), plan.get("bound")
    fault = broken[0] if broken else ""
    if plan.get("score", score) != score:
        fault = f"states {plan['score']}"
    elif bound is not None and bound < score:
        fault = f"bound {bound} below its score"
    return score, served, bound, fault


def reached(trace, score):
    """The second at which the core's trace reaches a score; None where it never does."""
    if score is None:
        return None
    for line in trace[1:]:
        seconds, value = line.split(",")[:2]
        if int(value) >= score:
            return float(seconds)
    return None


def faults_of(fault, status):
    return fault or (f"exit status {status}" if status else "")


def core(args, problem_path, folder, name, seconds):
    plan, trace = folder / f"{name}.core.json", folder / f"{name}.core.csv"
    for old in (plan, trace):
        old.unlink(missing_ok=True)
    status, wall, memory = run(
        [args.core, "--quiet", "solve", problem_path, "--seconds", seconds, "--threads", args.threads, "--seed",
         args.core_seed, "--out", plan, "--trace", trace], stdout=subprocess.DEVNULL)
    lines = trace.read_text().splitlines() if trace.exists() else []
    return plan, wall, memory, lines, status


def peer(args, which, problem_path, folder, name):
    plan = folder / f"{name}.{which}.json"
    plan.unlink(missing_ok=True)
    log = open(folder / f"{name}.{which}.log", "w")
    limit = args.seconds * args.peer_factor
    command = [sys.executable, HERE / "solve_exact.py", which, problem_path, plan, "--seconds", limit, "--workers",
               args.threads]
    # HiGHS may overlook its time limit for minutes, and building the model is not part of it.
    status, wall, memory = run(command, most=2 * limit + 60, stdout=log, stderr=log)
    if status:
        plan.unlink(missing_ok=True)
    return plan, wall, memory, status


def shown(value, form="{:,.0f}"):
    return "-" if value is None else form.format(value)


def gap(score, bound):
    return None if score is None or not bound or bound < 1 else max(0, bound - score) / bound * 100


def main():
    listed = lambda text: [part for part in text.split(",") if part]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--core", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--sizes", type=listed, default=["dorp", "gemeente"])
    parser.add_argument("--seeds", type=listed, default=["1"])
    parser.add_argument("--shapes", type=listed, default=["plain"])
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--peers", type=listed, default=["cpsat", "highs"])
    parser.add_argument("--peer-factor", type=float, default=10)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--core-seed", type=int, default=1, help="the core's own random numbers")
    parser.add_argument("--keep", help="where problems, plans and traces are kept")
    args = parser.parse_args()
    for names, known, what in ((args.sizes, SIZES, "size"), (args.shapes, SHAPES, "shape")):
        for name in names:
            if name not in known:
                parser.error(f"unknown {what} {name}; known: {', '.join(known)}")
    args.peers = [] if args.peers == ["none"] else args.peers
    folder = pathlib.Path(args.keep or tempfile.mkdtemp(prefix="benchmark-"))
    folder.mkdir(parents=True, exist_ok=True)

    heads = ["problem", "solver", "score", "bound", "gap %", "served", "seconds", "MB", "to peer", "valid"]
    rows, faults, growth = [heads], 0, []
    for shape in args.shapes:
        for size in args.sizes:
            for seed in args.seeds:
                path = folder / f"{size}-{seed}-{shape}.json"
                name = path.stem
                extra = []
                if shape in ("pinned", "previous"):
                    plain = folder / f"{size}-{seed}-plain.json"
                    with open(plain, "w") as out:
                        run([sys.executable, HERE / "generate_problem.py", "--size", size, "--seed", seed], stdout=out)
                    start, *_ = core(args, plain, folder, f"{size}-{seed}-start", min(5, args.seconds))
                    extra = ["--plan", start]
                with open(path, "w") as out:
                    status, _, _ = run([sys.executable, HERE / "generate_problem.py", "--size", size, "--seed", seed,
                                        "--shape", shape, *extra], stdout=out)
                if status:
                    sys.exit(f"the generator failed on {name}")
                problem = json.load(open(path))
                print(f"== {name}: {len(problem['experts'])} experts, {len(problem['requests'])} requests",
                      file=sys.stderr, flush=True)
                plan, wall, memory, trace, status = core(args, path, folder, name, args.seconds)
                score, served, bound, fault = judged(problem, plan)
                fault = faults_of(fault, status)
                faults += bool(fault)
                rows.append([name, "core", shown(score), shown(bound), shown(gap(score, bound), "{:.2f}"), str(served),
                             f"{wall:.1f}", f"{memory:.0f}", "", fault or "yes"])
                growth.append((shape, size, wall, memory, len(problem["requests"])))
                for which in args.peers:
                    plan, wall, memory, status = peer(args, which, path, folder, name)
                    theirs, served, bound, fault = judged(problem, plan)
                    to_peer = reached(trace, theirs)
                    rows.append([name, which, shown(theirs), shown(bound), shown(gap(theirs, bound), "{:.2f}"),
                                 str(served), f"{wall:.1f}", f"{memory:.0f}",
                                 "no" if theirs is not None and to_peer is None else shown(to_peer, "{:.2f}"),
                                 fault or "yes"])
    widths = [max(len(row[k]) for row in rows) for k in range(len(heads))]
    for row in rows:
        cells = [c.ljust(w) if k in (0, 1, 9) else c.rjust(w) for k, (c, w) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
    print("\nseconds include reading the file; `to peer` is the second at which the core had the peer's score")
    worst = {}
    for shape, size, _, memory, requests in growth:
        worst[shape, size] = (max(memory, worst.get((shape, size), (0, 0))[0]), requests)
    for shape in args.shapes:
        known = [(size, *worst[shape, size]) for size in args.sizes if (shape, size) in worst]
        for (small, a, n), (large, b, m) in zip(known, known[1:]):
            print(f"growth {small} to {large} ({shape}): requests x {m / n:.1f}, peak memory x {b / a:.2f}")
    print(f"problems, plans and traces: {folder}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
