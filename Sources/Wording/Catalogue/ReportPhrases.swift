extension Phrase {
    package static let reportSections: [String: Phrase] = [
        "intake": Phrase(nl: "Vragen, en hoe lang ze wachten", en: "Questions, and how long they wait"),
        "sessions": Phrase(nl: "Sessies: opkomst en waardering", en: "Sessions: attendance and satisfaction"),
        "actions": Phrase(nl: "Voornemens en wat ervan kwam", en: "Intended actions and what became of them"),
        "results": Phrase(nl: "Resultaten na enkele maanden", en: "Results after some months"),
        "referrals": Phrase(nl: "Verwijzingen", en: "Referrals"), "experts": Phrase(nl: "Uitblinkers", en: "Experts"),
        "growth": Phrase(nl: "Groei van de bedrijven", en: "Growth of the companies"),
    ]
    package static let figureUnits: [String: Phrase] = [
        "count": Phrase(nl: "aantal", en: "number"), "days": Phrase(nl: "dagen", en: "days"),
        "percent": Phrase(nl: "procent", en: "percent"), "mark": Phrase(nl: "rapportcijfer", en: "mark out of ten"),
        "euro": Phrase(nl: "euro", en: "euros"), "fte": Phrase(nl: "fte", en: "FTE"),
    ]
    private static let figureNames: [String: Phrase] = [
        "intake": Phrase(nl: "Groeivragen binnengekomen", en: "Growth questions received"),
        "first-session-median": Phrase(
            nl: "Wachttijd tot de eerste sessie, mediaan", en: "Time to first session, median"),
        "first-session-p90": Phrase(
            nl: "Wachttijd tot de eerste sessie, 90% binnen", en: "Time to first session, 90% within"),
        "served": Phrase(nl: "Groeivragen gesproken", en: "Questions served"),
        "served-by-topic": Phrase(nl: "Gesproken, per onderwerp", en: "Served, by topic"),
        "served-by-sector": Phrase(nl: "Gesproken, per sector", en: "Served, by sector"),
        "served-by-town": Phrase(nl: "Gesproken, per plaats", en: "Served, by town"),
        "served-by-size": Phrase(nl: "Gesproken, per omvang (fte)", en: "Served, by size (FTE)"),
        "waiting": Phrase(nl: "Groeivragen die wachten", en: "Questions waiting"),
        "waiting-by-topic": Phrase(nl: "Wachtend, per onderwerp", en: "Waiting, by topic"),
        "waiting-by-sector": Phrase(nl: "Wachtend, per sector", en: "Waiting, by sector"),
        "waiting-by-town": Phrase(nl: "Wachtend, per plaats", en: "Waiting, by town"),
        "waiting-by-size": Phrase(nl: "Wachtend, per omvang (fte)", en: "Waiting, by size (FTE)"),
        "attendance": Phrase(nl: "Opkomst", en: "Attendance"),
        "satisfaction": Phrase(nl: "Waardering van deelnemers", en: "Participants' mark"),
        "satisfaction-response": Phrase(nl: "Respons op de evaluatie", en: "Response to the evaluation"),
        "intended": Phrase(nl: "Nam zich iets voor", en: "Intended an action"),
        "referrals": Phrase(nl: "Verwijzingen", en: "Referrals"),
        "referrals-by-state": Phrase(nl: "Verwijzingen, wat ervan kwam", en: "Referrals, what became of them"),
        "matched": Phrase(nl: "Verwijzingen met een match", en: "Referrals that were matched"),
        "matched-by-party": Phrase(nl: "Matches, per partij", en: "Matches, by party"),
        "raised": Phrase(nl: "Opgehaalde financiering", en: "Finance raised"),
        "sessions": Phrase(nl: "Sessies gehouden", en: "Sessions held"),
        "expert-load": Phrase(nl: "Sessies per uitblinker", en: "Sessions per expert"),
        "expert-willing": Phrase(nl: "Uitblinker wil nog eens", en: "Expert willing again"),
        "growth-oecd": Phrase(nl: "Snelle groeiers (OESO)", en: "Fast growers (OECD)"),
        "growth-cbs": Phrase(nl: "Snelle groeiers (CBS)", en: "Fast growers (CBS)"),
    ]
    /// Figures that are asked at several moments.
    private static let momentNames: [String: Phrase] = [
        "realised": Phrase(nl: "Voornemen gedaan", en: "Action done"), "results": Phrase(nl: "Respons", en: "Response"),
        "jobs": Phrase(nl: "Banen erbij", en: "Jobs added"),
        "turnover": Phrase(nl: "Omzet per jaar erbij", en: "Yearly turnover added"),
        "investment": Phrase(nl: "Geïnvesteerd", en: "Invested"),
    ]

    /// What a figure such as `jobs-18` is, and when it is asked; nil of a figure that is not of one moment.
    package static func figureMoment(_ id: String) -> (what: Phrase, when: Phrase)? {
        if id == "realised-check", let what = momentNames["realised"] {
            return (what, Phrase(nl: "op de eigen datum", en: "on its own date"))
        }
        guard let (kind, months) = moment(id), let what = momentNames[kind] else { return nil }
        return (
            what,
            months == 1
                ? Phrase(nl: "na een maand", en: "after a month")
                : Phrase(nl: "na \(months) maanden", en: "after \(months) months")
        )
    }

    /// The name of a figure.
    package static func figureName(_ id: String) -> Phrase? {
        figureNames[id]
            ?? figureMoment(id).map { what, when in
                Phrase(nl: "\(what.nl), \(when.nl)", en: "\(what.en), \(when.en)")
            }
    }

    /// How a figure was counted.
    package static func figureDefinition(_ id: String) -> Phrase? {
        figureDefinitions[id] ?? moment(id).flatMap { momentDefinitions[$0.kind] }
    }

    private static func moment(_ id: String) -> (kind: String, months: Int)? {
        guard let dash = id.lastIndex(of: "-"), let months = Int(id[id.index(after: dash)...]) else { return nil }
        return (String(id[..<dash]), months)
    }

    private static let servedHow = Phrase(
        nl: "Groeivragen met minstens één sessie in de periode waarbij zijzelf of een collega er was; ? is onbekend.",
        en: "Questions with at least one session in the period at which they or a colleague were present; ? is unknown."
    )
    private static let waitingHow = Phrase(
        nl:
            "Groeivragen van voor het eind van de periode, dan nog niet gesproken en niet afgerond of verwezen; ? is onbekend.",
        en: "Questions from before the end of the period, by then not served and not closed or referred; ? is unknown.")
    private static let checkHow = Phrase(
        nl:
            "Aandeel “gedaan” onder de antwoorden op wat er van het voornemen kwam, naar de dag waarop het gevraagd is. Ontbreekt: geen antwoord.",
        en:
            "Share of “done” among the answers on what became of the intended action, by the day on which it was asked. Missing: no answer."
    )
    private static let realisedHow = Phrase(
        nl:
            "Van wie zich iets voornam en op dit moment aan de beurt was: het aandeel “gedaan” onder wat bekend is, uit het antwoord van nu of een eerder antwoord dat vaststaat (gedaan, losgelaten, veranderd). Ontbreekt: niet bekend.",
        en:
            "Of those who intended something and whose turn it was at this moment: the share of “done” among what is known, from the answer of now or an earlier one that was final (done, dropped, changed). Missing: not known."
    )
    private static let responseHow = Phrase(
        nl: "Aandeel beantwoord van wat in de periode gevraagd is. Ontbreekt: niet beantwoord.",
        en: "Share answered of what was asked in the period. Missing: not answered.")
    private static let jobsHow = Phrase(
        nl:
            "Som van fte bij het antwoord min fte bij de intake, waar beide bekend zijn. Zegt niet dat de sessie de oorzaak is. Ontbreekt: een van beide onbekend.",
        en:
            "Sum of FTE at the answer less FTE at intake, where both are known. Does not say that the session caused it. Missing: either of them not known."
    )
    private static let investmentHow = Phrase(
        nl:
            "Som van wat men zegt te hebben geïnvesteerd, in euro's. Zegt niet dat de sessie de oorzaak is. Ontbreekt: niet gezegd.",
        en:
            "Sum of what they say they invested, in euros. Does not say that the session caused it. Missing: not told.")
    private static let turnoverHow = Phrase(
        nl:
            "Som van de jaaromzet bij het antwoord min die bij de intake, waar beide bekend zijn. Zegt niet dat de sessie de oorzaak is. Ontbreekt: een van beide onbekend.",
        en:
            "Sum of the yearly turnover at the answer less that at intake, where both are known. Does not say that the session caused it. Missing: either of them not known."
    )
    private static let momentDefinitions: [String: Phrase] = [
        "realised": realisedHow, "results": responseHow, "jobs": jobsHow, "turnover": turnoverHow,
        "investment": investmentHow,
    ]
    private static let figureDefinitions: [String: Phrase] = [
        "intake": Phrase(
            nl: "Groeivragen naar de dag waarop ze binnenkwamen.", en: "Questions by the day on which they came in."),
        "first-session-median": Phrase(
            nl:
                "Dagen van binnenkomst tot de eerste bijgewoonde sessie, als die in de periode viel; de middelste waarde (nearest rank). Ontbreekt: wie nog wacht.",
            en:
                "Days from receipt to the first session attended, where that was in the period; the middle value (nearest rank). Missing: who still waits."
        ),
        "first-session-p90": Phrase(
            nl: "Dezelfde dagen; de waarde waar 90% niet boven komt (nearest rank). Ontbreekt: wie nog wacht.",
            en: "The same days; the value that 90% do not exceed (nearest rank). Missing: who still waits."),
        "served": servedHow, "served-by-topic": servedHow, "served-by-sector": servedHow,
        "served-by-town": servedHow, "served-by-size": servedHow, "waiting": waitingHow,
        "waiting-by-topic": waitingHow, "waiting-by-sector": waitingHow, "waiting-by-town": waitingHow,
        "waiting-by-size": waitingHow,
        "attendance": Phrase(
            nl:
                "Aandeel van de genoteerde plaatsen waar de deelnemer of een collega was, in sessies met een uitblinker. Ontbreekt: plaatsen zonder notitie.",
            en:
                "Share of recorded seats at which the participant or a colleague was, in sessions with an expert. Missing: seats without a record."
        ),
        "satisfaction": Phrase(
            nl: "Gemiddeld rapportcijfer (1-10) in de evaluatie van sessies in de periode. Ontbreekt: geen cijfer.",
            en: "Mean mark (1-10) in the evaluation of sessions in the period. Missing: no mark."),
        "satisfaction-response": Phrase(
            nl: "Aandeel evaluaties met een cijfer, van alle die gevraagd zijn.",
            en: "Share of evaluations with a mark, of all that were asked."),
        "intended": Phrase(
            nl: "Aandeel van de beantwoorde evaluaties met een voornemen. Ontbreekt: niet beantwoord.",
            en: "Share of the answered evaluations with an intended action. Missing: not answered."),
        "realised-check": checkHow,
        "referrals": Phrase(
            nl: "Verwijzingen naar de dag waarop ze gedaan zijn, per initiatief.",
            en: "Referrals by the day on which they were made, by initiative."),
        "referrals-by-state": Phrase(
            nl: "Dezelfde verwijzingen, naar hun stand.", en: "The same referrals, by their state."),
        "matched": Phrase(
            nl:
                "Aandeel met een partij waarmee een match is gemaakt, van de verwijzingen uit de periode die afgewezen zijn of een resultaat hebben. Ontbreekt: nog in behandeling.",
            en:
                "Share with a party that they were matched with, of the referrals of the period that were declined or have a result. Missing: still in hand."
        ),
        "matched-by-party": Phrase(
            nl: "Verwijzingen uit de periode met een match, naar de partij.",
            en: "Referrals of the period that were matched, by the party."),
        "raised": Phrase(
            nl: "Som van de opgehaalde bedragen. Ontbreekt: bedrag gezocht, uitkomst onbekend.",
            en: "Sum of the amounts raised. Missing: amount sought, outcome unknown."),
        "sessions": Phrase(
            nl: "Sessies in de periode met een uitblinker en minstens één aanwezige.",
            en: "Sessions in the period with an expert and at least one participant."),
        "expert-load": Phrase(
            nl: "Sessies gehouden, gedeeld door de uitblinkers die er een hadden.",
            en: "Sessions held, divided by the experts who had one."),
        "expert-willing": Phrase(
            nl: "Aandeel “ja” op de vraag of de uitblinker nog eens wil. Ontbreekt: geen antwoord.",
            en: "Share of “yes” to whether the expert would do it again. Missing: no answer."),
        "growth-oecd": Phrase(
            nl:
                "Aandeel bedrijven met gemiddeld meer dan 20% groei per jaar over drie jaar, in fte of omzet, en minstens 10 fte aan het begin. Van de laatste cijfers voor het eind van de periode. Ontbreekt: cijfers onbekend, of te klein.",
            en:
                "Share of companies with more than 20% growth a year on average over three years, in FTE or turnover, and at least 10 FTE at the start. From the last figures before the end of the period. Missing: figures not known, or too small."
        ),
        "growth-cbs": Phrase(
            nl: "Als de OESO, maar met minstens 10% groei per jaar.",
            en: "As the OECD's, but with at least 10% growth a year."),
    ]

    package static let reportTitle = Phrase(nl: "{programme}: waartoe het leidde", en: "{programme}: what it led to")
    package static let reportPeriod = Phrase(nl: "Van {from} t/m {until}", en: "From {from} to {until}")
    package static let reportNoCause = Phrase(
        nl: "De cijfers zeggen wat er gebeurde, niet waardoor. “Vorige” is een even lange periode ervoor.",
        en: "The figures say what happened, not what caused it. “Previous” is a period as long, just before.")
    package static let reportSmall = Phrase(
        nl:
            "Uit dit rapport is geen groep van minder dan 5 af te lezen: zo'n aantal is <5, en wat zo'n groep zou verraden staat er als grens (>85%) of in stappen (60-70%).",
        en:
            "No group of fewer than 5 can be read off this report: such a number is <5, and what would give such a group away is a bound (>85%) or in steps (60-70%)."
    )
    package static let reportSmallHow = Phrase(
        nl:
            "Een aantal dat 1 tot 4 onder een ander aantal ligt waar het bij hoort (zoals wie antwoordde, van wie gevraagd is) staat er als grens (>35), want hun verschil is zo'n groep. Een percentage waarvan het deel of de rest 1 tot 4 is, is een grens (<20% of >85%); één van een aantal dat niet getoond wordt staat in stappen van tien. Van groepen worden er zoveel niet getoond dat de kleine niet uit de rest volgen.",
        en:
            "A number that is 1 to 4 below another that it belongs to (as those who answered, of those who were asked) is a bound (>35), since their difference is such a group. A percentage of which the part or the rest is 1 to 4 is a bound (<20% or >85%); one of a number that is not shown is in steps of ten. Of groups so many are not shown that the small ones do not follow from the rest."
    )
    package static let reportTooSmall = Phrase(
        nl: "Te klein om te verdelen: {names}.", en: "Too small to be divided: {names}.")
    package static let reportCellCount = Phrase(nl: "van {count}", en: "of {count}")
    package static let reportCellMissing = Phrase(nl: "ontbreekt {count}", en: "missing {count}")
    package static let reportNothingYet = Phrase(
        nl: "In deze periode niets gevraagd: {moments}.", en: "Nothing was asked in this period: {moments}.")
    package static let reportTargets = Phrase(
        nl: "Een doel per jaar telt naar de lengte van de periode.",
        en: "A target a year counts by the length of the period.")
    package static let reportFigure = Phrase(nl: "Cijfer", en: "Figure")
    package static let reportValue = Phrase(nl: "Waarde", en: "Value")
    package static let reportUnit = Phrase(nl: "Eenheid", en: "Unit")
    package static let reportCount = Phrase(nl: "Van", en: "Out of")
    package static let reportMissing = Phrase(nl: "Ontbreekt", en: "Missing")
    package static let reportPrevious = Phrase(nl: "Vorige", en: "Previous")
    package static let reportTarget = Phrase(nl: "Doel", en: "Target")
    package static let reportSection = Phrase(nl: "Deel", en: "Section")
    package static let reportDefinition = Phrase(nl: "Hoe geteld", en: "Definition")
    package static let reportFigures = Phrase(nl: "cijfers", en: "figures")
    package static let reportGroups = Phrase(nl: "groepen", en: "groups")
    package static let reportGroup = Phrase(nl: "Groep", en: "Group")
    package static let reportUnknown = Phrase(nl: "onbekend", en: "unknown")
    package static let reportDays = Phrase(nl: "{count} {count|dag|dagen}", en: "{count} {count|day|days}")

    // the commands
    package static let reportSummary = Phrase(
        nl: "waartoe het leidde, over een periode", en: "what it led to, over a period")
    package static let reportDiscussion = Phrase(
        nl:
            "Elk cijfer heeft zijn definitie, aantal en wat ontbreekt; `report rows CIJFER` toont de rijen erachter. Zonder periode: het laatste half jaar.",
        en:
            "Every figure has its definition, its count and what is missing; `report rows FIGURE` lists the rows behind it. Without a period: the last half year."
    )
    package static let reportShowSummary = Phrase(nl: "de cijfers van een periode", en: "the figures of a period")
    package static let reportFrom = Phrase(nl: "eerste dag", en: "first day")
    package static let reportUntil = Phrase(nl: "laatste dag", en: "last day")
    package static let reportHTML = Phrase(nl: "schrijf als pagina", en: "write as a page")
    package static let reportXLSX = Phrase(nl: "schrijf als werkboek", en: "write as a workbook")
    package static let reportRowsSummary = Phrase(nl: "de rijen achter een cijfer", en: "the rows behind a figure")
    package static let reportFigureName = Phrase(
        nl: "het cijfer, zoals satisfaction", en: "the figure, such as satisfaction")
    package static let reportTargetSummary = Phrase(
        nl: "wat de provincie wil dat een cijfer wordt", en: "what the province wants a figure to be")
    package static let reportTargetValue = Phrase(
        nl: "het doel, per jaar waar het optelt; zonder getal vervalt het",
        en: "the target, a year where it adds up; without a number it goes")
    package static let reportTargetSet = Phrase(nl: "Doel van {figure}: {value}.", en: "Target of {figure}: {value}.")
    package static let reportTargetGone = Phrase(
        nl: "{figure} heeft geen doel meer.", en: "{figure} has no target any more.")
    package static let reportWritten = Phrase(nl: "Het rapport staat in {path}.", en: "The report is in {path}.")
    package static let bookWritten = Phrase(nl: "De tabellen staan in {path}.", en: "The tables are in {path}.")
    package static let sheetWritten = Phrase(nl: "Het overzicht staat in {path}.", en: "The overview is in {path}.")
    package static let reportNotShown = Phrase(nl: "niet getoond", en: "not shown")
}
