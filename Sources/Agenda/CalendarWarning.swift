import Programme

/// Why a calendar cannot be used at all.
package enum CalendarError: Error, Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// Nothing in it reads as iCalendar.
    case notACalendar
    /// It ends in the middle of a component.
    case cutShort
}

/// Something in a calendar that could not be taken as it stands; the rest of the calendar is still used.
package struct CalendarWarning: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A zone nobody knows; its times were read in the zone named.
        case unknownZone(name: String, readAs: String)
        /// A property whose value is not what RFC 5545 says; the event was left out.
        case badValue(property: String)
        /// A rule that asks for too much work; only the instances found so far count.
        case ruleTooMuchWork(rule: String)
        /// A rule that is not one.
        case badRule(rule: String)
    }

    package let kind: Kind
    /// The component it stands in: `VEVENT`.
    package let component: String

    package init(kind: Kind, component: String) {
        self.kind = kind
        self.component = component
    }
}
