import Groeimakelaar
import Programme
import Store

/// A released session with what became of its seats.
package struct SessionView: Sendable {
    /// How far one invite has come.
    package enum SeatState: Hashable, Sendable {
        /// The invite, or the newest version of it, waits in the outbox.
        case toBeSent
        case invited
        case answered(Answer)
        /// The answer day has passed without an answer.
        case noAnswer
        case offered(until: Instant)
    }

    package enum Role: String, Sendable, Hashable {
        case expert, second, chair, guest
    }

    package struct Seat: Sendable {
        package let person: Person.ID
        package let name: String
        /// nil for who runs the session.
        package let request: String?
        package let role: Role
        package let state: SeatState
        package let comment: String
    }

    /// What is amiss and what can be done about it.
    package enum Concern: Hashable, Sendable {
        case belowMinimum(have: Int, need: Int)
        case expertDeclined
        case secondDeclined
        case chairDeclined
    }

    package enum Remedy: Hashable, Sendable {
        /// Nothing yet: offers are open until a moment, or there is time.
        case wait(until: Instant)
        /// Requests that fit, the first first.
        case offer([String])
        /// Another session that takes everyone.
        case merge(into: String)
        case cancel
        case otherExpert
        /// Another second expert or chair: those who can, the first first.
        case otherSecond([String])
        case otherChair([String])
    }

    package let released: ReleasedSession
    package let expert: String
    /// The names of its second expert and its chair; nil for none.
    package let second, chair: String?
    package let room: String?
    package let seats: [Seat]
    package let most: Int
    package let concerns: [Concern]
    package let remedies: [Remedy]
    /// Until when it is left as it is.
    package let patience: Instant?

    package var session: Session { released.session }
    /// The names of its experts.
    package var experts: String { [expert, second].compactMap { $0 }.joined(separator: " & ") }
    package var accepted: Int { seats.count { $0.state == .answered(.accepted) && $0.request != nil } }
}

extension Workspace {
    /// The sessions of the last release that are ahead, or all of them.
    package func sessions(all: Bool) throws -> [SessionView] {
        try store.read { snapshot in
            guard all else {
                // Longer than any session lasts, so that one that is under way is among them.
                return try views(of: snapshot.announcedSessions(startingAfter: now.adding(minutes: -1440)), snapshot)
                    .filter { !$0.released.cancelled && $0.session.time.end > now }
            }
            return try views(of: snapshot.latestRelease()?.sessions ?? [], snapshot)
        }
    }

    /// - Throws: `OfficeError.noSuchSession`.
    package func session(_ name: String) throws -> SessionView {
        try store.read { snapshot in
            let released = try snapshot.releasedSession(called: name)
            guard let view = try views(of: [released], snapshot).first else { throw OfficeError.noSuchSession(name) }
            guard !view.concerns.isEmpty else { return view }
            // What helps is sought in the whole programme.
            let maker = SessionViewMaker(
                data: try snapshot.programmeData(), book: try snapshot.seatBook(), stages: try snapshot.caseStages(),
                now: now)
            return maker.view(released, withRemedies: true)
        }
    }

    /// The sessions that need someone's attention.
    package func concerns() throws -> [SessionView] {
        try store.read { snapshot in
            let ahead = try snapshot.announcedSessions(startingAfter: now).filter { !$0.cancelled }
            return try views(of: ahead, snapshot).filter { view in
                !view.concerns.isEmpty && view.patience.map { $0 <= now } != false
            }
        }
    }

    private func views(of released: [ReleasedSession], _ snapshot: Snapshot) throws -> [SessionView] {
        let book = try snapshot.seatBook(of: released.map(\.session.id))
        let maker = SessionViewMaker(
            data: try snapshot.programmeData(around: released.map(\.session), book), book: book, stages: [:], now: now)
        return released.sorted { ($0.session.time.start, $0.session.id) < ($1.session.time.start, $1.session.id) }
            .map { maker.view($0, withRemedies: false) }
    }
}

extension Snapshot {
    /// The programme as far as some sessions need it: their people, requests and rooms.
    fileprivate func programmeData(around sessions: [Session], _ book: SeatBook) throws -> ProgrammeData {
        let requests = try requests(Set(sessions.flatMap(\.requests) + book.offers.map(\.request)))
        let people = try people(Set(requests.map(\.person) + sessions.flatMap(\.hosts)))
        return ProgrammeData(
            settings: try settings(), people: people, experts: [], rooms: try rooms(), requests: requests,
            relations: [], travelTimes: [], calendars: [], proposal: nil, releases: [])
    }
}

private struct SessionViewMaker {
    let data: ProgrammeData
    let book: SeatBook
    let stages: [Request.ID: CaseStage]
    let now: Instant

    func view(_ released: ReleasedSession, withRemedies: Bool) -> SessionView {
        let session = released.session
        let room = data.room(of: session)
        let concerns = concerns(released)
        let most = data.settings[session.format].maxParticipants
        return SessionView(
            released: released, expert: data.name(session.expert),
            second: session.second.map { data.name($0) }, chair: session.chair.map { data.name($0) }, room: room?.name,
            seats: seats(session),
            most: room.map { min(most, $0.capacity - session.hosts.count) } ?? most, concerns: concerns,
            remedies: withRemedies && !concerns.isEmpty ? remedies(session, concerns) : [],
            patience: book.patience[session.id])
    }

    private func seats(_ session: Session) -> [SessionView.Seat] {
        let guests = session.requests.compactMap { data.requests[$0] }.map { request in
            seat(session, request.person, request.label, book.state(of: request.person, at: session, data, now))
        }
        let offered = book.openOffers(of: session.id).compactMap { offer in
            data.requests[offer.request].map { request in
                seat(session, request.person, request.label, .offered(until: offer.expiresAt))
            }
        }
        let roles: [(Person.ID?, SessionView.Role)] = [
            (session.expert, .expert), (session.second, .second), (session.chair, .chair),
        ]
        let hosts = roles.compactMap { person, role in
            person.map { seat(session, $0, nil, book.state(of: $0, at: session, data, now), role) }
        }
        return hosts + guests + offered
    }

    private func seat(
        _ session: Session, _ person: Person.ID, _ request: String?, _ state: SessionView.SeatState,
        _ role: SessionView.Role = .guest
    ) -> SessionView.Seat {
        .init(
            person: person, name: data.name(person), request: request, role: role, state: state,
            comment: book.answer(of: person, to: session.id)?.comment ?? "")
    }

    private func concerns(_ released: ReleasedSession) -> [SessionView.Concern] {
        guard !released.cancelled, released.session.time.start > now else { return [] }
        let session = released.session
        let need = data.settings[session.format].minParticipants
        var concerns: [SessionView.Concern] = []
        if session.requests.count < need {
            concerns.append(.belowMinimum(have: session.requests.count, need: need))
        }
        if book.state(of: session.expert, at: session, data, now) == .answered(.declined) {
            concerns.append(.expertDeclined)
        }
        func declines(_ person: Person.ID?) -> Bool {
            person.map { book.state(of: $0, at: session, data, now) == .answered(.declined) } ?? false
        }
        if declines(session.second) { concerns.append(.secondDeclined) }
        if declines(session.chair) { concerns.append(.chairDeclined) }
        return concerns
    }

    private func remedies(_ session: Session, _ concerns: [SessionView.Concern]) -> [SessionView.Remedy] {
        var remedies: [SessionView.Remedy] = []
        let horizon = SeatFinder.horizon(around: session, data)
        let finder = SeatFinder(
            data: data, book: book, horizon: horizon,
            availability: Availability(of: data, from: horizon.monday, until: horizon.until))
        if concerns.contains(.expertDeclined) { remedies.append(.otherExpert) }
        if concerns.contains(.secondDeclined) {
            let able = data.experts.values.filter { $0.topics[session.topic] != nil }.map(\.person)
            remedies.append(.otherSecond(names(finder.replacements(of: session, among: able) { $0.second = $1 })))
        }
        if concerns.contains(.chairDeclined) {
            let chairs = data.people.values.filter(\.mayChair).map(\.id)
            remedies.append(.otherChair(names(finder.replacements(of: session, among: chairs) { $0.chair = $1 })))
        }
        // Where only who runs it is amiss, its guests need no other place.
        if concerns.allSatisfy({ [.secondDeclined, .chairDeclined].contains($0) }) { return remedies + [.cancel] }
        let offers = book.openOffers(of: session.id)
        let last = offers.map(\.expiresAt).max() ?? session.time.start + -48 * 3600
        if last > now { remedies.append(.wait(until: last)) }
        let next = finder.candidates(for: session, among: data.waiting(book, stages: stages))
        if !next.isEmpty { remedies.append(.offer(next.prefix(3).map(\.label))) }
        let others = finder.sessions.filter {
            $0.id != session.id && $0.format == session.format && $0.topic == session.topic && $0.time.start > now
        }
        for other in others where !session.requests.isEmpty {
            // The finder's sessions hold the seats that are offered too.
            let together = Set(other.requests + session.requests).count
            guard together <= finder.seats(of: other), finder.mergeBreaches(session, other).isEmpty else { continue }
            remedies.append(.merge(into: other.label))
        }
        return remedies + [.cancel]
    }
}

extension SessionViewMaker {
    private func names(_ people: [Person.ID]) -> [String] { people.prefix(3).map { data.name($0) } }
}

extension SeatBook {
    /// How far a person's invite to a session has come.
    func state(
        of person: Person.ID, at session: Session, _ data: ProgrammeData, _ now: Instant
    ) -> SessionView.SeatState {
        let told = lastDeparture(to: person, of: session.id)
        if let answer = answer(of: person, to: session.id), answer.sequence >= told?.sequence ?? 0,
            told.map({ $0.session.sameAppointment(as: session) }) ?? true
        {
            return .answered(answer.answer)
        }
        guard let told, told.method == .request, told.session.sameAppointment(as: session) else { return .toBeSent }
        return data.zone.date(now) > data.answerBy(session, askedAt: told.at) ? .noAnswer : .invited
    }
}
