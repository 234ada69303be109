extension Problem {
    /// A stretch of time in slots, half-open; written as `[start, end]`.
    public struct Interval: Hashable, Sendable {
        /// Its first slot.
        public var start: Int
        /// The slot after its last.
        public var end: Int

        /// Makes the value from its parts.
        public init(_ start: Int, _ end: Int) {
            self.start = start
            self.end = end
        }
    }

    /// Two people, by their numbers in the problem; written as `[first, second]`.
    public struct Pair: Hashable, Sendable {
        /// One of them.
        public var first: Int
        /// The other.
        public var second: Int

        /// Makes the value from its parts.
        public init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }

        /// The same pair, the lower number first.
        public var ordered: Pair { first <= second ? self : Pair(second, first) }
    }
}

extension Problem.Interval: Encodable, ExpressibleByArrayLiteral {
    /// The two numbers as they are written.
    public init(arrayLiteral elements: Int...) { self.init(elements.first ?? 0, elements.last ?? 0) }

    /// The bound at 0, its start, or at 1, its end.
    public subscript(bound: Int) -> Int { bound == 0 ? start : end }

    /// Writes `[start, end]`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(start)
        try container.encode(end)
    }
}

extension Problem.Pair: Encodable, ExpressibleByArrayLiteral {
    /// The two numbers as they are written.
    public init(arrayLiteral elements: Int...) { self.init(elements.first ?? 0, elements.last ?? 0) }

    /// The person at 0, the first, or at 1, the second.
    public subscript(which: Int) -> Int { which == 0 ? first : second }

    /// Writes `[first, second]`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(first)
        try container.encode(second)
    }
}
