import Programme
import Store

/// What the passing of time brought about.
package struct DeadlineReport: Sendable {
    /// Reminders drafted: who, and of which session.
    package internal(set) var reminded: [(name: String, session: String)] = []
    /// Seats freed because nobody answered for them.
    package internal(set) var freed: [(name: String, session: String)] = []
    /// Offers that ended without an answer.
    package internal(set) var expired: [(name: String, session: String)] = []
    package internal(set) var effects: [ReplyEffect] = []

    package var isEmpty: Bool { reminded.isEmpty && freed.isEmpty && expired.isEmpty }
}

extension Workspace {
    /// Lets deadlines that have passed have their effect; run daily. Doing it twice does nothing more.
    ///
    /// An offer that was not answered goes to the next on the waiting list. A guest who has not answered by the answer
    /// day gets one reminder in the outbox; some days after it was sent the seat is free. An expert is reminded, but
    /// their session is left to a person.
    package func deadlines(dryRun: Bool) throws -> DeadlineReport {
        try change("session deadlines", rehearsal: dryRun) { transaction in
            var clerk = DeadlineClerk(work: SeatWork(workspace: self, transaction: transaction))
            try clerk.run()
            try clerk.work.finish()
            return clerk.report
        }
    }
}

private struct DeadlineClerk {
    let work: SeatWork
    var report = DeadlineReport()

    mutating func run() throws {
        guard try work.transaction.latestRelease() != nil else { return }
        try expireOffers()
        let (data, release) = try work.standing()
        let ahead = release.sessions.filter { !$0.cancelled && $0.session.time.start > work.now }
        for session in ahead.map(\.session) {
            for person in session.hosts + data.participants(of: session) {
                try chase(person, session, data, mayFree: !session.hosts.contains(person))
            }
        }
    }

    private mutating func expireOffers() throws {
        let data = try work.transaction.programmeData()
        let due = try work.transaction.offers().filter { $0.state == .open && $0.expiresAt <= work.now }
        for offer in due {
            let request = data.requests[offer.request]
            report.expired.append((request.map { data.name($0.person) } ?? "?", "S\(offer.session)"))
            try work.end(offer, as: .expired, thenOffer: false)
        }
        // All have ended before the next are asked, and each table is told of once.
        for (session, ended) in Dictionary(grouping: due, by: \.session).sorted(by: { $0.key < $1.key }) {
            report.effects += try AnswerWork(work: work).next(for: session, most: ended.count)
        }
    }

    private mutating func chase(
        _ person: Person.ID, _ session: Session, _ data: ProgrammeData, mayFree: Bool
    ) throws {
        let book = try work.transaction.seatBook()
        guard book.state(of: person, at: session, data, work.now) == .noAnswer,
            let told = book.lastDeparture(to: person, of: session.id)
        else { return }
        let reminders = try work.transaction.messages(to: person).filter { message in
            message.template.hasPrefix("reminder") && message.state != .discarded
                && message.invites.contains { $0.session == session.id && $0.sequence == told.sequence }
        }
        guard let reminder = reminders.last else {
            let by = data.zone.date(work.now).adding(days: data.settings.reminderDays)
            if try InviteAgain(work: work).send(session.id, to: person, .reminder(seatKeptUntil: by)) {
                report.reminded.append((data.name(person), session.label))
            }
            return
        }
        // Counted from when it left: a reminder nobody sent frees no seat.
        let left = book.departures.filter { $0.messageID == reminder.messageID }.map(\.at).max()
        guard mayFree, let left,
            data.zone.date(work.now) > data.zone.date(left).adding(days: data.settings.reminderDays)
        else { return }
        try work.free(person, at: session.id, "deadline")
        report.freed.append((data.name(person), session.label))
        report.effects += [.seatFreed(session: session.label)]
        report.effects += try AnswerWork(work: work).next(for: session.id)
    }
}
