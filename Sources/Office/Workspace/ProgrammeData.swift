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

    /// The people at a session's seats, in the order of its requests.
    package func participants(of session: Session) -> [Person.ID] {
        session.requests.compactMap { requests[$0]?.person }
    }

    /// Whole weeks between the day a request came in and an instant, never below 0.
    package func waitingWeeks(of request: Request, at instant: Instant) -> Int {
        max(0, Int((instant - request.received) / (7 * 86_400)))
    }

    /// Where a session is held, or nil when online.
    package func room(of session: Session) -> Room? { session.room.flatMap { rooms[$0] } }
}
