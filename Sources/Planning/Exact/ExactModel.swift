/// A whole problem as one mixed 0/1 programme, kept small: a session's room is chosen apart from its company, and the
/// way there is counted per seat.
///
/// Exact but for one thing: a participant's way between two sessions of one day is left out. So its bound always
/// holds, and a solution is checked against all rules before it counts.
struct ExactModel {
    /// An expert's choice of session at one start of one format.
    private struct Frame {
        var form, expert, start: Int
        /// By topic: the column that opens the session; for a talk the only one.
        var opens: [(topic: Int, column: Int)] = []
        var rooms: [(room: Int, column: Int)] = []
        var seats: [(request: Int, topic: Int, column: Int, way: Int)] = []
    }

    private let model: Model
    private let fixing: Fixing?
    private(set) var program = MixedIntegerProgram()
    private var frames: [Frame] = []
    private var sectors: [(frame: Int, topic: Int, sector: Int, column: Int)] = []
    private var loads: [[Int]] = []
    private var firsts: [Int: Int] = [:]
    private var partners: [Int: [(expert: Int, column: Int)]] = [:]
    private var kept: [(frame: Int, request: Int, room: Int, column: Int)] = []
    /// Points that count whatever is chosen.
    private let constant: Int

    /// Whether the rows below say what a problem's rules say, and are not too many.
    static func suits(_ model: Model, limit: Int) -> Bool {
        let weights = model.weights
        let signs = [weights.travel, weights.sector, weights.load, weights.change, weights.first - weights.next]
        guard speaksOfAllRules(model), model.problem.pinned.isEmpty, signs.allSatisfy({ $0 >= 0 }),
            model.talk.most == 1, model.talk.least <= 1, model.talk.online, !model.table.online
        else { return false }
        var seats = 0
        for expert in model.experts.host.indices {
            let applicants = model.experts.topics[expert].map { model.requests.byTopic[$0].count }.reduce(0, +)
            for form in 0...1 { seats += model.experts.starts(expert, form: form).count * applicants }
        }
        return seats < limit
    }

    /// - Parameter fixing: sessions that need not be looked at, since no better plan has them.
    /// - Returns: nil where no session is left to choose.
    init?(_ model: Model, without fixing: Fixing?) {
        self.model = model
        self.fixing = fixing
        constant = -model.weights.change * model.problem.previous.count
        for expert in model.experts.host.indices {
            for start in model.experts.tableStarts[expert] { addTable(expert, start) }
            for start in model.experts.talkStarts[expert] { addTalk(expert, start) }
        }
        guard !frames.isEmpty else { return nil }
        limitExperts()
        limitPeople()
        limitRequests()
        limitRooms()
    }

    // MARK: Columns

    private func applicants(_ expert: Int, _ topic: Int, form number: Int, start: Int) -> [Int] {
        let form = model.form(number)
        let end = form.starts[start] + form.length
        return model.requests.byTopic[topic].filter {
            model.mayMeet($0, expert, form: number) && form.isFree(model.requests.person[$0], start)
                && end <= model.requests.deadline[$0]
        }
    }

    private func value(_ request: Int, _ expert: Int, _ topic: Int, day: Int) -> Int {
        model.requests.nextValue[request] + model.matchValue(request, expert, topic: topic)
            - model.weights.week * (day / 7) + model.dayValue(request, day: day)
    }

    private mutating func addTable(_ expert: Int, _ start: Int) {
        let form = model.table
        var frame = Frame(form: 0, expert: expert, start: start)
        let rooms = model.rooms.place.indices.filter {
            form.isOpen($0, start) && model.rooms.capacity[$0] > form.least
        }
        guard !rooms.isEmpty else { return }
        let day = form.days[start]
        for topic in model.experts.topics[expert] {
            let fit = applicants(expert, topic, form: 0, start: start)
            guard fit.count >= form.least, fixing?.tablesOut.contains([expert, start, topic]) != true else { continue }
            let open = program.choice(-form.cost)
            frame.opens.append((topic, open))
            var terms: [(column: Int, value: Int)] = []
            var bySector: [Int: [Int]] = [:]
            for request in fit {
                let column = program.choice(value(request, expert, topic, day: day))
                let way = program.amount(-model.weights.travel, most: model.longestTravel)
                frame.seats.append((request, topic, column, way))
                program.row([(column, 1), (open, -1)], atMost: 0)
                terms.append((column, 1))
                bySector[model.people.sector[model.requests.person[request]], default: []].append(column)
            }
            program.row(terms + [(open, -form.most)], atMost: 0)
            program.row(terms + [(open, -form.least)], atLeast: 0)
            if model.weights.sector > 0 {
                for (sector, columns) in bySector.sorted(by: { $0.key < $1.key }) {
                    let bonus = program.amount(model.weights.sector, most: 1)
                    sectors.append((frames.count, topic, sector, bonus))
                    program.row([(bonus, 1)] + columns.map { ($0, -1) }, atMost: 0)
                    program.row([(bonus, 1), (open, -1)], atMost: 0)
                }
            }
            keepApart(frame.seats.filter { $0.topic == topic }.map { ($0.request, $0.column) }, open, expert)
        }
        guard !frame.opens.isEmpty else { return }
        for room in rooms {
            let cost = model.frameValue(form: 0, expert: expert, place: model.rooms.place[room]) + form.cost
            frame.rooms.append((room, program.choice(cost)))
        }
        program.row(
            frame.rooms.map { ($0.column, 1) } + frame.opens.map { ($0.column, -1) }, atLeast: 0, atMost: 0)
        program.row(
            frame.seats.map { ($0.column, 1) }
                + frame.rooms.map { ($0.column, -min(form.most, model.rooms.capacity[$0.room] - 1)) }, atMost: 0)
        add(frame)
    }

    /// C6: whoever may not sit with somebody, against all of those at once where they exclude each other too.
    private mutating func keepApart(_ seats: [(request: Int, column: Int)], _ open: Int, _ expert: Int) {
        let host = model.experts.host[expert]
        for (number, a) in seats.enumerated() {
            for b in seats[(number + 1)...]
            where !model.getAlong(model.requests.person[a.request], model.requests.person[b.request], host: host) {
                program.row([(a.column, 1), (b.column, 1), (open, -1)], atMost: 0)
            }
        }
    }

    private mutating func addTalk(_ expert: Int, _ start: Int) {
        let form = model.talk
        var frame = Frame(form: 1, expert: expert, start: start)
        let (day, home) = (form.days[start], model.people.place[model.experts.host[expert]])
        var isSingle = model.people.mostPerDay[model.experts.host[expert]] <= 1
        for topic in model.experts.topics[expert] {
            for request in applicants(expert, topic, form: 1, start: start)
            where fixing?.talksOut.contains([expert, start, request]) != true {
                let column = program.choice(value(request, expert, topic, day: day) - form.cost)
                frame.seats.append((request, topic, column, -1))
                if model.people.mostPerDay[model.requests.person[request]] > 1 { isSingle = false }
            }
        }
        guard !frame.seats.isEmpty else { return }
        for room in model.rooms.place.indices where form.isOpen(room, start) && model.rooms.capacity[room] > 1 {
            let place = model.rooms.place[room]
            let gain = model.weights.inPerson - model.weights.expertTravel * model.travel(home, place)
            let least =
                frame.seats.map {
                    model.weights.travel * model.travel(model.people.place[model.requests.person[$0.request]], place)
                }.min() ?? 0
            // A room that never pays is only of use where somebody has two sessions on a day, or was told so.
            guard gain > least || !isSingle || model.hasPrevious else { continue }
            frame.rooms.append((room, program.choice(gain)))
        }
        if !frame.rooms.isEmpty {
            program.row(frame.rooms.map { ($0.column, 1) } + frame.seats.map { ($0.column, -1) }, atMost: 0)
            for index in frame.seats.indices {
                frame.seats[index].way = program.amount(-model.weights.travel, most: model.longestTravel)
            }
        }
        add(frame)
    }

    /// The way to the room counts for those who go there; what was announced and is kept, counts too.
    private mutating func add(_ frame: Frame) {
        let form = model.form(frame.form)
        for seat in frame.seats where seat.way >= 0 {
            let from = model.people.place[model.requests.person[seat.request]]
            let ways = frame.rooms.map { ($0.column, model.travel(from, model.rooms.place[$0.room])) }
            let most = ways.map(\.1).max() ?? 0
            guard most > 0 else { continue }
            // way ≥ the way to the chosen room, if the seat is taken.
            program.row([(seat.way, 1), (seat.column, -most)] + ways.map { ($0.0, -$0.1) }, atLeast: -most)
        }
        if model.hasPrevious {
            for seat in frame.seats {
                for told in model.requests.previous[seat.request]
                where told.expert == frame.expert && told.start == form.starts[frame.start] {
                    let column = program.amount(model.weights.change, most: 1)
                    kept.append((frames.count, seat.request, told.room, column))
                    program.row([(column, 1), (seat.column, -1)], atMost: 0)
                    if told.room >= 0 {
                        let room = frame.rooms.filter { $0.room == told.room }.map { ($0.column, -1) }
                        program.row([(column, 1)] + room, atMost: 0)
                    } else {
                        program.row([(column, 1)] + frame.rooms.map { ($0.column, 1) }, atMost: 1)
                    }
                }
            }
        }
        frames.append(frame)
    }

    /// The columns of which one is 1 where a frame is used.
    private func uses(_ frame: Frame) -> [Int] {
        frame.form == 0 ? frame.opens.map(\.column) : frame.seats.map(\.column)
    }

    // MARK: Rows

    private mutating func limitExperts() {
        for expert in model.experts.host.indices {
            let own = frames.filter { $0.expert == expert }
            let columns = own.flatMap(uses)
            let most = min(model.experts.mostSessions[expert], own.count)
            let steps = (0..<most).map { program.choice(-model.weights.load * ($0 + 1)) }
            loads.append(steps)
            program.row(columns.map { ($0, 1) } + steps.map { ($0, -1) }, atMost: 0)
            for frame in own where frame.form == 1 { program.row(frame.seats.map { ($0.column, 1) }, atMost: 1) }
            // C7: from one room to the next on a day.
            guard model.people.mostPerDay[model.experts.host[expert]] > 1 else { continue }
            for first in own {
                let data = model.form(first.form)
                let end = data.starts[first.start] + data.length
                for second in own where model.form(second.form).starts[second.start] >= end {
                    let gap = model.form(second.form).starts[second.start] - end
                    if gap < model.longestTravel { separate(first, second, gap) }
                }
            }
        }
    }

    private mutating func separate(_ first: Frame, _ second: Frame, _ gap: Int) {
        let home = model.people.place[model.experts.host[first.expert]]
        func ends(_ frame: Frame) -> [(place: Int, terms: [(column: Int, value: Int)])] {
            var list: [(place: Int, terms: [(column: Int, value: Int)])] = frame.rooms.map {
                (model.rooms.place[$0.room], [(column: $0.column, value: 1)])
            }
            if frame.form == 1 {
                let online = frame.seats.map { (column: $0.column, value: 1) }
                list.append((home, online + frame.rooms.map { (column: $0.column, value: -1) }))
            }
            return list
        }
        for a in ends(first) {
            for b in ends(second) where model.travel(a.place, b.place) > gap {
                program.row(a.terms + b.terms, atMost: 1)
            }
        }
    }

    private mutating func limitPeople() {
        var byPerson: [Int: [(frame: Int, columns: [Int])]] = [:]
        for (number, frame) in frames.enumerated() {
            byPerson[model.experts.host[frame.expert], default: []].append((number, uses(frame)))
            for seat in frame.seats {
                byPerson[model.requests.person[seat.request], default: []].append((number, [seat.column]))
            }
        }
        for (person, entries) in byPerson.sorted(by: { $0.key < $1.key }) {
            var days: [Int: [Int]] = [:]
            var weeks: [Int: [Int]] = [:]
            var spans: [Int: [(start: Int, end: Int, columns: [Int])]] = [:]
            for entry in entries {
                let frame = frames[entry.frame]
                let form = model.form(frame.form)
                let day = form.days[frame.start]
                days[day, default: []] += entry.columns
                weeks[day / 7, default: []] += entry.columns
                spans[day, default: []].append(
                    (form.starts[frame.start], form.starts[frame.start] + form.length, entry.columns))
            }
            let perDay = model.people.mostPerDay[person]
            for (_, columns) in days.sorted(by: { $0.key < $1.key }) {
                program.row(columns.map { ($0, 1) }, atMost: perDay)
            }
            for (_, columns) in weeks.sorted(by: { $0.key < $1.key }) {
                program.row(columns.map { ($0, 1) }, atMost: model.people.mostPerWeek[person])
            }
            guard perDay > 1 else { continue }
            for (_, list) in spans.sorted(by: { $0.key < $1.key }) {
                for moment in Set(list.map(\.start)).sorted() {
                    let busy = list.filter { $0.start <= moment && moment < $0.end }.flatMap(\.columns)
                    program.row(busy.map { ($0, 1) }, atMost: 1)
                }
            }
        }
    }

    private mutating func limitRequests() {
        var seats: [Int: [(column: Int, expert: Int, day: Int)]] = [:]
        for frame in frames {
            let day = model.form(frame.form).days[frame.start]
            for seat in frame.seats { seats[seat.request, default: []].append((seat.column, frame.expert, day)) }
        }
        for (request, entries) in seats.sorted(by: { $0.key < $1.key }) {
            let wanted = model.requests.wanted[request]
            let first = program.choice(model.requests.firstValue[request] - model.requests.nextValue[request])
            firsts[request] = first
            program.row([(first, 1)] + entries.map { ($0.column, -1) }, atMost: 0)
            program.row(entries.map { ($0.column, 1) }, atMost: wanted)
            guard wanted > 1 else { continue }
            let experts = Set(entries.map(\.expert)).sorted()
            let choices = experts.map { (expert: $0, column: program.choice()) }
            partners[request] = choices
            program.row(choices.map { ($0.column, 1) }, atMost: 1)
            for choice in choices {
                let own = entries.filter { $0.expert == choice.expert }
                program.row(own.map { ($0.column, 1) } + [(choice.column, -wanted)], atMost: 0)
                for day in Set(own.map(\.day)).sorted() {
                    let near = own.filter { $0.day >= day && $0.day < day + max(1, model.requests.gap[request]) }
                    guard model.requests.gap[request] > 0, near.count > 1 else { continue }
                    program.row(near.map { ($0.column, 1) } + [(choice.column, -1)], atMost: 0)
                }
            }
        }
    }

    private mutating func limitRooms() {
        var byRoom: [Int: [(start: Int, end: Int, column: Int)]] = [:]
        for frame in frames {
            let form = model.form(frame.form)
            let start = form.starts[frame.start]
            for room in frame.rooms { byRoom[room.room, default: []].append((start, start + form.length, room.column)) }
        }
        for (_, list) in byRoom.sorted(by: { $0.key < $1.key }) {
            for moment in Set(list.map(\.start)).sorted() {
                let busy = list.filter { $0.start <= moment && moment < $0.end }
                if busy.count > 1 { program.row(busy.map { ($0.column, 1) }, atMost: 1) }
            }
        }
    }

    // MARK: Solutions

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
                if seat.way >= 0, let room = session.room {
                    columns[seat.way] = Double(model.travel(from, model.rooms.place[room]))
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
            for told in kept where told.frame == index && told.room == session.room ?? -1 {
                if session.requests.contains(told.request) { columns[told.column] = 1 }
            }
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
