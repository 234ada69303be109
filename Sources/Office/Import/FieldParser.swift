import Foundation
import Programme
import Sheets

/// Turns the text of a cell into a value; nil for anything that is not one.
enum FieldParser {
    /// A whole number, also written `1.250`.
    static func integer(_ cell: Cell) -> Int? {
        number(cell).flatMap { $0 == $0.rounded() && abs($0) < 1e12 ? Int($0) : nil }
    }

    /// A number with a decimal comma or point, thousand points, a euro or percent sign.
    static func number(_ cell: Cell) -> Double? {
        if case .number(let value) = cell { return value }
        let text = cell.text.filter { !$0.isWhitespace && !"€%\u{A0}".contains($0) }
        guard !text.isEmpty, text.allSatisfy({ $0.isNumber || ".,-".contains($0) }) else { return nil }
        let (points, commas) = (text.count { $0 == "." }, text.count { $0 == "," })
        var plain = text
        if commas == 1,
            points == 0 || (text.lastIndex(of: ".") ?? text.startIndex) < (text.firstIndex(of: ",") ?? text.endIndex)
        {
            plain = text.replacing(".", with: "").replacing(",", with: ".")
        } else if points == 1, commas > 0 {
            plain = text.replacing(",", with: "")
        } else if points > 1 || isThousands(text) {
            plain = text.replacing(".", with: "")
        }
        return Double(plain)
    }

    /// `1.250`: one point with three digits behind it is a thousand point in a Dutch sheet.
    private static func isThousands(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
    }

    static func date(_ cell: Cell) -> LocalDate? {
        if case .date(let date) = cell { return LocalDate(year: date.year, month: date.month, day: date.day) }
        return LocalDate(written: cell.text)
    }

    /// A date with or without a time; midnight without one.
    static func moment(_ cell: Cell) -> LocalMoment? {
        if case .date(let date) = cell {
            return LocalDate(year: date.year, month: date.month, day: date.day).map {
                LocalMoment(date: $0, time: LocalTime(validMinutes: date.minutes ?? 0))
            }
        }
        let parts = cell.text.split { $0.isWhitespace || $0 == "T" }.map(String.init)
        guard let first = parts.first, parts.count <= 2, let date = LocalDate(written: first) else { return nil }
        guard parts.count == 2 else { return LocalMoment(date: date, secondOfDay: 0) }
        // Seconds, as some forms write them, do not matter here.
        let clock = parts[1].split(separator: ":").prefix(2).joined(separator: ":")
        return LocalTime(written: clock).map { LocalMoment(date: date, time: $0) }
    }

    static func list(_ cell: Cell) -> [String] {
        cell.text.split { ",;\n".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    static func emails(_ cell: Cell) -> [EmailAddress]? {
        let found = list(cell).map { EmailAddress($0) }
        return found.contains(nil) ? nil : found.compactMap { $0 }
    }

    /// `export:2, financiering:3`.
    static func topics(_ cell: Cell) -> [String: Int]? {
        var topics: [String: Int] = [:]
        for item in list(cell) {
            let parts = item.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, !parts[0].isEmpty, let level = Int(parts[1]), (1...3).contains(level),
                topics.updateValue(level, forKey: parts[0].lowercased()) == nil
            else { return nil }
        }
        return topics.isEmpty ? nil : topics
    }

    static func formats(_ cell: Cell) -> Set<SessionFormat>? {
        var formats: Set<SessionFormat> = []
        for item in list(cell) {
            switch format(.text(item)) {
            case .table: formats.insert(.table)
            case .mentoring: formats.insert(.mentoring)
            case .either: formats.formUnion(SessionFormat.allCases)
            case nil: return nil
            }
        }
        return formats.isEmpty ? nil : formats
    }

    static func format(_ cell: Cell) -> FormatWish? {
        switch cell.text.trimmingCharacters(in: .whitespaces).lowercased() {
        case "tafel", "table", "experttafel": return .table
        case "mentoring", "gesprek", "mentor": return .mentoring
        case "beide", "beiden", "either", "both": return .either
        default: return nil
        }
    }

    static func priority(_ cell: Cell) -> Priority? {
        switch cell.text.trimmingCharacters(in: .whitespaces).lowercased() {
        case "laag", "low", "1": return .low
        case "normaal", "normal", "2": return .normal
        case "hoog", "high", "3": return .high
        default: return nil
        }
    }

    private static let languageNames = [
        "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en", "duits": "de", "german": "de",
        "frans": "fr", "french": "fr", "spaans": "es", "spanish": "es", "pools": "pl", "polish": "pl",
    ]

    static func languages(_ cell: Cell) -> [String]? {
        var codes: [String] = []
        for item in list(cell).map({ $0.lowercased() }) {
            guard let code = languageNames[item] ?? (isLanguageCode(item) ? item : nil) else { return nil }
            if !codes.contains(code) { codes.append(code) }
        }
        return codes.isEmpty ? nil : codes
    }

    private static func isLanguageCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (97...122).contains($0) }
    }

    private static let weekdayNames: [[String]] = [
        ["ma", "maandag", "mon", "monday"], ["di", "dinsdag", "tue", "tuesday"],
        ["wo", "woensdag", "wed", "wednesday"],
        ["do", "donderdag", "thu", "thursday"], ["vr", "vrijdag", "fri", "friday"],
        ["za", "zaterdag", "sat", "saturday"],
        ["zo", "zondag", "sun", "sunday"],
    ]
    private static let dagdeelNames: [[String]] = [
        ["ochtend", "morning"], ["middag", "afternoon"], ["avond", "evening"],
    ]

    /// `ma ochtend, di avond`; empty means working hours.
    static func dagdelen(_ cell: Cell) -> WeekPattern? {
        let items = list(cell)
        guard !items.isEmpty else { return .workingHours }
        var slots: Set<WeekPattern.Slot> = []
        for item in items {
            let words = item.lowercased().split(separator: " ").map(String.init)
            guard words.count == 2, let day = weekdayNames.firstIndex(where: { $0.contains(words[0]) }),
                let part = dagdeelNames.firstIndex(where: { $0.contains(words[1]) }),
                let dagdeel = Dagdeel(rawValue: part)
            else { return nil }
            slots.insert(WeekPattern.Slot(Weekday(index: day), dagdeel))
        }
        return .dagdelen(slots)
    }
}
