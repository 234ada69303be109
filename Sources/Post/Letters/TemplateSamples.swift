import Programme
import Wording

/// Made-up data for each kind of template, with every placeholder filled: to try a template, and to know which
/// placeholders its kind has.
enum TemplateSamples {
    /// - Returns: one or more sets of values; empty for a kind without samples.
    static func values(_ name: String, _ language: Language) -> [[String: TemplateValue]] {
        if name == "programme-summary" { return [summary(language).values] }
        if let kind = Notice.Kind(rawValue: name) { return [NoticeSamples.values(kind)] }
        return letters(name, language).map(\.values)
    }

    static func form(_ name: String) -> TemplateForm { forms[name] ?? madeForm(name) }

    private static let forms = Dictionary(uniqueKeysWithValues: TemplateLibrary.names.map { ($0, madeForm($0)) })

    private static func madeForm(_ name: String) -> TemplateForm {
        if let kind = Notice.Kind(rawValue: name) {
            return TemplateForm([NoticeSamples.values(kind)], needed: NoticeSamples.needed(kind))
        }
        let needed: Set<String>
        switch name {
        case "programme-summary": needed = ["counts"]
        case "offer", "reminder": needed = ["when", "until"]
        case "counter-declined": needed = ["when", "proposed"]
        case "thanks": needed = ["day"]
        default: needed = ["when"]
        }
        return TemplateForm(values(name, .dutch), needed: needed)
    }

    private static let start = Instant(seconds: 1_806_391_800)
    private static let answerBy = LocalDate(iso: "2027-03-25")

    private static func letters(_ name: String, _ language: Language) -> [Letter] {
        guard let time = Interval(start, start.adding(minutes: 120)),
            let earlier = Interval(start.adding(minutes: -1440), start.adding(minutes: -1320))
        else { return [] }
        let moved = Letter.News.moved(earlier, place: "Zaal 2, Plein 9, Almere")
        switch name {
        case "invitation-expert":
            return [Letter.Role.expert, .participant, .chair].map { letter([item($0, .new, time)], language) }
        case "invitation-participant": return [letter([item(.participant, .new, time)], language)]
        case "change":
            return [
                letter([item(.participant, moved, time), item(.participant, .cancelled, time)], language),
                letter([item(.expert, moved, time)], language),
            ]
        case "cancellation":
            return [Letter.Role.expert, .participant].map { letter([item($0, .cancelled, time)], language) }
        case "calendar-message":
            return [Letter.News.new, moved, .cancelled].map {
                letter([item(.participant, $0, time)], language, .afterLetter)
            }
                + [letter([item(.expert, .new, time)], language, .afterLetter)]
        case "offer": return [letter([item(.participant, .new, time)], language, .offer(until: start))]
        case "offer-withdrawn": return [letter([item(.participant, .new, time)], language, .offerWithdrawn)]
        case "reminder":
            guard let answerBy else { return [] }
            return [letter([item(.participant, .new, time)], language, .reminder(seatKeptUntil: answerBy))]
                + [letter([item(.expert, .new, time)], language, .reminder(seatKeptUntil: answerBy))]
        case "counter-declined":
            return [letter([item(.participant, .new, time)], language, .counterDeclined(proposed: earlier))]
        case "week-summary":
            guard let monday = LocalDate(iso: "2027-03-29") else { return [] }
            return [Letter.Role.expert, .chair].map { letter([item($0, .new, time)], language, .week(monday)) }
        case "preparation":
            return [Letter.Role.participant, .expert, .chair].map {
                letter([item($0, .new, time)], language, .preparation)
            }
        case "thanks":
            return [Letter.Role.participant, .expert, .chair].map {
                letter([item($0, .new, time)], language, .thanks(asks: true))
            }
        default: return []
        }
    }

    private static func letter(
        _ items: [Letter.Item?], _ language: Language, _ occasion: Letter.Occasion = .news
    ) -> Letter {
        Letter(
            firstName: "Carla", name: "Carla Voorbeeld", language: language, zone: .amsterdam,
            programme: "Experttafels", organiser: "Regiegroep", items: items.compactMap(\.self), occasion: occasion)
    }

    private static func item(_ role: Letter.Role, _ news: Letter.News, _ time: Interval) -> Letter.Item? {
        guard let answerBy else { return nil }
        return Letter.Item(
            news: news, role: role, format: .table, topic: "export", time: time, place: "Zaal 1, Plein 9, Almere",
            expert: .init(name: "Eva Voorbeeld", company: "Techniek & Zn.", sector: "ict", question: ""),
            participants: [
                .init(name: "Bram Voorbeeld", company: "Bouwbedrijf", sector: "bouw", question: "Hoe begin ik?")
            ],
            question: "Waar begin ik met export?", reasons: ["U vroeg zelf om Eva."], answerBy: answerBy,
            second: role == .participant ? nil : .init(name: "Daan Voorbeeld", company: "", sector: "", question: ""),
            chair: role == .participant ? nil : .init(name: "Iris Voorbeeld", company: "", sector: "", question: ""))
    }

    private static func summary(_ language: Language) -> ReleaseSummary {
        ReleaseSummary(
            language: language, programme: "Experttafels", organiser: "Regiegroep", release: "voorjaar",
            releasedAt: "1-3-2027", counts: "2 nieuw", changes: ["S3"], weeks: [.init(title: "Week 9", lines: ["S1"])],
            cancelled: ["S2"], unplaced: ["V2 Bram Voorbeeld"])
    }
}
