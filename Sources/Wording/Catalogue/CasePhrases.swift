extension Phrase {
    private static let followUpKinds: [String: Phrase] = [
        "evaluation": Phrase(nl: "evaluatie", en: "evaluation"),
        "check": Phrase(nl: "voornemen nagaan", en: "check of the intended action"),
        "expert": Phrase(nl: "evaluatie uitblinker", en: "expert's evaluation"),
        "receipt": Phrase(nl: "ontvangst verwijzing", en: "receipt of the referral"),
        "referral-answer": Phrase(nl: "antwoord op verwijzing", en: "answer to the referral"),
        "referral-result": Phrase(nl: "resultaat verwijzing", en: "result of the referral"),
        "qualify": Phrase(nl: "beoordelen", en: "qualify"),
        "decide": Phrase(nl: "besluiten: tafel of verwijzen", en: "decide: table or referral"),
        "place": Phrase(nl: "plek zoeken", en: "find a place"),
        "attendance": Phrase(nl: "aanwezigheid noteren", en: "note attendance"),
        "close": Phrase(nl: "afronden", en: "close"), "own": Phrase(nl: "taak", en: "task"),
    ]

    /// What a kind of follow-up is called, also one that asks for results after some months: `result-18`.
    package static func followUpKind(_ name: String) -> Phrase? {
        if let phrase = followUpKinds[name] { return phrase }
        guard name.hasPrefix("result-"), let months = Int(name.dropFirst("result-".count)) else { return nil }
        return months == 1
            ? Phrase(nl: "resultaat na een maand", en: "result after a month")
            : Phrase(nl: "resultaat na \(months) maanden", en: "result after \(months) months")
    }

    package static let followUpStates: [String: Phrase] = [
        "open": Phrase(nl: "open", en: "open"), "done": Phrase(nl: "gedaan", en: "done"),
        "skipped": Phrase(nl: "overgeslagen", en: "skipped"), "lapsed": Phrase(nl: "vervallen", en: "lapsed"),
    ]
    package static let caseResults: [String: Phrase] = [
        "reached": Phrase(nl: "bereikt", en: "reached"), "partly": Phrase(nl: "deels bereikt", en: "partly reached"),
        "not": Phrase(nl: "niet bereikt", en: "not reached"), "withdrawn": Phrase(nl: "ingetrokken", en: "withdrawn"),
    ]
    package static let attendanceStates: [String: Phrase] = [
        "attended": Phrase(nl: "aanwezig", en: "attended"),
        "cancelled": Phrase(nl: "op tijd afgezegd", en: "cancelled in time"),
        "late": Phrase(nl: "laat afgezegd (binnen 48 uur)", en: "cancelled late (within 48 hours)"),
        "no-show": Phrase(nl: "niet verschenen", en: "no-show"),
        "replaced": Phrase(nl: "collega kwam", en: "replaced by a colleague"),
    ]
    package static let realised: [String: Phrase] = [
        "done": Phrase(nl: "gedaan", en: "done"), "partly": Phrase(nl: "deels", en: "partly"),
        "dropped": Phrase(nl: "losgelaten", en: "dropped"), "changed": Phrase(nl: "veranderd", en: "changed"),
    ]

    // refusals
    package static let refusalStage = Phrase(
        nl: "De fase “{name}” bestaat niet.", en: "There is no stage “{name}”.")
    package static let refusalAlreadyThere = Phrase(
        nl: "{request} staat al op “{stage}”.", en: "{request} stands at “{stage}” already.")
    package static let refusalNeedsResult = Phrase(
        nl: "Zeg bij het afronden wat het werd: --result reached, partly, not of withdrawn.",
        en: "Say what it came to: --result reached, partly, not or withdrawn.")
    package static let refusalNoFollowUp = Phrase(
        nl: "Opvolging “{name}” bestaat niet; `followup list` noemt ze.",
        en: "There is no follow-up “{name}”; `followup list` names them.")
    package static let refusalNotOpen = Phrase(nl: "{name} is al afgehandeld.", en: "{name} is dealt with already.")
    package static let refusalNotUnderstood = Phrase(
        nl: "{field}: “{found}” kan niet; nodig is {wanted}.", en: "{field}: “{found}” cannot be; needed is {wanted}.")
    package static let refusalNeeds = Phrase(nl: "Voor “{kind}” is nodig: {option}.", en: "“{kind}” needs: {option}.")
    package static let refusalNotHeldYet = Phrase(
        nl: "{session} is nog niet begonnen; tot dan kan alleen een afzegging worden genoteerd.",
        en: "{session} has not begun; until then only a cancellation can be noted.")
    package static let refusalNotSeated = Phrase(
        nl: "{person} heeft geen plaats in {session}.", en: "{person} has no seat in {session}.")
    package static let refusalNoInitiative = Phrase(
        nl: "Er is geen initiatief “{name}”; wel: {known}.", en: "There is no initiative “{name}”; there are: {known}.")
    package static let refusalNoReferral = Phrase(
        nl: "Verwijzing “{name}” bestaat niet.", en: "There is no referral “{name}”.")
    package static let refusalNoMailbox = Phrase(
        nl: "Van {name} is geen e-mailadres bekend; geef het op met `initiative edit {name} --email`.",
        en: "No e-mail address of {name} is known; give it with `initiative edit {name} --email`.")
    package static let refusalNoFigure = Phrase(
        nl: "Er is geen cijfer “{name}”; wel: {known}.", en: "There is no figure “{name}”; there are: {known}.")
    package static let refusalNotACalendar = Phrase(
        nl: "{file} is geen agendabestand.", en: "{file} is no calendar file.")
    package static let refusalBadPeriod = Phrase(
        nl: "Van {from} tot {until} is geen periode.", en: "From {from} until {until} is no period.")

    // case
    package static let caseNext = Phrase(nl: "volgende stap", en: "next action")
    package static let caseDue = Phrase(nl: "uiterlijk", en: "due")
    package static let caseOwner = Phrase(nl: "wie", en: "owner")
    package static let caseNextLine = Phrase(
        nl: "Volgende stap: {what} ({label}), {owner}, uiterlijk {due}",
        en: "Next action: {what} ({label}), {owner}, due {due}")
    package static let caseNote = Phrase(nl: "{when}  {by}: {text}", en: "{when}  {by}: {text}")
    package static let caseNotes = Phrase(nl: "Notities", en: "Notes")
    package static let caseConfidential = Phrase(nl: "Vertrouwelijk", en: "Confidential")
    package static let caseFollowUps = Phrase(nl: "Opvolging", en: "Follow-up")
    package static let caseReferrals = Phrase(nl: "Verwijzingen", en: "Referrals")
    package static let caseFits = Phrase(nl: "Wat past (u beslist)", en: "What fits (you decide)")
    package static let caseAddSummary = Phrase(nl: "neem een groeivraag in", en: "take in a growth question")
    package static let caseAddDiscussion = Phrase(
        nl:
            "Vraagt in een terminal wat de opties niet zeggen. Daarna staat er welk initiatief past en waarom; dat beslist een mens.",
        en:
            "Asks on a terminal what the options do not say. It then tells which initiative fits and why; a person decides."
    )
    package static let caseAdded = Phrase(
        nl: "{request} is ingenomen: {name}, {topic}.", en: "{request} was taken in: {name}, {topic}.")
    package static let caseMoveSummary = Phrase(
        nl: "zet een groeivraag in een andere fase", en: "take a case to a stage")
    package static let caseMoved = Phrase(
        nl: "{request} staat nu op “{stage}”.", en: "{request} now stands at “{stage}”.")
    package static let caseMoveStage = Phrase(
        nl: "new, qualified, waiting, matched, met, in-follow-up, referred of closed",
        en: "new, qualified, waiting, matched, met, in-follow-up, referred or closed")
    package static let caseMoveResult = Phrase(nl: "wat het werd, bij afronden", en: "what it came to, when closing")
    package static let caseMoveNote = Phrase(nl: "waarom, voor de geschiedenis", en: "why, for the history")
    package static let caseNoteSummary = Phrase(
        nl: "schrijf een notitie bij een groeivraag", en: "write a note at a case")
    package static let caseNoteText = Phrase(nl: "de notitie", en: "the note")
    package static let caseNoteConfidential = Phrase(
        nl: "apart bewaard: in geen uitvoer, rapport of mail", en: "kept apart: in no export, report or mail")
    package static let caseNoted = Phrase(nl: "Genoteerd bij {request}.", en: "Noted at {request}.")
    package static let caseShowConfidential = Phrase(
        nl: "toon ook vertrouwelijke notities", en: "also show confidential notes")
    package static let caseFiguresSummary = Phrase(
        nl: "leg omvang en omzet van het bedrijf vast, met de datum", en: "keep the company's size and turnover, dated")
    package static let caseFiguresDate = Phrase(nl: "van welke dag de cijfers zijn", en: "the day the figures are of")
    package static let casePardonSummary = Phrase(
        nl: "laat iemand die niet verscheen toch weer uitnodigen",
        en: "let someone who did not show up be invited again")
    package static let casePardoned = Phrase(
        nl: "Wegblijven tot nu telt bij {request} niet meer.", en: "No-shows up to now no longer count for {request}.")
    package static let caseWarned = Phrase(
        nl: "let op: {count} keer niet verschenen", en: "note: {count} no-shows")
    package static let casePaused = Phrase(
        nl: "wordt tot {until} niet uitgenodigd: {count} keer niet verschenen (`case pardon` heft dat op)",
        en: "not invited until {until}: {count} no-shows (`case pardon` overrules)")
    package static let reasonWhy = Phrase(nl: "de reden", en: "the reason")
    package static let intakeFields: [String: Phrase] = [
        "email": Phrase(nl: "E-mailadres", en: "E-mail address"), "name": Phrase(nl: "Naam", en: "Name"),
        "company": Phrase(nl: "Bedrijf", en: "Company"), "sector": Phrase(nl: "Sector", en: "Sector"),
        "place": Phrase(nl: "Plaats", en: "Town"), "employees": Phrase(nl: "Medewerkers (fte)", en: "Employees (FTE)"),
        "turnover": Phrase(nl: "Omzet per jaar (euro)", en: "Yearly turnover (euros)"),
        "question": Phrase(nl: "Vraag", en: "Question"), "topic": Phrase(nl: "Onderwerp", en: "Topic"),
        "format": Phrase(nl: "Vorm (tafel, mentoring, beide)", en: "Format (table, mentoring, either)"),
    ]
    package static let intakeWantedEmployees = Phrase(nl: "een getal, zoals 12,5", en: "a number, such as 12.5")
    package static let intakeOptional = Phrase(nl: "(mag leeg)", en: "(may be empty)")

    // the qualifying check
    package static let fitTopic = Phrase(nl: "het gaat over {topic}", en: "it is about {topic}")
    package static let fitWord = Phrase(nl: "de vraag noemt {word}", en: "the question names {word}")
    package static let fitSize = Phrase(nl: "de omvang past ({size} fte)", en: "the size fits ({size} FTE)")
    package static let fitFormat = Phrase(nl: "de gevraagde vorm past", en: "the format asked for fits")
    package static let fitSizeUnknown = Phrase(nl: "de omvang is onbekend", en: "the size is not known")
    package static let fitTooSmall = Phrase(nl: "kleiner dan {least} fte", en: "smaller than {least} FTE")
    package static let fitTooLarge = Phrase(nl: "groter dan {most} fte", en: "larger than {most} FTE")
    package static let fitNotRunning = Phrase(nl: "loopt nu niet", en: "does not run now")
    package static let fitNobody = Phrase(nl: "geen uitblinker biedt {topic} aan", en: "no expert offers {topic}")

    package static let gapNoShows = Phrase(
        nl: "{name} kwam {count} keer niet opdagen", en: "{name} did not show up {count} times")
    package static let gapPaused = Phrase(
        nl: "{name} kwam {count} keer niet opdagen en wordt tot {until} niet uitgenodigd",
        en: "{name} did not show up {count} times and is not invited until {until}")

    // status
    package static let statusFollowUps = Phrase(
        nl: "Opvolging: {open} open, {overdue} te laat", en: "Follow-up: {open} open, {overdue} overdue")
    package static let statusWithoutAction = Phrase(
        nl: "Zonder volgende stap: {cases}", en: "Without a next action: {cases}")

    // followup
    package static let followUpSummary = Phrase(
        nl: "wat er te doen is, en voor wie", en: "what is to be done, and for whom")
    package static let followUpListSummary = Phrase(
        nl: "wat er te doen is, het dringendste eerst", en: "what is to be done, most urgent first")
    package static let followUpMine = Phrase(nl: "alleen wat van mij is", en: "only what is mine")
    package static let followUpOverdue = Phrase(nl: "alleen wat te laat is", en: "only what is overdue")
    package static let followUpWeek = Phrase(nl: "tot en met deze week", en: "up to and including this week")
    package static let followUpAll = Phrase(nl: "alles, ook wat gedaan is", en: "everything, done too")
    package static let followUpLimit = Phrase(
        nl: "hoogstens zoveel (50; 0 voor alles)", en: "at most so many (50; 0 for all)")
    package static let followUpNumber = Phrase(nl: "de opvolging, zoals F12", en: "the follow-up, such as F12")
    package static let followUpWhat = Phrase(nl: "wat", en: "what")
    package static let followUpFor = Phrase(nl: "voor", en: "for")
    package static let followUpNone = Phrase(nl: "Er is niets te doen.", en: "There is nothing to do.")
    package static let followUpMore = Phrase(
        nl: "… en nog {count}; `--limit 0` toont alles", en: "… and {count} more; `--limit 0` shows all")
    package static let followUpLate = Phrase(
        nl: "{days} {days|werkdag|werkdagen} te laat", en: "{days} working {days|day|days} overdue")
    package static let followUpDoneSummary = Phrase(
        nl: "gedaan, met wat er geantwoord is", en: "done, with what was answered")
    package static let followUpDoneDiscussion = Phrase(
        nl:
            "Een evaluatie krijgt --rating en het voornemen met datum (--action, --date); dan komt op die datum de controle. Een controle krijgt --result. Een resultaat krijgt --employees, --turnover, --investment en --words. De uitblinker krijgt --rating en --willing.",
        en:
            "An evaluation takes --rating and the intended action with its date (--action, --date); the check then comes on that date. A check takes --result. A result takes --employees, --turnover, --investment and --words. The expert's takes --rating and --willing."
    )
    package static let followUpRating = Phrase(nl: "rapportcijfer, 1-10", en: "mark, 1-10")
    package static let followUpAction = Phrase(nl: "wat iemand zich voorneemt", en: "what someone intends to do")
    package static let followUpDate = Phrase(nl: "wanneer dat gedaan moet zijn", en: "when that should be done")
    package static let followUpResult = Phrase(
        nl: "wat er van het voornemen kwam", en: "what became of the intended action")
    package static let followUpEmployees = Phrase(nl: "mensen in dienst (fte)", en: "people employed (FTE)")
    package static let followUpTurnover = Phrase(nl: "omzet per jaar, in euro's", en: "yearly turnover, in euros")
    package static let followUpInvestment = Phrase(nl: "geïnvesteerd, in euro's", en: "sum invested, in euros")
    package static let followUpWilling = Phrase(
        nl: "wil de uitblinker nog eens: yes of no", en: "would the expert do it again: yes or no")
    package static let followUpWords = Phrase(
        nl: "in eigen woorden; bij losgelaten of veranderd de reden",
        en: "in their own words; where dropped or changed, the reason")
    package static let followUpDone = Phrase(nl: "{label} is gedaan.", en: "{label} is done.")
    package static let followUpSnoozeSummary = Phrase(nl: "stel uit, met de reden", en: "put off, with the reason")
    package static let followUpUntil = Phrase(nl: "tot welke dag", en: "until which day")
    package static let followUpSnoozed = Phrase(nl: "{label} staat nu op {due}.", en: "{label} is now due {due}.")
    package static let followUpSkipSummary = Phrase(nl: "sla over, met de reden", en: "do without, with the reason")
    package static let followUpSkipped = Phrase(nl: "{label} is overgeslagen.", en: "{label} was skipped.")
    package static let followUpAssignSummary = Phrase(nl: "geef aan iemand anders", en: "give to someone else")
    package static let followUpOwner = Phrase(
        nl: "wie het doet: een naam of adres", en: "who does it: a name or address")
    package static let followUpAssigned = Phrase(nl: "{label} is nu van {owner}.", en: "{label} is now {owner}'s.")
    package static let followUpAddSummary = Phrase(
        nl: "voeg een taak toe aan een groeivraag", en: "add a task to a case")
    package static let followUpText = Phrase(nl: "wat er te doen is", en: "what is to be done")
    package static let followUpDue = Phrase(nl: "wanneer", en: "when")
    package static let followUpAdded = Phrase(nl: "Toegevoegd aan {request}.", en: "Added to {request}.")
    package static let followUpImportSummary = Phrase(
        nl: "lees afgevinkte taken terug uit een takenlijst (.ics)",
        en: "read completed tasks back from a task list (.ics)")
    package static let followUpImportPaths = Phrase(
        nl: "takenlijsten (.ics), of mappen ermee", en: "task lists (.ics), or folders of them")
    package static let followUpImported = Phrase(
        nl: "{done} gedaan, {same} ongewijzigd, {unknown} van elders.",
        en: "{done} done, {same} unchanged, {unknown} from elsewhere.")
    package static let followUpImportUnanswered = Phrase(
        nl: "{label} ({what}) is afgevinkt, maar wacht op het antwoord: `followup done {label} --result …`",
        en: "{label} ({what}) was ticked, but waits for its answer: `followup done {label} --result …`")

    // session attendance
    package static let attendanceSummary = Phrase(nl: "noteer wie er was", en: "record who came")
    package static let attendanceDiscussion = Phrase(
        nl:
            "Noem een plaats met haar uitkomst: `session attendance S7 --all attended --no-show V12 --late V9`. Wie gesproken is, gaat naar de opvolging; de anderen wachten weer, met hun wachttijd.",
        en:
            "Name a seat with what became of it: `session attendance S7 --all attended --no-show V12 --late V9`. Who was spoken to goes on to the follow-up; the others wait again, with their waiting time kept."
    )
    package static let attendanceSession = Phrase(nl: "de sessie, zoals S7", en: "the session, such as S7")
    package static let attendanceAll = Phrase(nl: "geldt voor wie niet genoemd is", en: "for everyone not named")
    package static let attendanceSeat = Phrase(
        nl: "V-nummer, e-mailadres, of “uitblinker”", en: "V number, e-mail address, or “expert”")
    package static let attendanceAt = Phrase(
        nl: "wanneer de afzegging kwam; bepaalt op tijd of laat",
        en: "when the cancellation came; decides in time or late")
    package static let attendanceNeeds = Phrase(
        nl: "Zeg van wie: --all, --attended, --cancelled, --late, --no-show of --replaced.",
        en: "Say whose: --all, --attended, --cancelled, --late, --no-show or --replaced.")
    package static let attendanceDone = Phrase(
        nl: "{session}: {count} {count|plaats|plaatsen} genoteerd, {arisen} {arisen|opvolging|opvolgingen} gepland.",
        en: "{session}: {count} {count|seat|seats} recorded, {arisen} {arisen|follow-up|follow-ups} planned.")
    package static let attendanceWaiting = Phrase(nl: "Wachten weer: {cases}", en: "Waiting again: {cases}")
}
