/// How the people of a problem, what they offer and what they ask are read.
extension Problem.Person {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var id: String?
        var place: Int?
        var sector: String?
        var languages: [String]?
        var maxPerDay: Int?
        var maxPerWeek: Int?
        var free: [Problem.Interval]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "id": id = try json.text()
            case "place": place = try json.integer()
            case "sector": sector = try json.text()
            case "languages": languages = try json.list { json throws(ProblemError) in try json.text() }
            case "maxPerDay": maxPerDay = try json.integer()
            case "maxPerWeek": maxPerWeek = try json.integer()
            case "free": free = try json.intervals()
            default: try json.skip()
            }
        }
        self.init(
            id: try json.need(id, "id"), place: try json.need(place, "place"), sector: try json.need(sector, "sector"),
            languages: try json.need(languages, "languages"), maxPerDay: try json.need(maxPerDay, "maxPerDay"),
            maxPerWeek: try json.need(maxPerWeek, "maxPerWeek"), free: try json.need(free, "free"))
    }
}

extension Problem.Expert {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var person: Int?
        var topics: [String: Int]?
        var formats: [Format]?
        var maxSessions: Int?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "person": person = try json.integer()
            case "topics":
                var levels: [String: Int] = [:]
                try json.object { json, topic throws(ProblemError) in levels[topic] = try json.integer() }
                topics = levels
            case "formats": formats = try json.list { json throws(ProblemError) in try json.word(Format.self) }
            case "maxSessions": maxSessions = try json.integer()
            default: try json.skip()
            }
        }
        self.init(
            person: try json.need(person, "person"), topics: try json.need(topics, "topics"),
            formats: try json.need(formats, "formats"), maxSessions: try json.need(maxSessions, "maxSessions"))
    }
}

extension Problem.Room {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var id: String?
        var place: Int?
        var capacity: Int?
        var open: [Problem.Interval]?
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "id": id = try json.text()
            case "place": place = try json.integer()
            case "capacity": capacity = try json.integer()
            case "open": open = try json.intervals()
            default: try json.skip()
            }
        }
        self.init(
            id: try json.need(id, "id"), place: try json.need(place, "place"),
            capacity: try json.need(capacity, "capacity"), open: try json.need(open, "open"))
    }
}

extension Problem.Request {
    init(_ json: inout JSONReader) throws(ProblemError) {
        var id: String?
        var topic: String?
        var format: Problem.Wish?
        var (person, minLevel, sessions, minGapDays): (Int?, Int?, Int?, Int?)
        var (priority, waitingWeeks, deadline): (Int?, Int?, Int?)
        var (prefer, avoid): ([Int]?, [Int]?)
        try json.object { json, field throws(ProblemError) in
            switch field {
            case "id": id = try json.text()
            case "person": person = try json.integer()
            case "topic": topic = try json.text()
            case "minLevel": minLevel = try json.integer()
            case "format": format = try json.word(Problem.Wish.self)
            case "sessions": sessions = try json.integer()
            case "minGapDays": minGapDays = try json.integer()
            case "priority": priority = try json.integer()
            case "waitingWeeks": waitingWeeks = try json.integer()
            case "deadline": deadline = try json.integer()
            case "prefer": prefer = try json.integers()
            case "avoid": avoid = try json.integers()
            default: try json.skip()
            }
        }
        self.init(
            id: try json.need(id, "id"), person: try json.need(person, "person"),
            topic: try json.need(topic, "topic"), minLevel: try json.need(minLevel, "minLevel"),
            format: try json.need(format, "format"), sessions: try json.need(sessions, "sessions"),
            minGapDays: try json.need(minGapDays, "minGapDays"), priority: try json.need(priority, "priority"),
            waitingWeeks: try json.need(waitingWeeks, "waitingWeeks"), deadline: try json.need(deadline, "deadline"),
            prefer: try json.need(prefer, "prefer"), avoid: try json.need(avoid, "avoid"))
    }
}
