/// What the regiegroep chose for its programme. Defaults are those of a programme that never touched them.
public struct Settings: Hashable, Sendable, Codable {
    /// The programme's name as guests see it.
    public var programme: String = "Experttafels Flevoland"
    /// The mailbox that invites come from and answers go to (ORGANIZER and From).
    public var mailbox: String = "experttafels@programma.example"
    /// How that mailbox is named, and who signs the mails.
    public var organiser: String = "Regiegroep Experttafels"
    public var timeZone: String = "Europe/Amsterdam"
    /// The grid of the plan, in minutes.
    public var slotMinutes: Int = 15
    public var table = FormatSettings.table
    public var mentoring = FormatSettings.mentoring
    /// Days between the day of planning and the first session.
    public var noticeDays: Int = 7
    /// Days before a session by which a guest should have answered.
    public var answerDays: Int = 5
    /// Days between two talks of one mentoring series.
    public var seriesGapDays: Int = 14
    /// For people who gave no limit of their own.
    public var maxPerDay: Int = 1
    public var maxPerWeek: Int = 2
    public var maxSessions: Int = 4
    public var schoolHolidays: SchoolHolidayRule = .show
    public var weights = Weights()

    public init() {}
}

/// Whether sessions may be planned in a school holiday: shown as a warning, or avoided altogether.
public enum SchoolHolidayRule: String, Sendable, Hashable, CaseIterable, Codable {
    case show
    case avoid
}

/// The shape of a format: its length, seats and the times of day at which it may start.
public struct FormatSettings: Hashable, Sendable, Codable {
    public var minutes: Int
    /// Participants, the expert not counted.
    public var minParticipants: Int
    public var maxParticipants: Int
    /// Whether it may be held without a room.
    public var online: Bool
    /// Local times on working days.
    public var starts: [LocalTime]

    public init(minutes: Int, minParticipants: Int, maxParticipants: Int, online: Bool, starts: [LocalTime]) {
        self.minutes = minutes
        self.minParticipants = minParticipants
        self.maxParticipants = maxParticipants
        self.online = online
        self.starts = starts
    }

    public static let table = FormatSettings(
        minutes: 120, minParticipants: 4, maxParticipants: 8, online: false,
        starts: [9 * 60 + 30, 13 * 60 + 30, 16 * 60, 19 * 60 + 30].map { LocalTime(validMinutes: $0) })

    public static let mentoring = FormatSettings(
        minutes: 60, minParticipants: 1, maxParticipants: 1, online: true,
        starts: [8, 9, 10, 11, 13, 14, 15, 16, 17, 19, 20].map { LocalTime(validMinutes: $0 * 60) })
}

/// What counts in a plan, in points.
public struct Weights: Hashable, Sendable, Codable {
    public var first = 1000
    public var next = 300
    public var waiting = 10
    public var level = 40
    public var preferred = 120
    public var travel = 6
    public var week = 8
    public var table = 150
    public var mentoring = 60
    public var expertTravel = 10
    public var inPerson = 45
    public var sector = 25
    public var load = 30
    public var change = 250

    public init() {}
}

extension Settings {
    public subscript(format: SessionFormat) -> FormatSettings {
        format == .table ? table : mentoring
    }

    public var zone: Zone { Zone(identifier: timeZone) ?? .amsterdam }
}
