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
        case emptyFolder
        case unknownSheet
        case missingColumn(ImportColumn, found: [String], like: String?)
        case doubleColumn(ImportColumn)
        /// An unknown title that is nearly that of a column which is not there.
        case nearlyColumn(ImportColumn)
        case noRows
        case missingValue
        case badValue(wanted: Phrase)
        /// The spreadsheet itself could not compute the cell.
        case cellError
        /// On another row too; `file` where that row is in another file.
        case duplicate(row: Int, file: String?)
        case unknownPerson
        case notAnExpert
        case samePerson
        case addressTaken(by: String)
        case bothWanted
        case deadlinePassed
        case nearlyTopic(String)
        case missingCalendar
        case unreadableCalendar(CalendarError)
        case calendarWarning(CalendarWarning)
        case calendarAddress
        case calendarOfNobody
        case seriesNeedsMentoring
        case differsFromOtherSheet
        case tooManyProblems(more: Int)
    }

    package let severity: Severity
    package let file: String
    /// As a spreadsheet numbers rows; nil where the whole file is meant.
    package var row: Int?
    /// The line of a text file, where it is not the same number.
    package var line: Int?
    /// The title of the column as it stands in the file, and its letter.
    package var column: String?
    package var letter: String?
    package var found: String?
    package let fault: Fault
}

/// Collects what is wrong, up to a number that a person can still read.
final class ImportProblems {
    private var list: [ImportProblem] = []
    private var counts: [ImportProblem.Severity: Int] = [:]
    /// Of errors, and again of warnings.
    static let limit = 200

    var hasErrors: Bool { counts[.error] != nil }

    func add(_ problem: ImportProblem) {
        counts[problem.severity, default: 0] += 1
        if counts[problem.severity, default: 0] <= Self.limit { list.append(problem) }
    }

    func add(_ fault: ImportProblem.Fault, in file: String, _ severity: ImportProblem.Severity = .error) {
        add(ImportProblem(severity: severity, file: file, found: file, fault: fault))
    }

    /// File by file in the order they were read, each from the top down; at the end how many were left out.
    var all: [ImportProblem] {
        var order: [String: Int] = [:]
        for problem in list where order[problem.file] == nil { order[problem.file] = order.count }
        func place(_ problem: ImportProblem) -> (Int, Int) { (order[problem.file] ?? 0, problem.row ?? 0) }
        let sorted = list.enumerated().sorted {
            let (a, b) = (place($0.element), place($1.element))
            return a == b ? $0.offset < $1.offset : a < b
        }
        let leftOut = [ImportProblem.Severity.error, .warning].compactMap { severity -> ImportProblem? in
            let more = counts[severity, default: 0] - Self.limit
            return more > 0 ? ImportProblem(severity: severity, file: "…", fault: .tooManyProblems(more: more)) : nil
        }
        return sorted.map(\.element) + leftOut
    }
}
