import Wording

/// A part of the day in which people and rooms say they are available: morning 8-13, afternoon 13-18, evening 18-22.
package enum Dagdeel: Int, Sendable, Hashable, CaseIterable, Codable, Comparable {
    case morning, afternoon, evening

    package var start: LocalTime { LocalTime(validMinutes: [8, 13, 18][rawValue] * 60) }
    package var end: LocalTime { LocalTime(validMinutes: [13, 18, 22][rawValue] * 60) }

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// When someone is available in any week, before their calendar and the holidays are taken out.
package enum WeekPattern: Hashable, Sendable {
    /// Nothing was said: Monday to Friday, 8-18 local time.
    case workingHours
    /// The dagdelen they named.
    case dagdelen(Set<Slot>)

    package struct Slot: Hashable, Sendable, Comparable {
        package let weekday: Weekday
        package let dagdeel: Dagdeel

        package init(_ weekday: Weekday, _ dagdeel: Dagdeel) {
            self.weekday = weekday
            self.dagdeel = dagdeel
        }

        package static func < (a: Self, b: Self) -> Bool { (a.weekday, a.dagdeel) < (b.weekday, b.dagdeel) }
    }

    /// The open hours on one weekday, in local time.
    package func hours(on weekday: Weekday) -> [(start: LocalTime, end: LocalTime)] {
        switch self {
        case .workingHours:
            guard weekday <= .friday else { return [] }
            return [(LocalTime(validMinutes: 8 * 60), LocalTime(validMinutes: 18 * 60))]
        case .dagdelen(let slots):
            return slots.filter { $0.weekday == weekday }.sorted().map { ($0.dagdeel.start, $0.dagdeel.end) }
        }
    }

    /// The open time from one date up to another (exclusive), in absolute time.
    package func intervals(from: LocalDate, until: LocalDate, in zone: Zone) -> IntervalSet {
        var result: [Interval] = []
        for day in from.dayNumber..<max(from.dayNumber, until.dayNumber) {
            let date = LocalDate(dayNumber: day)
            for (start, end) in hours(on: date.weekday) {
                if let interval = Interval(zone.instant(date, start), zone.instant(date, end)) {
                    result.append(interval)
                }
            }
        }
        return IntervalSet(result)
    }

    /// As it is stored: empty for working hours, else `0.0,1.2` (weekday.dagdeel, sorted).
    package var stored: String {
        guard case .dagdelen(let slots) = self else { return "" }
        return slots.sorted().map { "\($0.weekday.rawValue).\($0.dagdeel.rawValue)" }.joined(separator: ",")
    }

    package init?(stored text: String) {
        guard !text.isEmpty else {
            self = .workingHours
            return
        }
        var slots: Set<Slot> = []
        for part in text.split(separator: ",") {
            let numbers = part.split(separator: ".").compactMap { Int($0) }
            guard numbers.count == 2, (0..<7).contains(numbers[0]), let dagdeel = Dagdeel(rawValue: numbers[1]) else {
                return nil
            }
            slots.insert(Slot(Weekday(index: numbers[0]), dagdeel))
        }
        self = .dagdelen(slots)
    }

    /// As a person reads it: `ma ochtend, di avond`.
    package func text(_ language: Language) -> String {
        switch self {
        case .workingHours:
            return language == .dutch ? "ma-vr 8-18 uur" : "Mon-Fri 8-18"
        case .dagdelen(let slots):
            return slots.sorted().map {
                Phrase.shortWeekdays[$0.weekday.rawValue].text(language) + " "
                    + Phrase.dagdelen[$0.dagdeel.rawValue].text(language)
            }.joined(separator: ", ")
        }
    }
}
