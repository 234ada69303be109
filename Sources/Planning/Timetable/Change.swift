/// One part of a change to a timetable, in words that hold in any copy of it.
struct Change: Sendable {
    enum Kind: Sendable {
        case unseat, close, open, seat
        /// What came before belongs together: all of it happens or nothing.
        case end
    }

    var kind = Kind.end
    /// The request that gets or loses a seat.
    var request = 0
    /// The session as it is to be, or was.
    var session = Timetable.Session()
}

/// What a search did to its timetable, step by step, freed of what it took back itself.
struct ChangeLog {
    private(set) var changes: [Change] = []
    private var frames: [(session: Timetable.Session, count: Int)] = []
    private var seats: [(request: Int, session: Timetable.Session, count: Int)] = []
    /// What sessions were before they were closed or opened, on the way back through the log.
    private var earlier: [(index: Int, session: Timetable.Session)] = []

    mutating func removeAll() { changes.removeAll(keepingCapacity: true) }

    /// Adds what the last trial of a timetable changed.
    mutating func note(_ timetable: Timetable) {
        guard timetable.log.count > timetable.trial else { return }
        collect(timetable)
        let first = changes.count
        for seat in seats where seat.count < 0 {
            changes.append(Change(kind: .unseat, request: seat.request, session: seat.session))
        }
        for frame in frames where frame.count < 0 { changes.append(Change(kind: .close, session: frame.session)) }
        for frame in frames where frame.count > 0 { changes.append(Change(kind: .open, session: frame.session)) }
        for seat in seats where seat.count > 0 {
            changes.append(Change(kind: .seat, request: seat.request, session: seat.session))
        }
        if changes.count > first { changes.append(Change()) }
    }

    /// The frames and seats that the trial touched, each with how much more often it was made than undone.
    private mutating func collect(_ timetable: Timetable) {
        frames.removeAll(keepingCapacity: true)
        seats.removeAll(keepingCapacity: true)
        earlier.removeAll(keepingCapacity: true)
        var position = timetable.log.count - 1
        while position >= timetable.trial {
            switch timetable.log[position] {
            case .opened(let index):
                count(session(index, timetable), 1)
            case .closed(let index, let session):
                count(session, -1)
                if let known = earlier.firstIndex(where: { $0.index == index }) {
                    earlier[known].session = session
                } else {
                    earlier.append((index, session))
                }
            case .seated(let request, let index): count(request, session(index, timetable), 1)
            case .unseated(let request, let index): count(request, session(index, timetable), -1)
            }
            position -= 1
        }
    }

    private func session(_ index: Int, _ timetable: Timetable) -> Timetable.Session {
        for entry in earlier where entry.index == index { return entry.session }
        return timetable[index]
    }

    private mutating func count(_ session: Timetable.Session, _ change: Int) {
        for index in frames.indices where frames[index].session.isLike(session) {
            frames[index].count += change
            return
        }
        frames.append((session, change))
    }

    private mutating func count(_ request: Int, _ session: Timetable.Session, _ change: Int) {
        for index in seats.indices where seats[index].request == request && seats[index].session.isLike(session) {
            seats[index].count += change
            return
        }
        seats.append((request, session, change))
    }
}

extension Timetable {
    /// Does again what was done to a copy of this timetable; what no longer fits is left out, each change whole.
    func repeatChanges(_ changes: [Change]) {
        var isFitting = true
        var thinned: [Int] = []
        beginTrial()
        for change in changes {
            if change.kind == .end {
                keepTrial()
                if !isFitting || thinned.contains(where: { self[$0].isOpen && isTooSmall($0) }) { takeBack() }
                (isFitting, thinned) = (true, [])
                beginTrial()
            } else if isFitting {
                isFitting = make(change, &thinned)
            }
        }
        keepTrial()
    }

    private func make(_ change: Change, _ thinned: inout [Int]) -> Bool {
        if change.kind == .open {
            guard isPossible(change.session) else { return false }
            _ = open(change.session)
            return true
        }
        guard let index = ofExpert[change.session.expert].first(where: { self[$0].isLike(change.session) }) else {
            return false
        }
        switch change.kind {
        case .unseat:
            guard members(of: index).contains(change.request) else { return false }
            unseat(change.request, from: index)
            thinned.append(index)
        case .close:
            guard self[index].members == 0 else { return false }
            close(index)
        case .seat:
            guard canSeat(change.request, at: index) else { return false }
            seat(change.request, at: index)
        case .open, .end: break
        }
        return true
    }
}

extension Timetable.Session {
    /// Whether it is the same session, whoever takes part.
    func isLike(_ other: Timetable.Session) -> Bool {
        start == other.start && expert == other.expert && room == other.room && form == other.form
            && topic == other.topic && pin == other.pin && second == other.second && chair == other.chair
    }
}
