extension Phrase {
    package static let ruleBreachOther = Phrase(
        nl: "regel {rule}: {sessions} {people} {requests}", en: "rule {rule}: {sessions} {people} {requests}")

    /// How each way of breaking a rule is said, by the name that the planning gives it.
    package static let ruleBreaches: [String: Phrase] = staffBreaches.merging(contractBreaches) { first, _ in first }

    private static let contractBreaches: [String: Phrase] = [
        "metExpert": Phrase(
            nl: "niet opnieuw ({rule}): {people} trof deze uitblinker eerder",
            en: "not again ({rule}): {people} met this expert before"),
        "metCompany": Phrase(
            nl: "niet opnieuw ({rule}): {people} zaten eerder aan één tafel",
            en: "not again ({rule}): {people} sat at one table before"),
        "tooLittleMix": Phrase(
            nl: "minste mix ({rule}): {sessions} telt te weinig sectoren of groottes van bedrijf",
            en: "minimum mix ({rule}): {sessions} has too few sectors or sizes of company"),
        "townFull": Phrase(
            nl: "quotum per plaats ({rule}): meer plekken dan de plaats mag hebben, met {people}",
            en: "quota per town ({rule}): more seats than the town may have, with {people}"),
        "overBudget": Phrase(
            nl: "budget voor zalen ({rule}): de zalen van {sessions} kosten samen te veel",
            en: "budget for rooms ({rule}): the rooms of {sessions} cost too much together"),
        "startNotAllowed": Phrase(
            nl:
                "begintijd ({rule}): {sessions} begint niet op een begintijd van deze vorm, of te vroeg om nog uit te nodigen",
            en: "start time ({rule}): {sessions} does not begin at a start time of its format, or too soon to invite"),
        "expertDoesNotOffer": Phrase(
            nl: "uitblinker ({rule}): {people} biedt deze vorm of dit onderwerp niet aan",
            en: "expert ({rule}): {people} does not offer this format or topic"),
        "expertNotFree": Phrase(
            nl: "uitblinker ({rule}): {people} is dan niet vrij", en: "expert ({rule}): {people} is not free then"),
        "needsRoom": Phrase(
            nl: "locatie ({rule}): {sessions} kan niet zonder zaal", en: "room ({rule}): {sessions} needs a room"),
        "roomNotOpen": Phrase(
            nl: "locatie ({rule}): de zaal van {sessions} is dan niet open",
            en: "room ({rule}): the room of {sessions} is not open then"),
        "tooFew": Phrase(
            nl: "plaatsen ({rule}): {sessions} heeft te weinig deelnemers",
            en: "seats ({rule}): {sessions} has too few participants"),
        "tooMany": Phrase(
            nl: "plaatsen ({rule}): {sessions} zit vol", en: "seats ({rule}): {sessions} is full"),
        "roomTooSmall": Phrase(
            nl: "locatie ({rule}): de zaal van {sessions} is te klein",
            en: "room ({rule}): the room of {sessions} is too small"),
        "twice": Phrase(
            nl: "groeivraag ({rule}): iemand zit twee keer aan {sessions}, of bij de eigen sessie",
            en: "request ({rule}): somebody sits at {sessions} twice, or at their own session"),
        "otherTopicOrFormat": Phrase(
            nl: "groeivraag ({rule}): {requests} van {people} vraagt om een ander onderwerp of een andere vorm",
            en: "request ({rule}): {requests} of {people} asks for another topic or format"),
        "expertNotAccepted": Phrase(
            nl: "groeivraag ({rule}): {requests} van {people} vraagt een hoger niveau, of wil deze uitblinker niet",
            en: "request ({rule}): {requests} of {people} asks for a higher level, or does not want this expert"),
        "personNotFree": Phrase(
            nl: "groeivraag ({rule}): {people} is dan niet vrij", en: "request ({rule}): {people} is not free then"),
        "afterDeadline": Phrase(
            nl: "groeivraag ({rule}): {requests} van {people} moet eerder plaatsvinden",
            en: "request ({rule}): {requests} of {people} has an earlier deadline"),
        "noCommonLanguage": Phrase(
            nl: "groeivraag ({rule}): {people} en de uitblinker spreken geen taal samen",
            en: "request ({rule}): {people} and the expert share no language"),
        "competitors": Phrase(
            nl: "gezelschap ({rule}): {people} mogen niet samen aan tafel",
            en: "company ({rule}): {people} may not share a table"),
        "noLanguageTogether": Phrase(
            nl: "gezelschap ({rule}): {people} spreken geen taal samen die de uitblinker ook spreekt",
            en: "company ({rule}): {people} share no language that the expert speaks too"),
        "cannotGetThere": Phrase(
            nl: "reistijd ({rule}): {people} kan niet op tijd van de ene naar de andere sessie komen ({sessions})",
            en: "travel ({rule}): {people} cannot get from one session to the other in time ({sessions})"),
        "tooManyInDay": Phrase(
            nl: "belasting ({rule}): {people} heeft te veel sessies op één dag ({sessions})",
            en: "load ({rule}): {people} has too many sessions in a day ({sessions})"),
        "tooManyInWeek": Phrase(
            nl: "belasting ({rule}): {people} heeft te veel sessies in één week ({sessions})",
            en: "load ({rule}): {people} has too many sessions in a week ({sessions})"),
        "tooManyForExpert": Phrase(
            nl: "belasting ({rule}): {people} heeft meer sessies dan afgesproken",
            en: "load ({rule}): {people} has more sessions than agreed"),
        "roomTaken": Phrase(
            nl: "locatie ({rule}): de zaal is dan al bezet ({sessions})",
            en: "room ({rule}): the room is taken then ({sessions})"),
        "tooManySessions": Phrase(
            nl: "reeks ({rule}): {requests} van {people} heeft al genoeg gesprekken",
            en: "series ({rule}): {requests} of {people} has enough talks already"),
        "seriesChangesExpert": Phrase(
            nl: "reeks ({rule}): de gesprekken van {people} zijn niet met dezelfde uitblinker ({sessions})",
            en: "series ({rule}): the talks of {people} are not with the same expert ({sessions})"),
        "seriesTooClose": Phrase(
            nl: "reeks ({rule}): de gesprekken van {people} liggen te dicht op elkaar ({sessions})",
            en: "series ({rule}): the talks of {people} are too close together ({sessions})"),
        "pinnedMissing": Phrase(
            nl: "vast ({rule}): een vastgezette sessie ontbreekt", en: "pinned ({rule}): a pinned session is missing"),
        "pinnedLostParticipant": Phrase(
            nl: "vast ({rule}): {sessions} staat vast, met {requests}",
            en: "pinned ({rule}): {sessions} stands, with {requests}"),
        "pinnedGainedParticipant": Phrase(
            nl: "vast ({rule}): {sessions} staat vast; {requests} kan er niet bij",
            en: "pinned ({rule}): {sessions} stands; {requests} cannot be added"),
    ]
}
