import Programme

/// The whole programme as one value, read in one go: what every computation starts from.
public struct ProgrammeData: Sendable {
    public let settings: Settings
    public let people: [Person.ID: Person]
    public let experts: [Expert.ID: Expert]
    public let rooms: [Room.ID: Room]
    public let requests: [Request.ID: Request]
    public let relations: [Relation]
    public let calendars: [String: StoredCalendar]
    public let proposal: Proposal?
    /// Oldest first.
    public let releases: [Release]
    public let travel: TravelMatrix

    init(
        settings: Settings, people: [Person], experts: [Expert], rooms: [Room], requests: [Request],
        relations: [Relation], travelTimes: [TravelTime], calendars: [StoredCalendar], proposal: Proposal?,
        releases: [Release]
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
            places: Set(people.map(\.place) + rooms.map(\.place)).subtracting([""]), known: travelTimes)
    }

    /// The zone that local times are in.
    public var zone: Zone { settings.zone }
    /// What guests have been told of last; nil before the first release.
    public var latestRelease: Release? { releases.last }

    /// A person's name, for a text; `?` where they are gone.
    public func name(_ person: Person.ID) -> String { people[person]?.name ?? "?" }

    /// The people at a session's seats, in the order of its requests.
    public func participants(of session: Session) -> [Person.ID] {
        session.requests.compactMap { requests[$0]?.person }
    }

    /// Whole weeks between the day a request came in and an instant, never below 0.
    public func waitingWeeks(of request: Request, at instant: Instant) -> Int {
        max(0, Int((instant - request.received) / (7 * 86_400)))
    }

    /// Where a session is held, or nil when online.
    public func room(of session: Session) -> Room? { session.room.flatMap { rooms[$0] } }
}
