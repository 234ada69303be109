import Agenda
import Foundation
import Programme
import Wording

/// Reads the agendas that people and rooms handed in, and keeps their times only.
struct CalendarImport {
    let ledger: ImportLedger
    let files: ImportFiles
    let now: Instant
    let problems: ImportProblems

    /// Every agenda that a row of this import names must be there, unless it was read before.
    func read(named sheets: [SheetRows]) throws {
        var owners: [String: [EmailAddress]] = [:]
        for person in ledger.people.values {
            guard let calendar = person.calendar else { continue }
            owners[calendar, default: []] += [person.email] + person.aliases
        }
        let rooms = Set(ledger.rooms.values.compactMap(\.calendar))
        for name in Set(owners.keys).union(rooms).sorted() where !Self.isAddress(name) {
            guard let path = files.calendars[name] else { continue }
            try read(name, path, owner: owners[name] ?? [])
        }
        for sheet in sheets { reportMissing(sheet) }
    }

    private func reportMissing(_ sheet: SheetRows) {
        guard sheet.columns[.calendar] != nil else { return }
        for (number, cells) in sheet.rows {
            let row = RowFields(sheet: sheet, number: number, cells: cells, problems: problems)
            let name = row.cell(.calendar)?.text.trimmingCharacters(in: .whitespaces) ?? ""
            if name.isEmpty { continue }
            if Self.isAddress(name) {
                row.report(.calendarAddress, .calendar, severity: .warning)
            } else if files.calendars[name] == nil, ledger.calendars[name] == nil {
                row.report(.missingCalendar, .calendar)
            }
        }
    }

    static func isAddress(_ name: String) -> Bool {
        ["http://", "https://", "webcal://"].contains { name.lowercased().hasPrefix($0) }
    }

    private func read(_ name: String, _ path: String, owner: [EmailAddress]) throws {
        func report(_ fault: ImportProblem.Fault, _ severity: ImportProblem.Severity) {
            problems.add(ImportProblem(severity: severity, file: name, found: name, fault: fault))
        }
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            let content = try TimesOnly.redacted(data, owner: owner)
            let year = Interval(now.adding(minutes: -60 * 24 * 7), now.adding(minutes: 60 * 24 * 366))
            if let year {
                let reading = try BusyReader(zone: ledger.settings.zone).read(data, within: year, owner: owner)
                for warning in reading.warnings { report(.calendarWarning(warning), .warning) }
            }
            try ledger.save(StoredCalendar(name: name, content: content, readAt: now))
        } catch let error as CalendarError {
            report(.unreadableCalendar(error), .error)
        } catch is CocoaError {
            report(.missingCalendar, .error)
        }
    }
}

extension CalendarError {
    /// Why the calendar cannot be used, in a few words.
    package func text(_ language: Language) -> String {
        switch self {
        case .empty: return Phrase.calendarEmpty.text(language)
        case .tooLarge: return Phrase.calendarTooLarge.text(language)
        case .notACalendar: return Phrase.calendarNotOne.text(language)
        case .cutShort: return Phrase.calendarCutShort.text(language)
        }
    }
}

extension CalendarWarning {
    /// What could not be used, in a sentence.
    package func text(_ language: Language) -> String {
        switch kind {
        case .unknownZone(let name, let zone):
            return Phrase.calendarUnknownZone.text(language, ["name": name, "zone": zone])
        case .badValue(let property):
            return Phrase.calendarBadValue.text(language, ["property": property, "component": component])
        case .badRule(let rule): return Phrase.calendarBadRule.text(language, ["rule": rule])
        case .ruleTooMuchWork: return Phrase.calendarTooMuchWork.text(language)
        }
    }
}
