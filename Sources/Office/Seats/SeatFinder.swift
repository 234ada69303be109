import Planning
import Programme

/// Says which requests fit a seat, by the rules of planning and in the order of its score.
struct SeatFinder {
    let data: ProgrammeData
    let book: SeatBook
    /// The sessions that stand, the one in question among them.
    let sessions: [Session]
    private let model: PlanningModel

    /// The weeks around a session in which rules are checked: wide enough for a series and a load per week.
    static func horizon(around session: Session, also moment: Instant? = nil, _ data: ProgrammeData) -> Horizon {
        let days = [session.time.start, moment ?? session.time.start].map { data.zone.date($0) }.sorted()
        return Horizon(
            from: days[0].monday.adding(days: -28), until: days[1].monday.adding(days: 42), zone: data.zone,
            slotMinutes: data.settings.slotMinutes)
    }

    init(data: ProgrammeData, book: SeatBook, horizon: Horizon, availability: Availability) {
        self.data = data
        self.book = book
        let standing = (data.latestRelease?.sessions ?? []).filter { !$0.cancelled }.map(\.session)
        // Who holds an offer may be there: the seat counts, for the table and for their week.
        sessions = standing.filter { horizon.interval?.contains($0.time.start) == true }.map { session in
            var held = session
            held.requests = Set(session.requests + book.openOffers(of: session.id).map(\.request)).sorted()
            return held
        }
        // The notice that planning gives does not hold for a seat that is asked for person by person.
        let builder = ProblemBuilder(
            data: data, availability: availability, horizon: horizon, now: Instant(seconds: 0))
        model = builder.model(pinned: [])
    }

    /// Rules that a change of the sessions breaks and that were kept before.
    func breaches(of change: (inout [Session]) -> Void) -> [RuleBreach] {
        var changed = sessions
        change(&changed)
        let before = sessions.filter { model.planned($0) != nil }
        let after = changed.filter { model.planned($0) != nil }
        let known = Set(evaluated(before).violations.map { RuleBreach($0, in: before, model, data) })
        return evaluated(after).violations.map { RuleBreach($0, in: after, model, data) }
            .filter { !known.contains($0) && $0.detail != .tooFew }
    }

    /// Whether a request can have a seat at a session as it is.
    func breaches(seating request: Request.ID, at session: Session.ID) -> [RuleBreach] {
        breaches { sessions in
            guard let index = sessions.firstIndex(where: { $0.id == session }) else { return }
            sessions[index].requests = (sessions[index].requests + [request]).sorted()
        }
    }

    /// The requests that wait and fit a session, the one that counts most first: by points of the plan, then by the day
    /// they came in.
    /// - Parameter waiting: requests without all the sessions they asked for.
    func candidates(for session: Session, among waiting: [Request]) -> [Request] {
        let before = evaluated(sessions).score
        guard let index = sessions.firstIndex(where: { $0.id == session.id }) else { return [] }
        let held = sessions[index].requests
        let seats = seats(of: session)
        guard held.count < seats else { return [] }
        let scored = waiting.compactMap { request -> (request: Request, points: Int)? in
            guard request.topic == session.topic, request.format.allows(session.format), !held.contains(request.id),
                !session.hosts.contains(request.person),
                !book.offers(of: session.id).contains(where: { $0.request == request.id }),
                book.answer(of: request.person, to: session.id)?.answer != .declined,
                !hadTheirChance(request.person, session)
            else { return nil }
            var changed = sessions
            changed[index].requests = (held + [request.id]).sorted()
            guard breaches(of: { $0 = changed }).isEmpty else { return nil }
            return (request, evaluated(changed).score - before)
        }
        return scored.sorted {
            ($1.points, $0.request.received, $0.request.id) < ($0.points, $1.request.received, $1.request.id)
        }.map(\.request)
    }

    /// Who could be at a session as its second expert or chair without breaking a rule, by points of the plan.
    func replacements(
        of session: Session, among people: [Person.ID], _ place: (inout Session, Person.ID) -> Void
    ) -> [Person.ID] {
        let taken = session.hosts + data.participants(of: session)
        guard let index = sessions.firstIndex(where: { $0.id == session.id }) else { return [] }
        return people.filter { !taken.contains($0) }.compactMap { person -> (person: Person.ID, points: Int)? in
            var changed = sessions
            place(&changed[index], person)
            guard breaches(of: { $0 = changed }).isEmpty else { return nil }
            return (person, evaluated(changed).score)
        }.sorted { ($1.points, $0.person) < ($0.points, $1.person) }.map(\.person)
    }

    /// Whether they were asked for this appointment before: who let a seat go is not offered it again.
    private func hadTheirChance(_ person: Person.ID, _ session: Session) -> Bool {
        book.lastDeparture(to: person, of: session.id)?.session.sameAppointment(as: session) ?? false
    }

    /// Participants that the format and the room allow.
    func seats(of session: Session) -> Int {
        let most = data.settings[session.format].maxParticipants
        return data.room(of: session).map { min(most, $0.capacity - session.hosts.count) } ?? most
    }

    private func evaluated(_ sessions: [Session]) -> Evaluation {
        model.problem.evaluate(sessions.compactMap(model.planned))
    }
}

extension ProgrammeData {
    /// Requests that wait for a session: open cases without all the sessions they asked for, and without an offer.
    func waiting(_ book: SeatBook, stages: [Request.ID: CaseStage]) -> [Request] {
        let placed = (latestRelease?.sessions ?? []).filter { !$0.cancelled }.flatMap(\.session.requests)
        let counts = Dictionary(placed.map { ($0, 1) }, uniquingKeysWith: +)
        let offered = Set(book.offers.filter { $0.state == .open }.map(\.request))
        let open: Set<CaseStage> = [.new, .qualified, .waiting, .matched]
        return requests.values.filter { request in
            counts[request.id] ?? 0 < request.sessions && !offered.contains(request.id)
                && open.contains(stages[request.id] ?? .new)
        }.sorted { $0.id < $1.id }
    }
}
