extension Phrase {
    package static let referralStates: [String: Phrase] = [
        "sent": Phrase(nl: "verzonden", en: "sent"), "received": Phrase(nl: "ontvangen", en: "received"),
        "accepted": Phrase(nl: "aangenomen", en: "accepted"), "declined": Phrase(nl: "afgewezen", en: "declined"),
        "result": Phrase(nl: "resultaat bekend", en: "result known"),
    ]
    package static let consents: [String: Phrase] = [
        "anonymous": Phrase(nl: "anoniem", en: "anonymous"), "named": Phrase(nl: "met naam", en: "with name"),
    ]
    package static let financeKinds: [String: Phrase] = [
        "bank": Phrase(nl: "bank", en: "bank"), "crowd": Phrase(nl: "crowdfunding", en: "crowdfunding"),
        "equity": Phrase(nl: "aandelenkapitaal", en: "equity"),
        "guarantee": Phrase(nl: "borgstelling", en: "guarantee"),
    ]
    package static let initiativeKinds: [String: Phrase] = [
        "tables": Phrase(nl: "experttafels", en: "expert tables"),
        "mentoring": Phrase(nl: "mentoring", en: "mentoring"),
        "finance": Phrase(nl: "financiering", en: "finance"), "talent": Phrase(nl: "talent", en: "talent"),
        "image": Phrase(nl: "imago", en: "image"), "other": Phrase(nl: "anders", en: "other"),
    ]
    package static let noticeKinds: [String: Phrase] = [
        "casus": Phrase(nl: "casus", en: "case sheet"),
        "referral-sheet": Phrase(nl: "casusoverzicht", en: "sheet of cases"),
        "digest": Phrase(nl: "weekoverzicht", en: "digest"),
        "progress": Phrase(nl: "voortgangssessie", en: "progress meeting"),
        "check": Phrase(nl: "voornemen nagaan", en: "check of the intended action"),
        "result": Phrase(nl: "resultaat vragen", en: "question about the result"),
    ]

    // refusals
    package static let refusalNotBegun = Phrase(
        nl: "{name} begint pas op {from}. Wacht tot dan, of wijzig de begindatum: `initiative edit {key} --from`.",
        en: "{name} only begins on {from}. Wait until then, or change its start: `initiative edit {key} --from`.")
    package static let refusalEnded = Phrase(
        nl:
            "{name} is geëindigd op {until}. Kies een ander (`initiative list`), of verleng het: `initiative edit {key} --until`.",
        en:
            "{name} ended on {until}. Choose another (`initiative list`), or extend it: `initiative edit {key} --until`."
    )
    package static let refusalInitiativeExists = Phrase(
        nl: "Er is al een initiatief “{key}”; wijzig het met `initiative edit {key}`.",
        en: "There is an initiative “{key}” already; change it with `initiative edit {key}`.")
    package static let refusalPartyOffers = Phrase(
        nl: "Zeg wat {name} biedt: --offers bank,crowd,equity,guarantee, of mbo,hbo,wo.",
        en: "Say what {name} offers: --offers bank,crowd,equity,guarantee, or mbo,hbo,wo.")
    package static let refusalAmountsTurned = Phrase(
        nl: "{name}: het bedrag tot is kleiner dan het bedrag van.",
        en: "{name}: the amount to is less than the amount from.")
    package static let refusalNoParty = Phrase(
        nl: "{key} heeft geen partij “{name}”; `initiative list` noemt ze.",
        en: "{key} has no party “{name}”; `initiative list` names them.")
    package static let refusalNoPartner = Phrase(
        nl: "{email} is geen partner; `partner list` noemt ze.", en: "{email} is no partner; `partner list` names them."
    )
    package static let refusalCaseClosed = Phrase(
        nl: "{request} is afgerond. Heropen de zaak eerst: `case move {request} qualified`.",
        en: "{request} is closed. Open it again first: `case move {request} qualified`.")
    package static let refusalHasSeat = Phrase(
        nl:
            "{request} heeft een plaats in een sessie. Verwijs daarna, of geef de plaats eerst vrij: `session list` noemt de sessies.",
        en:
            "{request} has a seat at a session. Refer it after that, or free the seat first: `session list` names the sessions."
    )
    package static let refusalAlreadyReferred = Phrase(
        nl: "{request} is al verwezen naar {name}: {label}.", en: "{request} was referred to {name} already: {label}.")
    package static let refusalReferralStands = Phrase(
        nl: "{label} staat op “{state}”; dat kan niet meer.",
        en: "{label} stands at “{state}”; that cannot be any more.")
    package static let refusalConsentStands = Phrase(
        nl: "{label} is al {consent}.", en: "{label} is {consent} already.")
    package static let refusalNoConsent = Phrase(
        nl:
            "Zonder toestemming wordt {request} niet verwezen. Vraag het eerst; zonder naam kan met --consent anonymous.",
        en:
            "Without consent {request} is not referred. Ask first; it can go without a name with --consent anonymous.")
    package static let refusalNoPartners = Phrase(
        nl: "Er zijn nog geen partners om uit te nodigen: `partner add ADRES --name NAAM`.",
        en: "There are no partners to invite yet: `partner add ADDRESS --name NAME`.")

    // the casus
    package static let casusSubject = Phrase(nl: "Casus {number}: {topic}", en: "Case {number}: {topic}")
    package static let casusSubjectAgain = Phrase(
        nl: "Casus {number}: {topic}, nu met naam", en: "Case {number}: {topic}, now with the name")
    package static let casusUpdate = Phrase(
        nl: "De ondernemer geeft toestemming om de naam te delen. Deze casus komt in plaats van die van {date}.",
        en: "The entrepreneur consents to sharing the name. This case comes instead of that of {date}.")
    package static let casusConsent = Phrase(
        nl: "Toestemming gegeven door {who}, {date}. Gebruik de gegevens alleen voor deze casus.",
        en: "Consent given by {who}, {date}. Use these details for this case only.")
    package static let casusHeard = Phrase(
        nl: "besproken met een uitblinker over {topic}, {date}", en: "discussed with an expert on {topic}, {date}")
    package static let casusReferred = Phrase(
        nl: "verwezen naar {initiative}, {date}: {state}", en: "referred to {initiative}, {date}: {state}")
    package static let casusTopic = Phrase(nl: "Onderwerp", en: "Topic")
    package static let casusSector = Phrase(nl: "Sector", en: "Sector")
    package static let casusSize = Phrase(nl: "Omvang", en: "Size")
    package static let casusPlace = Phrase(nl: "Plaats", en: "Town")
    package static let casusAmount = Phrase(nl: "Gezocht bedrag", en: "Amount sought")
    package static let casusFinance = Phrase(nl: "Soort financiering", en: "Kind of finance")
    package static let casusSkill = Phrase(nl: "Gezocht", en: "Sought")
    package static let casusLevel = Phrase(nl: "Niveau", en: "Level")
    package static let casusParties = Phrase(nl: "Partijen die passen", en: "Parties that fit")
    package static let casusNoParty = Phrase(nl: "nog geen", en: "none yet")
    package static let casusUnknown = Phrase(nl: "nog niet bekend", en: "not known yet")
    package static let casusName = Phrase(nl: "Naam", en: "Name")
    package static let casusCompany = Phrase(nl: "Bedrijf", en: "Company")
    package static let casusEmail = Phrase(nl: "E-mail", en: "E-mail")
    package static let casusPhone = Phrase(nl: "Telefoon", en: "Phone")
    package static let casusNumber = Phrase(nl: "Nummer", en: "Number")
    package static let casusQuestion = Phrase(nl: "Vraag", en: "Question")
    package static let casusState = Phrase(nl: "Stand", en: "State")
    package static let casusTried = Phrase(nl: "Al geprobeerd", en: "Tried")
    package static let casusContact = Phrase(nl: "Contact", en: "Contact")
    package static let casusAnonymous = Phrase(nl: "anoniem", en: "anonymous")
}
