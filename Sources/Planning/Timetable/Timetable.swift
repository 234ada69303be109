/// A plan under construction: the sessions, what each person, room, expert and request has, and the score.
///
/// Every change is one of four steps (open, close, seat, unseat). Steps are logged on request, so that a trial can be
/// taken back. Pinned sessions are opened first and never closed; their seats are facts.
final class Timetable {
    let model: Model
    private var sessions: UnsafeMutablePointer<Session>
    private var seats: UnsafeMutablePointer<Int32>
    private var room = 64
    private let stride: Int
    private(set) var sessionCount = 0
    private var spare: [Int] = []
    let ofPerson, ofRoom, ofExpert, ofRequest: Lists
    /// Sessions that are open and not pinned.
    let loose: Pool
    /// Requests that have no session, and by topic those that want (one more of) them.
    let unserved: Pool
    private let wanting: [Pool]
    /// When whose diary has room.
    let openings: Openings
    /// Who lives near whom.
    let neighbours: Neighbours
    /// When rooms are taken.
    let roomDiary: RoomDiary
    private let positionInTopic: [Int]
    private(set) var score: Int
    /// What C14 and C15 count: seats by town, and what the rooms cost.
    let townSeats: Column
    private(set) var roomCost = 0
    /// By expert, their tables at which there is a seat, the room apart.
    private let openTables: Column
    /// By person, the tables that they chair.
    let chairTables: Column
    /// What was done since the log was last cleared, and where in it the current trial began.
    var log: [Step] = []
    private(set) var trial = 0
    private var isLogging = false

    init(_ model: Model) {
        self.model = model
        openings = Openings(model)
        neighbours = Neighbours(model)
        let problem = model.problem
        roomDiary = RoomDiary(rooms: problem.rooms.count, slots: problem.slots)
        stride = max(model.table.most, model.talk.most, problem.pinned.map(\.requests.count).max() ?? 1) + 1
        sessions = .allocate(capacity: room)
        sessions.initialize(repeating: Session(), count: room)
        seats = .allocate(capacity: room * stride)
        seats.initialize(repeating: 0, count: room * stride)
        ofPerson = Lists(capacities: model.people.capacity)
        let most = model.table.starts.count + model.talk.starts.count
        var byExpert = model.experts.mostSessions.map { min($0, most) }
        var byRoom = [Int](repeating: most + 1, count: problem.rooms.count)
        for pin in problem.pinned {
            byExpert[pin.expert] += 1
            if let room = pin.room { byRoom[room] += 1 }
            if let second = pin.second { byExpert[second] += 1 }
        }
        ofExpert = Lists(capacities: byExpert)
        ofRoom = Lists(capacities: byRoom)
        ofRequest = Lists(capacities: model.requests.capacity)
        let possible = byExpert.reduce(0, +) + 1
        loose = Pool(limit: possible)
        unserved = Pool(limit: problem.requests.count)
        var position = [Int](repeating: 0, count: problem.requests.count)
        for list in model.requests.byTopic { for (index, request) in list.enumerated() { position[request] = index } }
        positionInTopic = position
        wanting = model.requests.byTopic.map { Pool(limit: $0.count) }
        score = -model.weights.change * problem.previous.count
        townSeats = Column(repeating: 0, count: model.rules.hasQuota ? model.placeCount : 0)
        openTables = Column(repeating: 0, count: model.experts.host.count)
        chairTables = Column(repeating: 0, count: model.rules.hasStaff ? problem.people.count : 0)
        if model.rules.hasStaff { score -= model.rules.staff.announcedCost }
        for least in model.rules.leastSeats { score -= model.rules.quotaWeight * least }
        for request in problem.requests.indices {
            unserved.insert(request)
            if model.requests.wanted[request] > 0 { wanting[model.requests.topic[request]].insert(position[request]) }
        }
        for (number, pin) in problem.pinned.enumerated() { place(pin, number) }
    }

    deinit {
        sessions.deallocate()
        seats.deallocate()
    }

    private func place(_ pin: Problem.Pinned, _ number: Int) {
        let form = pin.format == .table ? 0 : 1
        let day = model.problem.day(of: pin.start)
        var session = Session(
            form: form, expert: pin.expert, room: pin.room ?? -1, place: pin.room.map { model.rooms.place[$0] } ?? -1,
            start: pin.start, end: pin.start + model.form(form).length, day: day, week: day / 7,
            topic: model.topics.firstIndex(of: pin.topic) ?? -1)
        session.isPinned = true
        session.pin = number
        (session.second, session.chair) = (pin.second ?? -1, pin.chair ?? -1)
        let index = open(session)
        for request in pin.requests { seat(request, at: index) }
        sessions[index].fixed = pin.requests.count
        sessions[index].isClosed = pin.closed == true
    }

    // MARK: Looking

    subscript(index: Int) -> Session { sessions[index] }
    func member(_ index: Int, of session: Int) -> Int { Int(seats[session &* stride &+ index]) }
    func members(of session: Int) -> Numbers {
        Numbers(base: seats + session &* stride, count: sessions[session].members)
    }
    func wantingCount(_ topic: Int) -> Int { wanting[topic].count }
    func wantingRequest(_ topic: Int, _ index: Int) -> Int { model.requests.byTopic[topic][wanting[topic][index]] }
    /// Whether an expert has a table at which there is a seat, the room apart.
    func hasOpenTable(_ expert: Int) -> Bool { openTables[expert] > 0 }
    var served: Int { model.problem.requests.count - unserved.count }

    // MARK: The four steps

    func open(_ session: Session) -> Int {
        let index = spare.popLast() ?? sessionCount
        if index == sessionCount {
            if index == room { grow() }
            sessionCount += 1
        }
        sessions[index] = session
        sessions[index].members = 0
        sessions[index].isOpen = true
        score &+= frameValue(session, before: ofExpert.count(session.expert))
        ofExpert.append(index, to: session.expert)
        ofPerson.append(index, to: model.experts.host[session.expert])
        openings.forget(model.experts.host[session.expert])
        if session.form == 0 { openTables[session.expert] &+= 1 }
        if session.room >= 0 {
            ofRoom.append(index, to: session.room)
            roomDiary.take(session.room, start: session.start, end: session.end)
            if model.rules.hasBudget { roomCost &+= model.rules.roomCosts[session.room] }
        }
        if model.rules.hasStaff { score &-= enterStaff(index) }
        if !session.isPinned { loose.insert(index) }
        if isLogging { log.append(.opened(index)) }
        return index
    }

    /// Closes a session without members.
    func close(_ index: Int) {
        let session = sessions[index]
        if isLogging { log.append(.closed(index, session)) }
        ofExpert.remove(index, from: session.expert)
        ofPerson.remove(index, from: model.experts.host[session.expert])
        openings.forget(model.experts.host[session.expert])
        if session.form == 0 { openTables[session.expert] &-= 1 }
        if session.room >= 0 {
            ofRoom.remove(index, from: session.room)
            roomDiary.leave(session.room, start: session.start, end: session.end)
            if model.rules.hasBudget { roomCost &-= model.rules.roomCosts[session.room] }
        }
        score &-= frameValue(session, before: ofExpert.count(session.expert))
        if model.rules.hasStaff { score &+= leaveStaff(index) }
        sessions[index].isOpen = false
        loose.remove(index)
        spare.append(index)
    }

    func seat(_ request: Int, at index: Int) {
        score &+= seatValue(request, at: index)
        if model.rules.hasQuota { townSeats[town(of: request)] &+= 1 }
        seats[index &* stride &+ sessions[index].members] = Int32(truncatingIfNeeded: request)
        sessions[index].members &+= 1
        if sessions[index].members == model.table.most, sessions[index].form == 0 {
            openTables[sessions[index].expert] &-= 1
        }
        ofRequest.append(index, to: request)
        ofPerson.append(index, to: model.requests.person[request])
        openings.forget(model.requests.person[request])
        noteWish(request)
        if isLogging { log.append(.seated(request, index)) }
    }

    func unseat(_ request: Int, from index: Int) {
        let last = sessions[index].members &- 1
        var position = last
        let own = seats + index &* stride
        let wanted = Int32(truncatingIfNeeded: request)
        while position > 0, own[position] != wanted { position &-= 1 }
        own[position] = own[last]
        sessions[index].members = last
        if last == model.table.most &- 1, sessions[index].form == 0 { openTables[sessions[index].expert] &+= 1 }
        ofRequest.remove(index, from: request)
        ofPerson.remove(index, from: model.requests.person[request])
        openings.forget(model.requests.person[request])
        if model.rules.hasQuota { townSeats[town(of: request)] &-= 1 }
        score &-= seatValue(request, at: index)
        noteWish(request)
        if isLogging { log.append(.unseated(request, index)) }
    }

    private func noteWish(_ request: Int) {
        let has = ofRequest.count(request)
        let pool = wanting[model.requests.topic[request]]
        if has < model.requests.wanted[request] {
            pool.insert(positionInTopic[request])
        } else {
            pool.remove(positionInTopic[request])
        }
        if has == 0 { unserved.insert(request) } else { unserved.remove(request) }
    }

    private func grow() {
        let wider = UnsafeMutablePointer<Session>.allocate(capacity: room * 2)
        wider.moveInitialize(from: sessions, count: room)
        (wider + room).initialize(repeating: Session(), count: room)
        sessions.deallocate()
        sessions = wider
        let more = UnsafeMutablePointer<Int32>.allocate(capacity: room * 2 * stride)
        more.moveInitialize(from: seats, count: room * stride)
        (more + room * stride).initialize(repeating: 0, count: room * stride)
        seats.deallocate()
        seats = more
        room *= 2
    }

    // MARK: Trials

    /// - Parameter keepingLog: whether what was done before can still be taken back with it.
    func beginTrial(keepingLog: Bool = false) {
        if !keepingLog { log.removeAll(keepingCapacity: true) }
        trial = log.count
        isLogging = true
    }

    func keepTrial() { isLogging = false }

    /// Takes back everything since the trial began, or since the log was cleared.
    func takeBack(all: Bool = false) {
        isLogging = false
        let first = all ? 0 : trial
        while log.count > first, let step = log.popLast() {
            switch step {
            case .opened(let index): close(index)
            case .closed(_, let session): _ = open(session)
            case .seated(let request, let index): unseat(request, from: index)
            case .unseated(let request, let index): seat(request, at: index)
            }
        }
    }

    // MARK: What it is worth

    private func frameValue(_ session: Session, before: Int) -> Int {
        model.frameValue(form: session.form, expert: session.expert, place: session.place)
            &- model.weights.load &* (before &+ 1)
    }

    /// What a request's seat adds, beside the members there are.
    func seatValue(_ request: Int, at index: Int) -> Int {
        let session = sessions[index]
        let requests = model.requests
        var value = ofRequest.count(request) == 0 ? requests.firstValue[request] : requests.nextValue[request]
        value &+= model.matchValue(request, session.expert, topic: session.topic) &- model.weights.week &* session.week
        let person = requests.person[request]
        if session.place >= 0 {
            value &-= model.weights.travel &* model.travel(model.people.place[person], session.place)
        }
        if session.form == 0, !hasSector(model.people.sector[person], index) { value &+= model.weights.sector }
        if model.rules.hasDays { value &+= model.rules.dayValue(person, day: session.day) }
        if model.rules.hasQuota { value &+= quotaValue(request) }
        return value &+ model.previousValue(request, expert: session.expert, room: session.room, start: session.start)
    }

    private func hasSector(_ sector: Int, _ index: Int) -> Bool {
        for member in members(of: index) where model.people.sector[model.requests.person[member]] == sector {
            return true
        }
        return false
    }
}
