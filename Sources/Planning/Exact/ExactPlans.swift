/// Plans as columns, and columns as plans.
extension ExactModel {
    /// The plan that columns stand for.
    func plan(_ columns: [Double]) -> [PlannedSession] {
        func isOn(_ column: Int) -> Bool { columns[column] > 0.5 }
        var result: [PlannedSession] = []
        for frame in frames {
            let form = model.form(frame.form)
            let room = frame.rooms.first { isOn($0.column) }?.room
            let seats = frame.seats.filter { isOn($0.column) }
            for topic in Set(seats.map(\.topic)).sorted() {
                result.append(
                    PlannedSession(
                        format: form.format, expert: frame.expert, room: room, start: form.starts[frame.start],
                        topic: model.topics[topic], requests: seats.filter { $0.topic == topic }.map(\.request).sorted()
                    ))
            }
        }
        return result.sorted {
            ($0.start, $0.expert, $0.requests.first ?? 0) < ($1.start, $1.expert, $1.requests.first ?? 0)
        }
    }

    /// The columns that stand for a plan.
    func columns(_ plan: [PlannedSession]) -> [Double] {
        var columns = [Double](repeating: 0, count: program.width)
        var counts = [Int](repeating: 0, count: model.experts.host.count)
        for session in plan {
            let number = session.format == .table ? 0 : 1
            let start = model.form(number).index(of: session.start)
            guard
                let index = frames.firstIndex(where: {
                    $0.form == number && $0.expert == session.expert && $0.start == start
                }), let topic = model.topics.firstIndex(of: session.topic)
            else { continue }
            let frame = frames[index]
            counts[session.expert] += 1
            for open in frame.opens where open.topic == topic { columns[open.column] = 1 }
            for room in frame.rooms where room.room == session.room { columns[room.column] = 1 }
            for seat in frame.seats where seat.topic == topic && session.requests.contains(seat.request) {
                columns[seat.column] = 1
                let from = model.people.place[model.requests.person[seat.request]]
                if let room = session.room {
                    let to = model.rooms.place[room]
                    for walk in frame.walks where walk.from == from && walk.to == to { columns[walk.column] += 1 }
                }
                if let first = firsts[seat.request] { columns[first] = 1 }
                for partner in partners[seat.request] ?? [] where partner.expert == session.expert {
                    columns[partner.column] = 1
                }
            }
            let present = Set(session.requests.map { model.people.sector[model.requests.person[$0]] })
            for bonus in sectors where bonus.frame == index && bonus.topic == topic && present.contains(bonus.sector) {
                columns[bonus.column] = 1
            }
            let grown = Set(session.requests.map { model.rules.size(of: model.requests.person[$0]) })
            for entry in sizes where entry.frame == index && entry.topic == topic && grown.contains(entry.size) {
                columns[entry.column] = 1
            }
            for told in kept where told.frame == index && told.room == session.room ?? -1 {
                if session.requests.contains(told.request) { columns[told.column] = 1 }
            }
        }
        let seats = plan.flatMap(\.requests)
        for (town, column) in shortages {
            let taken = seats.count { model.people.place[model.requests.person[$0]] == town }
            columns[column] = Double(max(0, model.rules.leastSeats[town] - taken))
        }
        for (expert, steps) in loads.enumerated() {
            for step in steps.prefix(counts[expert]) { columns[step] = 1 }
        }
        return columns
    }

    /// The best bound in whole points out of the solver's own.
    func points(_ bound: Double) -> Int? {
        guard bound.isFinite, abs(bound) < 1e15 else { return nil }
        // The solver's tolerance is far below a tenth of a point; scores are whole.
        return Int((bound + 0.1).rounded(.down)) + constant
    }
}
