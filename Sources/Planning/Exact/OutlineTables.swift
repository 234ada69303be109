/// Where a table could be, in an outline: a place with rooms, how many they seat, and what going there brings.
struct TablePlace: Sendable {
    var place, seats, value: Int
    var column = -1
}

/// The tables of an outline.
extension Outline {
    mutating func addTables(_ expert: Int, _ topic: Int, _ out: Set<[Int]>) {
        let form = model.table
        var standins: [Standin] = []
        for start in model.experts.tableStarts[expert]
        where isOpen(expert, form, start) && !out.contains([expert, start, topic]) {
            let fit = applicants(expert, topic, form: 0, start: start)
            let seats = model.rooms.nearest[model.people.place[model.experts.host[expert]]].map {
                relaxation.seats[0][$0][start]
            }
            guard fit.count >= form.least, seats.contains(where: { $0 >= max(1, form.least) }) else { continue }
            standins.append(Standin(start: start, group: group(expert, form, start), fit: fit, seats: seats))
        }
        for standin in Standin.fewest(standins, isFixed: { isTold($0, expert) }) {
            let days = standin.starts.map { form.days[$0] }
            add(
                Table(
                    expert: expert, topic: topic, starts: standin.starts,
                    days: (days.min() ?? 0)...(days.max() ?? 0), open: -1),
                standin.fit)
            for start in standin.starts { tableOf[[expert, topic, start]] = tables.count - 1 }
        }
    }

    /// Starts of one group differ in who can come, and in nothing else that counts: those of a week where the expert has
    /// one session a week, those of a day where they have one a day.
    func group(_ expert: Int, _ form: FormModel, _ start: Int) -> Int {
        let host = model.experts.host[expert]
        let isOfWeek = model.people.mostPerWeek[host] == 1 && !model.rules.hasDays
        if isOfWeek { return -1 - form.weeks[start] }
        return model.people.mostPerDay[host] == 1 ? form.days[start] : model.problem.days.count + start
    }

    /// Whether somebody was told of a session with an expert at a start: then no other start is as good.
    private func isTold(_ standin: Standin, _ expert: Int) -> Bool {
        guard model.hasPrevious else { return false }
        let slot = model.table.starts[standin.start]
        return standin.fit.contains { request in
            model.requests.previous[request].contains { $0.expert == expert && $0.start == slot }
        }
    }

    private mutating func add(_ table: Table, _ fit: [Int]) {
        let form = model.table
        var table = table
        let places = worthwhile(table, fit)
        guard let only = places.first else { return }
        let before = (columns: program.width, rows: program.height)
        table.open = program.choice(places.count == 1 ? only.value : 0)
        table.places = places
        for request in fit {
            var value = value(request, table.expert, table.topic, form: 0, start: table.starts[0])
            if places.count == 1 { value -= model.weights.travel * model.travel(home(request), only.place) }
            table.seats.append(Seat(request: request, column: program.choice(value), days: table.days))
        }
        for seat in table.seats { program.row([(seat.column, 1), (table.open, -1)], atMost: 0) }
        let terms = table.seats.map { (column: $0.column, value: 1) }
        let most = min(form.most, places.map(\.seats).max() ?? 0)
        if terms.count > most { program.row(terms + [(table.open, -most)], atMost: 0) }
        if form.least > 0 { program.row(terms + [(table.open, -form.least)], atLeast: 0) }
        countSectors(&table)
        keepApart(&table)
        if places.count > 1 { chooseAmong(&table) }
        (table.columns, table.rows) = (before.columns..<program.width, before.rows..<program.height)
        tables.append(table)
    }

    private func home(_ request: Int) -> Int { model.people.place[model.requests.person[request]] }

    /// The places but those that another is better than, whoever comes.
    private func worthwhile(_ table: Table, _ fit: [Int]) -> [TablePlace] {
        let form = model.table
        var all: [TablePlace] = []
        for (place, _) in relaxation.places[table.expert] {
            let seats = relaxation.seats[0][place][table.starts[0]]
            guard seats >= max(1, form.least) else { continue }
            let value = model.frameValue(form: 0, expert: table.expert, place: place)
            all.append(TablePlace(place: place, seats: seats, value: value))
        }
        var kept: [TablePlace] = []
        for (number, one) in all.enumerated() {
            let isBeaten = all.enumerated().contains { other, better in
                guard other != number, better.seats >= min(one.seats, fit.count) else { return false }
                let longer = fit.map { model.travel(home($0), better.place) - model.travel(home($0), one.place) }
                    .filter { $0 > 0 }.sorted(by: >).prefix(form.most)
                let least = better.value - one.value - model.weights.travel * longer.reduce(0, +)
                if least != 0 { return least > 0 }
                // Of two that are alike the first stays.
                return other < number || !beats(one, better, fit)
            }
            if !isBeaten { kept.append(one) }
        }
        return kept
    }

    private func beats(_ one: TablePlace, _ other: TablePlace, _ fit: [Int]) -> Bool {
        guard one.seats >= min(other.seats, fit.count) else { return false }
        let longer = fit.map { model.travel(home($0), one.place) - model.travel(home($0), other.place) }
            .filter { $0 > 0 }.sorted(by: >).prefix(model.table.most)
        return one.value - other.value - model.weights.travel * longer.reduce(0, +) >= 0
    }

    /// Each sector at a table brings its points once.
    private mutating func countSectors(_ table: inout Table) {
        let points = model.weights.sector
        guard points > 0 else { return }
        let groups = Dictionary(grouping: table.seats) { model.people.sector[model.requests.person[$0.request]] }
        for (sector, seats) in groups.sorted(by: { $0.key < $1.key }) {
            if seats.count == 1 {
                program.add(points, to: seats[0].column)
                continue
            }
            let column = program.amount(points, most: 1)
            program.row([(column, 1), (table.open, -1)], atMost: 0)
            program.row([(column, 1)] + seats.map { ($0.column, -1) }, atMost: 0)
            table.sectors.append((sector, column))
        }
    }

    /// C6, for every two.
    private mutating func keepApart(_ table: inout Table) {
        let host = model.experts.host[table.expert]
        let seats = table.seats
        for (number, a) in seats.enumerated() {
            for (other, b) in seats.enumerated().dropFirst(number + 1)
            where !model.getAlong(model.requests.person[a.request], model.requests.person[b.request], host: host) {
                table.apart.append((number, other))
                program.row([(a.column, 1), (b.column, 1), (table.open, -1)], atMost: 0)
            }
        }
    }

    /// From each home as many go to the places as sit, and to each place no more than it seats.
    private mutating func chooseAmong(_ table: inout Table) {
        let form = model.table
        for index in table.places.indices { table.places[index].column = program.choice(table.places[index].value) }
        program.row(table.places.map { ($0.column, 1) } + [(table.open, -1)], atLeast: 0, atMost: 0)
        var arriving: [Int: [(column: Int, value: Int)]] = [:]
        let homes = Dictionary(grouping: table.seats) { home($0.request) }
        for (home, seats) in homes.sorted(by: { $0.key < $1.key }) {
            var leaving: [(column: Int, value: Int)] = seats.map { ($0.column, -1) }
            for place in table.places {
                let most = min(place.seats, seats.count)
                let column = program.amount(-model.weights.travel * model.travel(home, place.place), most: most)
                table.walks.append((home, place.place, column))
                leaving.append((column, 1))
                arriving[place.place, default: []].append((column, 1))
                if most < place.seats { program.row([(column, 1), (place.column, -most)], atMost: 0) }
            }
            program.row(leaving, atLeast: 0, atMost: 0)
        }
        for place in table.places {
            let terms = arriving[place.place] ?? []
            program.row(terms + [(place.column, -place.seats)], atMost: 0)
            if form.least > 0 { program.row(terms + [(place.column, -form.least)], atLeast: 0) }
        }
    }
}
