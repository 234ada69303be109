/// A plan under construction: the sessions, what each person, room and expert has, and the score, kept up to date.
///
/// Every change goes through four steps (open, close, seat, unseat) that are logged, so that a trial can be undone.
/// Pinned sessions are opened first and never closed; their seats are facts.
struct Roster {
    struct Slot {
        var format = 0
        var expert = 0
        /// -1 for online.
        var room = -1
        var start = 0
        var end = 0
        var day = 0
        var week = 0
        var topic = 0
        var members: [Int] = []
        var isOpen = false
        /// Members that cannot leave: those of a pinned session.
        var fixed = 0
        var isPinned = false
        var isClosed = false
    }

    enum Step {
        case opened(Int)
        case closed(Int, Slot)
        case seated(Int, Int)
        case unseated(Int, Int)
    }

    /// When and where a session is, without its members: what is looked at most.
    private struct Span {
        let room, start, end, day, week: Int
    }

    let instance: Instance
    private(set) var slots: [Slot] = []
    private var spans: [Span] = []
    private var spare: [Int] = []
    /// Open sessions by person, room, expert and request.
    private(set) var ofPerson: [[Int]]
    private(set) var ofRoom: [[Int]]
    private(set) var ofExpert: [[Int]]
    private(set) var ofRequest: [[Int]]
    private(set) var score: Int
    var log: [Step] = []
    var isLogging = false

    init(_ instance: Instance) {
        self.instance = instance
        let problem = instance.problem
        ofPerson = Array(repeating: [], count: problem.people.count)
        ofRoom = Array(repeating: [], count: problem.rooms.count)
        ofExpert = Array(repeating: [], count: problem.experts.count)
        ofRequest = Array(repeating: [], count: problem.requests.count)
        score = -instance.weights.change * problem.previous.count
        for pin in problem.pinned { place(pin) }
    }

    private mutating func place(_ pin: Problem.Pinned) {
        let problem = instance.problem
        let format = pin.format == .table ? 0 : 1
        let day = problem.day(of: pin.start)
        let slot = Slot(
            format: format, expert: pin.expert, room: pin.room ?? -1, start: pin.start,
            end: pin.start + instance.formats[format].length, day: day, week: day / 7,
            topic: instance.topics.firstIndex(of: pin.topic) ?? -1)
        let index = open(slot)
        for request in pin.requests { seat(request, at: index) }
        slots[index].fixed = pin.requests.count
        slots[index].isPinned = true
        slots[index].isClosed = pin.closed == true
    }

    // MARK: The four steps

    mutating func open(_ slot: Slot) -> Int {
        let index = spare.popLast() ?? slots.count
        if index == slots.count { slots.append(slot) } else { slots[index] = slot }
        slots[index].members = []
        slots[index].isOpen = true
        let span = Span(room: slot.room, start: slot.start, end: slot.end, day: slot.day, week: slot.week)
        if index == spans.count { spans.append(span) } else { spans[index] = span }
        let expert = slot.expert
        score += frameValue(slot, sessionsBefore: ofExpert[expert].count)
        ofExpert[expert].append(index)
        ofPerson[instance.host[expert]].append(index)
        if slot.room >= 0 { ofRoom[slot.room].append(index) }
        if isLogging { log.append(.opened(index)) }
        return index
    }

    /// Closes a session without members.
    mutating func close(_ index: Int) {
        let slot = slots[index]
        if isLogging { log.append(.closed(index, slot)) }
        Self.remove(index, from: &ofExpert[slot.expert])
        Self.remove(index, from: &ofPerson[instance.host[slot.expert]])
        if slot.room >= 0 { Self.remove(index, from: &ofRoom[slot.room]) }
        score -= frameValue(slot, sessionsBefore: ofExpert[slot.expert].count)
        slots[index].isOpen = false
        spare.append(index)
    }

    mutating func seat(_ request: Int, at index: Int) {
        score += seatValue(request, at: slots[index])
        slots[index].members.append(request)
        ofRequest[request].append(index)
        ofPerson[instance.requestPerson[request]].append(index)
        if isLogging { log.append(.seated(request, index)) }
    }

    mutating func unseat(_ request: Int, from index: Int) {
        Self.remove(request, from: &slots[index].members)
        Self.remove(index, from: &ofRequest[request])
        Self.remove(index, from: &ofPerson[instance.requestPerson[request]])
        score -= seatValue(request, at: slots[index])
        if isLogging { log.append(.unseated(request, index)) }
    }

    /// Static, so that no copy of the roster is made around the change.
    private static func remove(_ value: Int, from list: inout [Int]) {
        if let position = list.lastIndex(of: value) { list.swapAt(position, list.count - 1); list.removeLast() }
    }

    /// Takes back everything since the log was begun.
    mutating func rollBack() {
        isLogging = false
        while let step = log.popLast() {
            switch step {
            case .opened(let index): close(index)
            case .closed(let index, let slot):
                // The free list is a stack, so the session comes back at the index it had.
                let reopened = open(slot)
                assert(reopened == index)
            case .seated(let request, let index): unseat(request, from: index)
            case .unseated(let request, let index): seat(request, at: index)
            }
        }
    }

    // MARK: Values

    func frameValue(_ slot: Slot, sessionsBefore count: Int) -> Int {
        let weights = instance.weights
        var value = -instance.formats[slot.format].cost - weights.load * (count + 1)
        if slot.room >= 0 {
            let home = instance.place[instance.host[slot.expert]]
            value -= weights.expertTravel * instance.travel(home, instance.roomPlace[slot.room])
            if instance.formats[slot.format].online { value += weights.inPerson }
        }
        return value
    }

    /// What a request's seat adds, given the members there already.
    func seatValue(_ request: Int, at slot: Slot) -> Int {
        let weights = instance.weights
        let person = instance.requestPerson[request]
        var value = ofRequest[request].isEmpty ? instance.firstValue[request] : instance.nextValue[request]
        value += instance.matchValue(request, slot.expert, topic: slot.topic) - weights.week * slot.week
        if slot.room >= 0 {
            value -= weights.travel * instance.travel(instance.place[person], instance.roomPlace[slot.room])
        }
        if slot.format == 0 {
            let sector = instance.sector[person]
            if !slot.members.contains(where: { instance.sector[instance.requestPerson[$0]] == sector }) {
                value += weights.sector
            }
        }
        for seat in instance.previous[request]
        where seat.expert == slot.expert && seat.room == slot.room && seat.start == slot.start {
            value += weights.change
        }
        return value
    }

    // MARK: Rules

    /// C7 and C8 for one person: whether they can be at a place from start to end, beside what they have.
    func canAttend(_ person: Int, at place: Int, start: Int, end: Int, day: Int) -> Bool {
        let sessions = ofPerson[person]
        let (perDay, perWeek) = (instance.mostPerDay[person], instance.mostPerWeek[person])
        if sessions.isEmpty { return perDay > 0 && perWeek > 0 }
        var (today, thisWeek) = (1, 1)
        for index in sessions {
            let other = spans[index]
            if other.day == day { today += 1 }
            if other.week == day / 7 { thisWeek += 1 }
            let elsewhere = other.room >= 0 ? instance.roomPlace[other.room] : instance.place[person]
            if other.end <= start {
                if start - other.end < instance.travel(elsewhere, place) { return false }
            } else if end <= other.start {
                if other.start - end < instance.travel(place, elsewhere) { return false }
            } else {
                return false
            }
        }
        return today <= perDay && thisWeek <= perWeek
    }

    /// C9.
    func isRoomFree(_ room: Int, start: Int, end: Int) -> Bool {
        ofRoom[room].allSatisfy { spans[$0].end <= start || end <= spans[$0].start }
    }

    /// C10: whether a request may have one more session with this expert on this day.
    func wantsMore(_ request: Int, with expert: Int, day: Int) -> Bool {
        let has = ofRequest[request]
        guard has.count < instance.wanted[request] else { return false }
        return has.allSatisfy { slots[$0].expert == expert && abs(slots[$0].day - day) >= instance.gap[request] }
    }

    /// Whether a request may take a seat at an open session; who fits the expert is known beforehand.
    func canSeat(_ request: Int, at index: Int) -> Bool {
        let slot = slots[index]
        guard !slot.isClosed, slot.members.count < instance.formats[slot.format].most else { return false }
        let problem = instance.problem
        if slot.room >= 0, slot.members.count + 2 > instance.capacity[slot.room] { return false }
        guard slot.end <= instance.deadline[request], wantsMore(request, with: slot.expert, day: slot.day)
        else { return false }
        let person = instance.requestPerson[request]
        guard slot.members.allSatisfy({ instance.getAlong(person, instance.requestPerson[$0], with: slot.expert) }),
            Problem.covers(problem.people[person].free, slot.start, slot.end)
        else { return false }
        let place = slot.room >= 0 ? instance.roomPlace[slot.room] : instance.place[person]
        return canAttend(person, at: place, start: slot.start, end: slot.end, day: slot.day)
    }

    /// The plan as it stands, in order of time.
    func sessions() -> [PlannedSession] {
        let problem = instance.problem
        return slots.filter(\.isOpen).map { slot in
            PlannedSession(
                format: Format.allCases[slot.format], expert: slot.expert, room: slot.room >= 0 ? slot.room : nil,
                start: slot.start, topic: slot.topic >= 0 ? instance.topics[slot.topic] : "",
                requests: slot.members.sorted())
        }.map { session in
            // A pinned session may be on a topic that nobody offers or asks.
            guard session.topic.isEmpty else { return session }
            var named = session
            named.topic = problem.pinned.first { $0.expert == session.expert && $0.start == session.start }?.topic ?? ""
            return named
        }.sorted { ($0.start, $0.expert, $0.requests.first ?? 0) < ($1.start, $1.expert, $1.requests.first ?? 0) }
    }

    var served: Int { ofRequest.count { !$0.isEmpty } }
}
