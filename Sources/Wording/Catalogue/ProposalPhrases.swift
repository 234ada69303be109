extension Phrase {
    package static let formatTable = Phrase(nl: "experttafel", en: "expert table")
    package static let formatMentoring = Phrase(nl: "gesprek", en: "one-to-one")

    // proposal show
    package static let proposalTitle = Phrase(
        nl: "Voorstel {from} t/m {until}", en: "Proposal {from} to {until}")
    package static let proposalMade = Phrase(
        nl: "gemaakt op {date}, {score} punten, {bound}", en: "made on {date}, {score} points, {bound}")
    package static let proposalBound = Phrase(
        nl: "hoogstens {gap} % onder het best denkbare ({bound})",
        en: "at most {gap} % below the best conceivable ({bound})")
    package static let proposalOptimal = Phrase(
        nl: "bewezen het beste plan", en: "proven to be the best plan")
    package static let proposalNoBound = Phrase(
        nl: "zonder bewezen grens", en: "without a proven bound")
    package static let proposalEdited = Phrase(
        nl: "Sindsdien met de hand gewijzigd.", en: "Changed by hand since.")
    package static let proposalWeek = Phrase(
        nl: "Week {week}, {from} t/m {until}", en: "Week {week}, {from} to {until}")
    package static let proposalOnline = Phrase(nl: "online", en: "online")
    package static let proposalPinned = Phrase(nl: "vast", en: "pinned")
    package static let proposalSeats = Phrase(nl: "{count} van {most} plaatsen", en: "{count} of {most} seats")
    package static let proposalHoliday = Phrase(nl: "{name}: geen sessies", en: "{name}: no sessions")
    package static let proposalSchoolHoliday = Phrase(
        nl: "schoolvakantie {region}: {name}", en: "school holiday {region}: {name}")
    package static let proposalUnplaced = Phrase(nl: "Niet geplaatst ({count})", en: "Not placed ({count})")
    package static let proposalUnplacedNone = Phrase(nl: "Iedereen is geplaatst.", en: "Everyone has been placed.")
    package static let proposalPartly = Phrase(
        nl: "{placed} van {asked} gesprekken geplaatst", en: "{placed} of {asked} talks placed")
    package static let proposalNumbers = Phrase(nl: "In getallen", en: "In numbers")
    package static let proposalServed = Phrase(
        nl:
            "{served} van {all} groeivragen geplaatst, in {tables} {tables|experttafel|experttafels} en {talks} {talks|gesprek|gesprekken}",
        en:
            "{served} of {all} requests placed, at {tables} {tables|expert table|expert tables} and in {talks} {talks|talk|talks}"
    )
    package static let proposalWaiting = Phrase(
        nl: "wachttijd: {served} weken bij wie geplaatst is, {unserved} weken bij wie niet (mediaan)",
        en: "waiting: {served} weeks for those placed, {unserved} weeks for those not (median)")
    package static let proposalTravel = Phrase(
        nl: "reistijd: {people} minuten per deelnemer, {experts} minuten per uitblinker en sessie (gemiddeld)",
        en: "travel: {people} minutes a participant, {experts} minutes an expert and session (mean)")
    package static let proposalLoad = Phrase(nl: "sessies per uitblinker", en: "sessions per expert")
    package static let proposalLoadEntry = Phrase(nl: "{name}: {count} van {most}", en: "{name}: {count} of {most}")
    package static let proposalNone = Phrase(
        nl: "Er is nog geen voorstel. Maak er een met `experttafel plan`.",
        en: "There is no proposal yet. Make one with `experttafel plan`.")
}

extension Phrase {
    /// The first reason why a request has no session, by the name that the planning gives it.
    package static let unplacedReasons: [String: Phrase] = [
        "topic": Phrase(nl: "geen uitblinker heeft dit onderwerp", en: "no expert has this topic"),
        "format": Phrase(
            nl: "niemand met dit onderwerp biedt de gevraagde vorm",
            en: "nobody with this topic offers the format asked for"),
        "expert": Phrase(
            nl: "geen uitblinker met het gevraagde niveau en een gedeelde taal (of alleen wie vermeden wordt)",
            en: "no expert of the level asked for with a shared language (or only ones to avoid)"),
        "metBefore": Phrase(
            nl: "de uitblinkers die passen zijn eerder getroffen (regel: niet opnieuw)",
            en: "the experts that suit were met before (rule: not again)"),
        "expertFree": Phrase(
            nl: "de uitblinkers met dit onderwerp zijn in deze periode niet vrij",
            en: "the experts on this topic are not free in this period"),
        "personFree": Phrase(
            nl: "nooit tegelijk vrij met een uitblinker op dit onderwerp",
            en: "never free together with an expert on this topic"),
        "deadline": Phrase(
            nl: "voor de uiterste datum is er geen moment", en: "there is no moment before the deadline"),
        "personLoad": Phrase(
            nl: "heeft op de momenten die kunnen al andere sessies, of zoveel als op een dag of in een week mag",
            en: "has other sessions at the moments that could, or as many as may be in a day or week"),
        "townFull": Phrase(
            nl: "de eigen plaats heeft haar quotum aan plekken al (regel: quotum per plaats)",
            en: "their own town has its quota of seats already (rule: quota per town)"),
        "expertLoad": Phrase(
            nl: "de uitblinkers op dit onderwerp zitten vol op de momenten die kunnen",
            en: "the experts on this topic are fully booked at the moments that could"),
        "company": Phrase(
            nl: "te weinig anderen zonder plek voor een nieuwe experttafel op de momenten die kunnen",
            en: "too few others without a place for a new table at the moments that could"),
        "mix": Phrase(
            nl: "een tafel zou te weinig sectoren of groottes tellen (regel: minste mix)",
            en: "a table would have too few sectors or sizes (rule: minimum mix)"),
        "budget": Phrase(
            nl: "een zaal die dan vrij is, past niet meer in het budget (regel: budget voor zalen)",
            en: "no room that is free then fits the budget any more (rule: budget for rooms)"),
        "second": Phrase(
            nl: "op de momenten die kunnen is er geen tweede uitblinker (regel: tweede uitblinker)",
            en: "no second expert is free at the moments that could (rule: second expert)"),
        "chair": Phrase(
            nl: "op de momenten die kunnen is er geen voorzitter (regel: voorzitter)",
            en: "no chair is free at the moments that could (rule: chair)"),
        "room": Phrase(
            nl: "op de momenten die kunnen is er geen zaal", en: "there is no room at the moments that could"),
        "travel": Phrase(
            nl: "in de zalen die vrij zijn kan niet iedereen op tijd zijn (reistijd, of wie met elkaar aan tafel kan)",
            en: "not everyone can be in time in the rooms that are free (travel, or who can share a table)"),
        "outweighed": Phrase(
            nl: "geen regel sluit het uit; het plan koos anders (prioriteit, wachttijd, reistijd)",
            en: "no rule forbids it; the plan chose otherwise (priority, waiting, travel)"),
    ]
    package static let unplacedStepNames: [String: Phrase] = [
        "topic": Phrase(nl: "{count} over {topic}", en: "{count} on {topic}"),
        "format": Phrase(nl: "{count} in de gevraagde vorm", en: "{count} in the format"),
        "expert": Phrase(
            nl: "{count} bij een uitblinker die past", en: "{count} with an expert that suits"),
        "metBefore": Phrase(
            nl: "{count} bij wie nog niet getroffen is", en: "{count} with one not met before"),
        "expertFree": Phrase(nl: "{count} als die vrij is", en: "{count} when they are free"),
        "personFree": Phrase(nl: "{count} als beiden vrij zijn", en: "{count} when both are free"),
        "deadline": Phrase(nl: "{count} op tijd", en: "{count} in time"),
        "personLoad": Phrase(nl: "{count} naast andere sessies", en: "{count} beside other sessions"),
        "townFull": Phrase(nl: "{count} binnen het quotum", en: "{count} within the quota"),
        "expertLoad": Phrase(
            nl: "{count} waarop de uitblinker nog ruimte heeft", en: "{count} with the expert having time left"),
        "company": Phrase(
            nl: "{count} met een plek of genoeg anderen zonder plek",
            en: "{count} with a seat or enough others without one"),
        "mix": Phrase(nl: "{count} met genoeg mix", en: "{count} mixed enough"),
        "second": Phrase(nl: "{count} met een tweede uitblinker", en: "{count} with a second expert"),
        "chair": Phrase(nl: "{count} met een voorzitter", en: "{count} with a chair"),
        "room": Phrase(nl: "{count} met een zaal", en: "{count} with a room"),
        "budget": Phrase(nl: "{count} binnen het budget", en: "{count} within the budget"),
        "travel": Phrase(nl: "{count} waar iedereen op tijd kan zijn", en: "{count} where all can be in time"),
    ]

    // plan
    package static let planSummary = Phrase(
        nl: "maak een voorstel voor een periode", en: "make a proposal for a period")
    package static let planDiscussion = Phrase(
        nl:
            "Koppelt groeivragen aan uitblinkers, binnen ieders agenda, zalen, reistijd en afspraken. Vastgezette sessies blijven; wat al is aangekondigd verandert zo min mogelijk. Zonder periode: die van het vorige voorstel, anders acht weken vanaf de eerste maandag na de aanzegtermijn.",
        en:
            "Pairs requests with experts, within everyone's agenda, rooms, travel and limits. Pinned sessions stay; what was announced changes as little as possible. Without a period: the last proposal's, else eight weeks from the first Monday after the notice period."
    )
    package static let planFrom = Phrase(nl: "eerste dag van de periode", en: "first day of the period")
    package static let planUntil = Phrase(nl: "dag na de laatste", en: "the day after the last")
    package static let planProblem = Phrase(
        nl: "schrijf het planningsprobleem als JSON", en: "write the planning problem as JSON")
    package static let planOut = Phrase(nl: "schrijf het plan als JSON", en: "write the plan as JSON")
    package static let planNext = Phrase(
        nl: "Bekijk het met: experttafel proposal show", en: "Look at it with: experttafel proposal show")
    package static let planPeriod = Phrase(nl: "Periode: {from} t/m {until}.", en: "Period: {from} to {until}.")

    // proposal and edits
    package static let proposalSummary = Phrase(nl: "het voorstel bekijken", en: "look at the proposal")
    package static let proposalShowSummary = Phrase(
        nl: "toon het voorstel als programma", en: "show the proposal as a programme")
    package static let whySummary = Phrase(
        nl: "waarom een groeivraag (niet) geplaatst is, en wat zou helpen",
        en: "why a request is placed or not, and what would help")
    package static let pinSummary = Phrase(nl: "zet een sessie vast", en: "pin a session")
    package static let unpinSummary = Phrase(nl: "maak een sessie weer los", en: "unpin a session")
    package static let dropSummary = Phrase(
        nl: "laat een sessie of een plaats vervallen", en: "drop a session or a seat")
    package static let moveSummary = Phrase(
        nl: "verplaats een sessie of een deelnemer", en: "move a session or a participant")
    package static let moveDiscussion = Phrase(
        nl:
            "Een sessie krijgt een andere tijd, zaal, uitblinker, tweede uitblinker of voorzitter; een groeivraag een plaats bij een andere sessie. Elke regel wordt nagegaan; wat niet kan, blijft zoals het was.",
        en:
            "A session gets another time, room, expert, second expert or chair; a request a seat at another session. Every rule is checked; what cannot be stays as it was."
    )
    package static let editSession = Phrase(nl: "de sessie, zoals S7", en: "the session, such as S7")
    package static let editTarget = Phrase(
        nl: "de sessie (S7) of groeivraag (V12)", en: "the session (S7) or request (V12)")
    package static let editTo = Phrase(
        nl: "de sessie waar de deelnemer naartoe gaat", en: "the session the participant goes to")
    package static let editStart = Phrase(
        nl: "nieuwe begintijd, zoals \"9-3-2027 13:30\"", en: "new start, such as \"2027-03-09 13:30\"")
    package static let editRoom = Phrase(nl: "andere locatie, of online", en: "another room, or online")
    package static let editExpert = Phrase(
        nl: "andere uitblinker (naam of e-mail)", en: "another expert (name or e-mail)")
    package static let editDone = Phrase(
        nl: "Gedaan: {what}. Het voorstel is nu {difference} punten waard.",
        en: "Done: {what}. The proposal is now worth {difference} points.")
    package static let editPinned = Phrase(nl: "{what} staat vast.", en: "{what} is pinned.")
    package static let editUnpinned = Phrase(nl: "{what} is weer los.", en: "{what} is no longer pinned.")
    package static let editMoveNeeds = Phrase(
        nl:
            "Geef op wat er verandert: --start, --room, --expert, --second of --chair bij een sessie, --to bij een groeivraag.",
        en: "Say what changes: --start, --room, --expert, --second or --chair for a session, --to for a request.")
    package static let wantedLocalMoment = Phrase(
        nl: "een datum en tijd, zoals \"9-3-2027 13:30\"", en: "a date and time, such as \"2027-03-09 13:30\"")
}
