/// Plans as an outline's columns, and columns as plans.
extension Outline {
    /// No plan is worth more, in points, than what the solver's bound and the points that count anyway come to.
    func points(_ bound: Double) -> Int? {
        guard bound.isFinite, abs(bound) < 1e15 else { return nil }
        // The solver's tolerance is far below a tenth of a point; scores are whole.
        return Int((bound + 0.1).rounded(.down)) + constant
    }

    /// A session that a solution has, or has in part.
    private struct Wish {
        var part: Double
        var form, expert, topic: Int
        var starts: [Int]
        var members: [Int]
    }

    /// As much of a solution, whole or not, as the rules allow: what it has most of comes first, each session at the
    /// first start and in the best room that are still free.
    func plan(_ columns: [Double]) -> [PlannedSession] {
        let timetable = Timetable(model)
        // Equal ones stay in their order.
        let ranked = wishes(columns).enumerated().sorted {
            ($0.element.part, $1.offset) > ($1.element.part, $0.offset)
        }
        for wish in ranked { add(wish.element, to: timetable) }
        var plan = timetable.planned()
        for entry in standing {
            let added = entry.seats.filter { columns[$0.column] > 0.5 }.map(\.request)
            guard let index = plan.firstIndex(where: { isSame(model.problem.pinned[entry.pin], $0) }) else { continue }
            plan[index].requests += added
        }
        return plan
    }

    private func wishes(_ columns: [Double]) -> [Wish] {
        let least = 0.01
        var wishes: [Wish] = []
        for table in tables where columns[table.open] > least {
            let part = columns[table.open]
            let members = table.seats.filter { columns[$0.column] > part / 2 }.map(\.request)
            wishes.append(
                Wish(
                    part: part, form: 0, expert: table.expert, topic: table.topic, starts: table.starts,
                    members: members))
        }
        for entry in talks {
            for seat in entry.seats where columns[seat.column] > least {
                let starts = model.experts.talkStarts[entry.expert].filter {
                    entry.starts.contains($0) && isOpen(entry.expert, model.talk, $0)
                }
                wishes.append(
                    Wish(
                        part: columns[seat.column], form: 1, expert: entry.expert,
                        topic: model.requests.topic[seat.request], starts: starts, members: [seat.request]))
            }
        }
        return wishes
    }

    private func add(_ wish: Wish, to timetable: Timetable) {
        let (number, expert, topic) = (wish.form, wish.expert, wish.topic)
        let form = model.form(number)
        var candidate = Candidate()
        (candidate.form, candidate.expert, candidate.topic) = (number, expert, topic)
        for start in wish.starts {
            candidate.start = start
            let applicants = applicants(expert, topic, form: number, start: start)
            let members = wish.members.filter {
                applicants.contains($0) && timetable.wantsMore($0, with: expert, day: form.days[start])
            }
            guard members.count >= max(1, form.least) else { continue }
            candidate.members = members
            let rooms = model.rooms.place.indices.filter {
                form.isOpen($0, start) && model.rooms.capacity[$0] > members.count
            }
            let places = (form.online ? [-1] : []) + rooms
            let ranked = places.map { (room: $0, value: worth(number, expert, room: $0, members)) }
                .sorted { ($0.value, $1.room) > ($1.value, $0.room) }
            for place in ranked {
                candidate.room = place.room
                if timetable.canAdd(candidate) {
                    timetable.add(candidate)
                    return
                }
            }
        }
    }

    /// What a room brings to a session, or none (-1): the ways there, and to be together.
    private func worth(_ number: Int, _ expert: Int, room: Int, _ members: [Int]) -> Int {
        let place = room >= 0 ? model.rooms.place[room] : -1
        let frame = model.frameValue(form: number, expert: expert, place: place)
        guard place >= 0 else { return frame }
        let ways = members.map { model.travel(model.people.place[model.requests.person[$0]], place) }
        return frame - model.weights.travel * ways.reduce(0, +)
    }

    /// The tables that a solution does without.
    func tables(notIn columns: [Double]) -> RuledOut {
        ruledOut(tables.indices.lazy.filter { columns[tables[$0].open] < 0.5 })
    }

    /// Some tables, at all starts that they stand for.
    func ruledOut(_ numbers: some Sequence<Int>) -> RuledOut {
        var out = RuledOut()
        for number in numbers {
            let table = tables[number]
            for start in table.starts { out.tables.insert([table.expert, start, table.topic]) }
        }
        return out
    }

    /// The columns that stand for a plan, each table at the place that is best for it; nil where it has a session that
    /// the outline leaves out.
    func columns(_ plan: [PlannedSession]) -> [Double]? {
        var columns = [Double](repeating: 0, count: program.width)
        var counts = [Int](repeating: 0, count: model.experts.host.count)
        var given: [TableKind: Int] = [:]
        for session in plan {
            if let pin = model.problem.pinned.firstIndex(where: { isSame($0, session) }) {
                let added = session.requests.filter { !model.problem.pinned[pin].requests.contains($0) }
                let seats = standing.first { $0.pin == pin }?.seats ?? []
                guard mark(added, seats, &columns) else { return nil }
                continue
            }
            counts[session.expert] += 1
            if session.format == .table {
                guard let topic = model.topics.firstIndex(of: session.topic), markTable(session, topic, &columns)
                else { return nil }
                let week = model.problem.day(of: session.start) / 7
                for kind in [
                    .onTopic(topic), .by(expert: session.expert, topic: topic), .inWeek(week, expert: session.expert),
                ] as [TableKind] { given[kind, default: 0] += 1 }
            } else {
                let start = model.talk.index(of: session.start)
                guard let entry = talks.first(where: { $0.expert == session.expert && $0.starts.contains(start) }),
                    mark(session.requests, entry.seats, &columns)
                else { return nil }
            }
            for request in session.requests {
                for partner in partners[request] ?? [] where partner.expert == session.expert {
                    columns[partner.column] = 1
                }
            }
        }
        for tally in tallies { columns[tally.column] = Double(given[tally.kind] ?? 0) }
        for (expert, steps) in loads.enumerated() {
            for step in steps.prefix(counts[expert]) { columns[step] = 1 }
        }
        return columns
    }

    private func isSame(_ pin: Problem.Pinned, _ session: PlannedSession) -> Bool {
        pin.expert == session.expert && pin.start == session.start && pin.format == session.format
            && pin.topic == session.topic
    }

    private func mark(_ requests: [Int], _ seats: [Seat], _ columns: inout [Double]) -> Bool {
        for request in requests {
            guard let seat = seats.first(where: { $0.request == request }) else { return false }
            columns[seat.column] = 1
        }
        return true
    }

    private func markTable(_ session: PlannedSession, _ topic: Int, _ columns: inout [Double]) -> Bool {
        guard let seating = seating(expert: session.expert, topic: topic, slot: session.start, session.requests)
        else { return false }
        for term in terms(seating) { columns[term.column] = Double(term.value) }
        return true
    }
}
