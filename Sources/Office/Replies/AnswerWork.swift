import Post
import Programme
import Store

/// Lets an answer have its effect: a seat freed, taken or kept, and the waiting list served.
struct AnswerWork {
    let work: SeatWork

    /// - Parameter offer: the open offer that is answered, where it is one.
    func apply(_ answer: SeatAnswer, offer: Offer?) throws -> [ReplyEffect] {
        let (data, release) = try work.standing()
        guard let session = release.sessions.first(where: { $0.session.id == answer.session })?.session else {
            return []
        }
        try work.transaction.save(answer)
        if let offer { return try apply(answer.answer, to: offer, session) }
        guard answer.answer == .declined else { return [] }
        if session.expert == answer.person { return [.expertDeclined(session: session.label)] }
        if session.second == answer.person { return [.secondDeclined(session: session.label)] }
        if session.chair == answer.person { return [.chairDeclined(session: session.label)] }
        guard data.participants(of: session).contains(answer.person) else { return [] }
        try work.free(answer.person, at: session.id, "antwoorden")
        return [.seatFreed(session: session.label)] + (try next(for: session.id))
    }

    /// Somebody says otherwise than by a reply that they will not come: as a refusal does, it frees their seat for who comes
    /// next.
    func declined(_ person: Person.ID, _ session: Session.ID) throws -> [ReplyEffect] {
        let told = try work.transaction.seatBook().lastDeparture(to: person, of: session)?.sequence ?? 0
        return try apply(
            SeatAnswer(
                session: session, person: person, answer: .declined, sequence: told, stamp: work.now, at: work.now),
            offer: nil)
    }

    /// A case withdrew: the seats that it has ahead and is offered go to others. Nobody is asked to come, or whether they
    /// will.
    func withdrew(_ request: Request.ID) throws -> [ReplyEffect] {
        guard try work.transaction.latestRelease() != nil else { return [] }
        var effects: [ReplyEffect] = []
        for offer in try work.transaction.seatBook().offers where offer.request == request && offer.state == .open {
            try work.end(offer, as: .withdrawn, thenOffer: false)
            effects += try next(for: offer.session)
        }
        let (_, release) = try work.standing()
        for session in release.sessions.filter({ !$0.cancelled }).map(\.session)
        where session.requests.contains(request) && session.time.start > work.now {
            try work.change("ingetrokken") { sessions in
                guard let index = sessions.firstIndex(where: { $0.session.id == session.id }) else { return }
                sessions[index].session.requests.removeAll { $0 == request }
            }
            effects += [.seatFreed(session: session.label)] + (try next(for: session.id))
        }
        return effects
    }

    private func apply(_ answer: Answer, to offer: Offer, _ session: Session) throws -> [ReplyEffect] {
        switch answer {
        case .tentative: return []
        case .accepted:
            var taken = offer
            taken.state = .accepted
            try work.transaction.update(taken)
            try work.seat(offer.request, at: session.id, "antwoorden")
            return [.seatTaken(session: session.label)]
        case .declined:
            try work.end(offer, as: .declined, thenOffer: false)
            return try next(for: session.id)
        }
    }

    /// Offers freed seats to the next, and says what is left amiss.
    func next(for session: Session.ID, most: Int = 1) throws -> [ReplyEffect] {
        let offers = try work.offer(session, most: most)
        let (data, release) = try work.standing()
        guard let now = release.sessions.first(where: { $0.session.id == session })?.session else { return [] }
        var effects = offers.map { offer in
            let request = data.requests[offer.request]
            return ReplyEffect.offered(
                session: now.label, request: request?.label ?? "", name: request.map { data.name($0.person) } ?? "",
                until: offer.expiresAt)
        }
        if offers.isEmpty { effects.append(.nobodyWaits(session: now.label)) }
        let need = data.settings[now.format].minParticipants
        if now.requests.count < need {
            effects.append(.belowMinimum(session: now.label, have: now.requests.count, need: need))
        }
        return effects
    }
}

extension SeatFinder {
    /// The rules that moving a session to another time would break.
    func clashes(moving session: Session, to time: Interval) -> [RuleBreach] {
        breaches { sessions in
            guard let index = sessions.firstIndex(where: { $0.id == session.id }) else { return }
            sessions[index].time = time
        }
    }
}

extension Workspace {
    /// What moving a session to a time that was asked for would break.
    package func counter(_ proposed: Interval, to id: Session.ID) throws -> ReplyEffect {
        let (data, book) = try store.read { (try $0.programmeData(), try $0.seatBook()) }
        guard let session = data.latestRelease?.sessions.first(where: { $0.session.id == id })?.session else {
            throw OfficeError.noSuchSession("S\(id)")
        }
        let horizon = SeatFinder.horizon(around: session, also: proposed.start, data)
        let availability = Availability(of: data, from: horizon.monday, until: horizon.until)
        let finder = SeatFinder(data: data, book: book, horizon: horizon, availability: availability)
        let clashes = finder.clashes(moving: session, to: proposed)
        return .counter(session: session.label, proposed: proposed, clashes: clashes)
    }
}

/// Sends the current invite again: the same SEQUENCE with a newer DTSTAMP, for who asks for it, lost it or must be
/// reminded of it.
struct InviteAgain {
    let work: SeatWork

    /// - Returns: whether there was anything to send: a seat or an offer of theirs that is ahead.
    @discardableResult
    func send(_ session: Session.ID, to person: Person.ID, _ occasion: Letter.Occasion) throws -> Bool {
        let (data, release) = try work.standing()
        let book = try work.transaction.seatBook()
        guard let released = try work.known().first(where: { $0.session.id == session }), let to = data.people[person],
            released.session.time.start > work.now
        else { return false }
        let offer = book.openOffers(of: session).first { data.requests[$0.request]?.person == person }
        let concerned =
            !released.cancelled
            && (released.session.hosts.contains(person) || data.participants(of: released.session).contains(person)
                || offer != nil)
        let told = book.lastDeparture(to: person, of: session)
        // What was never sent waits in the outbox already; a cancellation is repeated for who missed it.
        guard let told, concerned == (told.method == .request),
            !concerned || told.session.sameAppointment(as: released.session)
        else { return false }
        let answer = book.answer(of: person, to: session)
        var again = Announcement(
            released: released, kind: concerned ? .new : .cancelled, sequence: told.sequence, stamp: told.stamp + 1,
            answer: answer.flatMap { $0.sequence >= told.sequence ? $0.answer : nil })
        again.offer = offer
        let letters = LetterMaker(
            data: data, library: .init(folder: work.workspace.folder + "/sjablonen"), now: work.now)
        let occasion = offer.map { Letter.Occasion.offer(until: $0.expiresAt) } ?? occasion
        try work.transaction.restore(released.session)
        let message = try letters.message(
            to: to, [again], release: release.id, occasion)
        try work.transaction.insert(message)
        return true
    }
}
