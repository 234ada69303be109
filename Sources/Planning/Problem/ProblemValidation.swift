/// Whether the values of a problem go together. The first that does not is refused with its place.
extension Problem {
    /// The most of anything that a problem may hold; keeps memory within reason. `ScoreLimit` keeps the arithmetic so.
    static let limits = (slots: 2_000_000, items: 1_000_000, places: 10_000, weight: 1_000_000, number: 100_000)
    /// Languages are kept as the bits of one word.
    static let mostLanguages = 64

    /// - Throws: `ProblemError` at the first thing that cannot be.
    public func validate() throws(ProblemError) {
        if format != Self.formatName {
            throw ProblemError(path: "format", fault: .unknownWord(found: format, known: [Self.formatName]))
        }
        try require(slotMinutes, within: 1...1440, "slotMinutes")
        try require(slots, within: 1...Self.limits.slots, "slots")
        if days.isEmpty { throw ProblemError(path: "days", fault: .empty) }
        try requireRising(days, "days")
        try require(notBefore, within: 0...slots, "notBefore")
        try validatePlaces()
        try validateFormats()
        try validatePeople()
        try validateExperts()
        try validateRooms()
        try validateRequests()
        try validateSessions()
        try validateWeights()
        try validateRules()
        try validateScore()
    }

    private func validatePlaces() throws(ProblemError) {
        try requireCount(places.count, most: Self.limits.places, "places")
        try requireCount(travelMinutes.count, exactly: places.count, "travelMinutes")
        for (from, row) in travelMinutes.enumerated() {
            try requireCount(row.count, exactly: places.count, "travelMinutes[\(from)]")
            for (to, minutes) in row.enumerated() {
                let range = from == to ? 0...0 : 0...Self.limits.number
                try require(minutes, within: range, "travelMinutes[\(from)][\(to)]")
            }
        }
    }

    private func validateFormats() throws(ProblemError) {
        for format in Format.allCases {
            let rules = formats[format]
            let path = "formats.\(format.rawValue)"
            try require(rules.minutes, within: 1...Self.limits.number, "\(path).minutes")
            if rules.minutes % slotMinutes != 0 {
                throw ProblemError(
                    path: "\(path).minutes", fault: .notWholeSlots(minutes: rules.minutes, slotMinutes: slotMinutes))
            }
            try require(rules.minParticipants, within: 1...1000, "\(path).minParticipants")
            try require(rules.maxParticipants, within: rules.minParticipants...1000, "\(path).maxParticipants")
            try requireRising(rules.starts, "\(path).starts")
        }
    }

    private func validatePeople() throws(ProblemError) {
        try requireCount(people.count, most: Self.limits.items, "people")
        try requireUnique(people.lazy.map(\.id), "people")
        var languages: Set<String> = []
        for (index, person) in people.enumerated() {
            try require(person.place, in: .places, { "people[\(index)].place" })
            try require(person.maxPerDay, within: 0...Self.limits.number, "people[\(index)].maxPerDay")
            try require(person.maxPerWeek, within: 0...Self.limits.number, "people[\(index)].maxPerWeek")
            try validate(person.free) { "people[\(index)].free" }
            languages.formUnion(person.languages)
            if languages.count > Self.mostLanguages {
                throw ProblemError(
                    path: "people[\(index)].languages", fault: .tooManyLanguages(most: Self.mostLanguages))
            }
        }
    }

    private func validateExperts() throws(ProblemError) {
        try requireCount(experts.count, most: Self.limits.items, "experts")
        for (index, expert) in experts.enumerated() {
            try require(expert.person, in: .people, { "experts[\(index)].person" })
            try require(expert.maxSessions, within: 0...Self.limits.number, "experts[\(index)].maxSessions")
            for (topic, level) in expert.topics.sorted(by: { $0.key < $1.key }) {
                try require(level, within: 0...100, "experts[\(index)].topics.\(topic)")
            }
        }
    }

    private func validateRooms() throws(ProblemError) {
        try requireCount(rooms.count, most: Self.limits.items, "rooms")
        try requireUnique(rooms.lazy.map(\.id), "rooms")
        for (index, room) in rooms.enumerated() {
            try require(room.place, in: .places, { "rooms[\(index)].place" })
            try require(room.capacity, within: 0...Self.limits.number, "rooms[\(index)].capacity")
            try validate(room.open) { "rooms[\(index)].open" }
        }
    }

    private func validateRequests() throws(ProblemError) {
        try requireCount(requests.count, most: Self.limits.items, "requests")
        try requireUnique(requests.lazy.map(\.id), "requests")
        for (index, request) in requests.enumerated() {
            func path(_ field: String) -> String { "requests[\(index)].\(field)" }
            try require(request.person, in: .people, { path("person") })
            if request.topic.isEmpty { throw ProblemError(path: path("topic"), fault: .empty) }
            try require(request.minLevel, within: 0...100, path("minLevel"))
            try require(request.sessions, within: 1...1000, path("sessions"))
            try require(request.minGapDays, within: 0...Self.limits.number, path("minGapDays"))
            try require(request.priority, within: 0...1000, path("priority"))
            try require(request.waitingWeeks, within: 0...Self.limits.number, path("waitingWeeks"))
            // A deadline after the horizon is none.
            try require(request.deadline, within: 0...Int(Int32.max), path("deadline"))
            for (position, expert) in request.prefer.enumerated() {
                try require(expert, in: .experts, { path("prefer[\(position)]") })
            }
            for (position, expert) in request.avoid.enumerated() {
                try require(expert, in: .experts, { path("avoid[\(position)]") })
            }
        }
    }

    private func validateSessions() throws(ProblemError) {
        for (index, pair) in conflicts.enumerated() {
            try require(pair.first, in: .people, { "conflicts[\(index)][0]" })
            try require(pair.second, in: .people, { "conflicts[\(index)][1]" })
            if pair.first == pair.second { throw ProblemError(path: "conflicts[\(index)]", fault: .samePerson) }
        }
        var seen: [PlannedSession: Int] = [:]
        for (index, pin) in pinned.enumerated() {
            let path = "pinned[\(index)]"
            var session = PlannedSession(
                format: pin.format, expert: pin.expert, room: pin.room, start: pin.start, topic: pin.topic,
                requests: pin.requests, second: pin.second, chair: pin.chair)
            try checkReferences(of: session, at: path)
            if pin.topic.isEmpty { throw ProblemError(path: "\(path).topic", fault: .empty) }
            (session.requests, session.second, session.chair) = ([], nil, nil)
            if let first = seen.updateValue(index, forKey: session) {
                throw ProblemError(path: path, fault: .duplicate(first: first))
            }
        }
        for (index, seat) in previous.enumerated() {
            let path = "previous[\(index)]"
            try require(seat.request, in: .requests, { "\(path).request" })
            try require(seat.expert, in: .experts, { "\(path).expert" })
            if let room = seat.room { try require(room, in: .rooms, { "\(path).room" }) }
        }
    }

    /// Whether a session speaks of experts, rooms, requests and slots that are there.
    func checkReferences(of session: PlannedSession, at path: String) throws(ProblemError) {
        try require(session.expert, in: .experts, { "\(path).expert" })
        if let room = session.room { try require(room, in: .rooms, { "\(path).room" }) }
        if let second = session.second { try require(second, in: .experts, { "\(path).second" }) }
        if let chair = session.chair { try require(chair, in: .people, { "\(path).chair" }) }
        for (position, request) in session.requests.enumerated() {
            try require(request, in: .requests, { "\(path).requests[\(position)]" })
            if let first = session.requests[..<position].firstIndex(of: request) {
                throw ProblemError(path: "\(path).requests[\(position)]", fault: .duplicate(first: first))
            }
        }
        let last = slots - formats[session.format].minutes / slotMinutes
        guard last >= 0, (0...last).contains(session.start) else {
            throw ProblemError(
                path: "\(path).start", fault: .outOfRange(found: session.start, least: 0, most: max(0, last)))
        }
    }

    private func validateWeights() throws(ProblemError) {
        for (name, weight) in weights.named {
            try require(weight, within: -Self.limits.weight...Self.limits.weight, "weights.\(name)")
        }
    }
}

// The checks themselves. Paths are put together only where one fails.
extension Problem {
    func require(
        _ value: Int, within range: ClosedRange<Int>, _ path: @autoclosure () -> String
    ) throws(ProblemError) {
        guard !range.contains(value) else { return }
        throw ProblemError(
            path: path(), fault: .outOfRange(found: value, least: range.lowerBound, most: range.upperBound))
    }

    func require(_ index: Int, in list: ProblemError.List, _ path: () -> String) throws(ProblemError) {
        let count =
            switch list {
            case .people: people.count
            case .experts: experts.count
            case .rooms: rooms.count
            case .requests: requests.count
            case .places: places.count
            }
        guard index < 0 || index >= count else { return }
        throw ProblemError(path: path(), fault: .noSuch(list, found: index, count: count))
    }

    func requireCount(_ count: Int, most: Int, _ path: String) throws(ProblemError) {
        if count > most { throw ProblemError(path: path, fault: .tooMany(most: most)) }
    }

    func requireCount(_ count: Int, exactly wanted: Int, _ path: String) throws(ProblemError) {
        if count != wanted { throw ProblemError(path: path, fault: .wrongCount(found: count, wanted: wanted)) }
    }

    private func requireUnique(_ names: some Sequence<String>, _ path: String) throws(ProblemError) {
        var seen: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if let first = seen.updateValue(index, forKey: name) {
                throw ProblemError(path: "\(path)[\(index)].id", fault: .duplicate(first: first))
            }
        }
    }

    private func requireRising(_ values: [Int], _ path: String) throws(ProblemError) {
        for (index, value) in values.enumerated() {
            try require(value, within: 0...(slots - 1), "\(path)[\(index)]")
            if index > 0, value <= values[index - 1] {
                throw ProblemError(path: "\(path)[\(index)]", fault: .notRising(after: values[index - 1]))
            }
        }
    }

    private func validate(_ intervals: [Interval], _ path: () -> String) throws(ProblemError) {
        var last = 0
        for (index, interval) in intervals.enumerated() {
            let fault: ProblemError.Fault
            if interval.start < 0 || interval.end > slots {
                let outside = interval.start < 0 ? interval.start : interval.end
                fault = .outOfRange(found: outside, least: 0, most: slots)
            } else if interval.start >= interval.end {
                fault = .emptyInterval(start: interval.start, end: interval.end)
            } else if interval.start < last {
                fault = .overlaps(end: last)
            } else {
                last = interval.end
                continue
            }
            throw ProblemError(path: "\(path())[\(index)]", fault: fault)
        }
    }
}

extension Problem.Weights {
    /// Each weight by its name in the file, in the contract's order.
    var named: [(String, Int)] {
        [
            ("first", first), ("next", next), ("waiting", waiting), ("level", level), ("preferred", preferred),
            ("travel", travel), ("week", week), ("table", table), ("mentoring", mentoring),
            ("expertTravel", expertTravel), ("inPerson", inPerson), ("sector", sector), ("load", load),
            ("change", change),
        ]
    }
}
