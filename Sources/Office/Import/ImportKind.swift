import Wording

/// The sheets that a programme is made of, known by their name or else by their columns.
package enum ImportKind: String, Sendable, Hashable, CaseIterable {
    case experts
    case entrepreneurs
    /// The regiegroep: people who chair tables.
    case chairs
    case rooms
    case requests
    case relations
    case travelTimes

    /// File names without their ending, Dutch and English.
    private var stems: [String] {
        switch self {
        case .experts: return ["uitblinkers", "experts"]
        case .entrepreneurs: return ["ondernemers", "entrepreneurs"]
        case .chairs: return ["regiegroep", "voorzitters", "chairs"]
        case .rooms: return ["locaties", "rooms"]
        case .requests: return ["groeivragen", "requests"]
        case .relations: return ["relaties", "relations"]
        case .travelTimes: return ["reistijden", "traveltimes"]
        }
    }

    var columns: [ImportColumn] {
        switch self {
        case .experts:
            return [
                .name, .email, .company, .sector, .place, .languages, .topics, .formats, .maxPerDay, .maxPerWeek,
                .maxSessions, .growth, .available, .preferredDays, .chairs, .calendar, .alias, .phone, .employees,
                .turnover,
            ]
        case .entrepreneurs:
            return [
                .name, .email, .company, .sector, .place, .languages, .maxPerDay, .maxPerWeek, .employees, .turnover,
                .phone, .available, .preferredDays, .chairs, .calendar, .alias,
            ]
        case .chairs:
            return [
                .name, .email, .company, .place, .languages, .maxPerDay, .maxPerWeek, .phone, .available, .chairs,
                .calendar, .alias,
            ]
        case .rooms: return [.name, .address, .place, .capacity, .open, .cost, .calendar]
        case .requests:
            return [
                .received, .email, .question, .topic, .level, .format, .sessions, .priority, .deadline, .prefer,
                .avoid,
            ]
        case .relations: return [.email1, .email2, .reason]
        case .travelTimes: return [.from, .to, .minutes]
        }
    }

    /// Columns without which no row means anything.
    var required: [ImportColumn] {
        switch self {
        case .experts: return [.name, .email, .topics]
        case .entrepreneurs: return [.name, .email]
        case .chairs: return [.name, .email]
        case .rooms: return [.name, .place, .capacity]
        case .requests: return [.email, .question, .topic]
        case .relations: return [.email1, .email2]
        case .travelTimes: return [.from, .to, .minutes]
        }
    }

    var isOfPeople: Bool { [.experts, .entrepreneurs, .chairs].contains(self) }

    /// By the file's name, whatever its ending and case: `Uitblinkers 2027.xlsx` too.
    static func named(_ fileName: String) -> ImportKind? {
        let stem = ImportColumn.folded(fileName.prefix { $0 != "." })
        return allCases.first { kind in kind.stems.contains(stem) }
            ?? allCases.first { kind in kind.stems.contains { stem.hasPrefix($0) } }
    }

    /// By the columns: the kind that has all it needs and leaves the fewest unknown.
    static func recognised(by titles: [String]) -> ImportKind? {
        let folded = Set(titles.map { ImportColumn.folded($0[...]) })
        func known(_ kind: ImportKind) -> Int { kind.columns.count { !$0.names.isDisjoint(with: folded) } }
        // Without its name, a sheet of people who chair is one of people.
        return allCases.filter { kind in
            kind != .chairs && kind.required.allSatisfy { !$0.names.isDisjoint(with: folded) }
        }
        .max { known($0) < known($1) }
    }
}

/// A column that the import understands.
package enum ImportColumn: String, Sendable, Hashable, CaseIterable {
    case name, email, company, sector, place, languages, topics, formats, maxPerDay, maxPerWeek, maxSessions, growth
    case available, preferredDays, chairs, calendar, alias, phone, employees, turnover
    case address, capacity, open, cost
    case received, question, topic, level, format, sessions, priority, deadline, prefer, avoid
    case email1, email2, reason
    case from, to, minutes

    /// Its title as the contract writes it.
    package func title(_ language: Language) -> String { language == .dutch ? titles.nl : titles.en }

    /// Every title it goes by, folded.
    var names: Set<String> { Set(([titles.nl, titles.en] + otherTitles).map { ImportColumn.folded($0[...]) }) }

    /// Titles compare without case, spaces and dashes.
    static func folded(_ title: Substring) -> String { title.lowercased().filter { $0.isLetter || $0.isNumber } }

    private var titles: (nl: String, en: String) {
        switch self {
        case .name: return ("naam", "name")
        case .email: return ("email", "email")
        case .company: return ("bedrijf", "company")
        case .sector: return ("sector", "sector")
        case .place: return ("plaats", "place")
        case .languages: return ("talen", "languages")
        case .topics: return ("onderwerpen", "topics")
        case .formats: return ("vormen", "formats")
        case .maxPerDay: return ("max per dag", "max per day")
        case .maxPerWeek: return ("max per week", "max per week")
        case .maxSessions: return ("max sessies", "max sessions")
        case .growth: return ("groei", "growth")
        case .available: return ("beschikbaar", "available")
        case .preferredDays: return ("voorkeursdagen", "preferred days")
        case .chairs: return ("voorzitter", "chair")
        case .calendar: return ("agenda", "calendar")
        case .alias: return ("alias", "other addresses")
        case .phone: return ("telefoon", "phone")
        case .employees: return ("fte", "fte")
        case .turnover: return ("omzet", "revenue")
        case .address: return ("adres", "address")
        case .capacity: return ("capaciteit", "capacity")
        case .open: return ("open", "open")
        case .cost: return ("kosten", "cost")
        case .received: return ("ontvangen", "received")
        case .question: return ("vraag", "question")
        case .topic: return ("onderwerp", "topic")
        case .level: return ("niveau", "level")
        case .format: return ("vorm", "format")
        case .sessions: return ("aantal gesprekken", "sessions")
        case .priority: return ("prioriteit", "priority")
        case .deadline: return ("uiterlijk", "deadline")
        case .prefer: return ("voorkeur", "prefer")
        case .avoid: return ("niet met", "avoid")
        case .email1: return ("email 1", "email 1")
        case .email2: return ("email 2", "email 2")
        case .reason: return ("reden", "reason")
        case .from: return ("van", "from")
        case .to: return ("naar", "to")
        case .minutes: return ("minuten", "minutes")
        }
    }

    /// What people write instead.
    private var otherTitles: [String] {
        switch self {
        case .email: return ["e-mailadres", "email address", "mail"]
        case .sector: return ["branche"]
        case .place: return ["town"]
        case .alias: return ["aliases", "andere adressen"]
        case .employees: return ["employees"]
        case .turnover: return ["turnover"]
        default: return []
        }
    }
}
