/// Tables that experts would give at the prices of a bound: what a relaxed plan is made of, and a good one nearly.
struct Proposals: Sendable {
    struct Table: Sendable {
        let expert: Int
        /// The slot at which it begins.
        let start: Int
        let requests: [Int]
    }

    private(set) var tables: [Table] = []
    private var known: Set<[Int]> = []

    mutating func add(_ expert: Int, _ start: Int, _ members: [Applicant]) {
        let requests = members.map(\.request).sorted()
        guard known.insert([expert, start] + requests).inserted else { return }
        tables.append(Table(expert: expert, start: start, requests: requests))
    }
}
