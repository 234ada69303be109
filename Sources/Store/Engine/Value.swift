/// What a column can hold. There are no floating-point columns: the change log keeps rows as JSON, and a number that
/// must come back exactly as it was is kept as text.
enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
}

extension Value {
    static func int(_ value: Int?) -> Value { value.map { .integer(Int64($0)) } ?? .null }
    static func string(_ value: String?) -> Value { value.map { .text($0) } ?? .null }
    static func double(_ value: Double?) -> Value { value.map { .text(String($0)) } ?? .null }
    static func bool(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
}
