/// A planning problem (format `experttafel-problem/1`): who offers and who asks what, when everyone can, and what a
/// plan is worth.
///
/// Indices count from 0 into the problem's own lists. Time is whole slots of `slotMinutes`, counted from `start` as
/// absolute time; an interval `[a, b]` is half-open.
public struct Problem: Encodable, Hashable, Sendable {
    static let formatName = "experttafel-problem/1"

    /// Names the kind and version of the file.
    public var format = Problem.formatName
    /// The name by which a plan refers to it.
    public var name: String
    /// The IANA zone of its local days.
    public var timeZone: String
    /// Slot 0, a Monday's local midnight, RFC 3339.
    public var start: String
    /// Length of a slot in minutes.
    public var slotMinutes: Int
    /// Length of the horizon in slots.
    public var slots: Int
    /// The slot at which each local day begins; week = day / 7.
    public var days: [Int]
    /// No new session starts before this slot.
    public var notBefore: Int
    /// Where people and rooms are.
    public var places: [String]
    /// Minutes from place to place; rounded up to whole slots when used.
    public var travelMinutes: [[Int]]
    /// The formats, or those offered.
    public var formats: Formats
    /// The people.
    public var people: [Person]
    /// Those who offer.
    public var experts: [Expert]
    /// Where tables are held.
    public var rooms: [Room]
    /// Who asks what.
    public var requests: [Request]
    /// Pairs of people who may not share a table.
    public var conflicts: [Pair]
    /// Sessions that stand.
    public var pinned: [Pinned]
    /// Seats already announced; changing one costs points.
    public var previous: [Participation]
    /// What counts in a plan.
    public var weights: Weights
    /// Rules of the programme itself that are on; nil for none.
    public var rules: Rules?

    /// Makes the value from its parts.
    public init(
        name: String, timeZone: String, start: String, slotMinutes: Int, slots: Int, days: [Int], notBefore: Int,
        places: [String], travelMinutes: [[Int]], formats: Formats, people: [Person], experts: [Expert],
        rooms: [Room], requests: [Request], conflicts: [Pair], pinned: [Pinned], previous: [Participation],
        weights: Weights, rules: Rules? = nil
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
        self.rules = rules
    }
}

/// The two shapes of a session.
public enum Format: String, Codable, Hashable, Sendable, CaseIterable {
    case table
    case mentoring
}

extension Problem {
    /// The rules of the two formats.
    public struct Formats: Encodable, Hashable, Sendable {
        /// Tables.
        public var table: FormatRules
        /// One-to-one talks.
        public var mentoring: FormatRules

        /// Makes the value from its parts.
        public init(table: FormatRules, mentoring: FormatRules) {
            self.table = table
            self.mentoring = mentoring
        }
    }

    /// The shape of a format.
    public struct FormatRules: Encodable, Hashable, Sendable {
        /// Its length in minutes, whole slots.
        public var minutes: Int
        /// Participants, the expert not counted.
        public var minParticipants: Int
        /// Participants at the most.
        public var maxParticipants: Int
        /// Whether it may go without a room.
        public var online: Bool
        /// The slots at which it may start.
        public var starts: [Int]

        /// Makes the value from its parts.
        public init(minutes: Int, minParticipants: Int, maxParticipants: Int, online: Bool, starts: [Int]) {
            self.minutes = minutes
            self.minParticipants = minParticipants
            self.maxParticipants = maxParticipants
            self.online = online
            self.starts = starts
        }
    }

    /// Somebody: expert and requester are roles of one person.
    public struct Person: Encodable, Hashable, Sendable {
        /// A name for messages.
        public var id: String
        /// Where it is, by its number in the problem.
        public var place: Int
        /// The sector of their company; a table with more sectors is worth more.
        public var sector: String
        /// Two-letter codes; two people at one table need one in common with the expert.
        public var languages: [String]
        /// Sessions in a local day at the most, both roles together.
        public var maxPerDay: Int
        /// Sessions in a week at the most, both roles together.
        public var maxPerWeek: Int
        /// Sorted, disjoint intervals.
        public var free: [Interval]

        /// Makes the value from its parts.
        public init(
            id: String, place: Int, sector: String, languages: [String], maxPerDay: Int, maxPerWeek: Int,
            free: [Interval]
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

    /// The role of sharing what one learned.
    public struct Expert: Encodable, Hashable, Sendable {
        /// The person, by their number in the problem.
        public var person: Int
        /// Topic to level, 1-3.
        public var topics: [String: Int]
        /// The formats, or those offered.
        public var formats: [Format]
        /// Sessions within the horizon at the most.
        public var maxSessions: Int

        /// Makes the value from its parts.
        public init(person: Int, topics: [String: Int], formats: [Format], maxSessions: Int) {
            self.person = person
            self.topics = topics
            self.formats = formats
            self.maxSessions = maxSessions
        }
    }

    /// A room.
    public struct Room: Encodable, Hashable, Sendable {
        /// A name for messages.
        public var id: String
        /// Where it is, by its number in the problem.
        public var place: Int
        /// People, the expert counted.
        public var capacity: Int
        /// When it is open: sorted, disjoint intervals.
        public var open: [Interval]

        /// Makes the value from its parts.
        public init(id: String, place: Int, capacity: Int, open: [Interval]) {
            self.id = id
            self.place = place
            self.capacity = capacity
            self.open = open
        }
    }

    /// The formats that a request accepts.
    public enum Wish: String, Codable, Hashable, Sendable, CaseIterable {
        case table
        case mentoring
        case either

        func allows(_ format: Format) -> Bool { self == .either || rawValue == format.rawValue }
    }

    /// A wish to learn from an expert.
    public struct Request: Encodable, Hashable, Sendable {
        /// A name for messages.
        public var id: String
        /// The person, by their number in the problem.
        public var person: Int
        /// What it is about.
        public var topic: String
        /// The least level of expert that will do, 1-3.
        public var minLevel: Int
        /// Its format.
        public var format: Wish
        /// Sessions asked for; more than one only for mentoring.
        public var sessions: Int
        /// Days between two sessions of a series at the least.
        public var minGapDays: Int
        /// How much it weighs, 1-3.
        public var priority: Int
        /// Whole weeks it has waited; 26 count at the most.
        public var waitingWeeks: Int
        /// The slot by which a session must have ended.
        public var deadline: Int
        /// Experts it would rather meet.
        public var prefer: [Int]
        /// Experts it does not want to meet.
        public var avoid: [Int]

        /// Makes the value from its parts.
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
    public struct Pinned: Encodable, Hashable, Sendable {
        /// Its format.
        public var format: Format
        /// The expert, by their number in the problem.
        public var expert: Int
        /// The room, by its number in the problem; nil for online.
        public var room: Int?
        /// The slot at which it begins.
        public var start: Int
        /// What it is about.
        public var topic: String
        /// Who takes part.
        public var requests: [Int]
        /// Nobody may be added.
        public var closed: Bool?
        /// The second expert, by their number in the problem; nil for none.
        public var second: Int?
        /// The chair, by their number among the people; nil for none.
        public var chair: Int?

        /// Makes the value from its parts.
        public init(
            format: Format, expert: Int, room: Int?, start: Int, topic: String, requests: [Int], closed: Bool?,
            second: Int? = nil, chair: Int? = nil
        ) {
            self.format = format
            self.expert = expert
            self.room = room
            self.start = start
            self.topic = topic
            self.requests = requests
            self.closed = closed
            self.second = second
            self.chair = chair
        }

        private enum CodingKeys: String, CodingKey {
            case format, expert, room, start, topic, requests, closed, second, chair
        }

        /// Writes a missing room as null, as the contract asks.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(format, forKey: .format)
            try container.encode(expert, forKey: .expert)
            try container.encode(room, forKey: .room)
            try container.encode(start, forKey: .start)
            try container.encode(topic, forKey: .topic)
            try container.encode(requests, forKey: .requests)
            try container.encode(closed ?? false, forKey: .closed)
            try container.encodeIfPresent(second, forKey: .second)
            try container.encodeIfPresent(chair, forKey: .chair)
        }
    }

    /// Someone's seat as it was announced.
    public struct Participation: Encodable, Hashable, Sendable {
        /// The request, by its number in the problem.
        public var request: Int
        /// The expert, by their number in the problem.
        public var expert: Int
        /// The room, by its number in the problem; nil for online.
        public var room: Int?
        /// The slot at which it begins.
        public var start: Int

        /// Makes the value from its parts.
        public init(request: Int, expert: Int, room: Int?, start: Int) {
            self.request = request
            self.expert = expert
            self.room = room
            self.start = start
        }

        private enum CodingKeys: String, CodingKey {
            case request, expert, room, start
        }

        /// Writes a missing room as null, as the contract asks.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(request, forKey: .request)
            try container.encode(expert, forKey: .expert)
            try container.encode(room, forKey: .room)
            try container.encode(start, forKey: .start)
        }
    }

    /// The integers of the score.
    public struct Weights: Encodable, Hashable, Sendable {
        public var first, next, waiting, level, preferred, travel, week: Int
        public var table, mentoring, expertTravel, inPerson, sector, load, change: Int

        /// Makes the value from its parts.
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
