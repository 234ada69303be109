/// How the rules that a programme switches on are read. A rule of a name that nobody knows is refused: a rule that was
/// misspelled would be off without a word.
extension Problem.Rules {
    init(_ json: inout JSONReader) throws(ProblemError) {
        self.init()
        try json.object { json, field throws(ProblemError) in
            guard let name = Problem.RuleName(rawValue: field) else {
                throw json.error(.unknownWord(found: field, known: Problem.RuleName.allCases.map(\.rawValue)))
            }
            if try json.null() { return }
            switch name {
            case .preferredDays: preferredDays = try Problem.PreferredDays(&json)
            case .noShows: noShows = try Problem.NoShows(&json)
            case .notAgain: notAgain = try Problem.NotAgain(&json)
            case .townQuota: townQuota = try Problem.TownQuota(&json)
            case .roomBudget: roomBudget = try Problem.RoomBudget(&json)
            case .minimumMix: minimumMix = try Problem.MinimumMix(&json)
            case .secondExpert: secondExpert = try Problem.SecondExpert(&json)
            case .chair: chair = try Problem.Chair(&json)
            }
        }
    }
}

extension Problem.PreferredDays {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var weight: Int?
        var people: [Entry]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "weight": weight = try json.integer()
            case "people": people = try json.list(Entry.init)
            default: try json.skip()
            }
        }
        self.init(weight: try json.need(weight, "weight"), people: try json.need(people, "people"))
    }
}

extension Problem.PreferredDays.Entry {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var person: Int?
        var days: [Int]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "person": person = try json.integer()
            case "days": days = try json.integers()
            default: try json.skip()
            }
        }
        self.init(person: try json.need(person, "person"), days: try json.need(days, "days"))
    }
}

extension Problem.NoShows {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var weight: Int?
        var people: [Entry]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "weight": weight = try json.integer()
            case "people": people = try json.list(Entry.init)
            default: try json.skip()
            }
        }
        self.init(weight: try json.need(weight, "weight"), people: try json.need(people, "people"))
    }
}

extension Problem.NoShows.Entry {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var (person, count): (Int?, Int?)
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "person": person = try json.integer()
            case "count": count = try json.integer()
            default: try json.skip()
            }
        }
        self.init(person: try json.need(person, "person"), count: try json.need(count, "count"))
    }
}

extension Problem.NotAgain {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var (experts, people): ([Problem.Pair]?, [Problem.Pair]?)
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "experts": experts = try json.list(Problem.Pair.init)
            case "people": people = try json.list(Problem.Pair.init)
            default: try json.skip()
            }
        }
        self.init(experts: try json.need(experts, "experts"), people: try json.need(people, "people"))
    }
}

extension Problem.TownQuota {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var weight: Int?
        var towns: [Entry]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "weight": weight = try json.integer()
            case "towns": towns = try json.list(Entry.init)
            default: try json.skip()
            }
        }
        self.init(weight: try json.need(weight, "weight"), towns: try json.need(towns, "towns"))
    }
}

extension Problem.TownQuota.Entry {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var (place, least, most): (Int?, Int?, Int?)
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "place": place = try json.integer()
            case "least": least = try json.optionalInteger()
            case "most": most = try json.optionalInteger()
            default: try json.skip()
            }
        }
        self.init(place: try json.need(place, "place"), least: least, most: most)
    }
}

extension Problem.RoomBudget {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var most: Int?
        var costs: [Int]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "most": most = try json.integer()
            case "costs": costs = try json.integers()
            default: try json.skip()
            }
        }
        self.init(most: try json.need(most, "most"), costs: try json.need(costs, "costs"))
    }
}

extension Problem.MinimumMix {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var (sectors, sizes): (Int?, Int?)
        var sizeOf: [String]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "sectors": sectors = try json.integer()
            case "sizes": sizes = try json.integer()
            case "sizeOf": sizeOf = try json.list { json throws(ProblemError) in try json.text() }
            default: try json.skip()
            }
        }
        self.init(sectors: sectors ?? 1, sizes: sizes ?? 1, sizeOf: sizeOf ?? [])
    }
}
