/// How each part of a problem is read from its JSON. Fields that the contract does not name are passed over.
extension Problem {
    /// The most items of one list, before anything is known of what they mean.
    private static var most: Int { limits.items }

    init(_ json: inout JSONReader) throws(ProblemError) {
        var format: String?
        var name: String?
        var timeZone: String?
        var start: String?
        var slotMinutes: Int?
        var slots: Int?
        var days: [Int]?
        var notBefore: Int?
        var places: [String]?
        var travelMinutes: [[Int]]?
        var formats: Formats?
        var people: [Person]?
        var experts: [Expert]?
        var rooms: [Room]?
        var requests: [Request]?
        var conflicts: [Pair]?
        var pinned: [Pinned]?
        var previous: [Participation]?
        var weights: Weights?
        var rules: Rules?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "format":
                format = try json.text()
                if format != Self.formatName {
                    throw json.error(.unknownWord(found: format ?? "", known: [Self.formatName]))
                }
            case "name": name = try json.text()
            case "timeZone": timeZone = try json.text()
            case "start": start = try json.text()
            case "slotMinutes": slotMinutes = try json.integer()
            case "slots": slots = try json.integer()
            case "days": days = try json.integers()
            case "notBefore": notBefore = try json.integer()
            case "places": places = try json.list { json throws(ProblemError) in try json.text() }
            case "travelMinutes":
                travelMinutes = try json.list { json throws(ProblemError) in try json.integers() }
            case "formats": formats = try Formats(&json)
            case "people": people = try json.list(Person.init)
            case "experts": experts = try json.list(Expert.init)
            case "rooms": rooms = try json.list(Room.init)
            case "requests": requests = try json.list(Request.init)
            case "conflicts": conflicts = try json.list(Pair.init)
            case "pinned": pinned = try json.list(Pinned.init)
            case "previous": previous = try json.list(Participation.init)
            case "weights": weights = try Weights(&json)
            case "rules": rules = try json.null() ? nil : try Rules(&json)
            default: try json.skip()
            }
        }
        _ = try json.need(format, "format")
        self.init(
            name: try json.need(name, "name"), timeZone: try json.need(timeZone, "timeZone"),
            start: try json.need(start, "start"), slotMinutes: try json.need(slotMinutes, "slotMinutes"),
            slots: try json.need(slots, "slots"), days: try json.need(days, "days"),
            notBefore: try json.need(notBefore, "notBefore"), places: try json.need(places, "places"),
            travelMinutes: try json.need(travelMinutes, "travelMinutes"), formats: try json.need(formats, "formats"),
            people: try json.need(people, "people"), experts: try json.need(experts, "experts"),
            rooms: try json.need(rooms, "rooms"), requests: try json.need(requests, "requests"),
            conflicts: try json.need(conflicts, "conflicts"), pinned: try json.need(pinned, "pinned"),
            previous: try json.need(previous, "previous"), weights: try json.need(weights, "weights"), rules: rules)
    }
}

extension JSONReader {
    mutating func list<Item>(
        _ read: (inout JSONReader) throws(ProblemError) -> Item
    ) throws(ProblemError) -> [Item] {
        var items: [Item] = []
        try array(most: Problem.limits.items) { json throws(ProblemError) in items.append(try read(&json)) }
        return items
    }

    mutating func integers() throws(ProblemError) -> [Int] {
        try list { json throws(ProblemError) in try json.integer() }
    }

    mutating func intervals() throws(ProblemError) -> [Problem.Interval] {
        try list { json throws(ProblemError) in
            let pair = try json.pair()
            return Problem.Interval(pair.0, pair.1)
        }
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ kind: Word.Type
    ) throws(ProblemError) -> Word where Word.RawValue == String {
        let found = try text()
        if let word = Word(rawValue: found) { return word }
        throw error(.unknownWord(found: found, known: kind.allCases.map(\.rawValue)))
    }

    mutating func optionalInteger() throws(ProblemError) -> Int? {
        try null() ? nil : try integer()
    }
}

extension Problem.Pair {
    init(_ json: inout JSONReader) throws(ProblemError) {
        let pair = try json.pair()
        self.init(pair.0, pair.1)
    }
}

extension Problem.Formats {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var table: Problem.FormatRules?
        var mentoring: Problem.FormatRules?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "table": table = try Problem.FormatRules(&json)
            case "mentoring": mentoring = try Problem.FormatRules(&json)
            default: throw json.error(.unknownWord(found: field, known: Format.allCases.map(\.rawValue)))
            }
        }
        self.init(table: try json.need(table, "table"), mentoring: try json.need(mentoring, "mentoring"))
    }
}

extension Problem.FormatRules {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var minutes: Int?
        var least: Int?
        var most: Int?
        var online: Bool?
        var starts: [Int]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "minutes": minutes = try json.integer()
            case "minParticipants": least = try json.integer()
            case "maxParticipants": most = try json.integer()
            case "online": online = try json.boolean()
            case "starts": starts = try json.integers()
            default: try json.skip()
            }
        }
        self.init(
            minutes: try json.need(minutes, "minutes"), minParticipants: try json.need(least, "minParticipants"),
            maxParticipants: try json.need(most, "maxParticipants"), online: try json.need(online, "online"),
            starts: try json.need(starts, "starts"))
    }
}

extension Problem.Weights {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var values: [String: Int] = [:]
        try json.object { json, field throws(ProblemError) in
            if Self.fields.contains(field) { values[field] = try json.integer() } else { try json.skip() }
        }
        func value(_ field: String) throws(ProblemError) -> Int { try json.need(values[field], field) }
        self.init(
            first: try value("first"), next: try value("next"), waiting: try value("waiting"),
            level: try value("level"), preferred: try value("preferred"), travel: try value("travel"),
            week: try value("week"), table: try value("table"), mentoring: try value("mentoring"),
            expertTravel: try value("expertTravel"), inPerson: try value("inPerson"), sector: try value("sector"),
            load: try value("load"), change: try value("change"))
    }

    private static let fields: Set<String> = [
        "first", "next", "waiting", "level", "preferred", "travel", "week", "table", "mentoring", "expertTravel",
        "inPerson", "sector", "load", "change",
    ]
}
