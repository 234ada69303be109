extension Phrase {
    package static let storyOther = Phrase(nl: "…", en: "…")
    package static let storyWaiting = Phrase(
        nl: "{request}, wacht {weeks} {weeks|week|weken}", en: "{request}, waiting {weeks} {weeks|week|weeks}")
    package static let whyDiscussion = Phrase(
        nl:
            "Bij een groeivraag zonder plek: hoe de mogelijke sessies afvielen, regel voor regel geteld; wat plaatsen zou kosten; en welke ene verandering zou helpen. Elke genoemde verandering is doorgerekend: er staat een geldig plan achter.",
        en:
            "For a request without a place: how its possible sessions fell away, counted rule by rule; what placing it would cost; and which single change would help. Every change named was worked out: a valid plan stands behind it."
    )
    package static let whyRequest = Phrase(nl: "de groeivraag, zoals V12", en: "the request, such as V12")
    package static let whyWhat = Phrase(
        nl: "een groeivraag (V12), een sessie (S7) of een persoon (naam of e-mail)",
        en: "a request (V12), a session (S7) or a person (name or e-mail)")
    package static let fitSummary = Phrase(
        nl: "de beste plek voor een groeivraag, of de beste mensen voor een lege plaats",
        en: "the best place for a request, or the best people for an empty seat")
    package static let fitWhat = Phrase(
        nl: "een groeivraag (V12) of een sessie (S7)", en: "a request (V12) or a session (S7)")
    package static let changeFree = Phrase(
        nl: "{name} op {day}{part} vrij", en: "{name} free on {day} {part}")
    package static let changeExpert = Phrase(nl: "één sessie meer door {name}", en: "one more session by {name}")
    package static let changeSeat = Phrase(nl: "een plaats meer bij {session}", en: "a seat more at {session}")
    package static let changeLimit = Phrase(
        nl: "{name} mag een sessie meer per dag en week", en: "{name} may have one more session a day and week")
    package static let changeDeadline = Phrase(
        nl: "de uiterste datum twee weken later", en: "the deadline two weeks later")
    package static let changeFormat = Phrase(
        nl: "een tafel of een gesprek, allebei goed", en: "a table or a talk, either will do")
    package static let changeLevel = Phrase(
        nl: "een uitblinker van één niveau lager", en: "an expert one level lower")

    /// The lines of an answer about the plan, by their kind.
    package static let storyLines: [String: Phrase] = [
        "placed": Phrase(
            nl: "{request} zit bij {session}: {expert}, {when}, {place}. {reasons}",
            en: "{request} sits at {session}: {expert}, {when}, {place}. {reasons}"),
        "worth": Phrase(
            nl: "Levert {total} punten: {request} voor een plek voor deze vraag, {seat} voor deze match.",
            en: "Gives {total} points: {request} for a place for this request, {seat} for this match."),
        "nextBest": Phrase(
            nl: "Anders het beste: {format} bij {expert}, {when}, {place} ({gain} punten).",
            en: "Next best: {format} with {expert}, {when}, {place} ({gain} points)."),
        "noOther": Phrase(
            nl: "Een andere plek die niemand verdringt is er niet, of deze plek kan niet worden opgegeven.",
            en: "There is no other place that pushes out nobody, or this one cannot be given up."),
        "missing": Phrase(nl: "{request} is niet geplaatst: {reason}.", en: "{request} is not placed: {reason}."),
        "partly": Phrase(
            nl: "{request} heeft nog niet alle sessies: {reason}.",
            en: "{request} does not have all its sessions: {reason}."),
        "steps": Phrase(nl: "Mogelijke sessies: {steps}.", en: "Possible sessions: {steps}."),
        "impossible": Phrase(
            nl: "In deze periode kan dit in geen enkel plan: dat is bewezen.",
            en: "No plan at all can hold it in this period: that is proven."),
        "allWaitLonger": Phrase(
            nl: "Elke stoel die past, is van iemand die langer wacht (deze vraag wacht {weeks} {weeks|week|weken}).",
            en:
                "Every seat that fits is of someone waiting longer (this one waits {weeks} {weeks|week|weeks})."
        ),
        "helps": Phrase(nl: "Wat het meest helpt (doorgerekend):", en: "What helps most (worked out):"),
        "help": Phrase(
            nl: "  {change}: dan {format} bij {expert}, {when} ({gain} punten)",
            en: "  {change}: then {format} with {expert}, {when} ({gain} points)"),
        "noHelp": Phrase(
            nl:
                "Geprobeerd, en geen ervan geeft op zichzelf een plek: een ander dagdeel vrij, een sessie meer per dag en week, een latere uiterste datum, beide vormen goed, een lager niveau, een sessie meer door een uitblinker die vol zit, een stoel meer aan een volle tafel, een regel minder.",
            en:
                "Tried, and none of these alone gives a place: another part of a day free, one more session a day and week, a later deadline, both formats, a lower level, one more session by an expert who is full, a seat more at a full table, a rule less."
        ),
        "overlooked": Phrase(
            nl: "Het zoeken miste een betere plek: plan langer, of doe het met de hand (move).",
            en: "The search missed a better place: plan longer, or do it by hand (move)."),
        "seat": Phrase(
            nl: "Vrije plaats bij {session}: {expert}, {when}, {place} ({gain} punten)",
            en: "Free seat at {session}: {expert}, {when}, {place} ({gain} points)"),
        "talk": Phrase(
            nl: "Gesprek met {expert}, {when}, {place} ({gain} punten)",
            en: "Talk with {expert}, {when}, {place} ({gain} points)"),
        "table": Phrase(
            nl: "Nieuwe tafel bij {expert}, {when}, {place}, met {company} ({gain} punten)",
            en: "New table with {expert}, {when}, {place}, with {company} ({gain} points)"),
        "displaces": Phrase(
            nl: "Bij {session} ({expert}, {when}) in plaats van {displaced} ({gain} punten)",
            en: "At {session} ({expert}, {when}) instead of {displaced} ({gain} points)"),
        "moves": Phrase(
            nl: "Bij {session} ({expert}, {when}); {moved} gaat naar {to} ({gain} punten)",
            en: "At {session} ({expert}, {when}); {moved} goes to {to} ({gain} points)"),
        "expert": Phrase(
            nl: "{name} geeft {count} van ten hoogste {most} sessies.",
            en: "{name} gives {count} of at most {most} sessions."),
        "gives": Phrase(
            nl: "{session}: {format} {topic}, {when}, {place}, {count} {count|deelnemer|deelnemers}",
            en: "{session}: {format} {topic}, {when}, {place}, {count} {count|participant|participants}"),
        "chairs": Phrase(
            nl: "{name} zit {count} {count|experttafel|experttafels} voor.",
            en: "{name} chairs {count} {count|table|tables}."),
        "chairedBy": Phrase(nl: "Voorzitter: {name}", en: "Chair: {name}"),
        "nothing": Phrase(
            nl: "{name} vraagt en geeft niets in deze periode.", en: "{name} asks and gives nothing in this period."),
        "passedOver": Phrase(
            nl:
                "{request} ({name}) is niet ingepland: {count} keer niet komen opdagen, en daarom tot {until} niet uitgenodigd. Toch uitnodigen: case pardon {request} --reason …",
            en:
                "{request} ({name}) was not planned: did not show up {count} times, and so is not invited until {until}. Invite anyway: case pardon {request} --reason …"
        ),
        "over": Phrase(
            nl: "{request} ({name}) is afgerond of verwezen; er wordt geen tafel meer voor gezocht.",
            en: "{request} ({name}) is closed or referred; no table is sought for it any more."),
        "served": Phrase(
            nl: "{request} ({name}) had alle gesprekken al waar om gevraagd is, of valt buiten deze periode.",
            en: "{request} ({name}) had all the sessions asked for already, or falls outside this period."),
        "session": Phrase(
            nl:
                "{session}: {format} {topic} bij {expert}, {when}, {place}; {count} van {most} plaatsen bezet. Zonder deze sessie is het plan {gain} punten minder waard.",
            en:
                "{session}: {format} {topic} with {expert}, {when}, {place}; {count} of {most} seats taken. Without it the plan is worth {gain} points less."
        ),
        "participant": Phrase(nl: "{request}: {reasons} ({total} punten)", en: "{request}: {reasons} ({total} points)"),
        "fitsRequest": Phrase(
            nl: "De beste plekken voor {request}, en wat ze met de score doen:",
            en: "The best places for {request}, and what they do to the score:"),
        "noFit": Phrase(
            nl: "Geen vrije plaats, geen nieuwe sessie, en geen stoel van een ander die past. Vraag waarom met `why`.",
            en: "No free seat, no new session, and no seat of somebody else that fits. Ask why with `why`."),
        "fitsSession": Phrase(
            nl: "{session} heeft {count} {count|lege plaats|lege plaatsen}; wie het beste past:",
            en: "{session} has {count} empty {count|seat|seats}; who fits best:"),
        "full": Phrase(nl: "{session} heeft geen lege plaats.", en: "{session} has no empty seat."),
        "nobodyFits": Phrase(
            nl: "Niemand past hier zonder dat een andere sessie vervalt.",
            en: "Nobody fits here without another session being lost."),
        "candidate": Phrase(
            nl: "{request}, nog zonder plek, wacht {weeks} {weeks|week|weken} ({gain} punten)",
            en: "{request}, without a place, waiting {weeks} {weeks|week|weeks} ({gain} points)"),
        "candidateMoves": Phrase(
            nl: "{request}, komt dan van {session} ({gain} punten)",
            en: "{request}, who would come from {session} ({gain} points)"),
    ]
}
