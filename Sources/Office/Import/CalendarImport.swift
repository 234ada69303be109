import Agenda
import Foundation
import Programme

/// Reads the agendas that people and rooms handed in, and keeps their times only.
struct CalendarImport {
    let ledger: ImportLedger
    let files: ImportFiles
    let now: Instant
    let problems: ImportProblems

    /// As `CalendarFile` has it; looked at before a file is read.
    private static let sizeLimit = 64 * 1024 * 1024

    /// Every agenda that a row of this import names must be there, unless it was read before.
    func read(named sheets: [SheetRows]) throws {
        let owners = owners()
        let own = try ledger.transaction.sessionUIDs()
        let travel = AgendaTravel(
            settings: ledger.settings, people: ledger.everyone, travelTimes: ledger.allTravelTimes)
        for name in owners.keys.sorted() where !Self.isAddress(name) {
            guard let path = files.calendar(name) else { continue }
            try read(name, path, owner: owners[name] ?? [], own, travel)
        }
        for sheet in sheets { reportMissing(sheet) }
        // Someone whose agenda is there but is not named in their row looks free when they are not.
        let named = Set(owners.keys.map { $0.lowercased() })
        for name in files.givenCalendars where !named.contains(name.lowercased()) {
            problems.add(.calendarOfNobody, in: name, .warning)
        }
    }

    /// Each agenda that someone or some room has, with its people's addresses.
    private func owners() -> [String: [EmailAddress]] {
        var owners: [String: [EmailAddress]] = [:]
        for room in ledger.rooms.values {
            if let calendar = room.calendar { owners[calendar] = [] }
        }
        for person in Set(ledger.people.values).sorted(by: { $0.id < $1.id }) {
            if let calendar = person.calendar { owners[calendar, default: []] += [person.email] + person.aliases }
        }
        return owners
    }

    private func reportMissing(_ sheet: SheetRows) {
        guard sheet.columns[.calendar] != nil else { return }
        for cells in sheet.rows {
            let row = RowFields(sheet: sheet, row: cells, problems: problems)
            guard let name = row.cell(.calendar).map(FieldParser.calendar), let name else { continue }
            if Self.isAddress(name) {
                row.report(.calendarAddress, .calendar, severity: .warning)
            } else if files.calendar(name) == nil, ledger.calendars[name] == nil {
                row.report(.missingCalendar, .calendar)
            }
        }
    }

    static func isAddress(_ name: String) -> Bool { CalendarFetcher.isAddress(name) }

    private func read(
        _ name: String, _ path: String, owner: [EmailAddress], _ own: Set<String>, _ travel: AgendaTravel
    ) throws {
        do {
            let data = try ImportFiles.content(path, limit: Self.sizeLimit)
            let content = try TimesOnly.redacted(
                data, owner: owner, own: own, travel: { travel.minutes(to: $0, for: name) })
            if let year = Interval(now.adding(minutes: -60 * 24 * 7), now.adding(minutes: 60 * 24 * 366)) {
                let reading = try BusyReader(zone: ledger.settings.zone, rules: ledger.settings.busyRules).read(
                    data, within: year, owner: owner)
                for warning in reading.warnings { problems.add(.calendarWarning(warning), in: name, .warning) }
            }
            try ledger.save(StoredCalendar(name: name, content: content, readAt: now))
        } catch let error as CalendarError {
            problems.add(.unreadableCalendar(error), in: name)
        } catch let fault as ImportProblem.Fault {
            problems.add(fault, in: name)
        }
    }
}
