import Programme

/// Who met whom in sessions that were held, and how long ago: for the rule that nobody meets the same people again.
struct Acquaintance {
    /// A person who sat with an expert.
    struct Lesson: Hashable {
        let person, expert: Person.ID
    }

    /// Requests that an expert took, by lesson: a series goes on with its own expert.
    private var lessons: [Lesson: Set<Request.ID>] = [:]
    private var company: Set<Set<Person.ID>> = []

    /// - Parameters:
    ///   - sessions: those announced and not cancelled.
    ///   - begin: those that ended before it do not count.
    ///   - end: those that end after it do not count: they are part of the plan itself.
    ///   - requests: whose they are.
    init(_ sessions: [Session], since begin: Instant, until end: Instant, requests: [Request.ID: Request]) {
        for session in sessions where session.time.end >= begin && session.time.end <= end {
            let people = session.requests.compactMap { id in requests[id].map { (id, $0.person) } }
            for (request, person) in people {
                lessons[Lesson(person: person, expert: session.expert), default: []].insert(request)
            }
            for (index, first) in people.enumerated() {
                for second in people[(index + 1)...] where first.1 != second.1 { company.insert([first.1, second.1]) }
            }
        }
    }

    /// Experts that a request is not to meet: its person met them for another request.
    func experts(notFor request: Request, among experts: [Person.ID]) -> [Person.ID] {
        experts.filter { expert in
            let met = lessons[Lesson(person: request.person, expert: expert)] ?? []
            return !met.isEmpty && !met.contains(request.id)
        }
    }

    /// Pairs of people who sat at one table.
    var pairs: [(Person.ID, Person.ID)] {
        company.compactMap { pair in
            let sorted = pair.sorted()
            return sorted.count == 2 ? (sorted[0], sorted[1]) : nil
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
}
