import Foundation
import Planning
import Programme
import Store

/// A plan that is about to be made: the problem, and the programme it came from.
package struct PlanJob: Sendable {
    package let model: PlanningModel
    package let data: ProgrammeData
    package var problem: Problem { model.problem }
}

extension Workspace {
    /// The period to plan: as asked, else the proposal's, else eight weeks from the first Monday that can be invited to.
    package func horizon(from: LocalDate?, until: LocalDate?, in data: ProgrammeData) throws -> Horizon {
        let today = data.zone.date(now)
        let notice = today.adding(days: data.settings.noticeDays)
        let monday = notice.weekday == .monday ? notice : notice.monday.adding(days: 7)
        let first = from ?? data.proposal?.from ?? monday
        let known = from == nil ? data.proposal?.until : nil
        let last = until ?? known ?? first.adding(days: 56)
        guard first < last, last.dayNumber - first.dayNumber <= 366, last > today else {
            throw OfficeError.badHorizon(from: first, until: last)
        }
        return Horizon(from: first, until: last, zone: data.zone, slotMinutes: data.settings.slotMinutes)
    }

    /// Puts the programme into a planning problem for a period.
    package func preparePlan(from: LocalDate?, until: LocalDate?) throws -> PlanJob {
        let data = try data()
        let horizon = try horizon(from: from, until: until, in: data)
        let pinned = (data.proposal?.sessions ?? []).filter { proposed in
            proposed.pinned && horizon.interval?.contains(proposed.session.time.start) == true
        }
        let model = self.model(of: data, horizon: horizon, pinned: pinned.map(\.session))
        guard !model.problem.experts.isEmpty, !model.problem.requests.isEmpty else { throw OfficeError.nothingToPlan }
        try model.problem.validate()
        return PlanJob(model: model, data: data)
    }

    func model(of data: ProgrammeData, horizon: Horizon, pinned: [Session]) -> PlanningModel {
        let availability = Availability(of: data, from: horizon.monday, until: horizon.until)
        return ProblemBuilder(data: data, availability: availability, horizon: horizon, now: now).model(pinned: pinned)
    }

    /// Makes a plan the current proposal. Sessions that continue known ones keep their identity.
    @discardableResult
    package func adopt(_ solution: Solution, of job: PlanJob) throws -> Proposal {
        let horizon = job.model.horizon
        let drafts = try solution.plan.sessions.map { try job.model.draft($0) }
        return try change("plan", "\(horizon.from) \(horizon.until)") { transaction in
            let data = try transaction.programmeData()
            let announced = (data.latestRelease?.sessions ?? []).filter { !$0.cancelled }.map(\.session)
            let current = (data.proposal?.sessions ?? []).map(\.session)
            let known = Dictionary((announced + current).map { ($0.id, $0) }) { _, newer in newer }
            let inPeriod = known.values.filter { horizon.interval?.contains($0.time.start) == true }
            let matches = SessionIdentity.match(drafts, with: inPeriod.sorted { $0.id < $1.id })
            let pinned = Set((data.proposal?.sessions ?? []).filter(\.pinned).map(\.session.id))
            let sessions = try zip(drafts, matches).map { draft, match -> ProposedSession in
                let uid = match?.uid ?? Self.newUID(mailbox: data.settings.mailbox)
                let id = try match?.id ?? transaction.newSession(uid: uid)
                return ProposedSession(session: draft.session(id: id, uid: uid), pinned: pinned.contains(id))
            }
            let proposal = Proposal(
                from: horizon.from, until: horizon.until, madeAt: now, score: solution.plan.score,
                bound: solution.plan.bound, stopped: solution.stopped.rawValue,
                sessions: sessions.sorted {
                    ($0.session.time.start, $0.session.id) < ($1.session.time.start, $1.session.id)
                })
            try transaction.save(proposal)
            return proposal
        }
    }

    private static func newUID(mailbox: String) -> String {
        let domain = mailbox.split(separator: "@").last.map(String.init) ?? "experttafel.invalid"
        return "\(UUID().uuidString.lowercased())@\(domain)"
    }
}

extension SessionIdentity.Draft {
    func session(id: Session.ID, uid: String) -> Session {
        Session(
            id: id, uid: uid, format: format, expert: expert, room: room, time: time, topic: topic, requests: requests,
            second: second, chair: chair)
    }
}

extension PlanningModel {
    /// A planned session in the programme's words.
    func draft(_ planned: PlannedSession) throws -> SessionIdentity.Draft {
        let start = horizon.instant(ofSlot: planned.start)
        guard let time = Interval(start, start.adding(minutes: problem.formats[planned.format].minutes)),
            let format = SessionFormat(rawValue: planned.format.rawValue)
        else { throw OfficeError.noProposal }
        return SessionIdentity.Draft(
            format: format, expert: experts[planned.expert], room: planned.room.map { rooms[$0] }, time: time,
            topic: planned.topic, requests: planned.requests.map { requests[$0] }.sorted(),
            second: planned.second.map { experts[$0] }, chair: planned.chair.map { people[$0] })
    }

    /// A session in the numbers of the problem; nil where it lies outside it.
    func planned(_ session: Session) -> PlannedSession? {
        guard let expert = expertIndex[session.expert], let format = Format(rawValue: session.format.rawValue),
            horizon.interval?.contains(session.time.start) == true
        else { return nil }
        return PlannedSession(
            format: format, expert: expert, room: session.room.flatMap { roomIndex[$0] },
            start: horizon.slot(notBefore: session.time.start), topic: session.topic,
            requests: session.requests.compactMap { requestIndex[$0] },
            second: session.second.flatMap { expertIndex[$0] }, chair: session.chair.flatMap { personIndex[$0] })
    }
}
