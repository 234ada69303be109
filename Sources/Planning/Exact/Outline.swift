/// Tables that are counted together.
enum TableKind: Hashable, Sendable {
    case onTopic(Int)
    case by(expert: Int, topic: Int)
    case inWeek(Int, expert: Int)

    func includes(expert: Int, topic: Int, week: Int) -> Bool {
        switch self {
        case .onTopic(let own): topic == own
        case .by(let host, let own): expert == host && topic == own
        case .inWeek(let own, let host): expert == host && week == own
        }
    }

    /// Which numbers of tables are decided on first: those that settle most.
    var rank: Int {
        switch self {
        case .onTopic: 0
        case .by: 1
        case .inWeek: 2
        }
    }
}

/// A whole problem in outline, as a mixed 0/1 programme for a bound: what hardly matters is left out, so that a solver
/// gets through in a fraction of the time that the exact rows take.
///
/// Left out, which only raises the bound: that a room holds one session at a time, ways between sessions of one day,
/// second experts and chairs, and what the programme's rules ask of a table's mix and of all rooms together. A start
/// stands for others of its expert's day or week at which nobody else could come (`Standin`). Pinned sessions are
/// facts: they use up the limits, and their empty seats can be taken.
struct Outline: Sendable {
    /// A table that could be: an expert, a topic, and a start that stands for some.
    struct Table {
        var expert, topic: Int
        /// The starts that it stands for; at the first anybody can come who can at another.
        var starts: [Int]
        /// The days of these.
        var days: ClosedRange<Int>
        var open: Int
        var seats: [Seat] = []
        var places: [TablePlace] = []
        var walks: [(home: Int, place: Int, column: Int)] = []
        var sectors: [(sector: Int, column: Int)] = []
        /// Of two that may not sit together, their numbers among the seats.
        var apart: [(first: Int, second: Int)] = []
        /// The columns and the rows that are about this table alone.
        var columns = 0..<0
        var rows = 0..<0
    }

    struct Seat {
        var request, column: Int
        /// The first and last day on which it could be.
        var days: ClosedRange<Int>
    }

    /// Talks of one expert of which there can be one: those of a week, a day or a start.
    struct Talks {
        var expert: Int
        var starts: ClosedRange<Int>
        var seats: [Seat] = []
    }

    /// The empty seats of a pinned session.
    struct Standing {
        var pin: Int
        var day: Int
        var seats: [Seat] = []
    }

    let model: Model
    let relaxation: Relaxation
    var program = MixedIntegerProgram()
    var tables: [Table] = []
    var talks: [Talks] = []
    var standing: [Standing] = []
    /// By table: the starts it stands for lead to it.
    var tableOf: [[Int]: Int] = [:]
    /// By expert: a column for each further session.
    var loads: [[Int]] = []
    /// By series: the experts that it could be with.
    var partners: [Int: [(expert: Int, column: Int)]] = [:]
    /// How many tables there are of some kind.
    var tallies: [(kind: TableKind, column: Int)] = []

    /// Points that count whatever is chosen.
    var constant: Int { relaxation.constant }

    /// Whether what is left out is worth nothing to any plan, and the rows are not too many.
    static func suits(_ model: Model, limit: Int) -> Bool {
        let weights = model.weights
        let signs = [weights.travel, weights.expertTravel, weights.sector, weights.load, weights.change]
        guard signs.allSatisfy({ $0 >= 0 }), model.talk.most == 1, model.talk.least <= 1, !model.table.online
        else { return false }
        let isFirstMore = model.requests.firstValue.indices.allSatisfy {
            model.requests.firstValue[$0] >= model.requests.nextValue[$0]
        }
        return isFirstMore && model.seatsToDecide < limit
    }

    /// - Parameter out: sessions that need not be looked at, since no better plan has them.
    /// - Returns: nil where no session is left to choose.
    init?(_ relaxation: Relaxation, without out: RuledOut = RuledOut()) {
        self.relaxation = relaxation
        model = relaxation.model
        for expert in model.experts.host.indices where left(expert) > 0 {
            for topic in model.experts.topics[expert] { addTables(expert, topic, out.tables) }
            addTalks(expert, out.talks)
        }
        addStanding()
        guard !tables.isEmpty || !talks.isEmpty || !standing.isEmpty else { return nil }
        limitExperts()
        countTables()
        limitPeople()
        limitRequests()
    }

    /// How many sessions an expert may still give.
    func left(_ expert: Int) -> Int { model.experts.mostSessions[expert] - relaxation.pins[expert].count }

    // MARK: Who could come

    /// Whether an expert could give a session beside those that stand.
    func isOpen(_ expert: Int, _ form: FormModel, _ start: Int) -> Bool {
        let (begin, end) = (form.starts[start], form.starts[start] + form.length)
        return relaxation.pins[expert].allSatisfy { pin in
            let length = model.form(pin.format == .table ? 0 : 1).length
            return pin.start >= end || begin >= pin.start + length
        }
    }

    func applicants(_ expert: Int, _ topic: Int, form number: Int, start: Int) -> [Int] {
        let form = model.form(number)
        let end = form.starts[start] + form.length
        return model.requests.byTopic[topic].filter {
            relaxation.wanted[$0] > 0 && model.mayMeet($0, expert, form: number)
                && form.isFree(model.requests.person[$0], start) && end <= model.requests.deadline[$0]
        }
    }

    /// What a seat is worth before the way there; for who asks one session, being served is in it.
    func value(_ request: Int, _ expert: Int, _ topic: Int, form number: Int, start: Int) -> Int {
        let form = model.form(number)
        let served = relaxation.wanted[request] == 1 ? relaxation.value(request) : model.requests.nextValue[request]
        var value = served + model.matchValue(request, expert, topic: topic)
        value += model.dayValue(request, day: form.days[start]) - model.weights.week * form.weeks[start]
        if model.hasPrevious {
            // In whichever room.
            for told in model.requests.previous[request]
            where told.expert == expert && told.start == form.starts[start] { value += model.weights.change }
        }
        return value
    }
}
