extension Problem {
    /// The most of anything that a problem may hold; keeps scores within 64 bits and memory within reason.
    static let limits = (slots: 2_000_000, items: 1_000_000, weight: 1_000_000, number: 100_000)

    /// - Throws: `ProblemError` at the first thing that cannot be.
    public func validate() throws {
        func require(_ holds: Bool, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> String) throws {
            if !holds { throw ProblemError(path: path(), reason: reason()) }
        }
        try require(format == "experttafel-problem/1", "format", "is not experttafel-problem/1")
        try require((1...1440).contains(slotMinutes), "slotMinutes", "must be 1-1440")
        try require((1...Self.limits.slots).contains(slots), "slots", "must be 1-\(Self.limits.slots)")
        try require(!days.isEmpty && days.count <= slots, "days", "must name each day's first slot")
        for (index, day) in days.enumerated() {
            let rises = index == 0 ? day >= 0 : day > days[index - 1]
            try require(rises && day < slots, "days[\(index)]", "must rise within the horizon")
        }
        try require((0...slots).contains(notBefore), "notBefore", "must be 0-\(slots)")
        try validatePlaces(require)
        try validateFormats(require)
        try validatePeople(require)
        try validateExperts(require)
        try validateRooms(require)
        try validateRequests(require)
        try validatePairs(require)
        try validateWeights(require)
    }

    private typealias Requirement = (Bool, @autoclosure () -> String, @autoclosure () -> String) throws -> Void

    private func validatePlaces(_ require: Requirement) throws {
        try require(places.count <= 10_000, "places", "are too many")
        try require(travelMinutes.count == places.count, "travelMinutes", "needs a row for each place")
        for (from, row) in travelMinutes.enumerated() {
            try require(row.count == places.count, "travelMinutes[\(from)]", "needs a column for each place")
            for (to, minutes) in row.enumerated() {
                let fine = from == to ? minutes == 0 : (0...Self.limits.number).contains(minutes)
                try require(fine, "travelMinutes[\(from)][\(to)]", "must be minutes, and 0 on the diagonal")
            }
        }
    }

    private func validateFormats(_ require: Requirement) throws {
        for format in Format.allCases {
            let rules = formats[format]
            let path = "formats.\(format.rawValue)"
            try require((1...Self.limits.number).contains(rules.minutes), "\(path).minutes", "must be above 0")
            try require(rules.minutes % slotMinutes == 0, "\(path).minutes", "must be whole slots of \(slotMinutes)")
            try require((1...1000).contains(rules.minParticipants), "\(path).minParticipants", "must be 1-1000")
            try require(
                (rules.minParticipants...1000).contains(rules.maxParticipants), "\(path).maxParticipants",
                "must be from minParticipants to 1000")
            for (index, start) in rules.starts.enumerated() {
                let rises = index == 0 || start > rules.starts[index - 1]
                try require(
                    rises && (0..<slots).contains(start), "\(path).starts[\(index)]", "must rise within the horizon")
            }
        }
    }

    private func validate(intervals: [[Int]], _ path: String, _ require: Requirement) throws {
        for (index, pair) in intervals.enumerated() {
            let here = "\(path)[\(index)]"
            try require(pair.count == 2 && pair[0] < pair[1], here, "must be [start, end) with start before end")
            try require(pair[0] >= 0 && pair[1] <= slots, here, "lies outside the horizon")
            try require(index == 0 || pair[0] >= intervals[index - 1][1], here, "overlaps the one before it")
        }
    }

    private func validatePeople(_ require: Requirement) throws {
        try require(people.count <= Self.limits.items, "people", "are too many")
        for (index, person) in people.enumerated() {
            let path = "people[\(index)]"
            try require(places.indices.contains(person.place), "\(path).place", "is no place")
            try require((0...Self.limits.number).contains(person.maxPerDay), "\(path).maxPerDay", "is below zero")
            try require((0...Self.limits.number).contains(person.maxPerWeek), "\(path).maxPerWeek", "is below zero")
            try validate(intervals: person.free, "\(path).free", require)
        }
        try require(Set(people.flatMap(\.languages)).count <= 64, "people", "speak more than 64 languages")
    }

    private func validateExperts(_ require: Requirement) throws {
        try require(experts.count <= Self.limits.items, "experts", "are too many")
        for (index, expert) in experts.enumerated() {
            let path = "experts[\(index)]"
            try require(people.indices.contains(expert.person), "\(path).person", "is no person")
            try require((0...Self.limits.number).contains(expert.maxSessions), "\(path).maxSessions", "is below zero")
            for (topic, level) in expert.topics {
                try require((0...100).contains(level), "\(path).topics.\(topic)", "must be a level of 0-100")
            }
        }
    }

    private func validateRooms(_ require: Requirement) throws {
        try require(rooms.count <= Self.limits.items, "rooms", "are too many")
        for (index, room) in rooms.enumerated() {
            try require(places.indices.contains(room.place), "rooms[\(index)].place", "is no place")
            try require((0...Self.limits.number).contains(room.capacity), "rooms[\(index)].capacity", "is below zero")
            try validate(intervals: room.open, "rooms[\(index)].open", require)
        }
    }

    private func validateRequests(_ require: Requirement) throws {
        try require(requests.count <= Self.limits.items, "requests", "are too many")
        for (index, request) in requests.enumerated() {
            let path = "requests[\(index)]"
            try require(people.indices.contains(request.person), "\(path).person", "is no person")
            try require((0...100).contains(request.minLevel), "\(path).minLevel", "must be 0-100")
            try require((1...1000).contains(request.sessions), "\(path).sessions", "must be 1-1000")
            try require((0...Self.limits.number).contains(request.minGapDays), "\(path).minGapDays", "is below zero")
            try require((0...1000).contains(request.priority), "\(path).priority", "must be 0-1000")
            try require(
                (0...Self.limits.number).contains(request.waitingWeeks), "\(path).waitingWeeks", "is below zero")
            try require((0...slots).contains(request.deadline), "\(path).deadline", "lies outside the horizon")
            for expert in request.prefer {
                try require(
                    experts.indices.contains(expert), "\(path).prefer", "names expert \(expert), who is not there")
            }
            for expert in request.avoid {
                try require(
                    experts.indices.contains(expert), "\(path).avoid", "names expert \(expert), who is not there")
            }
        }
    }

    private func validatePairs(_ require: Requirement) throws {
        for (index, pair) in conflicts.enumerated() {
            let fine = pair.count == 2 && pair[0] != pair[1] && pair.allSatisfy(people.indices.contains)
            try require(fine, "conflicts[\(index)]", "must be two different people")
        }
        for (index, pin) in pinned.enumerated() {
            let path = "pinned[\(index)]"
            try require(experts.indices.contains(pin.expert), "\(path).expert", "is no expert")
            try require(pin.room.map(rooms.indices.contains) ?? true, "\(path).room", "is no room")
            try require(pin.requests.allSatisfy(requests.indices.contains), "\(path).requests", "names no request")
            try require(Set(pin.requests).count == pin.requests.count, "\(path).requests", "names a request twice")
            let length = formats[pin.format].minutes / slotMinutes
            try require(pin.start >= 0 && pin.start + length <= slots, "\(path).start", "lies outside the horizon")
        }
        for (index, seat) in previous.enumerated() {
            let fine =
                requests.indices.contains(seat.request) && experts.indices.contains(seat.expert)
                && (seat.room.map(rooms.indices.contains) ?? true)
            try require(fine, "previous[\(index)]", "names a request, expert or room that is not there")
        }
    }

    private func validateWeights(_ require: Requirement) throws {
        let all = [
            weights.first, weights.next, weights.waiting, weights.level, weights.preferred, weights.travel,
            weights.week, weights.table, weights.mentoring, weights.expertTravel, weights.inPerson, weights.sector,
            weights.load, weights.change,
        ]
        try require(
            all.allSatisfy { (-Self.limits.weight...Self.limits.weight).contains($0) }, "weights",
            "must be within \(Self.limits.weight)")
    }
}
