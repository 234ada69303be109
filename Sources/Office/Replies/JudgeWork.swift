import Post
import Programme
import Store

/// What a person makes of a reply that waited for them.
package enum Judgement: String, Sendable, Hashable, CaseIterable {
    case accept
    case tentative
    case decline
    /// The session moves to the time that was asked for.
    case move
    /// The session stays where it is; who asked for another time is told so.
    case keep
    /// The seat passes to the request of the person named.
    case delegate
    case ignore
}

extension Workspace {
    /// Replies, newest last: those that wait, or all.
    package func replies(all: Bool) throws -> [Reply] {
        try store.read { try $0.replies(outcomes: all ? [] : [.waiting]) }
    }

    /// Applies a person's judgement of a reply.
    ///
    /// - Parameters:
    ///   - sessionName: the session that is meant, where the reply does not say.
    ///   - who: by e-mail or name, whose answer it is; for `.delegate` who takes the seat.
    /// - Throws: `OfficeError.replySettled` where it does not wait, `.judgementNeeds` where something is missing,
    ///   `.rulesBroken` where a rule stands in the way.
    package func judge(
        _ number: Int, as judgement: Judgement, session sessionName: String?, who: String?
    ) throws -> [ReplyEffect] {
        try change("replies judge", "\(number) \(judgement.rawValue)") { transaction in
            guard var reply = try transaction.reply(.init(Int64(number))) else {
                throw OfficeError.noSuchReply("\(number)")
            }
            // A mail that came back may be overruled: the address works after all.
            let overruled = reply.reason == .bounced && judgement == .ignore
            guard reply.outcome == .waiting || (reply.outcome == .noted && overruled) else {
                throw OfficeError.replySettled("\(number)")
            }
            if overruled, let address = EmailAddress(reply.from) { try transaction.deleteFault(of: address) }
            let work = SeatWork(workspace: self, transaction: transaction)
            let judge = Judge(work: work)
            let effects = try judge.apply(judgement, to: &reply, sessionName, who)
            (reply.outcome, reply.judgement) = (.judged, judgement.rawValue)
            try transaction.update(reply)
            try work.finish()
            return effects
        }
    }
}

private struct Judge {
    let work: SeatWork

    func apply(
        _ judgement: Judgement, to reply: inout Reply, _ sessionName: String?, _ who: String?
    ) throws -> [ReplyEffect] {
        if judgement == .ignore { return [] }
        let (data, release) = try work.standing()
        if let sessionName { reply.session = try work.session(sessionName).session.id }
        if let who, judgement != .delegate { reply.person = try data.person(named: who).id }
        guard let id = reply.session, let released = release.sessions.first(where: { $0.session.id == id }) else {
            throw OfficeError.judgementNeeds("--session")
        }
        guard let person = reply.person else { throw OfficeError.judgementNeeds("--who") }
        guard !released.cancelled else { throw OfficeError.sessionCancelled(released.session.label) }
        switch judgement {
        case .accept: return try answer(.accepted, person, reply, released.session)
        case .tentative: return try answer(.tentative, person, reply, released.session)
        case .decline: return try answer(.declined, person, reply, released.session)
        case .move:
            guard let proposed = reply.proposed else { throw OfficeError.judgementNeeds("session move") }
            try SessionMove(work: work).move(released.session.id) { $0.time = proposed }
            return []
        case .keep:
            guard let proposed = reply.proposed else { throw OfficeError.judgementNeeds("--as ignore") }
            try refuse(proposed, to: person, released)
            return []
        case .delegate: return try pass(person, released.session, to: who ?? reply.delegate)
        case .ignore: return []
        }
    }

    private func answer(
        _ answer: Answer, _ person: Person.ID, _ reply: Reply, _ session: Session
    ) throws -> [ReplyEffect] {
        let (data, _) = try work.standing()
        let book = try work.transaction.seatBook()
        let offers = book.offers(of: session.id).filter { data.requests[$0.request]?.person == person }
        let open = offers.first { $0.state == .open }
        let seated = session.hosts.contains(person) || data.participants(of: session).contains(person)
        let told = book.lastDeparture(to: person, of: session.id)?.sequence ?? 0
        let noted = SeatAnswer(
            session: session.id, person: person, answer: answer, sequence: max(reply.sequence ?? told, told),
            stamp: reply.stamp ?? work.now, at: work.now, comment: reply.comment)
        if !seated, open == nil {
            // Who comes back on a refusal, or too late on an offer, has a seat where one is free.
            guard answer == .accepted, let request = request(of: person, for: session, offers, data) else {
                throw OfficeError.notSeated(request: data.name(person), session: session.label)
            }
            try check(seating: request, at: session, data, book)
            try work.transaction.save(noted)
            try work.seat(request, at: session.id, "antwoorden")
            return [.seatTaken(session: session.label)]
        }
        return try AnswerWork(work: work).apply(noted, offer: seated ? nil : open)
    }

    /// The request with which a person had, or was offered, a seat; else the one that waits and suits.
    private func request(
        of person: Person.ID, for session: Session, _ offers: [Offer], _ data: ProgrammeData
    ) -> Request.ID? {
        if let offered = offers.last { return offered.request }
        let before = data.releases.flatMap(\.sessions).filter { $0.session.id == session.id }
        let held = before.flatMap(\.session.requests).last { data.requests[$0]?.person == person }
        return held
            ?? data.requests.values.filter {
                $0.person == person && $0.topic == session.topic && $0.format.allows(session.format)
            }.map(\.id).min()
    }

    private func check(
        seating request: Request.ID, at session: Session, _ data: ProgrammeData, _ book: SeatBook
    ) throws {
        let finder = try work.finder(around: session)
        let broken = finder.breaches(seating: request, at: session.id)
        guard broken.isEmpty else { throw OfficeError.rulesBroken(broken) }
        let held = session.requests.count + book.openOffers(of: session.id).count
        guard held < finder.seats(of: session) else { throw OfficeError.sessionFull(session.label) }
    }

    /// The seat of one person passes to another (DELEGATED): to a request of theirs that fits.
    private func pass(_ person: Person.ID, _ session: Session, to name: String) throws -> [ReplyEffect] {
        let (data, _) = try work.standing()
        let other = try data.person(named: name)
        if session.second == person || session.chair == person { return try passRole(person, session, to: other, data) }
        guard let request = request(of: other.id, for: session, [], data) else {
            throw OfficeError.noRequestToSeat(name: other.name, topic: session.topic)
        }
        let book = try work.transaction.seatBook()
        let finder = try work.finder(around: session)
        let broken = finder.breaches { sessions in
            guard let index = sessions.firstIndex(where: { $0.id == session.id }) else { return }
            sessions[index].requests.removeAll { data.requests[$0]?.person == person }
            sessions[index].requests.append(request)
        }
        guard broken.isEmpty else { throw OfficeError.rulesBroken(broken) }
        let told = book.lastDeparture(to: person, of: session.id)?.sequence ?? 0
        try work.transaction.save(
            SeatAnswer(
                session: session.id, person: person, answer: .declined, sequence: told, stamp: work.now, at: work.now))
        try work.free(person, at: session.id, "antwoorden")
        try work.seat(request, at: session.id, "antwoorden")
        return [.seatTaken(session: session.label)]
    }

    /// Who runs a session with its expert sends somebody else: one who could be asked for it.
    private func passRole(
        _ person: Person.ID, _ session: Session, to other: Person, _ data: ProgrammeData
    ) throws -> [ReplyEffect] {
        let isSecond = session.second == person
        guard isSecond ? data.experts[other.id] != nil : other.mayChair else {
            throw isSecond ? OfficeError.noSuchPerson(other.name) : OfficeError.noSuchChair(other.name)
        }
        let told = try work.transaction.seatBook().lastDeparture(to: person, of: session.id)?.sequence ?? 0
        try SessionMove(work: work).move(session.id) {
            if isSecond { $0.second = other.id } else { $0.chair = other.id }
        }
        try work.transaction.save(
            SeatAnswer(
                session: session.id, person: person, answer: .declined, sequence: told, stamp: work.now, at: work.now))
        return [.seatTaken(session: session.label)]
    }

    /// DECLINECOUNTER (RFC 5546 section 3.2.8) and the words that go with it, since not every program shows it.
    private func refuse(_ proposed: Interval, to person: Person.ID, _ released: ReleasedSession) throws {
        let (data, release) = try work.standing()
        guard let to = data.people[person] else { return }
        let told = try work.transaction.seatBook().lastDeparture(to: person, of: released.session.id)
        let refusal = Announcement(
            released: released, kind: .new, sequence: told?.sequence ?? released.sequence,
            stamp: (told?.stamp ?? work.now) + 1)
        let letters = LetterMaker(
            data: data, library: .init(folder: work.workspace.folder + "/sjablonen"), now: work.now)
        let message = try letters.message(
            to: to, [refusal], release: release.id, .counterDeclined(proposed: proposed))
        try work.transaction.insert(message)
    }
}

extension ProgrammeData {
    /// A person by e-mail, alias or name, or by the address in `Name <address>`.
    /// - Throws: `OfficeError.noSuchPerson`.
    func person(named name: String) throws -> Person {
        let inner = name.split(separator: "<").last.map { $0.prefix { $0 != ">" } } ?? ""
        let address = EmailAddress(String(inner)) ?? EmailAddress(name)
        let found = people.values.filter { person in
            if let address { return ([person.email] + person.aliases).contains(address) }
            return person.name.lowercased() == name.lowercased() || "p\(person.id)" == name.lowercased()
        }
        guard found.count == 1, let person = found.first else { throw OfficeError.noSuchPerson(name) }
        return person
    }
}
