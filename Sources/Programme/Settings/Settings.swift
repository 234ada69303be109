/// What the regiegroep chose for its programme. Defaults are those of a programme that never touched them.
package struct Settings: Hashable, Sendable, Codable {
    /// The programme's name as guests see it.
    package var programme: String = "Experttafels Flevoland"
    /// The mailbox that invites come from and answers go to (ORGANIZER and From).
    package var mailbox: String = "experttafels@programma.example"
    /// How that mailbox is named, and who signs the mails.
    package var organiser: String = "Regiegroep Experttafels"
    package var timeZone: String = "Europe/Amsterdam"
    /// The grid of the plan, in minutes.
    package var slotMinutes: Int = 15
    package var table = FormatSettings.table
    package var mentoring = FormatSettings.mentoring
    /// Days between the day of planning and the first session.
    package var noticeDays: Int = 7
    /// Days before a session by which a guest should have answered.
    package var answerDays: Int = 5
    /// Days that a freed seat is kept for whom it is offered to.
    package var offerDays: Int = 3
    /// Days between a reminder and the end of a seat that nobody answered for.
    package var reminderDays: Int = 2
    /// Days before a session from which its preparation goes out.
    package var preparationDays: Int = 4
    /// Days between two talks of one mentoring series.
    package var seriesGapDays: Int = 14
    /// For people who gave no limit of their own.
    package var maxPerDay: Int = 1
    package var maxPerWeek: Int = 2
    package var maxSessions: Int = 4
    package var schoolHolidays: SchoolHolidayRule = .show
    /// Who owns what is to be done for a case, unless it is given to another: a name or an address.
    package var groeimakelaar: String = "groeimakelaar"
    package var weights = Weights()
    /// Weeks for which nobody meets the same expert, or the same people at a table, again; 0 for no such rule.
    package var notAgainWeeks: Int = 0
    /// Weeks that a request of a group that was left behind counts as having waited longer; 0 for none.
    package var fairnessWeeks: Int = 0
    package var smtp = SMTPSettings()
    package var imap = IMAPSettings()
    package var quiet = QuietSettings()
    package var agenda = AgendaSettings()
    package var attendance = AttendanceSettings()
    package var escalation = EscalationSettings()
    package var stages = StageSettings()
    package var `protocol` = ProtocolSettings()

    package init() {}
}

/// Whether sessions may be planned in a school holiday: shown as a warning, or avoided altogether.
package enum SchoolHolidayRule: String, Sendable, Hashable, CaseIterable, Codable {
    case show
    case avoid
}

/// The shape of a format: its length, seats and the times of day at which it may start.
package struct FormatSettings: Hashable, Sendable, Codable {
    package var minutes: Int
    /// Participants, the expert not counted.
    package var minParticipants: Int
    package var maxParticipants: Int
    /// Whether it may be held without a room.
    package var online: Bool
    /// Local times on working days.
    package var starts: [LocalTime]

    package init(minutes: Int, minParticipants: Int, maxParticipants: Int, online: Bool, starts: [LocalTime]) {
        self.minutes = minutes
        self.minParticipants = minParticipants
        self.maxParticipants = maxParticipants
        self.online = online
        self.starts = starts
    }

    package static let table = FormatSettings(
        minutes: 120, minParticipants: 4, maxParticipants: 8, online: false,
        starts: [9 * 60 + 30, 13 * 60 + 30, 16 * 60, 19 * 60 + 30].map { LocalTime(validMinutes: $0) })

    package static let mentoring = FormatSettings(
        minutes: 60, minParticipants: 1, maxParticipants: 1, online: true,
        starts: [8, 9, 10, 11, 13, 14, 15, 16, 17, 19, 20].map { LocalTime(validMinutes: $0 * 60) })
}

/// What counts in a plan, in points.
package struct Weights: Hashable, Sendable, Codable {
    package var first = 1000
    package var next = 300
    package var waiting = 10
    package var level = 40
    package var preferred = 120
    package var travel = 6
    package var week = 8
    package var table = 150
    package var mentoring = 60
    package var expertTravel = 10
    package var inPerson = 45
    package var sector = 25
    package var load = 30
    package var change = 250

    package init() {}
}

extension Settings {
    package subscript(format: SessionFormat) -> FormatSettings {
        format == .table ? table : mentoring
    }

    package var zone: Zone { Zone(identifier: timeZone) ?? .amsterdam }
}
