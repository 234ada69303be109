extension Problem {
    /// New tables on some topics have a second expert.
    public struct SecondExpert: Encodable, Hashable, Sendable {
        /// The topics, none twice; nil for all of them.
        public var topics: [String]?
        /// The least level at which the second expert has the topic.
        public var minLevel: Int

        /// Makes the value from its parts.
        public init(topics: [String]? = nil, minLevel: Int = 1) {
            self.topics = topics
            self.minLevel = minLevel
        }
    }

    /// New tables on some topics have a chair.
    public struct Chair: Encodable, Hashable, Sendable {
        /// Who may chair, by their numbers in the problem; nobody twice.
        public var people: [Int]
        /// The topics, none twice; nil for all of them.
        public var topics: [String]?
        /// Points lost for a chair's tables, each costing more than the one before: `load` × n(n + 1) / 2; 0 or more.
        public var load: Int
        /// Points lost for each slot of a chair's travel to the room, 0 or more.
        public var travel: Int

        /// Makes the value from its parts.
        public init(people: [Int], topics: [String]? = nil, load: Int = 0, travel: Int = 0) {
            self.people = people
            self.topics = topics
            self.load = load
            self.travel = travel
        }
    }
}
