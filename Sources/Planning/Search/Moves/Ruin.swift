/// What a step takes apart: the sessions it closes and the seats it frees, and whose diaries are to be filled again.
struct Ruin {
    let timetable: Timetable
    let model: Model
    /// Experts whose sessions may be made anew, each once.
    let experts: Pool
    /// Requests that lost a session or are looked after.
    let requests: Pool

    /// Whether the requests should find a place before the experts fill their diaries.
    var prefersSeats = false
    /// Tables to try; empty while none are known.
    var proposals: [Proposals.Table] = []

    init(_ timetable: Timetable) {
        self.timetable = timetable
        model = timetable.model
        experts = Pool(limit: model.experts.host.count)
        requests = Pool(limit: model.requests.topic.count)
    }

    /// One way of taking apart, drawn at random.
    mutating func callAsFunction(_ random: inout RandomSource) {
        experts.removeAll()
        requests.removeAll()
        prefersSeats = false
        var draw = random.below(Ruin.weights.reduce(0, +))
        var kind = 0
        while draw >= Ruin.weights[kind] {
            draw -= Ruin.weights[kind]
            kind += 1
        }
        switch kind {
        case 0: clearExperts(&random)
        case 1: closeSome(&random)
        case 2: makeWay(&random)
        case 3: freeSeats(&random)
        case 4: mixTopic(&random)
        case 5: clearWeek(&random)
        case 6: if proposals.isEmpty || random.below(2) == 0 { gather(&random) } else { propose(&random) }
        case 7: relocate(&random)
        case 8: makeSeries(&random)
        case 9: retime(&random)
        default: please(&random)
        }
    }

    /// How often each way is drawn, in the order above.
    private static let weights = [4, 4, 3, 2, 2, 1, 12, 8, 5, 4, 6]

    // MARK: What every way is made of

    func anyExpert(_ random: inout RandomSource) -> Int { random.below(model.experts.host.count) }
    func anyRequest(_ random: inout RandomSource) -> Int { random.below(model.requests.topic.count) }
    func anyUnserved(_ random: inout RandomSource) -> Int {
        timetable.unserved[random.below(timetable.unserved.count)]
    }
    func anyLoose(_ random: inout RandomSource) -> Int { timetable.loose[random.below(timetable.loose.count)] }

    /// A session of an expert; nil where they have none.
    func anySession(of expert: Int, _ random: inout RandomSource) -> Int? {
        let own = timetable.ofExpert[expert]
        return own.isEmpty ? nil : own[random.below(own.count)]
    }

    /// Closes a session, whose people and experts look for another. A pinned one stays.
    func close(_ index: Int) {
        let session = timetable[index]
        guard session.isOpen, !session.isPinned else { return }
        experts.insert(session.expert)
        if session.second >= 0 { experts.insert(session.second) }
        for request in timetable.members(of: index) { requests.insert(request) }
        timetable.empty(index)
    }

    func free(_ request: Int, from index: Int) {
        requests.insert(request)
        experts.insert(timetable[index].expert)
        timetable.unseat(request, from: index)
    }

    /// A request gives up one session, which closes if it cannot go on without them.
    /// - Returns: false where it is pinned.
    func leave(_ request: Int, _ index: Int) -> Bool {
        let session = timetable[index]
        if session.isPinned { return false }
        if session.form == 0, session.members > model.table.least {
            free(request, from: index)
        } else {
            close(index)
        }
        return true
    }

    /// A request gives up every session that it can.
    func leaveAll(_ request: Int) {
        requests.insert(request)
        while let index = timetable.ofRequest[request].last, leave(request, index) {}
    }

    /// Frees some seats at a table, or closes it where it has none to spare.
    func thin(_ index: Int, _ random: inout RandomSource) {
        let session = timetable[index]
        guard session.form == 0, session.members > session.fixed else { return }
        let free = min(session.members - session.fixed, session.isPinned ? .max : session.members - model.table.least)
        if free <= 0 {
            close(index)
            return
        }
        for _ in 0...random.below(free) {
            let count = timetable[index].members
            let request = timetable.member(session.fixed + random.below(count - session.fixed), of: index)
            self.free(request, from: index)
        }
    }

    /// Another expert on one of the same topics, preferably near.
    func related(_ expert: Int, _ random: inout RandomSource) -> Int {
        let topics = model.experts.topics[expert]
        guard !topics.isEmpty else { return random.below(model.experts.host.count) }
        let peers = model.experts.byTopic[topics[random.below(topics.count)]]
        let home = model.people.place[model.experts.host[expert]]
        var (best, nearest) = (expert, Int.max)
        // The nearer of two, so that on a map of many regions the two have something to exchange.
        for _ in 0..<(peers.count > 40 ? 2 : 1) {
            let other = peers[random.below(peers.count)]
            let way = model.travel(home, model.people.place[model.experts.host[other]])
            if other != expert, way < nearest { (best, nearest) = (other, way) }
        }
        return best
    }
}
