import Programme

/// Who gets a place and who does not: chances by topic, town, sector and size of company.
package struct Fairness: Sendable, Hashable {
    /// What requests are grouped by.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case topic, town, sector, size
    }

    /// The requests that have something in common.
    package struct Group: Sendable, Hashable {
        package let kind: Kind
        /// As users write it; for a size a range of employees: `0-1`, `2-9`, `10-49`, `50+`.
        package let name: String
        package let served, requests: Int
        /// Whether far fewer were served than chance would leave.
        package let isLeftBehind: Bool
    }

    /// By kind, the worst chance first.
    package let groups: [Group]

    package var leftBehind: [Group] { groups.filter(\.isLeftBehind) }
}

extension Fairness {
    /// - Parameter asked: each request with its person and whether it has a session.
    init(_ asked: [(request: Request, person: Person, served: Bool)]) {
        let all = asked.count
        let chance = all == 0 ? 0 : Double(asked.count { $0.served }) / Double(all)
        groups = Kind.allCases.flatMap { kind -> [Group] in
            let byName = Dictionary(grouping: asked) { Self.name(kind, $0.request, $0.person) }
            let groups = byName.compactMap { name, members -> Group? in
                guard let name else { return nil }
                let served = members.count { $0.served }
                return Group(
                    kind: kind, name: name, served: served, requests: members.count,
                    isLeftBehind: Self.isLeftBehind(served, of: members.count, chance: chance))
            }
            return groups.sorted {
                ($0.served * $1.requests, $0.name) < ($1.served * $0.requests, $1.name)
            }
        }
    }

    /// More than two standard deviations, and at least two people, below what the common chance would give; groups of
    /// fewer than four say nothing.
    static func isLeftBehind(_ served: Int, of requests: Int, chance: Double) -> Bool {
        guard requests >= 4 else { return false }
        let expected = Double(requests) * chance
        let deviation = (expected * (1 - chance)).squareRoot()
        return Double(served) <= expected - 2 && Double(served) < expected - 2 * deviation
    }

    private static func name(_ kind: Kind, _ request: Request, _ person: Person) -> String? {
        let name: String? =
            switch kind {
            case .topic: request.topic
            case .town: person.place
            case .sector: person.sector
            case .size: person.employees.map(size)
            }
        return name?.isEmpty == false ? name : nil
    }

    static func size(_ employees: Double) -> String {
        switch employees {
        case ..<2: "0-1"
        case ..<10: "2-9"
        case ..<50: "10-49"
        default: "50+"
        }
    }

    /// Whether a request belongs to a group that was left behind.
    func isLeftBehind(_ request: Request, _ person: Person) -> Bool {
        leftBehind.contains { Self.name($0.kind, request, person) == $0.name }
    }
}

extension ProgrammeData {
    /// The chances of some requests in some sessions.
    func fairness(of requests: [Request], in sessions: [Session]) -> Fairness {
        let served = Set(sessions.flatMap(\.requests))
        return Fairness(
            requests.compactMap { request in
                people[request.person].map { (request, $0, served.contains(request.id)) }
            })
    }
}
