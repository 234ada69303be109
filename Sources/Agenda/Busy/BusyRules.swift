import Programme

/// What counts as busy where RFC 5545 leaves a choice, as the programme has set it.
package struct BusyRules: Hashable, Sendable {
    /// Whether a tentative appointment keeps its owner busy.
    package var tentativeIsBusy = true
    /// Whether a whole day that does not say (no TRANSP, no status of Outlook) is busy. RFC 5545 says it is; where it is
    /// not, birthdays and the like leave their one day free, and longer ones still do not.
    package var allDayIsBusy = true
    /// Minutes kept free before and after each appointment with a time of day.
    package var minutesBefore = 0
    package var minutesAfter = 0

    package init() {}
}

/// Why a stretch of an agenda is busy, or is free although something is in it.
package enum BusyReason: UInt8, Hashable, Sendable, CaseIterable {
    case event, tentative, outOfOffice, freeBusy, unavailable, tentativelyUnavailable
    case transparent, cancelled, declined, freeInOutlook, wholeDay

    /// Whether it keeps its owner busy.
    package func isBusy(_ rules: BusyRules) -> Bool {
        switch self {
        case .event, .outOfOffice, .freeBusy, .unavailable: return true
        case .tentative, .tentativelyUnavailable: return rules.tentativeIsBusy
        case .wholeDay: return rules.allDayIsBusy
        case .transparent, .cancelled, .declined, .freeInOutlook: return false
        }
    }
}

/// One stretch of an agenda: from when to when, why, and where it stands.
package struct BusyPeriod: Hashable, Sendable {
    package let start: Int64
    package let end: Int64
    package let reason: BusyReason
    /// The line of the component it comes from, from 1.
    package let line: Int
    package let isRepeated: Bool
    /// Seconds of travel before and after, where the event says so.
    var travel: Int64 = 0
    var isAllDay = false

    package var interval: Interval? { Interval(Instant(seconds: start), Instant(seconds: end)) }

    /// The stretch with the minutes around it that the rules keep free, and its travel.
    package func padded(_ rules: BusyRules) -> Interval? {
        guard reason != .unavailable, reason != .tentativelyUnavailable, start < end else { return interval }
        let before = max(isAllDay ? 0 : Int64(rules.minutesBefore) * 60, travel)
        let after = isAllDay ? 0 : Int64(rules.minutesAfter) * 60
        return Interval(Instant(seconds: start - before), Instant(seconds: end + max(after, travel)))
    }
}
