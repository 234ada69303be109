import Foundation
import Programme

/// Days that matter to every programme: public holidays, which close a day, and school holidays, which are shown.
package struct HolidayCalendar: Hashable, Sendable {
    /// One holiday: its name and its days, the last one included.
    package struct Holiday: Hashable, Sendable {
        package let name: String
        package let first: LocalDate
        package let last: LocalDate
        /// `Noord` or `Midden` for school holidays.
        package let region: String?
    }

    package let holidays: [Holiday]
    /// Every day of every holiday.
    package let days: Set<LocalDate>

    /// The Dutch public holidays of Calendars/, Goede Vrijdag and Bevrijdingsdag included.
    package static let publicHolidays = HolidayCalendar(PackageResources.feestdagen_nl_ics, region: nil)

    /// The school holidays of the regions that meet in Flevoland.
    package static let schoolHolidays = HolidayCalendar(
        holidays: HolidayCalendar(PackageResources.schoolvakanties_noord_ics, region: "Noord").holidays
            + HolidayCalendar(PackageResources.schoolvakanties_midden_ics, region: "Midden").holidays)

    private init(holidays: [Holiday]) {
        self.holidays = holidays.sorted { $0.first < $1.first }
        days = Set(
            holidays.filter { $0.first <= $0.last }.flatMap {
                ($0.first.dayNumber...$0.last.dayNumber).map { LocalDate(dayNumber: $0) }
            })
    }

    private init(_ bytes: [UInt8], region: String?) {
        guard let outline = try? OutlineReader.read(Data(bytes), also: [.title]) else {
            self.init(holidays: [])
            return
        }
        self.init(
            holidays: outline.components.compactMap { component in
                guard component.kind == .event else { return nil }
                let values = Dictionary(
                    outline.properties(of: component).map { ($0.kind, outline.value($0)) },
                    uniquingKeysWith: { first, _ in first })
                guard let first = values[.start].flatMap({ StampReader.moment($0) }),
                    let end = values[.end].flatMap({ StampReader.moment($0) }), let name = values[.title]
                else { return nil }
                return Holiday(
                    name: CalendarOutline.string(name), first: LocalDate(dayNumber: Int(first.wall.dayOfWall)),
                    last: LocalDate(dayNumber: Int(end.wall.dayOfWall) - 1), region: region)
            })
    }

    /// The holidays that touch a day.
    package func on(_ date: LocalDate) -> [Holiday] { holidays.filter { $0.first <= date && date <= $0.last } }

    /// Whether a date lies in the years that the calendar knows.
    package func knows(_ date: LocalDate) -> Bool {
        guard let first = holidays.first?.first, let last = holidays.map(\.last).max() else { return false }
        return date.year >= first.year && date <= max(last, LocalDate(year: last.year, month: 12, day: 31) ?? last)
    }
}
