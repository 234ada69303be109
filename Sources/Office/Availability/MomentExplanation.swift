import Agenda
import Foundation
import Programme

/// What makes a moment free or busy, per source. Of agendas only times are told, never what they are about.
package struct MomentExplanation: Sendable {
    package enum Cause: Sendable, Hashable {
        /// Something in an agenda, with its line where the file itself was read.
        case period(BusyPeriod, line: Int?)
        /// The minutes around it that are kept free, or its travel.
        case around(BusyPeriod, line: Int?)
        case nothingInAgenda
        case noAgenda
        /// An agenda that was named but never read.
        case agendaNotRead
        case agendaUnreadable(CalendarError)
        case withinHours(WeekPattern)
        case outsideHours(WeekPattern)
        /// The working hours that the agenda states.
        case withinAgendaHours
        case outsideAgendaHours
        case holiday(String)
        case schoolHoliday(String, region: String?)
        case session(String, Interval)
    }

    package struct Line: Sendable, Hashable {
        /// A file, a person, or a room.
        package let source: String
        package let cause: Cause
        /// Whether it makes the moment busy.
        package let isBusy: Bool
    }

    package let moment: Instant
    package let zone: Zone
    package let lines: [Line]

    package var isBusy: Bool { lines.contains(where: \.isBusy) }

    /// What some calendar files say of a local moment, and the hours and holidays that a programme keeps to.
    package init(of local: LocalMoment, files: [(name: String, data: Data)], as frame: AgendaFrame) {
        zone = frame.zone
        let moment = frame.zone.instant(of: local)
        self.moment = moment
        lines = files.flatMap { file -> [Line] in
            do {
                guard let window = Interval(moment, moment + 1) else { return [] }
                let reading = try frame.read(file.data, of: file.name, within: window)
                return frame.surroundings(reading, of: file.name, at: moment)
                    + Self.lines(file.name, reading, moment, frame.rules, hasLines: true)
            } catch {
                let cause = Cause.agendaUnreadable(error as? CalendarError ?? .empty)
                return frame.surroundings(nil, of: file.name, at: moment)
                    + [Line(source: file.name, cause: cause, isBusy: false)]
            }
        }
    }

    /// What beside an agenda makes a moment free or busy: the holidays, and the hours in which someone can be planned.
    static func surroundings(
        _ source: String, _ pattern: WeekPattern, _ hours: WorkingHours?, _ moment: Instant, _ zone: Zone
    ) -> [Line] {
        let date = zone.date(moment)
        var lines: [Line] = []
        for holiday in HolidayCalendar.publicHolidays.on(date) {
            lines.append(.init(source: source, cause: .holiday(holiday.name), isBusy: true))
        }
        for holiday in HolidayCalendar.schoolHolidays.on(date) {
            lines.append(
                .init(source: source, cause: .schoolHoliday(holiday.name, region: holiday.region), isBusy: false))
        }
        let hours = pattern == .workingHours ? hours : nil
        let isOpen = FreeTime.open(pattern, hours, from: date, until: date.adding(days: 1), zone: zone).contains(moment)
        let cause: Cause
        if hours != nil {
            cause = isOpen ? .withinAgendaHours : .outsideAgendaHours
        } else {
            cause = isOpen ? .withinHours(pattern) : .outsideHours(pattern)
        }
        return lines + [.init(source: source, cause: cause, isBusy: !isOpen)]
    }

    fileprivate init(of moment: Instant, zone: Zone, lines: [Line]) {
        (self.moment, self.zone, self.lines) = (moment, zone, lines)
    }

    fileprivate static func lines(
        _ source: String, _ reading: CalendarReading, _ moment: Instant, _ rules: BusyRules, hasLines: Bool
    ) -> [Line] {
        let found = reading.periods.compactMap { period -> Line? in
            let isBusy = period.reason.isBusy(rules)
            let line = hasLines ? period.line : nil
            if period.interval?.contains(moment) == true {
                return Line(source: source, cause: .period(period, line: line), isBusy: isBusy)
            }
            guard isBusy, period.padded(rules)?.contains(moment) == true else { return nil }
            return Line(source: source, cause: .around(period, line: line), isBusy: true)
        }
        return found.isEmpty ? [Line(source: source, cause: .nothingInAgenda, isBusy: false)] : found
    }
}

extension Workspace {
    /// What makes a person or a room free or busy at a local moment.
    /// - Throws: `OfficeError.noSuchPerson`.
    package func explain(_ local: LocalMoment, of name: String) throws -> MomentExplanation {
        let data = try data()
        let moment = data.zone.instant(of: local)
        let wanted = name.lowercased()
        let people = data.people.values.filter {
            $0.name.lowercased() == wanted || ([$0.email] + $0.aliases).map(\.key).contains(wanted)
        }
        let lines: [MomentExplanation.Line]
        if people.count == 1 {
            lines =
                subject(people[0].name, people[0].available, people[0].calendar, moment, data)
                + sessions(of: people[0].name, moment, data) {
                    $0.hosts.contains(people[0].id) || data.participants(of: $0).contains(people[0].id)
                }
        } else if let room = data.rooms.values.first(where: { $0.name.lowercased() == wanted }) {
            lines =
                subject(room.name, room.open, room.calendar, moment, data)
                + sessions(of: room.name, moment, data) { $0.room == room.id }
        } else {
            throw OfficeError.noSuchPerson(name)
        }
        return MomentExplanation(of: moment, zone: data.zone, lines: lines)
    }

    private func subject(
        _ name: String, _ pattern: WeekPattern, _ calendar: String?, _ moment: Instant, _ data: ProgrammeData
    ) -> [MomentExplanation.Line] {
        let agendas = AgendaReader(data: data, window: Interval(moment, moment + 1))
        let reading = calendar.flatMap { agendas.read($0) }
        var lines = MomentExplanation.surroundings(name, pattern, reading?.hours, moment, data.zone)
        if let reading {
            lines += MomentExplanation.lines(name, reading, moment, data.settings.busyRules, hasLines: false)
        } else {
            lines.append(.init(source: name, cause: calendar == nil ? .noAgenda : .agendaNotRead, isBusy: false))
        }
        return lines
    }

    private func sessions(
        of name: String, _ moment: Instant, _ data: ProgrammeData, where concerns: (Session) -> Bool
    ) -> [MomentExplanation.Line] {
        let proposed = data.proposal?.sessions.map(\.session) ?? []
        let known = Set(proposed.map(\.id))
        let released = data.latestRelease?.sessions.filter { !$0.cancelled }.map(\.session) ?? []
        return (proposed + released.filter { !known.contains($0.id) }).filter {
            $0.time.contains(moment) && concerns($0)
        }
        .map { .init(source: name, cause: .session($0.label, $0.time), isBusy: true) }
    }
}
