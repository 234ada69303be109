extension Phrase {
    package static let initiativeSummary = Phrase(
        nl: "wie er nog meer kan helpen", en: "who else can help")
    package static let initiativeListSummary = Phrase(
        nl: "de initiatieven, wanneer ze lopen en wie eraan meedoet",
        en: "the initiatives, when they run and who takes part")
    package static let initiativeAddSummary = Phrase(nl: "voeg een initiatief toe", en: "add an initiative")
    package static let initiativeEditSummary = Phrase(nl: "wijzig een initiatief", en: "change an initiative")
    package static let initiativePartySummary = Phrase(
        nl: "leg vast wie aan een initiatief meedoet, en waarmee",
        en: "keep who takes part in an initiative, and with what")
    package static let initiativeKey = Phrase(
        nl: "de korte naam, zoals financiering", en: "its short name, such as financiering")
    package static let initiativeName = Phrase(nl: "hoe het heet", en: "what it is called")
    package static let initiativeKind = Phrase(nl: "waar het voor is", en: "what it is for")
    package static let initiativeEmail = Phrase(
        nl: "waar verwijzingen heen gaan; - haalt het weg", en: "where referrals go; - takes it away")
    package static let initiativeFrom = Phrase(nl: "eerste dag; - voor geen", en: "first day; - for none")
    package static let initiativeUntil = Phrase(nl: "laatste dag; - voor geen", en: "last day; - for none")
    package static let initiativeTopics = Phrase(
        nl: "onderwerpen, met komma's ertussen", en: "topics, with commas between them")
    package static let initiativeAsks = Phrase(
        nl: "wat het vraagt van wie verwezen wordt", en: "what it asks of who is referred")
    package static let initiativeLeast = Phrase(
        nl: "kleinste bedrijf, in fte; - voor geen grens", en: "smallest company, in FTE; - for no limit")
    package static let initiativeMost = Phrase(
        nl: "grootste bedrijf, in fte; - voor geen grens", en: "largest company, in FTE; - for no limit")
    package static let partyName = Phrase(nl: "naam van de partij", en: "name of the party")
    package static let partyOffers = Phrase(
        nl: "wat zij biedt: bank, crowd, equity, guarantee, of mbo, hbo, wo",
        en: "what it offers: bank, crowd, equity, guarantee, or mbo, hbo, wo")
    package static let partyFrom = Phrase(nl: "kleinste bedrag, in euro's", en: "smallest amount, in euros")
    package static let partyTo = Phrase(nl: "grootste bedrag, in euro's", en: "largest amount, in euros")
    package static let partyDrop = Phrase(nl: "doet niet meer mee", en: "takes part no more")
    package static let partyKept = Phrase(
        nl: "{name} doet mee aan {initiative}: {offers}.", en: "{name} takes part in {initiative}: {offers}.")
    package static let partyDropped = Phrase(
        nl: "{name} doet niet meer mee aan {initiative}.", en: "{name} no longer takes part in {initiative}.")
    package static let initiativeKept = Phrase(nl: "{name} ({key}) is vastgelegd.", en: "{name} ({key}) was kept.")
    package static let initiativeHeadKey = Phrase(nl: "naam", en: "name")
    package static let initiativeHeadKind = Phrase(nl: "soort", en: "kind")
    package static let initiativeHeadRuns = Phrase(nl: "loopt", en: "runs")
    package static let initiativeHeadOpen = Phrase(nl: "open", en: "open")
    package static let initiativeHeadEmail = Phrase(nl: "e-mail", en: "e-mail")
    package static let initiativeAlways = Phrase(nl: "doorlopend", en: "always")
    package static let initiativeFromOn = Phrase(nl: "vanaf {from}", en: "from {from}")
    package static let initiativeUpTo = Phrase(nl: "tot en met {until}", en: "until {until}")
    package static let initiativeNotNow = Phrase(nl: "(nu niet)", en: "(not now)")
    package static let initiativeNoEmail = Phrase(nl: "nog geen adres", en: "no address yet")
    package static let initiativeAsksLine = Phrase(nl: "vraagt: {asks}", en: "asks: {asks}")
    package static let initiativeTopicsLine = Phrase(nl: "over: {topics}", en: "on: {topics}")
    package static let amountFromTo = Phrase(nl: "€ {from} tot € {to}", en: "€ {from} to € {to}")
    package static let amountFrom = Phrase(nl: "vanaf € {from}", en: "from € {from}")
    package static let amountTo = Phrase(nl: "tot € {to}", en: "up to € {to}")

    package static let partnerSummary = Phrase(
        nl: "wie voor de voortgangssessies wordt uitgenodigd", en: "who is invited to the progress meetings")
    package static let partnerListSummary = Phrase(nl: "de partners", en: "the partners")
    package static let partnerAddSummary = Phrase(
        nl: "voeg een partner toe of wijzig hem", en: "add or change a partner")
    package static let partnerDropSummary = Phrase(nl: "haal een partner weg", en: "take a partner away")
    package static let partnerEmail = Phrase(nl: "het e-mailadres", en: "the e-mail address")
    package static let partnerName = Phrase(nl: "naam", en: "name")
    package static let partnerOrganisation = Phrase(nl: "organisatie", en: "organisation")
    package static let partnerKept = Phrase(
        nl: "{name} wordt voortaan uitgenodigd.", en: "{name} is invited from now on.")
    package static let partnerDropped = Phrase(
        nl: "{email} wordt niet meer uitgenodigd.", en: "{email} is no longer invited.")
    package static let partnerNone = Phrase(nl: "Er zijn nog geen partners.", en: "There are no partners yet.")

    // case refer, referral
    package static let referSummary = Phrase(
        nl: "verwijs een groeivraag naar een initiatief", en: "refer a case to an initiative")
    package static let referDiscussion = Phrase(
        nl:
            "Zet een casus voor het initiatief in het uitgaande postvak en een taak om de ontvangst na te gaan. Zonder toestemming gaat de vraag zonder naam: naam, bedrijf, adressen en nummers worden er uitgehaald. Lees hem met `outbox show` voor hij weggaat. Komt de toestemming later, dan maakt `referral consent` de casus opnieuw.",
        en:
            "Puts a case for the initiative in the outbox, and a task to see to its receipt. Without consent the question goes without a name: name, company, addresses and numbers are taken out. Read it with `outbox show` before it goes. When consent comes later, `referral consent` makes it anew."
    )
    package static let referTo = Phrase(nl: "naar welk initiatief", en: "to which initiative")
    package static let referConsent = Phrase(
        nl: "wat de ondernemer goed vindt: yes (met naam), anonymous (zonder naam) of no",
        en: "what the entrepreneur agrees to: yes (with the name), anonymous (without) or no")
    package static let referConsentBy = Phrase(
        nl: "wie toestemming gaf; anders de ondernemer", en: "who consented; else the entrepreneur")
    package static let referTried = Phrase(nl: "wat al geprobeerd is", en: "what was tried")
    package static let referAmount = Phrase(nl: "gezocht bedrag, in euro's", en: "amount sought, in euros")
    package static let referFinance = Phrase(nl: "soort financiering", en: "kind of finance")
    package static let referSkill = Phrase(nl: "gezochte functie of vaardigheid", en: "vacancy or skill sought")
    package static let referLevel = Phrase(nl: "opleidingsniveau", en: "school level")
    package static let mailLanguage = Phrase(nl: "taal van de mail (nl)", en: "language of the mail (nl)")
    package static let referDone = Phrase(
        nl: "{request} is verwezen naar {name} ({label}, {consent}).",
        en: "{request} was referred to {name} ({label}, {consent}).")
    package static let referMail = Phrase(
        nl: "De casus staat als bericht {number} in het uitgaande postvak. Lees hem: experttafel outbox show {number}",
        en: "The case is message {number} in the outbox. Read it: experttafel outbox show {number}")
    package static let referMissing = Phrase(
        nl: "Nog niet bekend: {what}. De casus zegt dat; beter is opnieuw verwijzen mét (undo).",
        en: "Not known yet: {what}. The case says so; referring again with it is better (undo).")
    package static let referralSummary = Phrase(nl: "wat er van verwijzingen komt", en: "what comes of referrals")
    package static let referralListSummary = Phrase(nl: "de verwijzingen", en: "the referrals")
    package static let referralAll = Phrase(nl: "ook wat afgelopen is", en: "also what came to its end")
    package static let referralTo = Phrase(nl: "alleen naar dit initiatief", en: "only to this initiative")
    package static let referralNumber = Phrase(nl: "de verwijzing, zoals D3", en: "the referral, such as D3")
    package static let referralReceivedSummary = Phrase(
        nl: "het initiatief heeft de casus ontvangen", en: "the initiative received the case")
    package static let referralAcceptSummary = Phrase(
        nl: "het initiatief neemt de casus aan", en: "the initiative takes the case on")
    package static let referralDeclineSummary = Phrase(
        nl: "het initiatief wijst de casus af, met de reden", en: "the initiative declines the case, with the reason")
    package static let referralResultSummary = Phrase(
        nl: "wat ervan kwam: in woorden, met welke partij, hoeveel opgehaald",
        en: "what came of it: in words, with which party, how much was raised")
    package static let referralConsentSummary = Phrase(
        nl: "wat de ondernemer goed vindt; de casus wordt zo nodig opnieuw gemaakt",
        en: "what the entrepreneur agrees to; the case is made anew where needed")
    package static let referralSheetSummary = Phrase(
        nl: "alle openstaande casussen voor het volgende overleg", en: "all open cases for the next meeting")
    package static let referralSheetOn = Phrase(nl: "de dag van het overleg", en: "the day of the meeting")
    package static let referralSheetMail = Phrase(
        nl: "zet het als mail in het uitgaande postvak", en: "put it as a mail in the outbox")
    package static let referralSheetHTML = Phrase(
        nl: "schrijf de pagina in een bestand", en: "write the page to a file")
    package static let referralSheetXLSX = Phrase(
        nl: "schrijf het werkblad in een bestand", en: "write the workbook to a file")
    package static let referralWords = Phrase(nl: "wat ervan kwam", en: "what came of it")
    package static let referralParty = Phrase(nl: "met welke partij", en: "with which party")
    package static let referralRaised = Phrase(nl: "opgehaald bedrag, in euro's", en: "amount raised, in euros")
    package static let referralStands = Phrase(
        nl: "{label} staat nu op “{state}”.", en: "{label} now stands at “{state}”.")
    package static let referralConsented = Phrase(nl: "{label} is nu {consent}.", en: "{label} is now {consent}.")
    package static let referralConsentLeft = Phrase(
        nl:
            "De casus met naam is al de deur uit; vraag {name} de gegevens te wissen.",
        en: "The case with the name has left; ask {name} to erase the details.")
    package static let referralNone = Phrase(nl: "Er zijn geen verwijzingen.", en: "There are no referrals.")
    package static let referralWho = Phrase(nl: "naar", en: "to")
    package static let referralDate = Phrase(nl: "op", en: "on")
    package static let referralConsentHead = Phrase(nl: "naam", en: "name")
    package static let referralResult = Phrase(nl: "wat ervan kwam", en: "what came of it")
    package static let referralSheetTitle = Phrase(nl: "Casussen voor {initiative}", en: "Cases for {initiative}")
    package static let referralSheetDated = Phrase(
        nl: "Casussen voor {initiative}, {date}", en: "Cases for {initiative}, {date}")
    package static let referralSheetCount = Phrase(
        nl: "{count} {count|casus staat|casussen staan} open.", en: "{count} {count|case is|cases are} open.")
    package static let referralSheetSum = Phrase(
        nl: "Gezocht: {amount} in {count} {count|casus|casussen}.",
        en: "Sought: {amount} in {count} {count|case|cases}.")
    package static let referralSheetName = Phrase(nl: "Casussen", en: "Cases")
    package static let referralSheetPartiesName = Phrase(nl: "Partijen", en: "Parties")
    package static let referralSheetEmpty = Phrase(
        nl: "Er zijn geen openstaande casussen voor {initiative}.", en: "There are no open cases for {initiative}.")
    package static let referralSheetMailed = Phrase(
        nl: "Het overzicht staat als bericht {number} in het uitgaande postvak: experttafel outbox show {number}",
        en: "The overview is message {number} in the outbox: experttafel outbox show {number}")
    package static let partyHead = Phrase(nl: "Partij", en: "Party")
    package static let partyOffersHead = Phrase(nl: "Biedt", en: "Offers")
    package static let partyFromHead = Phrase(nl: "Vanaf (€)", en: "From (€)")
    package static let partyToHead = Phrase(nl: "Tot (€)", en: "To (€)")
    package static let referralPage = Phrase(nl: "casussen", en: "cases")
}
