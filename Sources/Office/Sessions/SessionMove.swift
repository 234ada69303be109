import Programme
import Store

/// Changes of a released session by hand, checked against every rule.
struct SessionMove {
    let work: SeatWork

    /// - Throws: `OfficeError.rulesBroken` with each rule that would be broken and was not before.
    func move(_ id: Session.ID, _ edit: (inout Session) throws -> Void) throws {
        let (_, release) = try work.standing()
        guard let released = release.sessions.first(where: { $0.session.id == id }), !released.cancelled else {
            throw OfficeError.noSuchSession("S\(id)")
        }
        var moved = released.session
        try edit(&moved)
        let finder = try work.finder(around: released.session, also: moved.time.start)
        let broken = finder.breaches { sessions in
            guard let index = sessions.firstIndex(where: { $0.id == id }) else { return }
            sessions[index] = moved
        }
        guard broken.isEmpty else { throw OfficeError.rulesBroken(broken) }
        try work.change(released.session.label) { sessions in
            guard let index = sessions.firstIndex(where: { $0.session.id == id }) else { return }
            sessions[index].session = moved
        }
    }

    /// The guests of one session go to another, and the first is cancelled.
    func merge(_ id: Session.ID, into other: Session.ID) throws {
        let (_, release) = try work.standing()
        guard let from = release.sessions.first(where: { $0.session.id == id })?.session,
            let into = release.sessions.first(where: { $0.session.id == other })?.session
        else { throw OfficeError.noSuchSession("S\(other)") }
        let finder = try work.finder(around: into, also: from.time.start)
        let broken = finder.mergeBreaches(from, into)
        guard broken.isEmpty else { throw OfficeError.rulesBroken(broken) }
        let offered = try work.transaction.seatBook().openOffers(of: other).map(\.request)
        guard Set(from.requests + into.requests + offered).count <= finder.seats(of: into) else {
            throw OfficeError.sessionFull(into.label)
        }
        try withdrawOffers(of: id)
        try work.change(from.label) { sessions in
            for index in sessions.indices {
                if sessions[index].session.id == id { sessions[index].cancelled = true }
                if sessions[index].session.id == other {
                    sessions[index].session.requests = Set(into.requests + from.requests).sorted()
                }
            }
        }
    }

    func cancel(_ id: Session.ID) throws {
        try withdrawOffers(of: id)
        try work.change("S\(id)") { sessions in
            guard let index = sessions.firstIndex(where: { $0.session.id == id }) else { return }
            sessions[index].cancelled = true
        }
    }

    private func withdrawOffers(of id: Session.ID) throws {
        for var offer in try work.transaction.seatBook().openOffers(of: id) {
            offer.state = .withdrawn
            try work.transaction.update(offer)
        }
    }
}

extension SeatFinder {
    /// The rules that moving all guests of one session to another, and cancelling it, would break.
    func mergeBreaches(_ from: Session, _ into: Session) -> [RuleBreach] {
        breaches { sessions in
            sessions.removeAll { $0.id == from.id }
            guard let index = sessions.firstIndex(where: { $0.id == into.id }) else { return }
            sessions[index].requests = Set(into.requests + from.requests).sorted()
        }
    }
}
