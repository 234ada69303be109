extension Problem {
    /// New tables on some topics have a second expert.
    public struct SecondExpert: Encodable, Hashable, Sendable {
        /// The topics, none twice; nil for all of them.
        public var topics: [String]?
        /// The least level at which the second expert has the topic.
        public var minLevel: Int
        /// Second experts already announced, by their numbers among the experts: one that a plan does not hold costs
        /// `weights.change`. None twice.
        public var announced: [AnnouncedStaff]

        /// Makes the value from its parts.
        public init(topics: [String]? = nil, minLevel: Int = 1, announced: [AnnouncedStaff] = []) {
            self.topics = topics
            self.minLevel = minLevel
            self.announced = announced
        }
    }

    /// Who was announced beside an expert at a start.
    public struct AnnouncedStaff: Encodable, Hashable, Sendable {
        /// The expert of the session.
        public var expert: Int
        /// The slot at which it begins.
        public var start: Int
        /// The second expert, or the person who chairs.
        public var who: Int

        /// Makes the value from its parts.
        public init(expert: Int, start: Int, who: Int) {
            self.expert = expert
            self.start = start
            self.who = who
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
        /// Chairs already announced, by their numbers among the people: one that a plan does not hold costs
        /// `weights.change`. None twice.
        public var announced: [AnnouncedStaff]

        /// Makes the value from its parts.
        public init(
            people: [Int], topics: [String]? = nil, load: Int = 0, travel: Int = 0, announced: [AnnouncedStaff] = []
        ) {
            self.people = people
            self.topics = topics
            self.load = load
            self.travel = travel
            self.announced = announced
        }
    }
}
