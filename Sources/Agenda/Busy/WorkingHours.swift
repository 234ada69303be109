import Foundation
import Programme

/// The working hours that Outlook writes into an exported calendar (X-MS-OLK-WKHRSTART, WKHREND, WKHRDAYS): when its
/// owner is available in any week, where they did not say so themselves.
package struct WorkingHours: Hashable, Sendable {
    package let days: Set<Weekday>
    /// Seconds from local midnight; `end` may be 24:00.
    package let start: Int
    package let end: Int
    private let zone: CalendarZone

    /// The hours that a calendar states whole; nil where it states none, or hours that are none.
    init?(_ outline: CalendarOutline, calendar: Int, _ reader: inout EventReader) {
        guard calendar >= 0 else { return nil }
        reader.zones.component = .calendar
        var (start, end): (Int?, Int?)
        var days: Set<Weekday> = []
        var zone = reader.zones.fallback
        let component = outline.components[calendar]
        func warn(_ property: CalendarOutline.Property) {
            reader.warn(.badValue(property: property.kind.name), in: component, line: property.line)
        }
        for property in outline.properties(of: component) {
            switch property.kind {
            case .workStart:
                start = StampReader.timeOfDay(outline.value(property))
                if start == nil { warn(property) }
                if let name = outline.parameter("TZID", of: property) {
                    zone = reader.zones.zone(name, line: Int(property.line))
                }
            case .workEnd:
                end = StampReader.timeOfDay(outline.value(property))
                if end == nil { warn(property) }
            case .workDays:
                let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
                for day in outline.string(property).uppercased().split(separator: ",") {
                    let name = day.trimmingCharacters(in: .whitespaces)
                    if let index = names.firstIndex(of: name) { days.insert(Weekday(index: index)) }
                }
                if days.isEmpty { warn(property) }
            default: break
            }
        }
        guard let start, let end, start < end, !days.isEmpty else { return nil }
        (self.days, self.start, self.end, self.zone) = (days, start, end, zone)
    }

    /// The open time from one date up to another (exclusive), in absolute time.
    package func intervals(from: LocalDate, until: LocalDate) -> IntervalSet {
        IntervalSet(
            (from.dayNumber..<max(from.dayNumber, until.dayNumber)).compactMap { number -> Interval? in
                guard days.contains(LocalDate(dayNumber: number).weekday) else { return nil }
                let midnight = Int64(number) * 86_400
                return Interval(
                    Instant(seconds: zone.table.instant(ofWall: midnight + Int64(start))),
                    Instant(seconds: zone.table.instant(ofWall: midnight + Int64(end))))
            })
    }
}
