extension Phrase {
    package static let fairnessTitle = Phrase(nl: "Kansen: geplaatst van gevraagd", en: "Chances: placed out of asked")
    package static let fairnessKinds: [String: Phrase] = [
        "topic": Phrase(nl: "per onderwerp", en: "by topic"), "town": Phrase(nl: "per plaats", en: "by town"),
        "sector": Phrase(nl: "per sector", en: "by sector"),
        "size": Phrase(nl: "per aantal medewerkers", en: "by number of employees"),
    ]
    package static let fairnessBehind = Phrase(
        nl: "Let op: {kind} blijft {name} achter: {served} van {requests} geplaatst, veel minder dan gemiddeld.",
        en: "Note: {kind}, {name} is left behind: {served} of {requests} placed, far fewer than on average.")
    package static let fairnessRemedy = Phrase(
        nl: "Zo telt zo'n groep zwaarder bij de volgende planning: experttafel settings fairnessWeeks 10",
        en: "To let such a group weigh more in the next plan: experttafel settings fairnessWeeks 10")
    package static let disturbedTitle = Phrase(
        nl: "{count} aangekondigde {count|plaats verandert|plaatsen veranderen}:",
        en: "{count} announced {count|seat changes|seats change}:")
    package static let disturbedMoved = Phrase(
        nl: "  {request} {name}: {before} wordt {after} ({cause})",
        en: "  {request} {name}: {before} becomes {after} ({cause})")
    package static let disturbedGone = Phrase(
        nl: "  {request} {name}: {before} vervalt ({cause})", en: "  {request} {name}: {before} is lost ({cause})")
    package static let disturbedCauses: [String: Phrase] = [
        "expert": Phrase(nl: "de uitblinker kan dan niet meer", en: "the expert cannot any more"),
        "room": Phrase(nl: "de zaal is dan dicht", en: "the room is closed then"),
        "person": Phrase(nl: "de deelnemer kan dan niet meer", en: "the participant cannot any more"),
        "start": Phrase(nl: "die begintijd kan niet meer", en: "that start is no longer possible"),
        "better": Phrase(
            nl: "niets verbiedt de oude plek; het plan koos anders",
            en: "nothing forbids the old seat; the plan chose otherwise"),
    ]
    package static let progressOption = Phrase(
        nl: "verloop tijdens het zoeken: json schrijft een regel JSON per verbetering op stderr",
        en: "progress while searching: json writes a line of JSON for each improvement to stderr")
}
