import Groeimakelaar
import Programme
import Store

/// Changes what was released, outside a plan: a seat that is freed or taken, a session moved or cancelled. Each change
/// command makes one snapshot, so that it is known what everyone was told, and brings the outbox in line at its end
/// (`finish`): nobody gets two mails for one command.
final class SeatWork {
    let workspace: Workspace
    let transaction: Transaction
    /// The snapshot of this command, once it changed anything, and the release before it.
    private var snapshot: Release?
    private var base: Release?
    private var mustAnnounce = false
    private var availability: [Horizon: Availability] = [:]

    init(workspace: Workspace, transaction: Transaction) {
        self.workspace = workspace
        self.transaction = transaction
    }

    var now: Instant { workspace.now }

    /// Rules and waiting list around a session, as things stand.
    func finder(around session: Session, also moment: Instant? = nil) throws -> SeatFinder {
        let data = try transaction.programmeData()
        let horizon = SeatFinder.horizon(around: session, also: moment, data)
        let known = availability[horizon] ?? Availability(of: data, from: horizon.monday, until: horizon.until)
        availability[horizon] = known
        return SeatFinder(
            data: data, book: try transaction.seatBook(), horizon: horizon, availability: known)
    }

    /// What is true now.
    func standing() throws -> (data: ProgrammeData, release: Release) {
        let data = try transaction.programmeData()
        guard let release = data.latestRelease else { throw OfficeError.noSuchRelease }
        return (data, release)
    }

    /// - Throws: `OfficeError.noSuchSession` where it was never released or is cancelled.
    func session(_ name: String) throws -> ReleasedSession {
        let wanted = name.uppercased()
        let found = try known().first { $0.session.label == wanted || "\($0.session.id)" == wanted }
        guard let found else { throw OfficeError.noSuchSession(name) }
        return found
    }

    /// The sessions of the release, and those of undone ones that people were told of: those are off.
    func known() throws -> [ReleasedSession] {
        let released = try standing().release.sessions
        var ids = Set(released.map(\.session.id))
        let undone = try transaction.departures().reversed().filter { ids.insert($0.session.id).inserted }
        return released
            + undone.map { ReleasedSession(session: $0.session, sequence: $0.sequence, cancelled: true) }
    }

    /// Changes sessions; the proposal and the cases follow.
    /// - Parameter reason: the name of the snapshot begins with it: `antwoorden`, `S7`.
    func change(_ reason: String, _ edit: (inout [ReleasedSession]) throws -> Void) throws {
        mustAnnounce = true
        let (data, last) = try standing()
        let base = base ?? last
        self.base = base
        var sessions = last.sessions
        try edit(&sessions)
        let before = Dictionary(uniqueKeysWithValues: base.sessions.map { ($0.session.id, $0) })
        for index in sessions.indices {
            guard let old = before[sessions[index].session.id] else { continue }
            let same =
                old.session.sameAppointment(as: sessions[index].session) && old.cancelled == sessions[index].cancelled
            sessions[index].sequence = old.sequence + (same ? 0 : 1)
        }
        let difference = ReleaseDraft.difference(from: last.sessions, to: sessions)
        guard !difference.entries.isEmpty else { return }
        if var snapshot {
            snapshot.sessions = sessions
            try transaction.replaceSessions(of: snapshot)
            self.snapshot = snapshot
        } else {
            var release = Release(
                id: .init(0), name: "\(reason)-\(data.releases.count + 1)", at: now, sessions: sessions)
            release.id = try transaction.insert(release)
            snapshot = release
        }
        try mirror(difference, in: data.proposal)
        if let snapshot { try workspace.moveCases(snapshot, transaction) }
    }

    /// Brings the outbox in line with what was changed; the last step of a command.
    @discardableResult
    func finish() throws -> ReleaseOutcome? {
        guard mustAnnounce, let base else { return nil }
        let (_, release) = try standing()
        let difference = ReleaseDraft.difference(from: base.sessions, to: release.sessions)
        return try workspace.announce(release, difference, nil, transaction)
    }

    /// The proposal follows, so that the next release does not undo the change; what hands changed there stays.
    private func mirror(_ difference: ReleaseDifference, in proposal: Proposal?) throws {
        guard var proposal else { return }
        for entry in difference.entries {
            let new = entry.released.session
            guard let index = proposal.sessions.firstIndex(where: { $0.session.id == new.id }) else { continue }
            switch entry.change {
            case .new: continue
            case .cancelled: proposal.sessions.remove(at: index)
            case .moved(let old), .changed(let old):
                var session = proposal.sessions[index].session
                let left = Set(old.requests).subtracting(new.requests)
                let came = Set(new.requests).subtracting(old.requests)
                session.requests = Set(session.requests).subtracting(left).union(came).sorted()
                if old.time != new.time { session.time = new.time }
                if old.room != new.room { session.room = new.room }
                if old.expert != new.expert { session.expert = new.expert }
                if old.second != new.second { session.second = new.second }
                if old.chair != new.chair { session.chair = new.chair }
                proposal.sessions[index].session = session
            }
        }
        try transaction.save(proposal)
    }

    /// Takes a guest's seat at a session away.
    func free(_ person: Person.ID, at session: Session.ID, _ reason: String) throws {
        let data = try transaction.programmeData()
        try change(reason) { sessions in
            guard let index = sessions.firstIndex(where: { $0.session.id == session }) else { return }
            sessions[index].session.requests.removeAll { data.requests[$0]?.person == person }
        }
    }

    /// Gives a request a seat at a session.
    func seat(_ request: Request.ID, at session: Session.ID, _ reason: String) throws {
        try change(reason) { sessions in
            guard let index = sessions.firstIndex(where: { $0.session.id == session }) else { return }
            sessions[index].session.requests = Set(sessions[index].session.requests + [request]).sorted()
        }
    }

    /// Offers the free seats of a session to those who come next, one offer a seat.
    /// - Parameter most: offers to make; nil for every seat that a guest has left.
    /// - Returns: the offers made.
    @discardableResult
    func offer(_ session: Session.ID, most: Int) throws -> [Offer] {
        let (data, release) = try standing()
        guard let released = release.sessions.first(where: { $0.session.id == session }), !released.cancelled,
            released.session.time.start > now, let expiry = expiry(of: released.session, data)
        else { return [] }
        var made: [Offer] = []
        let stages = try transaction.caseStages()
        while made.count < most {
            let book = try transaction.seatBook()
            let finder = try finder(around: released.session)
            let waiting = data.waiting(book, stages: stages)
            guard let next = finder.candidates(for: released.session, among: waiting).first else { break }
            var offer = Offer(session: session, request: next.id, madeAt: now, expiresAt: expiry)
            offer.id = try transaction.insert(offer)
            made.append(offer)
        }
        if !made.isEmpty { try change("aanbod") { _ in } }
        return made
    }

    /// How long an offer stands: some days, but never into the last day before the session; nil where it is too late.
    private func expiry(of session: Session, _ data: ProgrammeData) -> Instant? {
        let wanted = data.zone.instant(
            data.zone.date(now).adding(days: data.settings.offerDays), LocalTime(validMinutes: 18 * 60))
        let latest = session.time.start + -24 * 3600
        let expiry = min(wanted, latest)
        return expiry > now + 3600 ? expiry : nil
    }

    /// Ends an offer; the seat goes to the next.
    func end(_ offer: Offer, as state: Offer.State, thenOffer: Bool = true) throws {
        var ended = offer
        ended.state = state
        try transaction.update(ended)
        try change("aanbod") { _ in }
        if thenOffer { try self.offer(offer.session, most: 1) }
    }
}
