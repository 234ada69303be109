/// A whole problem as one mixed 0/1 programme, kept small: a session's room is chosen apart from its company, and the
/// way there is counted per seat.
///
/// Exact but for one thing: a participant's way between two sessions is left out until a solution has no time for it. So
/// its bound always holds, and a solution is checked against all rules before it counts.
struct ExactModel: Sendable {
    /// An expert's choice of session at one start of one format.
    struct Frame {
        var form, expert, start: Int
        /// By topic: the column that opens the session; for a talk the only one.
        var opens: [(topic: Int, column: Int)] = []
        var rooms: [(room: Int, column: Int)] = []
        var seats: [(request: Int, topic: Int, column: Int)] = []
        /// How many go from one place to another.
        var walks: [(from: Int, to: Int, column: Int)] = []
    }

    let model: Model
    private let out: RuledOut
    var program = MixedIntegerProgram()
    var frames: [Frame] = []
    var sectors: [(frame: Int, topic: Int, sector: Int, column: Int)] = []
    var sizes: [(frame: Int, topic: Int, size: Int, column: Int)] = []
    /// By town that should have seats: how many it lacks.
    var shortages: [(town: Int, column: Int)] = []
    var loads: [[Int]] = []
    var firsts: [Int: Int] = [:]
    var partners: [Int: [(expert: Int, column: Int)]] = [:]
    var kept: [(frame: Int, request: Int, room: Int, column: Int)] = []
    /// Of whom, and when, the ways are laid out.
    var separated: Set<Day> = []
    /// Points that count whatever is chosen.
    let constant: Int

    /// Whether the rows below say what a problem's rules say.
    static func suits(_ model: Model) -> Bool {
        let weights = model.weights
        let signs = [weights.travel, weights.sector, weights.load, weights.change, weights.first - weights.next]
        return speaksOfAllRules(model) && model.problem.pinned.isEmpty && signs.allSatisfy { $0 >= 0 }
            && model.talk.most == 1 && model.talk.least <= 1 && model.talk.online && !model.table.online
    }

    /// - Parameters:
    ///   - out: sessions that need not be looked at, since no better plan has them.
    ///   - tallies: how many tables there are of some kinds.
    /// - Returns: nil where no session is left to choose.
    init?(
        _ model: Model, without out: RuledOut = RuledOut(),
        tallies: [TableKind: ClosedRange<Int>] = [:]
    ) {
        self.model = model
        self.out = out
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
        limitTowns()
        limitRoomCosts()
        guard keep(tallies) else { return nil }
    }

    /// - Returns: false where that cannot be.
    private mutating func keep(_ tallies: [TableKind: ClosedRange<Int>]) -> Bool {
        for (kind, count) in tallies {
            var opens: [(column: Int, value: Int)] = []
            for frame in frames where frame.form == 0 {
                for open in frame.opens
                where kind.includes(
                    expert: frame.expert, topic: open.topic, week: model.table.weeks[frame.start])
                { opens.append((open.column, 1)) }
            }
            if opens.isEmpty, count.lowerBound > 0 { return false }
            program.row(opens, atLeast: count.lowerBound, atMost: count.upperBound)
        }
        return true
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
            guard fit.count >= form.least, !out.tables.contains([expert, start, topic]) else { continue }
            let open = program.choice(-form.cost)
            frame.opens.append((topic, open))
            var terms: [(column: Int, value: Int)] = []
            var (bySector, bySize): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
            for request in fit {
                let column = program.choice(value(request, expert, topic, day: day))
                frame.seats.append((request, topic, column))
                program.row([(column, 1), (open, -1)], atMost: 0)
                terms.append((column, 1))
                let person = model.requests.person[request]
                bySector[model.people.sector[person], default: []].append(column)
                bySize[model.rules.size(of: person), default: []].append(column)
            }
            program.row(terms + [(open, -form.most)], atMost: 0)
            program.row(terms + [(open, -form.least)], atLeast: 0)
            if model.weights.sector > 0 || model.rules.leastSectors > 1 {
                let present = presence(bySector, open, value: model.weights.sector)
                for (sector, column) in present { sectors.append((frames.count, topic, sector, column)) }
                mix(present.map(\.column), atLeast: model.rules.leastSectors, open)
            }
            if model.rules.leastSizes > 1 {
                let present = presence(bySize, open, value: 0)
                for (size, column) in present { sizes.append((frames.count, topic, size, column)) }
                mix(present.map(\.column), atLeast: model.rules.leastSizes, open)
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
            where !out.talks.contains([expert, start, request]) {
                let column = program.choice(value(request, expert, topic, day: day) - form.cost)
                frame.seats.append((request, topic, column))
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
        }
        add(frame)
    }

    /// The way to the room counts for those who go there; what was announced and is kept, counts too.
    private mutating func add(_ frame: Frame) {
        let form = model.form(frame.form)
        var frame = frame
        if !frame.rooms.isEmpty { walk(&frame) }
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

    /// From each place as many go to the rooms as sit, and to each room's place no more than it seats: half a session
    /// here and half there lets nobody off the way.
    private mutating func walk(_ frame: inout Frame) {
        let form = model.form(frame.form)
        let homes = Dictionary(grouping: frame.seats) { model.people.place[model.requests.person[$0.request]] }
        let places = roomsByPlace(frame)
        var arriving: [Int: [(column: Int, value: Int)]] = [:]
        for (home, seats) in homes.sorted(by: { $0.key < $1.key }) {
            let most = min(form.most, seats.count)
            var leaving: [(column: Int, value: Int)] = seats.map { ($0.column, -1) }
            for (place, rooms) in places {
                let cost = model.weights.travel * model.travel(home, place)
                let column = program.amount(-cost, most: most)
                frame.walks.append((home, place, column))
                leaving.append((column, 1))
                arriving[place, default: []].append((column, 1))
                if most < form.most { program.row([(column, 1)] + rooms.map { ($0.column, -most) }, atMost: 0) }
            }
            // A talk may be online: then nobody goes anywhere.
            if form.online { program.row(leaving, atMost: 0) } else { program.row(leaving, atLeast: 0, atMost: 0) }
        }
        for (place, rooms) in places {
            let terms =
                (arriving[place] ?? [])
                + rooms.map {
                    ($0.column, -min(form.most, model.rooms.capacity[$0.room] - 1))
                }
            program.row(terms, atMost: 0)
            guard form.least > 0 else { continue }
            program.row((arriving[place] ?? []) + rooms.map { ($0.column, -form.least) }, atLeast: 0)
        }
    }

    /// The rooms that a frame may be in, by their place and in its order.
    func roomsByPlace(_ frame: Frame) -> [(place: Int, rooms: [(room: Int, column: Int)])] {
        Dictionary(grouping: frame.rooms) { model.rooms.place[$0.room] }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The columns of which one is 1 where a frame is used.
    func uses(_ frame: Frame) -> [Int] {
        frame.form == 0 ? frame.opens.map(\.column) : frame.seats.map(\.column)
    }
}

extension Model {
    /// How many seats there are to decide on, roughly: each expert's starts by those who ask for their topics.
    var seatsToDecide: Int {
        var seats = 0
        for expert in experts.host.indices {
            let applicants = experts.topics[expert].map { requests.byTopic[$0].count }.reduce(0, +)
            for form in 0...1 { seats += experts.starts(expert, form: form).count * applicants }
        }
        return seats
    }
}
