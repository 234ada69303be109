import Agenda
import Sheets
import Wording

extension ImportProblem {
    /// The place and the fault in a sentence, with what would be right:
    /// `groeivragen.csv, rij 14, kolom I (uiterlijk): “31-2-2027” kan niet; nodig is een datum, zoals 16-4-2027.`
    package func text(_ language: Language) -> String {
        var place = file
        if let row { place += Phrase.importRow.text(language, ["row": "\(row)"]) }
        if let line { place += Phrase.importLine.text(language, ["line": "\(line)"]) }
        if let column {
            place += Phrase.importColumn.text(language, ["column": column, "letter": letter ?? ""])
        }
        return "\(place): \(faultText(language))"
    }

    private func faultText(_ language: Language) -> String {
        let found = Self.shortened(found ?? "")
        func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
            phrase.text(language, values.merging(["found": found]) { value, _ in value })
        }
        switch fault {
        case .noSuchFile: return say(.importFileMissing)
        case .unopenedFile: return say(.importFileUnopened)
        case .unreadableFile(let error): return error.text(language)
        case .emptyFolder: return say(.importEmptyFolder)
        case .unknownSheet: return say(.importUnknownSheet)
        case .missingColumn(let column, let titles, let like):
            let wanted = [
                "wanted": column.title(language), "titles": Self.shortened(titles.joined(separator: ", "), 400),
            ]
            return say(.importMissingColumn, wanted) + (like.map { say(.importPerhaps, ["like": $0]) } ?? "")
        case .doubleColumn(let column): return say(.importDoubleColumn, ["wanted": column.title(language)])
        case .nearlyColumn(let column): return say(.importNearlyColumn, ["wanted": column.title(language)])
        case .noRows: return say(.importNoRows)
        case .missingValue: return say(.importMissingValue)
        case .badValue(let wanted): return say(.importBadValue, ["wanted": wanted.text(language)])
        case .cellError: return say(.importCellError)
        case .duplicate(let row, nil): return say(.importDuplicate, ["row": "\(row)"])
        case .duplicate(let row, let file?): return say(.importDuplicateElsewhere, ["row": "\(row)", "file": file])
        case .unknownPerson: return say(.importUnknownPerson)
        case .notAnExpert: return say(.importNotAnExpert)
        case .samePerson: return say(.importSamePerson)
        case .addressTaken(let name): return say(.importAddressTaken, ["name": name])
        case .bothWanted: return say(.importBothWanted)
        case .deadlinePassed: return say(.importDeadlinePassed)
        case .nearlyTopic(let topic): return say(.importNearlyTopic, ["topic": topic])
        case .missingCalendar: return say(.importMissingCalendar)
        case .unreadableCalendar(let error):
            return say(.importUnreadableCalendar, ["detail": error.text(language)])
        case .calendarWarning(let warning): return say(.importCalendarWarning, ["detail": warning.text(language)])
        case .calendarAddress: return say(.importCalendarAddress)
        case .calendarOfNobody: return say(.importCalendarOfNobody)
        case .seriesNeedsMentoring: return say(.importSeriesNeedsMentoring)
        case .differsFromOtherSheet: return say(.importDiffers)
        case .tooManyProblems(let more): return say(.importTooMany, ["more": "\(more)"])
        }
    }

    /// On one line, and no longer than a person needs to find it.
    private static func shortened(_ text: String, _ limit: Int = 60) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= limit ? line : line.prefix(limit) + "…"
    }
}

extension SheetError {
    /// Why the file cannot be used, and what to do.
    fileprivate func text(_ language: Language) -> String {
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
