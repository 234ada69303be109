import Wording

/// How the text of an option or argument becomes a value, and what to say where it does not.
package struct ValueKind<Value: Sendable>: Sendable {
    /// What a value must look like: `een geheel getal van 1 tot en met 3600`.
    package let wanted: Phrase
    /// The values there are, for help, completion and suggestions; empty where there are too many to list.
    package let choices: [String]
    package let isPath: Bool
    package let parse: @Sendable (String) -> Value?

    package init(
        wanted: Phrase, choices: [String] = [], isPath: Bool = false, parse: @escaping @Sendable (String) -> Value?
    ) {
        self.wanted = wanted
        self.choices = choices
        self.isPath = isPath
        self.parse = parse
    }
}

extension ValueKind where Value == String {
    package static let text = ValueKind(wanted: .wantedText) { $0.isEmpty ? nil : $0 }
    package static let path = ValueKind(wanted: .wantedPath, isPath: true) { $0.isEmpty ? nil : $0 }
}

extension ValueKind where Value == Int {
    package static func integer(_ range: ClosedRange<Int>) -> ValueKind {
        let ends = ["from": String(range.lowerBound), "to": String(range.upperBound)]
        let wanted = Phrase(
            nl: Phrase.wantedInteger.text(.dutch, ends), en: Phrase.wantedInteger.text(.english, ends))
        return ValueKind(wanted: wanted) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension ValueKind where Value == Double {
    /// A number of seconds or the like; `2.5` and `2,5` both do.
    package static func number(_ range: ClosedRange<Double>) -> ValueKind {
        let ends = ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"]
        let wanted = Phrase(nl: Phrase.wantedNumber.text(.dutch, ends), en: Phrase.wantedNumber.text(.english, ends))
        return ValueKind(wanted: wanted) { text in
            guard let value = Double(text.replacing(",", with: ".")), range.contains(value) else { return nil }
            return value
        }
    }
}

extension ValueKind where Value: CaseIterable & RawRepresentable<String> {
    /// One of a few words.
    package static func choice() -> ValueKind {
        let names = Value.allCases.map(\.rawValue)
        let list = names.joined(separator: ", ")
        return ValueKind(
            wanted: Phrase(nl: "een van: \(list)", en: "one of: \(list)"), choices: names
        ) { Value(rawValue: $0.lowercased()) }
    }
}
