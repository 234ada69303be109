/// What somebody would be at: the days it could be on, its slots where they are known, and columns of which one is 1
/// then.
private struct Attending {
    let days: ClosedRange<Int>
    let slots: Range<Int>?
    let columns: [Int]
}

/// The rows of an outline that keep everyone to their limits of a day and a week, and to one place at a time (C7, C8).
extension Outline {
    private func attendance() -> [Int: [Attending]] {
        var attending: [Int: [Attending]] = [:]
        for table in tables {
            let length = model.table.length
            let slots = table.starts.count == 1 ? model.table.starts[table.starts[0]] : nil
            func enter(_ person: Int, _ column: Int) {
                attending[person, default: []].append(
                    Attending(days: table.days, slots: slots.map { $0..<($0 + length) }, columns: [column]))
            }
            enter(model.experts.host[table.expert], table.open)
            for seat in table.seats { enter(model.requests.person[seat.request], seat.column) }
        }
        for entry in talks {
            let form = model.talk
            let slots = entry.starts.count == 1 ? form.starts[entry.starts.lowerBound] : nil
            let own = slots.map { $0..<($0 + form.length) }
            let days = form.days[entry.starts.lowerBound]...form.days[entry.starts.upperBound]
            attending[model.experts.host[entry.expert], default: []].append(
                Attending(days: days, slots: own, columns: entry.seats.map(\.column)))
            for seat in entry.seats {
                attending[model.requests.person[seat.request], default: []].append(
                    Attending(days: seat.days, slots: own, columns: [seat.column]))
            }
        }
        for entry in standing {
            for seat in entry.seats {
                attending[model.requests.person[seat.request], default: []].append(
                    Attending(days: seat.days, slots: nil, columns: [seat.column]))
            }
        }
        return attending
    }

    mutating func limitPeople() {
        let requests = Dictionary(grouping: model.requests.person.indices, by: { model.requests.person[$0] })
        let hosts = Set(model.experts.host.indices.map { model.experts.host[$0] })
        for (person, entries) in attendance().sorted(by: { $0.key < $1.key }) {
            // Who asks one session and gives none has no more than one anyway.
            let own = requests[person] ?? []
            let isOne = own.count == 1 && relaxation.wanted[own[0]] == 1 && !relaxation.has[own[0]]
            if isOne, !hosts.contains(person) { continue }
            limit(person, entries)
            keepFromOverlapping(person, entries)
        }
    }

    private mutating func limit(_ person: Int, _ entries: [Attending]) {
        var pinned: [Int] = []
        for pin in model.problem.pinned
        where model.experts.host[pin.expert] == person
            || pin.requests.contains(where: { model.requests.person[$0] == person })
        {
            pinned.append(model.problem.day(of: pin.start))
        }
        var (days, weeks): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
        for entry in entries {
            weeks[entry.days.lowerBound / 7, default: []] += entry.columns
            // What could be on another day as well says nothing about one.
            if entry.days.count == 1 { days[entry.days.lowerBound, default: []] += entry.columns }
        }
        let (perDay, perWeek) = (model.people.mostPerDay[person], model.people.mostPerWeek[person])
        for (week, columns) in weeks.sorted(by: { $0.key < $1.key }) {
            let most = max(0, perWeek - pinned.count { $0 / 7 == week })
            if columns.count > most { program.row(columns.map { ($0, 1) }, atMost: most) }
        }
        for (day, columns) in days.sorted(by: { $0.key < $1.key }) {
            let most = max(0, perDay - pinned.count { $0 == day })
            guard columns.count > most, perDay < perWeek || pinned.contains(day) else { continue }
            program.row(columns.map { ($0, 1) }, atMost: most)
        }
    }

    /// C7 without the ways: of what is on at one moment there is one.
    private mutating func keepFromOverlapping(_ person: Int, _ entries: [Attending]) {
        guard min(model.people.mostPerDay[person], model.people.mostPerWeek[person]) > 1 else { return }
        var known: Set<[Int]> = []
        let timed = entries.compactMap { entry in entry.slots.map { (slots: $0, columns: entry.columns) } }
        for moment in Set(timed.map(\.slots.lowerBound)).sorted() {
            let columns = timed.filter { $0.slots.contains(moment) }.flatMap(\.columns)
            guard columns.count > 1, known.insert(columns).inserted else { continue }
            program.row(columns.map { ($0, 1) }, atMost: 1)
        }
    }
}
