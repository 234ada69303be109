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

    /// The Dutch public holidays of Calendars/, Goede Vrijdag and Bevrijdingsdag included.
    package static let publicHolidays = HolidayCalendar(PackageResources.feestdagen_nl_ics, region: nil)

    /// The school holidays of the regions that meet in Flevoland.
    package static let schoolHolidays = HolidayCalendar(
        holidays: HolidayCalendar(PackageResources.schoolvakanties_noord_ics, region: "Noord").holidays
            + HolidayCalendar(PackageResources.schoolvakanties_midden_ics, region: "Midden").holidays)

    private init(holidays: [Holiday]) { self.holidays = holidays.sorted { $0.first < $1.first } }

    private init(_ bytes: [UInt8], region: String?) {
        let calendars = (try? CalendarFile(Data(bytes)))?.calendars ?? []
        self.init(
            holidays: calendars.flatMap(\.children).compactMap { component in
                let values = Dictionary(component.properties.map { ($0.name, $0.value) }) { first, _ in first }
                guard let first = values["DTSTART"].flatMap({ StampReader.moment($0[...]) }),
                    let end = values["DTEND"].flatMap({ StampReader.moment($0[...]) }), let name = values["SUMMARY"]
                else { return nil }
                return Holiday(
                    name: name, first: first.moment.date, last: end.moment.date.adding(days: -1), region: region)
            })
    }

    /// The holidays that touch a day.
    package func on(_ date: LocalDate) -> [Holiday] { holidays.filter { $0.first <= date && date <= $0.last } }

    /// Every day of every holiday.
    package var days: Set<LocalDate> {
        Set(holidays.flatMap { ($0.first.dayNumber...$0.last.dayNumber).map { LocalDate(dayNumber: $0) } })
    }

    /// Whether a date lies in the years that the calendar knows.
    package func knows(_ date: LocalDate) -> Bool {
        guard let first = holidays.first?.first, let last = holidays.map(\.last).max() else { return false }
        return date.year >= first.year && date <= max(last, LocalDate(year: last.year, month: 12, day: 31) ?? last)
    }
}
