/// From a timetable to the sessions of a plan, and back.
extension Timetable {
    /// The sessions and seats of a plan at one moment, cheap to take.
    struct Memory {
        let score: Int
        fileprivate let sessions: [Session]
        fileprivate let seats: [Int]
    }

    /// Writes down the plan as it stands.
    func memory() -> Memory {
        var sessions: [Session] = []
        var seats: [Int] = []
        for index in 0..<sessionCount where self[index].isOpen {
            sessions.append(self[index])
            seats.append(contentsOf: members(of: index))
        }
        return Memory(score: score, sessions: sessions, seats: seats)
    }

    /// The plan as it stands, in order of time.
    func planned() -> [PlannedSession] { planned(memory()) }

    /// A plan that was written down, in order of time.
    func planned(_ memory: Memory) -> [PlannedSession] {
        var result: [PlannedSession] = []
        var offset = 0
        for session in memory.sessions {
            let topic = session.pin >= 0 ? model.problem.pinned[session.pin].topic : model.topics[session.topic]
            result.append(
                PlannedSession(
                    format: Format.allCases[session.form], expert: session.expert,
                    room: session.room >= 0 ? session.room : nil, start: session.start, topic: topic,
                    requests: memory.seats[offset..<offset + session.members].sorted(),
                    second: session.second >= 0 ? session.second : nil,
                    chair: session.chair >= 0 ? session.chair : nil))
            offset += session.members
        }
        return result.sorted {
            ($0.start, $0.expert, $0.requests.first ?? 0) < ($1.start, $1.expert, $1.requests.first ?? 0)
        }
    }

    /// Takes over as much of a plan as the rules allow beside what stands: what does not fit is left out.
    func adopt(_ plan: [PlannedSession]) {
        for session in plan { adopt(session) }
    }

    private func adopt(_ session: PlannedSession) {
        let form = session.format == .table ? 0 : 1
        let requests = session.requests.filter { model.problem.requests.indices.contains($0) }
        if let pinned = pinned(like: session) {
            for request in requests where !members(of: pinned).contains(request) { join(request, pinned) }
            return
        }
        guard let topic = model.topics.firstIndex(of: session.topic),
            model.problem.experts.indices.contains(session.expert),
            let frame = frame(session, form, topic, requests), isPossible(frame)
        else { return }
        let index = open(frame)
        for request in requests { join(request, index) }
        if isTooSmall(index) { empty(index) }
    }

    /// Takes over the sessions of another timetable of the same problem.
    func takeOver(_ other: Timetable) {
        for index in 0..<other.sessionCount where other[index].isOpen {
            let session = other[index]
            if session.isPinned {
                let own = ofExpert[session.expert].first { self[$0].pin == session.pin }
                if let own { for request in other.members(of: index).dropFirst(session.fixed) { join(request, own) } }
            } else if isPossible(session) {
                let own = open(session)
                for request in other.members(of: index) { join(request, own) }
                if isTooSmall(own) { empty(own) }
            }
        }
    }

    /// Takes everybody out of a session that is not pinned, and closes it.
    func empty(_ index: Int) {
        while self[index].members > 0 { unseat(member(self[index].members - 1, of: index), from: index) }
        close(index)
    }

    private func join(_ request: Int, _ index: Int) {
        let session = self[index]
        if session.topic == model.requests.topic[request], model.mayMeet(request, session.expert, form: session.form),
            canSeat(request, at: index)
        {
            seat(request, at: index)
        }
    }

    private func pinned(like session: PlannedSession) -> Int? {
        for index in ofExpert[session.expert] where self[index].isPinned && self[index].start == session.start {
            let pin = model.problem.pinned[self[index].pin]
            if pin.format == session.format, pin.room == session.room, pin.topic == session.topic,
                pin.expert == session.expert
            {
                return index
            }
        }
        return nil
    }

    private func frame(_ session: PlannedSession, _ form: Int, _ topic: Int, _ requests: [Int]) -> Session? {
        let start = model.form(form).index(of: session.start)
        guard start >= 0 else { return nil }
        if let room = session.room, !model.problem.rooms.indices.contains(room) { return nil }
        var result = frame(form: form, expert: session.expert, room: session.room ?? -1, start: start, topic: topic)
        guard model.rules.hasStaff else { return result }
        (result.second, result.chair) = (session.second ?? -1, session.chair ?? -1)
        return staffed(result, for: requests)
    }

    /// A session yet to be opened.
    func frame(form: Int, expert: Int, room: Int, start: Int, topic: Int) -> Session {
        let data = model.form(form)
        return Session(
            form: form, expert: expert, room: room, place: room >= 0 ? model.rooms.place[room] : -1,
            start: data.starts[start], end: data.starts[start] + data.length, day: data.days[start],
            week: data.weeks[start], topic: topic)
    }

    /// C1, C2, C4 and C7-C9 for a session that is yet to be opened.
    func isPossible(_ session: Session) -> Bool {
        let form = model.form(session.form)
        let start = form.index(of: session.start)
        let expert = session.expert
        let host = model.experts.host[expert]
        guard start >= 0, model.problem.experts[expert].formats.contains(form.format),
            model.experts.level(expert, topic: session.topic) > 0
                || model.problem.experts[expert].topics[model.topics[session.topic]] != nil,
            form.isFree(host, start), ofExpert.count(expert) < model.experts.mostSessions[expert],
            canAttend(host, place: session.place, start: session.start, end: session.end, day: session.day)
        else { return false }
        if model.rules.hasStaff, !hasStaff(session) { return false }
        guard session.room >= 0 else { return form.online }
        return form.isOpen(session.room, start) && isRoomFree(session.room, start: session.start, end: session.end)
            && model.rooms.capacity[session.room] > form.least + session.staffCount
    }
}
