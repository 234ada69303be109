import Planning
import Programme
import Store

/// A change of the proposal by hand.
package enum ProposalEdit: Hashable, Sendable {
    case pin(session: String)
    case unpin(session: String)
    case dropSession(String)
    case dropSeat(request: String)
    case moveSession(String, start: LocalMoment?, room: RoomChoice?, expert: String?, staff: StaffChange = .init())
    case moveSeat(request: String, to: String)

    /// Where a session is to be held.
    package enum RoomChoice: Hashable, Sendable {
        case online
        case named(String)
    }

    /// Another second expert or chair by name; an empty name is nobody, nil leaves who there is.
    package struct StaffChange: Hashable, Sendable {
        package var second, chair: String?

        package init(second: String? = nil, chair: String? = nil) {
            self.second = second
            self.chair = chair
        }

        package var isEmpty: Bool { second == nil && chair == nil }
    }

    var command: (name: String, arguments: String) {
        switch self {
        case .pin(let session): return ("pin", session)
        case .unpin(let session): return ("unpin", session)
        case .dropSession(let session): return ("drop", session)
        case .dropSeat(let request): return ("drop", request)
        case .moveSession(let session, _, _, _, _): return ("move", session)
        case .moveSeat(let request, let session): return ("move", "\(request) \(session)")
        }
    }
}

extension Workspace {
    /// Changes the proposal by hand, checked against every rule.
    ///
    /// - Throws: `OfficeError.rulesBroken` with each rule that would be broken and was not before.
    /// - Returns: the points that the change costs (negative) or brings.
    @discardableResult
    package func edit(_ edit: ProposalEdit, dryRun: Bool = false) throws -> Int {
        let (name, arguments) = edit.command
        return try change(name, arguments, rehearsal: dryRun) { transaction in
            let data = try transaction.programmeData()
            guard var proposal = data.proposal else { throw OfficeError.noProposal }
            let before = proposal.sessions.map(\.session)
            try ProposalEditor(data: data).apply(edit, to: &proposal.sessions)
            let difference = try check(before, proposal.sessions.map(\.session), proposal, data)
            proposal.sessions.sort { ($0.session.time.start, $0.session.id) < ($1.session.time.start, $1.session.id) }
            try transaction.save(proposal)
            return difference
        }
    }

    /// Refuses what breaks a rule that was kept before; the points gained otherwise.
    private func check(
        _ before: [Session], _ after: [Session], _ proposal: Proposal, _ data: ProgrammeData
    ) throws -> Int {
        guard before != after else { return 0 }
        let horizon = Horizon(
            from: proposal.from, until: proposal.until, zone: data.zone, slotMinutes: data.settings.slotMinutes)
        let model = model(of: data, horizon: horizon, pinned: [])
        let old = model.problem.evaluate(before.compactMap(model.planned))
        let planned = after.filter { model.planned($0) != nil }
        let new = model.problem.evaluate(planned.compactMap(model.planned))
        let known = Set(
            old.violations.map { RuleBreach($0, in: before.filter { model.planned($0) != nil }, model, data) })
        let broken = new.violations.map { RuleBreach($0, in: planned, model, data) }.filter { !known.contains($0) }
        guard broken.isEmpty else { throw OfficeError.rulesBroken(broken) }
        return new.score - old.score
    }
}

extension RuleBreach {
    init(_ violation: Violation, in sessions: [Session], _ model: PlanningModel, _ data: ProgrammeData) {
        rule = violation.rule
        detail = violation.detail
        people = violation.people.map { data.name(model.people[$0]) }
        requests = violation.requests.compactMap { data.requests[model.requests[$0]]?.label }
        self.sessions = violation.sessions.filter(sessions.indices.contains).map { sessions[$0].label }
    }
}

/// Applies a change to a list of sessions, without judging it.
struct ProposalEditor {
    let data: ProgrammeData

    func apply(_ edit: ProposalEdit, to sessions: inout [ProposedSession]) throws {
        switch edit {
        case .pin(let name): sessions[try index(name, sessions)].pinned = true
        case .unpin(let name): sessions[try index(name, sessions)].pinned = false
        case .dropSession(let name): sessions.remove(at: try index(name, sessions))
        case .dropSeat(let name): try dropSeat(name, &sessions)
        case .moveSession(let name, let start, let room, let expert, let staff):
            let index = try index(name, sessions)
            try move(&sessions[index].session, start, room, expert)
            if let second = staff.second {
                sessions[index].session.second = second.isEmpty ? nil : try self.expert(second)
            }
            if let chair = staff.chair { sessions[index].session.chair = chair.isEmpty ? nil : try self.chair(chair) }
        case .moveSeat(let request, let target): try moveSeat(request, target, &sessions)
        }
    }

    private func index(_ name: String, _ sessions: [ProposedSession]) throws -> Int {
        let wanted = name.uppercased()
        guard let index = sessions.firstIndex(where: { $0.session.label == wanted || "\($0.session.id)" == wanted })
        else { throw OfficeError.noSuchSession(name) }
        return index
    }

    private func request(_ name: String) throws -> Request {
        let wanted = name.uppercased()
        guard let request = data.requests.values.first(where: { $0.label == wanted }) else {
            throw OfficeError.noSuchRequest(name)
        }
        return request
    }

    private func dropSeat(_ name: String, _ sessions: inout [ProposedSession]) throws {
        let request = try request(name)
        let held = sessions.indices.filter { sessions[$0].session.requests.contains(request.id) }
        guard !held.isEmpty else { throw OfficeError.notSeated(request: request.label, session: "…") }
        for index in held.reversed() {
            sessions[index].session.requests.removeAll { $0 == request.id }
            if sessions[index].session.requests.isEmpty { sessions.remove(at: index) }
        }
    }

    private func move(
        _ session: inout Session, _ start: LocalMoment?, _ room: ProposalEdit.RoomChoice?, _ expert: String?
    ) throws {
        if let start {
            let begin = data.zone.instant(of: start)
            if let time = Interval(begin, begin + session.time.seconds) { session.time = time }
        }
        switch room {
        case .online: session.room = nil
        case .named(let name): session.room = try self.room(name).id
        case nil: break
        }
        if let expert { session.expert = try self.expert(expert) }
    }

    private func room(_ name: String) throws -> Room {
        let wanted = name.lowercased()
        let rooms = data.rooms.values.sorted { $0.id < $1.id }
        let found = rooms.first { $0.name.lowercased() == wanted } ?? rooms.first { "R\($0.id)".lowercased() == wanted }
        let begun = rooms.filter { $0.name.lowercased().hasPrefix(wanted) }
        guard let room = found ?? (begun.count == 1 ? begun[0] : nil) else { throw OfficeError.noSuchRoom(name) }
        return room
    }

    private func expert(_ name: String) throws -> Expert.ID {
        let wanted = name.lowercased()
        let experts = data.experts.keys.compactMap { data.people[$0] }
        let found = experts.filter {
            $0.email.key == wanted || $0.name.lowercased() == wanted || "p\($0.id)" == wanted
        }
        guard found.count == 1 else { throw OfficeError.noSuchPerson(name) }
        return found[0].id
    }

    private func chair(_ name: String) throws -> Person.ID {
        let wanted = name.lowercased()
        let found = data.people.values.filter {
            $0.mayChair && ($0.email.key == wanted || $0.name.lowercased() == wanted || "p\($0.id)" == wanted)
        }
        guard found.count == 1 else { throw OfficeError.noSuchChair(name) }
        return found[0].id
    }

    private func moveSeat(_ name: String, _ target: String, _ sessions: inout [ProposedSession]) throws {
        let request = try request(name)
        let index = try index(target, sessions)
        guard !sessions[index].session.requests.contains(request.id) else {
            throw OfficeError.alreadySeated(request: request.label, session: sessions[index].session.label)
        }
        sessions[index].session.requests = (sessions[index].session.requests + [request.id]).sorted()
        guard request.sessions == 1 else { return }
        let id = sessions[index].session.id
        for other in sessions.indices.reversed() where sessions[other].session.id != id {
            guard sessions[other].session.requests.contains(request.id) else { continue }
            sessions[other].session.requests.removeAll { $0 == request.id }
            if sessions[other].session.requests.isEmpty { sessions.remove(at: other) }
        }
    }
}
