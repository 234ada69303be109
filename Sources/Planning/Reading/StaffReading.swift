/// How the rules on second experts and chairs are read.
extension Problem.SecondExpert {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var topics: [String]?
        var minLevel: Int?
        var announced: [Problem.AnnouncedStaff]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "topics": topics = try json.optionalTexts()
            case "minLevel": minLevel = try json.integer()
            case "announced": announced = try json.list(Problem.AnnouncedStaff.init)
            default: try json.skip()
            }
        }
        self.init(topics: topics, minLevel: minLevel ?? 1, announced: announced ?? [])
    }
}

extension Problem.Chair {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var people: [Int]?
        var topics: [String]?
        var (load, travel): (Int?, Int?)
        var announced: [Problem.AnnouncedStaff]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "people": people = try json.integers()
            case "topics": topics = try json.optionalTexts()
            case "load": load = try json.integer()
            case "travel": travel = try json.integer()
            case "announced": announced = try json.list(Problem.AnnouncedStaff.init)
            default: try json.skip()
            }
        }
        self.init(
            people: try json.need(people, "people"), topics: topics, load: load ?? 0, travel: travel ?? 0,
            announced: announced ?? [])
    }
}

extension Problem.AnnouncedStaff {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var (expert, start, who): (Int?, Int?, Int?)
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "expert": expert = try json.integer()
            case "start": start = try json.integer()
            case "who": who = try json.integer()
            default: try json.skip()
            }
        }
        self.init(
            expert: try json.need(expert, "expert"), start: try json.need(start, "start"),
            who: try json.need(who, "who"))
    }
}

extension JSONReader {
    /// A list of texts, or null for none.
    fileprivate mutating func optionalTexts() throws(ProblemError) -> [String]? {
        if try null() { return nil }
        return try list { json throws(ProblemError) in try json.text() }
    }
}
