import Programme
import Wording

/// One setting as users see it: its name, what it does, how it is written and what it may be.
package struct SettingDefinition: Sendable {
    /// The dotted name: `table.minutes`.
    package let key: String
    package let help: Phrase
    /// What a value must look like, for the refusal of another.
    package let wanted: Phrase
    /// The value as it is written.
    package let read: @Sendable (Settings) -> String
    /// The settings with the value changed, or nil where the text is no such value.
    package let write: @Sendable (Settings, String) -> Settings?
}

extension SettingDefinition {
    typealias Path<Value> = WritableKeyPath<Settings, Value> & Sendable

    static func number(
        _ key: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ help: Phrase
    ) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(
                nl: "een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
            read: { String($0[keyPath: path]) },
            write: { settings, text in
                guard let value = Int(text), range.contains(value) else { return nil }
                return settings.with(path, value)
            })
    }

    static func text(_ key: String, _ path: Path<String>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(nl: "een regel tekst van hoogstens 120 tekens", en: "a line of at most 120 characters"),
            read: { $0[keyPath: path] },
            write: { settings, text in
                guard (1...120).contains(text.count), !text.contains(where: \.isNewline) else { return nil }
                return settings.with(path, text)
            })
    }

    static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ path: Path<Value>, _ help: Phrase
    ) -> SettingDefinition {
        let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
        return SettingDefinition(
            key: key, help: help, wanted: Phrase(nl: "een van: \(names)", en: "one of: \(names)"),
            read: { $0[keyPath: path].rawValue },
            write: { settings, text in Value(rawValue: text.lowercased()).map { settings.with(path, $0) } })
    }

    static func flag(_ key: String, _ path: Path<Bool>, _ help: Phrase) -> SettingDefinition {
        let words = ["ja": true, "yes": true, "true": true, "nee": false, "no": false, "false": false]
        return SettingDefinition(
            key: key, help: help, wanted: Phrase(nl: "ja of nee", en: "yes or no"),
            read: { $0[keyPath: path] ? "ja" : "nee" },
            write: { settings, text in words[text.lowercased()].map { settings.with(path, $0) } })
    }

    static func times(_ key: String, _ path: Path<[LocalTime]>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(
                nl: "tijden met komma's ertussen, zoals 9:30, 13:30", en: "times with commas, such as 9:30, 13:30"),
            read: { $0[keyPath: path].map(\.description).joined(separator: ", ") },
            write: { settings, text in
                let parts = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
                let times = parts.compactMap { LocalTime(written: String($0)) }
                guard !times.isEmpty, times.count == parts.count else { return nil }
                return settings.with(path, Set(times).sorted())
            })
    }

    static func mailbox(_ key: String, _ path: Path<String>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(
                nl: "een e-mailadres, zoals experttafels@provincie.example",
                en: "an e-mail address, such as experttafels@province.example"),
            read: { $0[keyPath: path] },
            write: { settings, text in EmailAddress(text).map { settings.with(path, $0.written) } })
    }

    static func zone(_ key: String, _ path: Path<String>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(nl: "een tijdzone, zoals Europe/Amsterdam", en: "a time zone, such as Europe/Amsterdam"),
            read: { $0[keyPath: path] },
            write: { settings, text in Zone(identifier: text).map { settings.with(path, $0.identifier) } })
    }
}

extension Settings {
    func with<Value>(_ path: WritableKeyPath<Settings, Value>, _ value: Value) -> Settings {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }
}
