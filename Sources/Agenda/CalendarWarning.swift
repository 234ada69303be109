import Programme

/// Why a calendar cannot be used at all.
package enum CalendarError: Error, Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// Nothing in it reads as iCalendar: where BEGIN:VCALENDAR was looked for.
    case notACalendar(line: Int)
    /// It ends within a component, which begins on a line.
    case cutShort(component: String, line: Int)
    /// Components within components without end.
    case tooDeep(line: Int)
}

/// Something in a calendar that could not be taken as it stands; the rest of the calendar is still used.
package struct CalendarWarning: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A zone nobody knows; its times were read in the zone named.
        case unknownZone(name: String, property: String, readAs: String)
        /// A property whose value is not what RFC 5545 says.
        case badValue(property: String)
        /// An event that cannot be placed in time was left out, because this property is missing or cannot be read.
        case leftOut(property: String)
        /// An event that ends before it begins takes no time.
        case endsBeforeStart(property: String)
        /// A rule (or list of dates) that asks for too much work; only the instances found so far count.
        case ruleTooMuchWork
        /// A rule that is not one; only the first occurrence counts.
        case badRule(rule: String)
        /// A line without a colon, and the property that stands before it.
        case badLine(after: String)
        /// A component that does not end; it was taken to end where the next begins.
        case unended
        /// An END of what has not begun.
        case strayEnd
        /// A calendar that is not kept in the Gregorian calendar.
        case otherScale(String)
        /// So many more of these.
        case more(count: Int)
    }

    package let kind: Kind
    /// The component it stands in: `VEVENT`.
    package let component: String
    /// The line of the file, from 1; nil where it is about the whole.
    package let line: Int?

    package init(kind: Kind, component: String, line: Int? = nil) {
        self.kind = kind
        self.component = component
        self.line = line
    }
}
