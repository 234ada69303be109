import Programme

/// The whole programme as one value, read in one go: what every computation starts from.
package struct ProgrammeData: Sendable {
    package let settings: Settings
    package let people: [Person.ID: Person]
    package let experts: [Expert.ID: Expert]
    package let rooms: [Room.ID: Room]
    package let requests: [Request.ID: Request]
    package let relations: [Relation]
    package let calendars: [String: StoredCalendar]
    package let proposal: Proposal?
    /// Oldest first.
    package let releases: [Release]
    package let travel: TravelMatrix
    /// What planning must know of who came before.
    package var attendance = AttendanceLedger()
    /// Who said no to which session, by the SEQUENCE that they answered.
    var refusals: [Session.ID: [Person.ID: Int]] = [:]

    init(
        settings: Settings, people: [Person], experts: [Expert], rooms: [Room], requests: [Request],
        relations: [Relation], travelTimes: [TravelTime], calendars: [StoredCalendar], proposal: Proposal?,
        releases: [Release], places: Set<String>? = nil
    ) {
        self.settings = settings
        self.people = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
        self.experts = Dictionary(uniqueKeysWithValues: experts.map { ($0.person, $0) })
        self.rooms = Dictionary(uniqueKeysWithValues: rooms.map { ($0.id, $0) })
        self.requests = Dictionary(uniqueKeysWithValues: requests.map { ($0.id, $0) })
        self.relations = relations
        self.calendars = Dictionary(uniqueKeysWithValues: calendars.map { ($0.name, $0) })
        self.proposal = proposal
        self.releases = releases
        travel = TravelMatrix(
            places: (places ?? Set(people.map(\.place) + rooms.map(\.place))).subtracting([""]), known: travelTimes)
    }

    /// The zone that local times are in.
    package var zone: Zone { settings.zone }
    /// What guests have been told of last; nil before the first release.
    package var latestRelease: Release? { releases.last }

    /// A person's name, for a text; `?` where they are gone.
    package func name(_ person: Person.ID) -> String { people[person]?.name ?? "?" }

    /// The names of a session's experts.
    package func experts(of session: Session) -> String {
        session.experts.map { name($0) }.joined(separator: " & ")
    }

    /// The people at a session's seats, in the order of its requests.
    package func participants(of session: Session) -> [Person.ID] {
        session.requests.compactMap { requests[$0]?.person }
    }

    /// The times of sessions to which somebody said no as a second expert or a chair: they are not asked again for that
    /// session at that time, so that planning once more finds another.
    func refused(by person: Person.ID) -> IntervalSet {
        let refused = refusals.filter { $0.value[person] != nil }
        guard !refused.isEmpty else { return IntervalSet() }
        let times = (latestRelease?.sessions ?? []).filter { released in
            let id = released.session.id
            guard let sequence = refused[id]?[person] else { return false }
            return !released.cancelled && sequence >= released.sequence
                && releases.contains { release in
                    release.sessions.contains {
                        $0.session.id == id && ($0.session.second == person || $0.session.chair == person)
                    }
                }
        }
        return IntervalSet(times.map(\.session.time))
    }

    /// Whole weeks between the day a request came in and an instant, never below 0.
    package func waitingWeeks(of request: Request, at instant: Instant) -> Int {
        max(0, Int((instant - request.received) / (7 * 86_400)))
    }

    /// Where a session is held, or nil when online.
    package func room(of session: Session) -> Room? { session.room.flatMap { rooms[$0] } }
}
