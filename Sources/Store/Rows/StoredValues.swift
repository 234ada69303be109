import Foundation
import Programme
import Wording

// The form of each type in a column. Instants are whole seconds since 1970 (exact, sorted, the same in every engine),
// dates ISO text, truth 0 or 1, lists and dictionaries JSON with sorted keys so that equal values are equal text.

extension Int64: StoredValue {
    var sqlValue: SQLValue { .integer(self) }
    init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Int: StoredValue {
    var sqlValue: SQLValue { .integer(Int64(self)) }
    init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: StoredValue {
    var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue, 0...1 ~= number else { return nil }
        self = number == 1
    }
}

extension Double: StoredValue {
    var sqlValue: SQLValue { .real(self) }
    init?(sqlValue: SQLValue) {
        guard case .real(let number) = sqlValue else { return nil }
        self = number
    }
}

extension String: StoredValue {
    var sqlValue: SQLValue { .text(self) }
    init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension Optional: StoredValue where Wrapped: StoredValue {
    var sqlValue: SQLValue { self?.sqlValue ?? .null }
    init?(sqlValue: SQLValue) {
        self = nil
        if case .null = sqlValue { return }
        guard let value = Wrapped(sqlValue: sqlValue) else { return nil }
        self = value
    }
}

extension StoredValue where Self: RawRepresentable, RawValue: StoredValue {
    var sqlValue: SQLValue { rawValue.sqlValue }
    init?(sqlValue: SQLValue) {
        guard let raw = RawValue(sqlValue: sqlValue) else { return nil }
        self.init(rawValue: raw)
    }
}

extension SessionFormat: StoredValue {}
extension FormatWish: StoredValue {}
extension Priority: StoredValue {}
extension CaseStage: StoredValue {}
extension CaseResult: StoredValue {}
extension FollowUpKind: StoredValue {}
extension FollowUp.State: StoredValue {}
extension Outcome.Realised: StoredValue {}
extension Attendance.State: StoredValue {}
extension Referral.Consent: StoredValue {}
extension Referral.State: StoredValue {}
extension Finance: StoredValue {}
extension Initiative.Kind: StoredValue {}
extension Language: StoredValue {}
extension Message.State: StoredValue {}
extension Message.Method: StoredValue {}

extension Identifier: StoredValue {
    var sqlValue: SQLValue { .integer(number) }
    init?(sqlValue: SQLValue) {
        guard let number = Int64(sqlValue: sqlValue) else { return nil }
        self.init(number)
    }
}

extension Instant: StoredValue {
    var sqlValue: SQLValue { .integer(seconds) }
    init?(sqlValue: SQLValue) {
        guard let seconds = Int64(sqlValue: sqlValue) else { return nil }
        self.init(seconds: seconds)
    }
}

extension LocalDate: StoredValue {
    var sqlValue: SQLValue { .text(description) }
    init?(sqlValue: SQLValue) {
        guard let text = String(sqlValue: sqlValue) else { return nil }
        self.init(iso: text)
    }
}

extension EmailAddress: StoredValue {
    var sqlValue: SQLValue { .text(written) }
    init?(sqlValue: SQLValue) {
        guard let text = String(sqlValue: sqlValue) else { return nil }
        self.init(text)
    }
}

extension WeekPattern: StoredValue {
    // A list of no dagdelen is not the same as nothing said, though the type has one text for both.
    private static let never = "-"

    var sqlValue: SQLValue {
        if case .dagdelen(let slots) = self, slots.isEmpty { return .text(WeekPattern.never) }
        return .text(stored)
    }

    init?(sqlValue: SQLValue) {
        guard let text = String(sqlValue: sqlValue) else { return nil }
        if text == WeekPattern.never {
            self = .dagdelen([])
        } else {
            self.init(stored: text)
        }
    }
}

/// A set of a type that says how it is written in a column.
protocol StoredElement: Hashable {
    static func stored(_ set: Set<Self>) -> SQLValue
    static func set(_ value: SQLValue) -> Set<Self>?
}

extension Set: StoredValue where Element: StoredElement {
    var sqlValue: SQLValue { Element.stored(self) }
    init?(sqlValue: SQLValue) {
        guard let set = Element.set(sqlValue) else { return nil }
        self = set
    }
}

extension Weekday: StoredElement {
    /// `1,3`: 0 is Monday.
    static func stored(_ set: Set<Weekday>) -> SQLValue {
        .text(set.sorted().map { String($0.rawValue) }.joined(separator: ","))
    }

    static func set(_ value: SQLValue) -> Set<Weekday>? {
        guard let parts = String(sqlValue: value)?.split(separator: ",", omittingEmptySubsequences: true) else {
            return nil
        }
        let days = parts.compactMap { Int($0).flatMap(Weekday.init(rawValue:)) }
        return days.count == parts.count ? Set(days) : nil
    }
}

extension SessionFormat: StoredElement {
    static func stored(_ set: Set<SessionFormat>) -> SQLValue { set.sorted().map(\.rawValue).sqlValue }

    static func set(_ value: SQLValue) -> Set<SessionFormat>? {
        guard let names = [String](sqlValue: value) else { return nil }
        let formats = names.compactMap { SessionFormat(rawValue: $0) }
        return formats.count == names.count ? Set(formats) : nil
    }
}

extension Array: StoredValue where Element == String {
    var sqlValue: SQLValue { .text(JSONText.encode(self)) }
    init?(sqlValue: SQLValue) {
        guard let text = String(sqlValue: sqlValue), let value: Self = JSONText.decode(text) else { return nil }
        self = value
    }
}

extension Dictionary: StoredValue where Key == String, Value == String {
    var sqlValue: SQLValue { .text(isEmpty ? "{}" : JSONText.encode(self)) }
    init?(sqlValue: SQLValue) {
        guard let text = String(sqlValue: sqlValue) else { return nil }
        if text == "{}" {
            self = [:]
        } else {
            guard let value: Self = JSONText.decode(text) else { return nil }
            self = value
        }
    }
}
