/// How the rules on second experts and chairs are read.
extension Problem.SecondExpert {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var topics: [String]?
        var minLevel: Int?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "topics": topics = try json.optionalTexts()
            case "minLevel": minLevel = try json.integer()
            default: try json.skip()
            }
        }
        self.init(topics: topics, minLevel: minLevel ?? 1)
    }
}

extension Problem.Chair {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var people: [Int]?
        var topics: [String]?
        var (load, travel): (Int?, Int?)
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "people": people = try json.integers()
            case "topics": topics = try json.optionalTexts()
            case "load": load = try json.integer()
            case "travel": travel = try json.integer()
            default: try json.skip()
            }
        }
        self.init(people: try json.need(people, "people"), topics: topics, load: load ?? 0, travel: travel ?? 0)
    }
}

extension JSONReader {
    /// A list of texts, or null for none.
    fileprivate mutating func optionalTexts() throws(ProblemError) -> [String]? {
        if try null() { return nil }
        return try list { json throws(ProblemError) in try json.text() }
    }
}
