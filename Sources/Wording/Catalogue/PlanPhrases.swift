extension Phrase {
    package static let solveSummary = Phrase(
        nl: "los een planningsprobleem op, zonder programma", en: "solve a planning problem, without a programme")
    package static let solveDiscussion = Phrase(
        nl:
            "Leest een probleem (experttafel-problem/1) en schrijft het beste plan dat in de tijd gevonden is. Ctrl-C stopt eerder en houdt het beste plan.",
        en:
            "Reads a problem (experttafel-problem/1) and writes the best plan found in the time. Ctrl-C stops sooner and keeps the best plan."
    )
    package static let solveProblem = Phrase(
        nl: "het probleem, of - voor standaardinvoer", en: "the problem, or - for standard input")
    package static let solveSeconds = Phrase(nl: "hoe lang er gezocht mag worden (10)", en: "how long to search (10)")
    package static let solveSteps = Phrase(
        nl: "aantal stappen in plaats van een tijd: steeds hetzelfde plan",
        en: "steps instead of a time: always the same plan")
    package static let solveThreads = Phrase(nl: "hoeveel rekenkernen (alle)", en: "how many cores (all)")
    package static let solveMemory = Phrase(
        nl: "hoeveel geheugen het mag kosten, in MB (wat er is)",
        en: "how much memory it may take, in MB (what there is)")
    package static let solveSeed = Phrase(nl: "begin van het toeval (1)", en: "seed of the random numbers (1)")
    package static let solveOut = Phrase(
        nl: "waar het plan komt (anders op het scherm)", en: "where the plan goes (else the screen)")
    package static let solveTrace = Phrase(
        nl: "schrijf elke verbetering: seconds,score,bound", en: "write each improvement: seconds,score,bound")
    package static let solveProgress = Phrase(
        nl: "plannen… {seconds} s, {served} van {all} geplaatst, {score} punten (Ctrl-C houdt dit plan)",
        en: "planning… {seconds} s, {served} of {all} placed, {score} points (Ctrl-C keeps this plan)")
    package static let solveDone = Phrase(
        nl:
            "{served} van {all} groeivragen geplaatst in {sessions} sessies: {score} punten, {bound}. Gestopt na {seconds} s ({stopped}).",
        en:
            "{served} of {all} requests placed in {sessions} sessions: {score} points, {bound}. Stopped after {seconds} s ({stopped})."
    )
    package static let stopReasonOther = Phrase(nl: "klaar", en: "done")
    package static let stopReasons: [String: Phrase] = [
        "optimal": Phrase(nl: "bewezen het beste", en: "proven optimal"),
        "time": Phrase(nl: "de tijd was om", en: "time was up"),
        "steps": Phrase(nl: "alle stappen gedaan", en: "all steps done"),
        "interrupted": Phrase(nl: "onderbroken", en: "interrupted"),
        "memory": Phrase(nl: "het geheugen was bijna op", en: "memory was nearly used up"),
    ]
    package static let wantedMailbox = Phrase(
        nl: "een e-mailadres, zoals experttafels@provincie.example",
        en: "an e-mail address, such as experttafels@province.example")
}
