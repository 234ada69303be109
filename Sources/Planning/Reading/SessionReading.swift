/// How sessions that stand, seats that were announced, and the sessions of a plan are read.
extension Problem.Pinned {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var closed: Bool?
        let session = try PlannedSession(&json) { json, field throws(ProblemError) in
            if field == "closed" { closed = try json.null() ? nil : try json.boolean() } else { try json.skip() }
        }
        self.init(
            format: session.format, expert: session.expert, room: session.room, start: session.start,
            topic: session.topic, requests: session.requests, closed: closed, second: session.second,
            chair: session.chair)
    }
}

extension Problem.Participation {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var (request, expert, start): (Int?, Int?, Int?)
        var room: Int??
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "request": request = try json.integer()
            case "expert": expert = try json.integer()
            case "room": room = .some(try json.optionalInteger())
            case "start": start = try json.integer()
            default: try json.skip()
            }
        }
        self.init(
            request: try json.need(request, "request"), expert: try json.need(expert, "expert"),
            room: try json.need(room, "room"), start: try json.need(start, "start"))
    }
}

extension PlannedSession {
    init(
        _ json: inout JSONReader,
        other: (inout JSONReader, String) throws(ProblemError) -> Void = { json, _ throws(ProblemError) in
            try json.skip()
        }
    ) throws(ProblemError) {
        var format: Format?
        var (expert, start, second, chair): (Int?, Int?, Int?, Int?)
        var room: Int??
        var topic: String?
        var requests: [Int]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "format": format = try json.word(Format.self)
            case "expert": expert = try json.integer()
            case "room": room = .some(try json.optionalInteger())
            case "start": start = try json.integer()
            case "topic": topic = try json.text()
            case "requests": requests = try json.integers()
            case "second": second = try json.optionalInteger()
            case "chair": chair = try json.optionalInteger()
            default: try other(&json, field)
            }
        }
        self.init(
            format: try json.need(format, "format"), expert: try json.need(expert, "expert"),
            room: try json.need(room, "room"), start: try json.need(start, "start"),
            topic: try json.need(topic, "topic"), requests: try json.need(requests, "requests"), second: second,
            chair: chair)
    }
}

extension Plan {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var problem: String?
        var sessions: [PlannedSession]?
        var score: Int?
        var bound: Int?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "format":
                let found = try json.text()
                if found != Self.formatName { throw json.error(.unknownWord(found: found, known: [Self.formatName])) }
            case "problem": problem = try json.text()
            case "sessions":
                sessions = try json.list { json throws(ProblemError) in try PlannedSession(&json) }
            case "score": score = try json.optionalInteger()
            case "bound": bound = try json.optionalInteger()
            default: try json.skip()
            }
        }
        self.init(
            problem: try json.need(problem, "problem"), sessions: try json.need(sessions, "sessions"),
            score: score ?? 0, bound: bound)
    }
}
