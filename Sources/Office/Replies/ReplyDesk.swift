import Agenda
import Foundation
import Post
import Programme

/// Says what a reply means for the programme as it is: a verdict without doing anything.
struct ReplyDesk {
    struct Verdict {
        var outcome: Reply.Outcome
        var reason: Reply.Reason
        var session: Session?
        var person: Person.ID?
        /// The open offer that is answered.
        var offer: Offer?
    }

    let data: ProgrammeData
    let book: SeatBook
    let now: Instant

    private let byAddress: [EmailAddress: Person.ID]
    private let byUID: [String: ReleasedSession]

    init(data: ProgrammeData, book: SeatBook, now: Instant) {
        self.data = data
        self.book = book
        self.now = now
        var addresses: [EmailAddress: Person.ID] = [:]
        for person in data.people.values {
            for address in [person.email] + person.aliases { addresses[address] = person.id }
        }
        byAddress = addresses
        // Sessions of older releases, or undone ones that people were told of, are known as well: as cancelled.
        var uids: [String: ReleasedSession] = [:]
        for departure in book.departures {
            uids[departure.session.uid.lowercased()] = ReleasedSession(
                session: departure.session, sequence: departure.sequence, cancelled: true)
        }
        for released in data.releases.flatMap(\.sessions) { uids[released.session.uid.lowercased()] = released }
        byUID = uids
    }

    func person(_ address: EmailAddress?) -> Person.ID? { address.flatMap { byAddress[$0] } }

    /// - Parameters:
    ///   - sender: who wrote the mail, and the Sender header where another did.
    ///   - date: when the mail was sent, for replies without DTSTAMP.
    func verdict(on reply: CalendarReply, from sender: EmailAddress?, date: Instant?) -> Verdict {
        guard let released = byUID[reply.uid.lowercased()] else {
            let reason: Reply.Reason
            if case .other = reply.kind { reason = .notAReply } else { reason = .unknownEvent }
            return Verdict(outcome: .waiting, reason: reason, person: person(reply.attendee))
        }
        let session = released.session
        var verdict = Verdict(outcome: .waiting, reason: .unknownSender, session: session)
        func settled(_ outcome: Reply.Outcome, _ reason: Reply.Reason) -> Verdict {
            (verdict.outcome, verdict.reason) = (outcome, reason)
            return verdict
        }
        // Matched by UID, RECURRENCE-ID and address (RFC 5546 section 3.2.3). Every session is an event of its own, so
        // that an instance can only be the one there is.
        if let instance = reply.recurrenceID, instance != session.time.start, instance != reply.start {
            return settled(.waiting, .unknownInstance)
        }
        if case .other = reply.kind { return settled(.waiting, .notAReply) }
        guard let person = person(reply.attendee) else { return settled(.waiting, .unknownSender) }
        verdict.person = person
        guard let sender, self.person(sender) == person else { return settled(.waiting, .otherSender) }
        if let refused = lapsed(released, person) { return settled(refused.outcome, refused.reason) }
        verdict.offer = book.openOffers(of: session.id).first { data.requests[$0.request]?.person == person }
        let seated = session.hosts.contains(person) || data.participants(of: session).contains(person)
        if !seated, verdict.offer == nil { return withoutSeat(reply, settled) }
        if case .refresh = reply.kind { return settled(.applied, .currentInviteSent) }
        if isOlderVersion(reply, session, person) { return settled(.outdated, .olderVersion) }
        switch reply.kind {
        case .answer(let answer):
            return settled(order(reply, answer, session.id, person, date))
        case .counter: return settled(.waiting, .wantsOtherTime)
        case .delegated: return settled(.waiting, .wantsDelegate)
        case .noAnswer: return settled(.known, .noAnswer)
        case .refresh, .other: return verdict
        }

        func settled(_ both: (Reply.Outcome, Reply.Reason)) -> Verdict { settled(both.0, both.1) }
    }

    private func lapsed(
        _ released: ReleasedSession, _ person: Person.ID
    ) -> (outcome: Reply.Outcome, reason: Reply.Reason)? {
        if released.cancelled { return (.outdated, .sessionCancelled) }
        let current = data.latestRelease?.sessions.first { $0.session.id == released.session.id }
        guard let current, !current.cancelled else { return (.outdated, .sessionCancelled) }
        return released.session.time.end <= now ? (.outdated, .sessionPast) : nil
    }

    /// Who has neither a seat nor an offer: a change of mind, or an answer that comes too late.
    private func withoutSeat(
        _ reply: CalendarReply, _ settled: (Reply.Outcome, Reply.Reason) -> Verdict
    ) -> Verdict {
        let person = person(reply.attendee)
        let session = byUID[reply.uid.lowercased()]?.session.id
        let offers = session.map(book.offers(of:)) ?? []
        let offered = offers.contains { data.requests[$0.request]?.person == person }
        let known = session.flatMap { session in person.flatMap { book.answer(of: $0, to: session) } }
        switch reply.kind {
        case .answer(.declined): return settled(.known, known?.answer == .declined ? .repeated : .noSeat)
        case .answer(let answer):
            if let known, known.answer == .declined, let stamp = reply.stamp, stamp <= known.stamp {
                return settled(.outdated, .olderAnswer)
            }
            if answer == .tentative { return settled(.outdated, .noSeat) }
            // The seat may still be free: a person decides.
            if known?.answer == .declined { return settled(.waiting, .seatGivenAway) }
            return offered ? settled(.waiting, .offerGone) : settled(.outdated, .noSeat)
        case .noAnswer, .refresh, .delegated, .other: return settled(.outdated, .noSeat)
        case .counter: return settled(.waiting, .wantsOtherTime)
        }
    }

    /// Whether it answers a version that has been replaced: by a newer one they were sent, or by one that waits in the
    /// outbox.
    private func isOlderVersion(_ reply: CalendarReply, _ session: Session, _ person: Person.ID) -> Bool {
        guard let told = book.lastDeparture(to: person, of: session.id) else { return false }
        guard told.method == .request, told.session.sameAppointment(as: session) else { return true }
        return reply.sequence.map { $0 < told.sequence } ?? false
    }

    /// Replies in the order of RFC 5546 section 2.1.5: by SEQUENCE, then by DTSTAMP.
    private func order(
        _ reply: CalendarReply, _ answer: Answer, _ session: Session.ID, _ person: Person.ID, _ date: Instant?
    ) -> (Reply.Outcome, Reply.Reason) {
        guard let known = book.answer(of: person, to: session) else { return (.applied, .answered) }
        let told = book.lastDeparture(to: person, of: session)?.sequence ?? 0
        let sequence = reply.sequence ?? max(told, known.sequence)
        let stamp = reply.stamp ?? date ?? now
        if (sequence, stamp) < (known.sequence, known.stamp) { return (.outdated, .olderAnswer) }
        let news = answer != known.answer || (!reply.comment.isEmpty && reply.comment != known.comment)
        // An answer to a version before does not count for the one they were sent since.
        return news || known.sequence < told ? (.applied, .answered) : (.known, .repeated)
    }
}
