import Planning
import Programme

/// The plan that a question of what would be otherwise begins from.
package struct WhatIfBase: Sendable {
    package enum Kind: String, Sendable, Hashable {
        /// The proposal, as planned or as changed by hand.
        case proposal
        /// There is no proposal: the released programme.
        case release
        /// There is neither: one is planned first.
        case fresh
    }

    package let kind: Kind
    package let sessions: [PlannedSession]
    /// What the proposal was worth when it was made; nil for the others.
    package let scoreWhenMade: Int?

    package init(kind: Kind, sessions: [PlannedSession], scoreWhenMade: Int? = nil) {
        self.kind = kind
        self.sessions = sessions
        self.scoreWhenMade = scoreWhenMade
    }
}

extension PlanJob {
    /// What stands in this period: the proposal, else what was released.
    package var whatIfBase: WhatIfBase {
        if let proposal = data.proposal {
            let sessions = proposal.sessions.map(\.session).compactMap(model.planned)
            let isWhole = proposal.from == model.horizon.from && proposal.until == model.horizon.until
            if !sessions.isEmpty {
                return WhatIfBase(
                    kind: .proposal, sessions: sessions, scoreWhenMade: isWhole ? proposal.score : nil)
            }
        }
        let released = (data.latestRelease?.sessions ?? []).filter { !$0.cancelled }.map(\.session)
            .compactMap(model.planned)
        return WhatIfBase(kind: released.isEmpty ? .fresh : .release, sessions: released)
    }

    /// What can be tried in this period, by the names of the programme: rooms as `R3` or by name, people as `P5` or by
    /// name, experts also as `U5`.
    package var whatIfPhrase: WhatIfPhrase {
        let problem = model.problem
        var rooms: [String: Int] = [:]
        var people: [String: Int] = [:]
        for (index, room) in model.rooms.enumerated() {
            rooms[WhatIfPhrase.plain(problem.rooms[index].id.lowercased())] = index
            if let name = data.rooms[room]?.name { rooms[WhatIfPhrase.folded(name)] = index }
        }
        for (index, person) in model.people.enumerated() {
            people[WhatIfPhrase.plain(problem.people[index].id.lowercased())] = index
            people["u\(person)"] = index
            people[WhatIfPhrase.folded(data.name(person))] = index
        }
        return WhatIfPhrase(
            rooms: rooms, people: people, experts: problem.expertsByPerson, monday: model.horizon.monday,
            days: problem.days.count)
    }

    /// A request as people know it: `V12 (Naam)`.
    package func label(ofRequest index: Int) -> String {
        guard let request = data.requests[model.requests[index]] else { return "" }
        return "\(request.label) (\(data.name(request.person)))"
    }
}

extension Problem {
    /// What can be tried in a problem file, by its IDs.
    package var whatIfPhrase: WhatIfPhrase {
        func named(_ ids: [String]) -> [String: Int] {
            Dictionary(ids.enumerated().map { (WhatIfPhrase.plain(WhatIfPhrase.folded($1)), $0) }) { first, _ in first }
        }
        let monday = LocalDate(iso: String(start.prefix(10))) ?? LocalDate(dayNumber: 0)
        return WhatIfPhrase(
            rooms: named(rooms.map(\.id)), people: named(people.map(\.id)), experts: expertsByPerson, monday: monday,
            days: days.count)
    }

    /// What was announced is the plan of a problem file that stands.
    package var whatIfBase: WhatIfBase {
        let announced = announcedSessions
        return WhatIfBase(kind: announced.isEmpty ? .fresh : .release, sessions: announced)
    }

    fileprivate var expertsByPerson: [Int: Int] {
        Dictionary(experts.enumerated().map { ($1.person, $0) }) { first, _ in first }
    }
}
