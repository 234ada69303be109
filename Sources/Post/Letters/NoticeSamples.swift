import Wording

/// What comes with the program for each kind of notice: its templates, and made-up data with every placeholder filled.
enum NoticeSamples {
    static let names = Notice.Kind.allCases.map(\.rawValue)

    static let sources: [String: [UInt8]] = [
        "casus.nl": PackageResources.casus_nl_txt, "casus.en": PackageResources.casus_en_txt,
        "referral-sheet.nl": PackageResources.referral_sheet_nl_txt,
        "referral-sheet.en": PackageResources.referral_sheet_en_txt,
        "digest.nl": PackageResources.digest_nl_txt, "digest.en": PackageResources.digest_en_txt,
        "progress.nl": PackageResources.progress_nl_txt, "progress.en": PackageResources.progress_en_txt,
        "check.nl": PackageResources.check_nl_txt, "check.en": PackageResources.check_en_txt,
        "result.nl": PackageResources.result_nl_txt, "result.en": PackageResources.result_en_txt,
    ]

    /// What a mail of a kind cannot do without.
    static func needed(_ kind: Notice.Kind) -> Set<String> {
        switch kind {
        case .casus: ["number", "question"]
        case .referralSheet: ["cases"]
        case .digest: ["sections"]
        case .progress: ["when", "where"]
        case .check: ["action"]
        case .result: ["questions"]
        }
    }

    static func values(_ kind: Notice.Kind) -> [String: TemplateValue] {
        let facts = TemplateValue.facts([("Sector", "bouw"), ("Bedrag", "€ 250.000")])
        let common: [String: TemplateValue] = [
            "programme": .text("Experttafels"), "organiser": .text("Regiegroep"), "first_name": .text("Carla"),
        ]
        let own: [String: TemplateValue]
        switch kind {
        case .casus:
            own = [
                "subject": .text("Casus D3: financiering"), "summary": .text("Hoe financier ik een tweede hal?"),
                "initiative": .text("Financieringsoverleg"), "is_new": .flag(true), "is_update": .flag(true),
                "update": .text("Met naam, in plaats van de casus van 1 maart."), "anonymous": .flag(true),
                "number": .text("D3"), "question": .text("Hoe financier ik een tweede hal?"), "facts": facts,
                "has_tried": .flag(true), "tried": .lines(["Experttafel over financiering, 1 maart"]),
                "has_contact": .flag(true), "contact": .facts([("Naam", "Carla Voorbeeld")]),
                "consent": .text("Toestemming van Carla Voorbeeld, 1 maart."), "answer_by": .text("8 maart"),
            ]
        case .referralSheet:
            own = [
                "headline": .text("Casussen voor 10 maart"), "counts": .text("1 casus staat open. Gezocht: € 250.000."),
                "has_date": .flag(true),
                "date": .text("10 maart"), "initiative": .text("Financieringsoverleg"),
                "cases": .list([
                    [
                        "number": .text("D3"), "topic": .text("financiering"),
                        "question": .text("Hoe financier ik een tweede hal?"), "facts": facts,
                    ]
                ]),
            ]
        case .digest:
            own = [
                "headline": .text("Uw week: 2 te laat"), "summary": .text("2 te laat, 1 vandaag."),
                "sections": .list([
                    [
                        "title": .text("Te laat"), "lines": .lines(["F3 evaluatie: V1 Bram Voorbeeld"]),
                        "has_more": .flag(true), "more": .text("en nog 3"),
                    ]
                ]),
            ]
        case .progress:
            own = [
                "name": .text("Carla Voorbeeld"), "date": .text("1 juli"), "when": .text("1 juli, 15:00 uur"),
                "where": .text("Stadhuis"), "period": .text("1 januari tot en met 30 juni"),
                "moments": .text("3, 6 en 12"), "figures": .facts([("Groeivragen", "102")]),
                "answer_by": .text("24 juni"),
            ]
        case .check:
            own = [
                "has_session": .flag(true), "date": .text("1 maart"), "topic": .text("export"),
                "action": .text("drie klanten bellen"), "by": .text("1 april"),
            ]
        case .result:
            own = [
                "has_session": .flag(true), "date": .text("1 maart"), "topic": .text("export"), "months": .text("3"),
                "questions": .lines(["Waar begin ik met export?"]), "asks_figures": .flag(true),
                "has_unfinished": .flag(true), "unfinished": .lines(["drie klanten bellen"]),
            ]
        }
        return common.merging(own) { $1 }
    }
}
