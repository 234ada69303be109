extension Phrase {
    public static let formatTable = Phrase(nl: "experttafel", en: "expert table")
    public static let formatMentoring = Phrase(nl: "gesprek", en: "one-to-one")

    // proposal show
    public static let proposalTitle = Phrase(
        nl: "Voorstel {from} t/m {until}", en: "Proposal {from} to {until}")
    public static let proposalMade = Phrase(
        nl: "gemaakt op {date}, {score} punten, {bound}", en: "made on {date}, {score} points, {bound}")
    public static let proposalBound = Phrase(
        nl: "hoogstens {gap} % onder het best denkbare ({bound})", en: "at most {gap} % below the best conceivable ({bound})")
    public static let proposalOptimal = Phrase(
        nl: "bewezen het beste plan", en: "proven to be the best plan")
    public static let proposalNoBound = Phrase(
        nl: "zonder bewezen grens", en: "without a proven bound")
    public static let proposalEdited = Phrase(
        nl: "Sindsdien met de hand gewijzigd.", en: "Changed by hand since.")
    public static let proposalWeek = Phrase(nl: "Week {week}, {from} t/m {until}", en: "Week {week}, {from} to {until}")
    public static let proposalOnline = Phrase(nl: "online", en: "online")
    public static let proposalPinned = Phrase(nl: "vast", en: "pinned")
    public static let proposalSeats = Phrase(nl: "{count} van {most} plaatsen", en: "{count} of {most} seats")
    public static let proposalHoliday = Phrase(nl: "{name}: geen sessies", en: "{name}: no sessions")
    public static let proposalSchoolHoliday = Phrase(
        nl: "schoolvakantie {region}: {name}", en: "school holiday {region}: {name}")
    public static let proposalUnplaced = Phrase(nl: "Niet geplaatst ({count})", en: "Not placed ({count})")
    public static let proposalUnplacedNone = Phrase(nl: "Iedereen is geplaatst.", en: "Everyone has been placed.")
    public static let proposalPartly = Phrase(
        nl: "{placed} van {asked} gesprekken geplaatst", en: "{placed} of {asked} talks placed")
    public static let proposalNumbers = Phrase(nl: "In getallen", en: "In numbers")
    public static let proposalServed = Phrase(
        nl: "{served} van {all} groeivragen geplaatst, in {tables} {tables|experttafel|experttafels} en {talks} {talks|gesprek|gesprekken}",
        en: "{served} of {all} requests placed, at {tables} {tables|expert table|expert tables} and in {talks} {talks|talk|talks}")
    public static let proposalWaiting = Phrase(
        nl: "wachttijd: {served} weken bij wie geplaatst is, {unserved} weken bij wie niet (mediaan)",
        en: "waiting: {served} weeks for those placed, {unserved} weeks for those not (median)")
    public static let proposalTravel = Phrase(
        nl: "reistijd: {people} minuten per deelnemer, {experts} minuten per uitblinker en sessie (gemiddeld)",
        en: "travel: {people} minutes a participant, {experts} minutes an expert and session (mean)")
    public static let proposalLoad = Phrase(nl: "sessies per uitblinker", en: "sessions per expert")
    public static let proposalLoadEntry = Phrase(nl: "{name}: {count} van {most}", en: "{name}: {count} of {most}")
    public static let proposalNone = Phrase(
        nl: "Er is nog geen voorstel. Maak er een met `experttafel plan`.",
        en: "There is no proposal yet. Make one with `experttafel plan`.")
}
