/// A planning problem (format `experttafel-problem/1`): who offers and who asks what, when everyone can, and what a
/// plan is worth.
///
/// Indices count from 0 into the problem's own lists. Time is whole slots of `slotMinutes`, counted from `start` as
/// absolute time; an interval `[a, b]` is half-open.
public struct Problem: Codable, Hashable, Sendable {
    public var format = "experttafel-problem/1"
    public var name: String
    public var timeZone: String
    /// Slot 0, a Monday's local midnight, RFC 3339.
    public var start: String
    public var slotMinutes: Int
    public var slots: Int
    /// The slot at which each local day begins; week = day / 7.
    public var days: [Int]
    /// No new session starts before this slot.
    public var notBefore: Int
    public var places: [String]
    /// Minutes from place to place; rounded up to whole slots when used.
    public var travelMinutes: [[Int]]
    public var formats: Formats
    public var people: [Person]
    public var experts: [Expert]
    public var rooms: [Room]
    public var requests: [Request]
    /// Pairs of people who may not share a table.
    public var conflicts: [[Int]]
    public var pinned: [Pinned]
    public var previous: [Participation]
    public var weights: Weights

    public init(
        name: String, timeZone: String, start: String, slotMinutes: Int, slots: Int, days: [Int], notBefore: Int,
        places: [String], travelMinutes: [[Int]], formats: Formats, people: [Person], experts: [Expert],
        rooms: [Room], requests: [Request], conflicts: [[Int]], pinned: [Pinned], previous: [Participation],
        weights: Weights
    ) {
        self.name = name
        self.timeZone = timeZone
        self.start = start
        self.slotMinutes = slotMinutes
        self.slots = slots
        self.days = days
        self.notBefore = notBefore
        self.places = places
        self.travelMinutes = travelMinutes
        self.formats = formats
        self.people = people
        self.experts = experts
        self.rooms = rooms
        self.requests = requests
        self.conflicts = conflicts
        self.pinned = pinned
        self.previous = previous
        self.weights = weights
    }
}

/// The two shapes of a session.
public enum Format: String, Codable, Hashable, Sendable, CaseIterable {
    case table
    case mentoring
}

extension Problem {
    public struct Formats: Codable, Hashable, Sendable {
        public var table: FormatRules
        public var mentoring: FormatRules

        public init(table: FormatRules, mentoring: FormatRules) {
            self.table = table
            self.mentoring = mentoring
        }

        public subscript(format: Format) -> FormatRules { format == .table ? table : mentoring }
    }

    public struct FormatRules: Codable, Hashable, Sendable {
        public var minutes: Int
        /// Participants, the expert not counted.
        public var minParticipants: Int
        public var maxParticipants: Int
        /// Whether it may go without a room.
        public var online: Bool
        /// The slots at which it may start.
        public var starts: [Int]

        public init(minutes: Int, minParticipants: Int, maxParticipants: Int, online: Bool, starts: [Int]) {
            self.minutes = minutes
            self.minParticipants = minParticipants
            self.maxParticipants = maxParticipants
            self.online = online
            self.starts = starts
        }
    }

    public struct Person: Codable, Hashable, Sendable {
        public var id: String
        public var place: Int
        public var sector: String
        public var languages: [String]
        public var maxPerDay: Int
        public var maxPerWeek: Int
        /// Sorted, disjoint intervals.
        public var free: [[Int]]

        public init(
            id: String, place: Int, sector: String, languages: [String], maxPerDay: Int, maxPerWeek: Int,
            free: [[Int]]
        ) {
            self.id = id
            self.place = place
            self.sector = sector
            self.languages = languages
            self.maxPerDay = maxPerDay
            self.maxPerWeek = maxPerWeek
            self.free = free
        }
    }

    public struct Expert: Codable, Hashable, Sendable {
        public var person: Int
        /// Topic to level, 1-3.
        public var topics: [String: Int]
        public var formats: [Format]
        public var maxSessions: Int

        public init(person: Int, topics: [String: Int], formats: [Format], maxSessions: Int) {
            self.person = person
            self.topics = topics
            self.formats = formats
            self.maxSessions = maxSessions
        }
    }

    public struct Room: Codable, Hashable, Sendable {
        public var id: String
        public var place: Int
        /// People, the expert counted.
        public var capacity: Int
        public var open: [[Int]]

        public init(id: String, place: Int, capacity: Int, open: [[Int]]) {
            self.id = id
            self.place = place
            self.capacity = capacity
            self.open = open
        }
    }

    public enum Wish: String, Codable, Hashable, Sendable {
        case table
        case mentoring
        case either

        func allows(_ format: Format) -> Bool { self == .either || rawValue == format.rawValue }
    }

    public struct Request: Codable, Hashable, Sendable {
        public var id: String
        public var person: Int
        public var topic: String
        public var minLevel: Int
        public var format: Wish
        public var sessions: Int
        public var minGapDays: Int
        public var priority: Int
        public var waitingWeeks: Int
        /// The slot by which a session must have ended.
        public var deadline: Int
        public var prefer: [Int]
        public var avoid: [Int]

        public init(
            id: String, person: Int, topic: String, minLevel: Int, format: Wish, sessions: Int, minGapDays: Int,
            priority: Int, waitingWeeks: Int, deadline: Int, prefer: [Int], avoid: [Int]
        ) {
            self.id = id
            self.person = person
            self.topic = topic
            self.minLevel = minLevel
            self.format = format
            self.sessions = sessions
            self.minGapDays = minGapDays
            self.priority = priority
            self.waitingWeeks = waitingWeeks
            self.deadline = deadline
            self.prefer = prefer
            self.avoid = avoid
        }
    }

    /// A session that stands, whatever the rules say.
    public struct Pinned: Codable, Hashable, Sendable {
        public var format: Format
        public var expert: Int
        public var room: Int?
        public var start: Int
        public var topic: String
        public var requests: [Int]
        /// Nobody may be added.
        public var closed: Bool?

        public init(
            format: Format, expert: Int, room: Int?, start: Int, topic: String, requests: [Int], closed: Bool?
        ) {
            self.format = format
            self.expert = expert
            self.room = room
            self.start = start
            self.topic = topic
            self.requests = requests
            self.closed = closed
        }

        // `room` is written as null, not left out.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(format, forKey: .format)
            try container.encode(expert, forKey: .expert)
            try container.encode(room, forKey: .room)
            try container.encode(start, forKey: .start)
            try container.encode(topic, forKey: .topic)
            try container.encode(requests, forKey: .requests)
            try container.encode(closed ?? false, forKey: .closed)
        }
    }

    /// Someone's seat as it was announced.
    public struct Participation: Codable, Hashable, Sendable {
        public var request: Int
        public var expert: Int
        public var room: Int?
        public var start: Int

        public init(request: Int, expert: Int, room: Int?, start: Int) {
            self.request = request
            self.expert = expert
            self.room = room
            self.start = start
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(request, forKey: .request)
            try container.encode(expert, forKey: .expert)
            try container.encode(room, forKey: .room)
            try container.encode(start, forKey: .start)
        }
    }

    /// The integers of the score.
    public struct Weights: Codable, Hashable, Sendable {
        public var first, next, waiting, level, preferred, travel, week: Int
        public var table, mentoring, expertTravel, inPerson, sector, load, change: Int

        public init(
            first: Int, next: Int, waiting: Int, level: Int, preferred: Int, travel: Int, week: Int, table: Int,
            mentoring: Int, expertTravel: Int, inPerson: Int, sector: Int, load: Int, change: Int
        ) {
            self.first = first
            self.next = next
            self.waiting = waiting
            self.level = level
            self.preferred = preferred
            self.travel = travel
            self.week = week
            self.table = table
            self.mentoring = mentoring
            self.expertTravel = expertTravel
            self.inPerson = inPerson
            self.sector = sector
            self.load = load
            self.change = change
        }
    }
}
