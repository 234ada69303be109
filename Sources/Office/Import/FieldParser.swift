import Foundation
import Programme
import Sheets

/// Turns a cell into a value of the programme; nil for anything that is not one.
enum FieldParser {
    /// Words with single spaces between them; nil where it is longer than allowed.
    static func line(_ cell: Cell, limit: Int) -> String? {
        let line = cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= limit ? line : nil
    }

    /// Text in its own lines, without blanks around it.
    static func paragraph(_ cell: Cell, limit: Int) -> String? {
        let text = cell.text.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.count <= limit ? text : nil
    }

    static func list(_ cell: Cell) -> [String] {
        cell.text.split { ",;".contains($0) || $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    static func email(_ cell: Cell) -> EmailAddress? { EmailAddress(cell.text) }

    /// Addresses in their order, each once.
    static func emails(_ cell: Cell) -> [EmailAddress]? {
        var addresses: [EmailAddress] = []
        for item in list(cell) {
            guard let address = EmailAddress(item) else { return nil }
            if !addresses.contains(address) { addresses.append(address) }
        }
        return addresses
    }

    /// `export:2, financiering:3`, each once.
    static func topics(_ cell: Cell) -> [String: Int]? {
        var topics: [String: Int] = [:]
        for item in list(cell) {
            let parts = item.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let name = topic(.text(String(parts[0]))),
                let level = integer(.text(String(parts[1])), in: 1...3),
                topics.updateValue(level, forKey: name) == nil
            else { return nil }
        }
        return topics.isEmpty ? nil : topics
    }

    /// Topics compare in small letters.
    static func topic(_ cell: Cell) -> String? {
        line(cell, limit: 80).flatMap { $0.isEmpty ? nil : $0.lowercased() }
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
        switch word(cell) {
        case "tafel", "table", "experttafel": return .table
        case "mentoring", "gesprek", "mentor": return .mentoring
        case "beide", "beiden", "either", "both": return .either
        default: return nil
        }
    }

    static func priority(_ cell: Cell) -> Priority? {
        switch word(cell) {
        case "laag", "low", "1": return .low
        case "normaal", "normal", "2": return .normal
        case "hoog", "high", "3": return .high
        default: return nil
        }
    }

    static func yesNo(_ cell: Cell) -> Bool? {
        switch word(cell) {
        case "ja", "yes", "j", "y", "x", "1", "true", "waar": return true
        case "nee", "no", "n", "0", "false", "onwaar": return false
        default: return nil
        }
    }

    private static func word(_ cell: Cell) -> String {
        cell.text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    private static let languageNames = [
        "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en", "duits": "de", "german": "de",
        "frans": "fr", "french": "fr", "spaans": "es", "spanish": "es", "pools": "pl", "polish": "pl", "turks": "tr",
        "turkish": "tr", "arabisch": "ar", "arabic": "ar", "italiaans": "it", "italian": "it", "fries": "fy",
        "frisian": "fy", "portugees": "pt", "portuguese": "pt", "chinees": "zh", "chinese": "zh",
        "oekraïens": "uk", "ukrainian": "uk",
    ]

    /// Two-letter codes or names of languages, in their order, each once.
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
        ["ma", "maandag", "mon", "monday"], ["di", "dinsdag", "tue", "tues", "tuesday"],
        ["wo", "woensdag", "wed", "wednesday"], ["do", "donderdag", "thu", "thur", "thurs", "thursday"],
        ["vr", "vrijdag", "fri", "friday"], ["za", "zaterdag", "sat", "saturday"], ["zo", "zondag", "sun", "sunday"],
    ]
    private static let dagdeelNames: [[String]] = [
        ["ochtend", "morning"], ["middag", "afternoon"], ["avond", "evening"],
    ]

    /// `di, donderdag`: weekdays, each once.
    static func weekdays(_ cell: Cell) -> Set<Weekday>? {
        var days: Set<Weekday> = []
        for item in list(cell) {
            guard let day = weekdayNames.firstIndex(where: { $0.contains(item.lowercased()) }) else { return nil }
            days.insert(Weekday(index: day))
        }
        return days
    }

    /// `ma ochtend, di avond`; empty means working hours.
    static func dagdelen(_ cell: Cell) -> WeekPattern? {
        let items = list(cell)
        guard !items.isEmpty else { return cell.isEmpty ? .workingHours : nil }
        var slots: Set<WeekPattern.Slot> = []
        for item in items {
            let words = item.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
            guard words.count == 2, let day = weekdayNames.firstIndex(where: { $0.contains(words[0]) }),
                let part = dagdeelNames.firstIndex(where: { $0.contains(words[1]) }),
                let dagdeel = Dagdeel(rawValue: part)
            else { return nil }
            slots.insert(WeekPattern.Slot(Weekday(index: day), dagdeel))
        }
        return .dagdelen(slots)
    }

    /// The name of an agenda: of the file alone, also where its folder was written in front of it.
    static func calendar(_ cell: Cell) -> String? {
        let name = cell.text.trimmingCharacters(in: .whitespacesAndNewlines)
        for folder in ["kalenders", "calendars"] where name.lowercased().hasPrefix(folder) {
            let rest = name.dropFirst(folder.count)
            if rest.first == "/" || rest.first == "\\" { return String(rest.dropFirst()) }
        }
        return name.isEmpty ? nil : name
    }
}
