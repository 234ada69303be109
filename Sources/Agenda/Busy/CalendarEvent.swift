import Programme

/// A VEVENT reduced to what decides when its owner is busy.
struct CalendarEvent {
    /// Of its UID; 0 for an event without one.
    var uid: UIDKey?
    var line = 0
    /// The line of its RRULE or RDATE, where it has one.
    var repetitionLine = 0
    var start: Stamp
    /// How long each instance lasts.
    var length = Length.exact(seconds: 0)
    var reason = BusyReason.event
    var travel: Int64 = 0
    /// Which of two versions is newer: SEQUENCE, then DTSTAMP.
    var sequence: Int64 = 0
    var stamp: Int64 = 0
    /// What makes it more than one appointment; nil for most.
    var series: Series?

    struct Series {
        var recurrenceID: Stamp?
        var thisAndFuture = false
        var rules: [RecurrenceRule] = []
        var exceptionRules: [RecurrenceRule] = []
        var extraDates: [ExtraDate] = []
        var exceptions: [Stamp] = []

        /// RFC 5545 section 3.3.10: where DTSTART is a date, BYHOUR, BYMINUTE and BYSECOND must be ignored.
        mutating func ignoreTimesOfDay() {
            for index in rules.indices { rules[index].ignoreTimesOfDay() }
            for index in exceptionRules.indices { exceptionRules[index].ignoreTimesOfDay() }
        }
    }

    /// An RDATE, with its own end where it is a PERIOD.
    struct ExtraDate {
        let start: Stamp
        let end: Stamp?
        let duration: CalendarDuration?
    }

    enum Length: Hashable {
        /// DTEND: the same exact time for each instance (RFC 5545 section 3.8.5.3).
        case exact(seconds: Int64)
        /// DURATION, and whole days of an all-day event.
        case nominal(CalendarDuration)

        /// Seconds that no instance exceeds, whatever the clock does.
        var longest: Int64 {
            switch self {
            case .exact(let seconds): return seconds
            case .nominal(let duration): return Int64(duration.days + 1) * 86_400 + max(0, duration.seconds)
            }
        }
    }

    /// When the instance at a wall-clock time ends, given the instant at which it begins.
    func end(ofInstanceAt wall: Int64, beginning: Int64, in zone: CalendarZone) -> Int64 {
        switch length {
        case .exact(let seconds): return beginning + seconds
        case .nominal(let duration) where duration.days == 0: return beginning + duration.seconds
        case .nominal(let duration):
            return zone.table.instant(ofWall: wall + Int64(duration.days) * 86_400) + duration.seconds
        }
    }

    func period(at wall: Int64, in zone: CalendarZone, isRepeated: Bool) -> BusyPeriod {
        let beginning = zone.table.instant(ofWall: wall)
        return period(from: beginning, to: end(ofInstanceAt: wall, beginning: beginning, in: zone), isRepeated)
    }

    func period(from start: Int64, to end: Int64, _ isRepeated: Bool) -> BusyPeriod {
        BusyPeriod(
            start: start, end: end, reason: reason, line: line, isRepeated: isRepeated, travel: travel,
            isAllDay: self.start.isDate)
    }
}

/// A UID by its hash: two, of different seeds, so that no calendar can be written in which two UIDs meet.
struct UIDKey: Hashable {
    private let high: Int
    private let low: Int

    init(_ bytes: ArraySlice<UInt8>) {
        var (first, second) = (Hasher(), Hasher())
        second.combine(UInt8(1))
        bytes.withUnsafeBytes {
            first.combine(bytes: $0)
            second.combine(bytes: $0)
        }
        (high, low) = (first.finalize(), second.finalize())
    }

    func hash(into hasher: inout Hasher) { hasher.combine(high) }
}
