import Agenda
import Sheets
import Wording

/// Something in the files that cannot be used as it stands: where, what was found, and what would be right.
package struct ImportProblem: Hashable, Sendable {
    package enum Severity: Sendable, Hashable {
        /// Nothing is imported while there is one.
        case error
        case warning
    }

    package enum Fault: Error, Hashable, Sendable {
        case noSuchFile
        case unopenedFile
        case unreadableFile(SheetError)
        case unknownSheet
        case missingColumn(ImportColumn, found: [String])
        case doubleColumn(ImportColumn)
        case noRows
        case missingValue
        case badValue(wanted: Phrase)
        case duplicate(firstRow: Int)
        case unknownPerson
        case notAnExpert
        case samePerson
        case missingCalendar
        case unreadableCalendar(CalendarError)
        case calendarWarning(CalendarWarning)
        case calendarAddress
        case seriesNeedsMentoring
        case differsFromOtherSheet
        case tooManyProblems(more: Int)
    }

    package let severity: Severity
    package let file: String
    /// As a spreadsheet numbers rows; nil where the whole file is meant.
    package var row: Int?
    /// The title of the column, and its letter.
    package var column: String?
    package var letter: String?
    package var found: String?
    package let fault: Fault

    /// The place and the fault in a sentence, with what would be right.
    package func text(_ language: Language) -> String {
        var place = file
        if let row { place += Phrase.importRow.text(language, ["row": "\(row)"]) }
        if let column {
            place += Phrase.importColumn.text(language, ["column": column, "letter": letter ?? ""])
        }
        return "\(place): \(faultText(language))"
    }

    private func faultText(_ language: Language) -> String {
        let found = found.map { String($0.prefix(60)) } ?? ""
        func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
            phrase.text(language, values.merging(["found": found]) { value, _ in value })
        }
        switch fault {
        case .noSuchFile: return say(.importFileMissing)
        case .unopenedFile: return say(.importFileUnopened)
        case .unreadableFile(let error): return error.text(language)
        case .unknownSheet: return say(.importUnknownSheet)
        case .missingColumn(let column, let titles):
            return say(.importMissingColumn, ["wanted": column.title, "titles": titles.joined(separator: ", ")])
        case .doubleColumn(let column): return say(.importDoubleColumn, ["wanted": column.title])
        case .noRows: return say(.importNoRows)
        case .missingValue: return say(.importMissingValue)
        case .badValue(let wanted): return say(.importBadValue, ["wanted": wanted.text(language)])
        case .duplicate(let row): return say(.importDuplicate, ["row": "\(row)"])
        case .unknownPerson: return say(.importUnknownPerson)
        case .notAnExpert: return say(.importNotAnExpert)
        case .samePerson: return say(.importSamePerson)
        case .missingCalendar: return say(.importMissingCalendar)
        case .unreadableCalendar(let error): return say(.importUnreadableCalendar, ["detail": error.text(language)])
        case .calendarWarning(let warning): return say(.importCalendarWarning, ["detail": warning.text(language)])
        case .calendarAddress: return say(.importCalendarAddress)
        case .seriesNeedsMentoring: return say(.importSeriesNeedsMentoring)
        case .differsFromOtherSheet: return say(.importDiffers)
        case .tooManyProblems(let more): return say(.importTooMany, ["more": "\(more)"])
        }
    }
}

extension SheetError {
    /// Why the file cannot be used, and what to do.
    func text(_ language: Language) -> String {
        switch self {
        case .empty: return Phrase.importFileEmpty.text(language)
        case .tooLarge(let limit):
            return Phrase.importFileTooLarge.text(language, ["limit": "\(limit / 1_048_576)"])
        case .tooManyRows(let limit): return Phrase.importTooManyRows.text(language, ["limit": "\(limit)"])
        case .tooManyColumns(let limit): return Phrase.importTooManyColumns.text(language, ["limit": "\(limit)"])
        case .tooManyCells(let limit): return Phrase.importTooManyCells.text(language, ["limit": "\(limit)"])
        case .notASheet: return Phrase.importNotASheet.text(language)
        case .encrypted: return Phrase.importEncrypted.text(language)
        case .openQuote(let line): return Phrase.importOpenQuote.text(language, ["line": "\(line)"])
        case .mixedEncoding(let line): return Phrase.importMixedEncoding.text(language, ["line": "\(line)"])
        case .damaged(let detail), .unwritable(let detail):
            return Phrase.importDamaged.text(language, ["detail": detail])
        }
    }
}
