extension Phrase {
    package static let whatIfOption = Phrase(
        nl:
            "wat als: \"R12 dicht 13 mei\", \"U3 twee sessies meer\", \"zonder concurrentieregel\"; het voorstel blijft zoals het is",
        en:
            "what if: \"R12 closes 13 May\", \"U3 two more sessions\", \"without competitor rule\"; the proposal stays as it is"
    )
    package static let whatIfUnknown = Phrase(nl: "“{found}” begrijp ik niet.", en: "“{found}” is not understood.")
    package static let whatIfUnknownName = Phrase(
        nl: "“{name}” is geen zaal, persoon of regel hier.", en: "“{name}” is no room, person or rule here.")
    package static let whatIfNotInPeriod = Phrase(
        nl: "“{day}” is geen dag van de periode die gepland wordt.", en: "“{day}” is no day of the period planned.")
    package static let whatIfNotAnExpert = Phrase(
        nl: "“{name}” geeft geen sessies: dat doen alleen uitblinkers.",
        en: "“{name}” gives no sessions: only experts do.")
    package static let whatIfForms = Phrase(
        nl: """
            Wat kan:
              "R12 dicht 13 mei", "zonder R12"          een zaal is dicht: op een dag, of altijd
              "R12 twee plaatsen meer"                  een zaal is groter, of kleiner (minder)
              "U3 twee sessies meer"                    een uitblinker geeft er meer, of minder
              "P5 afwezig 13 mei", "zonder P5"          iemand is er niet: op een dag, of nooit
              "zonder concurrentieregel"                concurrenten mogen aan één tafel
              "zonder quotum"                           een regel van het programma staat uit
            Een zaal of persoon mag ook bij de naam; de datum moet in de periode liggen.
            """,
        en: """
            Possible are:
              "R12 closes 13 May", "without R12"        a room is closed: on a day, or always
              "R12 two more seats"                      a room is larger, or smaller (fewer)
              "U3 two more sessions"                    an expert gives more, or fewer
              "P5 away 13 May", "without P5"            somebody is not there: on a day, or ever
              "without competitor rule"                 competitors may share a table
              "without quota"                           a rule of the programme is off
            A room or person may be named too; the date must lie in the period.
            """)

    package static let whatIfNow = Phrase(
        nl: "Nu: {served} geplaatst, {score} punten ({base}).", en: "Now: {served} placed, {score} points ({base}).")
    /// The plan that was begun from.
    package static let whatIfBases: [String: Phrase] = [
        "proposal": Phrase(nl: "het voorstel", en: "the proposal"),
        "release": Phrase(nl: "het vrijgegeven programma", en: "the released programme"),
        "fresh": Phrase(nl: "nieuw gepland, want er staat nog niets", en: "planned afresh, since nothing stands yet"),
    ]
    package static let whatIfSearched = Phrase(
        nl:
            "Langer zoeken geeft zonder die verandering al: {served} geplaatst ({servedDifference}), {score} punten ({scoreDifference}).",
        en:
            "Longer search alone, without the change, gives: {served} placed ({servedDifference}), {score} points ({scoreDifference})."
    )
    package static let whatIfThen = Phrase(
        nl:
            "Dan: {served} geplaatst, {score} punten; door de verandering {servedDifference} geplaatst en {scoreDifference} punten. Het voorstel is niet veranderd.",
        en:
            "Then: {served} placed, {score} points; by the change {servedDifference} placed and {scoreDifference} points. The proposal was not changed."
    )
    package static let whatIfGaining = Phrase(nl: "Wel een plek dan: {requests}", en: "Placed then: {requests}")
    package static let whatIfLosing = Phrase(nl: "Geen plek dan: {requests}", en: "Not placed then: {requests}")
    package static let whatIfBroken = Phrase(
        nl:
            "Wat nu staat past niet meer bij de gegevens: {count} {count|regel wordt|regels worden} gebroken. Wat daarvan niet meer kan, is er voor deze vergelijking uit gelaten.",
        en:
            "What stands no longer fits the data: {count} {count|rule is|rules are} broken. What can no longer be is left out of this comparison."
    )
    package static let whatIfRevalued = Phrase(
        nl:
            "Toen het gepland werd, was het voorstel {score} punten waard; daarna veranderden het voorstel of de gegevens.",
        en: "When it was planned, the proposal was worth {score} points; the proposal or the data changed since.")
    package static let whatIfInterrupted = Phrase(
        nl: "Onderbroken: wat “dan” geeft, kan met langer zoeken nog beter worden.",
        en: "Interrupted: what “then” gives may still become better with longer search.")
}
