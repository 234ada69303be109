/// The number by which the store knows a record; typed, so that a room's cannot be taken for a person's.
public struct Identifier<Record>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let number: Int64

    public init(_ number: Int64) { self.number = number }

    public init(from decoder: any Decoder) throws { number = try decoder.singleValueContainer().decode(Int64.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
    public var description: String { String(number) }
}
