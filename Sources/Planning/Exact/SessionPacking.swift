/// The sessions that a search has visited, and the best plan that can be put together out of them: a set-packing
/// problem that HiGHS solves. What a search finds in different places comes together here.
struct SessionPacking {
    private let instance: Instance
    private var pool: [PlannedSession: Int] = [:]
    private static let limit = 6_000

    init(_ instance: Instance) { self.instance = instance }

    /// Remembers the sessions of a plan.
    mutating func add(_ sessions: [PlannedSession]) {
        for session in sessions where pool.count < Self.limit && pool[session] == nil { pool[session] = pool.count }
    }

    /// The best plan out of the pool; nil where pinned sessions stand, or none is found in the time.
    func best(seconds: Double, from known: [PlannedSession]) -> [PlannedSession]? {
        guard instance.problem.pinned.isEmpty, seconds > 0.2, pool.count > known.count else { return nil }
        let sessions = pool.sorted { $0.value < $1.value }.map(\.key)
        var program = MixedIntegerProgram()
        let slots = sessions.map(slot)
        for (session, slot) in zip(sessions, slots) { _ = program.column(value(of: session, slot)) }
        limitExperts(sessions, &program)
        limitRequests(sessions, slots, &program)
        limitPeople(sessions, slots, &program)
        limitRooms(slots, &program)
        let chosen = Set(known)
        var start = sessions.map { chosen.contains($0) ? 1.0 : 0.0 }
        start += [Double](repeating: 0, count: program.width - start.count)
        guard let found = program.solve(seconds: seconds, from: start) else { return nil }
        return sessions.indices.filter { found[$0] }.map { sessions[$0] }
    }

    private func slot(_ session: PlannedSession) -> Roster.Slot {
        let format = session.format == .table ? 0 : 1
        let day = instance.problem.day(of: session.start)
        return Roster.Slot(
            format: format, expert: session.expert, room: session.room ?? -1, start: session.start,
            end: session.start + instance.formats[format].length, day: day, week: day / 7,
            topic: instance.topics.firstIndex(of: session.topic) ?? -1)
    }

    /// What a session is worth by itself; a series' first talk is counted with the request.
    private func value(of session: PlannedSession, _ slot: Roster.Slot) -> Int {
        let empty = Roster(instance)
        var filled = slot
        var value = empty.frameValue(slot, sessionsBefore: 0) + instance.weights.load
        for request in session.requests {
            value += empty.seatValue(request, at: filled)
            if instance.wanted[request] > 1 { value += instance.nextValue[request] - instance.firstValue[request] }
            filled.members.append(request)
        }
        return value
    }

    private func limitExperts(_ sessions: [PlannedSession], _ program: inout MixedIntegerProgram) {
        for (expert, own) in Dictionary(grouping: sessions.indices, by: { sessions[$0].expert }).sorted(by: {
            $0.key < $1.key
        }) {
            let most = min(instance.mostSessions[expert], own.count)
            // The load grows with each session, so the cheaper steps are taken first by themselves.
            let steps = (0..<most).map { program.column(-instance.weights.load * ($0 + 1), integer: false) }
            program.row(own.map { ($0, 1) } + steps.map { ($0, -1) }, atMost: 0)
        }
    }

    private func limitRequests(
        _ sessions: [PlannedSession], _ slots: [Roster.Slot], _ program: inout MixedIntegerProgram
    ) {
        var seats: [Int: [Int]] = [:]
        for (index, session) in sessions.enumerated() {
            for request in session.requests { seats[request, default: []].append(index) }
        }
        for (request, own) in seats.sorted(by: { $0.key < $1.key }) {
            program.row(own.map { ($0, 1) }, atMost: instance.wanted[request])
            guard instance.wanted[request] > 1 else { continue }
            let first = program.column(instance.firstValue[request] - instance.nextValue[request])
            program.row([(first, 1)] + own.map { ($0, -1) }, atMost: 0)
            for (position, a) in own.enumerated() {
                for b in own[(position + 1)...]
                where slots[a].expert != slots[b].expert || abs(slots[a].day - slots[b].day) < instance.gap[request] {
                    program.row([(a, 1), (b, 1)], atMost: 1)
                }
            }
        }
    }

    private func limitPeople(
        _ sessions: [PlannedSession], _ slots: [Roster.Slot], _ program: inout MixedIntegerProgram
    ) {
        var agenda: [Int: [Int]] = [:]
        for (index, session) in sessions.enumerated() {
            agenda[instance.host[session.expert], default: []].append(index)
            for request in session.requests { agenda[instance.requestPerson[request], default: []].append(index) }
        }
        for (person, own) in agenda.sorted(by: { $0.key < $1.key }) {
            for (_, week) in Dictionary(grouping: own, by: { slots[$0].week }).sorted(by: { $0.key < $1.key }) {
                program.row(week.map { ($0, 1) }, atMost: instance.mostPerWeek[person])
            }
            for (_, day) in Dictionary(grouping: own, by: { slots[$0].day }).sorted(by: { $0.key < $1.key }) {
                program.row(day.map { ($0, 1) }, atMost: instance.mostPerDay[person])
                guard instance.mostPerDay[person] > 1 else { continue }
                for (position, a) in day.enumerated() {
                    for b in day[(position + 1)...] where !isReachable(person, slots[a], slots[b]) {
                        program.row([(a, 1), (b, 1)], atMost: 1)
                    }
                }
            }
        }
    }

    private func isReachable(_ person: Int, _ a: Roster.Slot, _ b: Roster.Slot) -> Bool {
        let (first, second) = a.start <= b.start ? (a, b) : (b, a)
        func place(_ slot: Roster.Slot) -> Int {
            slot.room >= 0 ? instance.roomPlace[slot.room] : instance.place[person]
        }
        return second.start - first.end >= instance.travel(place(first), place(second))
    }

    private func limitRooms(_ slots: [Roster.Slot], _ program: inout MixedIntegerProgram) {
        var taken: [[Int]: [Int]] = [:]
        for (index, slot) in slots.enumerated() where slot.room >= 0 {
            for time in slot.start..<slot.end { taken[[slot.room, time], default: []].append(index) }
        }
        for own in Set(taken.values).sorted(by: { $0.lexicographicallyPrecedes($1) }) where own.count > 1 {
            program.row(own.map { ($0, 1) }, atMost: 1)
        }
    }
}
