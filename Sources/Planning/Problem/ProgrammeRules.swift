extension Problem {
    /// Rules that a programme may switch on, each with a name; one that is nil is off. `Sources/Planning/README.md`
    /// says what each means.
    public struct Rules: Encodable, Hashable, Sendable {
        /// Points for a seat on a day that its person would rather have.
        public var preferredDays: PreferredDays?
        /// Who did not come before, waits longer.
        public var noShows: NoShows?
        /// Who met before, does not meet again.
        public var notAgain: NotAgain?
        /// Seats by the town that people come from.
        public var townQuota: TownQuota?
        /// What rooms may cost together.
        public var roomBudget: RoomBudget?
        /// How mixed a table must be.
        public var minimumMix: MinimumMix?
        /// Which tables have a second expert.
        public var secondExpert: SecondExpert?
        /// Which tables have a chair, and who may be one.
        public var chair: Chair?

        /// Makes the value from its parts; without any, every rule is off.
        public init(
            preferredDays: PreferredDays? = nil, noShows: NoShows? = nil, notAgain: NotAgain? = nil,
            townQuota: TownQuota? = nil, roomBudget: RoomBudget? = nil, minimumMix: MinimumMix? = nil,
            secondExpert: SecondExpert? = nil, chair: Chair? = nil
        ) {
            self.preferredDays = preferredDays
            self.noShows = noShows
            self.notAgain = notAgain
            self.townQuota = townQuota
            self.roomBudget = roomBudget
            self.minimumMix = minimumMix
            self.secondExpert = secondExpert
            self.chair = chair
        }
    }

    /// The names of the rules that can be switched on.
    public enum RuleName: String, CaseIterable, Hashable, Sendable {
        case preferredDays, noShows, notAgain, townQuota, roomBudget, minimumMix, secondExpert, chair
    }

    /// Points for each seat on a weekday that its person prefers.
    public struct PreferredDays: Encodable, Hashable, Sendable {
        /// Points a seat, 0 or more.
        public var weight: Int
        /// Who prefers which days; nobody twice.
        public var people: [Entry]

        /// Makes the value from its parts.
        public init(weight: Int, people: [Entry]) {
            self.weight = weight
            self.people = people
        }

        /// The days of one person.
        public struct Entry: Encodable, Hashable, Sendable {
            /// The person, by their number in the problem.
            public var person: Int
            /// Weekdays, 0 for Monday to 6 for Sunday, rising.
            public var days: [Int]

            /// Makes the value from its parts.
            public init(person: Int, days: [Int]) {
                self.person = person
                self.days = days
            }
        }
    }

    /// Points off the first session of a request for each time that its person did not come.
    public struct NoShows: Encodable, Hashable, Sendable {
        /// Points a time, 0 or more.
        public var weight: Int
        /// Who did not come, and how often; nobody twice.
        public var people: [Entry]

        /// Makes the value from its parts.
        public init(weight: Int, people: [Entry]) {
            self.weight = weight
            self.people = people
        }

        /// How often one person did not come.
        public struct Entry: Encodable, Hashable, Sendable {
            /// The person, by their number in the problem.
            public var person: Int
            /// Times, 0-100.
            public var count: Int

            /// Makes the value from its parts.
            public init(person: Int, count: Int) {
                self.person = person
                self.count = count
            }
        }
    }

    /// Who met before: no request goes to an expert, and nobody sits at a table with somebody, whom they met.
    public struct NotAgain: Encodable, Hashable, Sendable {
        /// A request and an expert whom its person met for another question, written as `[request, expert]`: the
        /// first is a number of a request, the second of an expert. By request, so that a series goes on with its own.
        public var experts: [Pair]
        /// Two people who sat at one table.
        public var people: [Pair]

        /// Makes the value from its parts.
        public init(experts: [Pair], people: [Pair]) {
            self.experts = experts
            self.people = people
        }
    }

    /// Seats in the plan by the place where participants are; each seat of a series counts.
    public struct TownQuota: Encodable, Hashable, Sendable {
        /// Points lost for each seat that a town has less than its least, 0 or more.
        public var weight: Int
        /// The towns with a quota; none twice.
        public var towns: [Entry]

        /// Makes the value from its parts.
        public init(weight: Int, towns: [Entry]) {
            self.weight = weight
            self.towns = towns
        }

        /// The quota of one town.
        public struct Entry: Encodable, Hashable, Sendable {
            /// The place, by its number in the problem.
            public var place: Int
            /// Seats that it should have: each one short costs points; nil for none.
            public var least: Int?
            /// Seats that it may have; nil for any number.
            public var most: Int?

            /// Makes the value from its parts.
            public init(place: Int, least: Int? = nil, most: Int? = nil) {
                self.place = place
                self.least = least
                self.most = most
            }
        }
    }

    /// What the rooms of all sessions may cost together.
    public struct RoomBudget: Encodable, Hashable, Sendable {
        /// The total at the most, in the same unit as the costs.
        public var most: Int
        /// By room: what one session in it costs.
        public var costs: [Int]

        /// Makes the value from its parts.
        public init(most: Int, costs: [Int]) {
            self.most = most
            self.costs = costs
        }
    }

    /// How many sectors and sizes of company the participants of a new table have at the least.
    public struct MinimumMix: Encodable, Hashable, Sendable {
        /// Different sectors; 1 is no rule.
        public var sectors: Int
        /// Different sizes; 1 is no rule.
        public var sizes: Int
        /// By person: the name of a size; needed where `sizes` is over 1, else it may be empty.
        public var sizeOf: [String]

        /// Makes the value from its parts.
        public init(sectors: Int, sizes: Int = 1, sizeOf: [String] = []) {
            self.sectors = sectors
            self.sizes = sizes
            self.sizeOf = sizeOf
        }
    }
}

extension Problem.Rules {
    /// Whether a rule is on.
    public func has(_ name: Problem.RuleName) -> Bool {
        switch name {
        case .preferredDays: preferredDays != nil
        case .noShows: noShows != nil
        case .notAgain: notAgain != nil
        case .townQuota: townQuota != nil
        case .roomBudget: roomBudget != nil
        case .minimumMix: minimumMix != nil
        case .secondExpert: secondExpert != nil
        case .chair: chair != nil
        }
    }

    /// The same rules but one.
    public func without(_ name: Problem.RuleName) -> Problem.Rules {
        var rules = self
        switch name {
        case .preferredDays: rules.preferredDays = nil
        case .noShows: rules.noShows = nil
        case .notAgain: rules.notAgain = nil
        case .townQuota: rules.townQuota = nil
        case .roomBudget: rules.roomBudget = nil
        case .minimumMix: rules.minimumMix = nil
        case .secondExpert: rules.secondExpert = nil
        case .chair: rules.chair = nil
        }
        return rules
    }
}
