/// The people who may be wanted at several sessions that do not know of each other, and their limits (C8).
///
/// With one request and no sessions to give, a person's limits are kept by whoever has the request. With more, each week
/// and each day of theirs has a price that every session pays.
struct Presence: Sendable {
    /// Per person: where their weeks and then their days stand in `capacity`; -1 for who has one part to play.
    let base: [Int]
    /// By week, then by day, for each of them: the sessions they may still have. `Int.max` where the limit says nothing.
    let capacity: [Int]
    let weeks: Int

    init(_ model: Model, wanted: [Int]) {
        let problem = model.problem
        let weeks = (problem.days.count + 6) / 7
        self.weeks = weeks
        var parts = [Int](repeating: 0, count: problem.people.count)
        for request in wanted.indices where wanted[request] > 0 { parts[model.requests.person[request]] += 1 }
        for expert in model.experts.host.indices { parts[model.experts.host[expert]] += 1 }
        var base = [Int](repeating: -1, count: parts.count)
        var capacity: [Int] = []
        for person in parts.indices where parts[person] > 1 {
            base[person] = capacity.count
            let (perDay, perWeek) = (model.people.mostPerDay[person], model.people.mostPerWeek[person])
            capacity += Array(repeating: perWeek, count: weeks)
            capacity += Array(repeating: perDay < perWeek ? perDay : Int.max, count: problem.days.count)
        }
        for pin in problem.pinned {
            let day = problem.day(of: pin.start)
            let people = pin.requests.map { model.requests.person[$0] } + [model.experts.host[pin.expert]]
            for person in people where base[person] >= 0 {
                // Facts may go over a limit; what is left is never below zero.
                for place in [base[person] + day / 7, base[person] + weeks + day] where capacity[place] != Int.max {
                    capacity[place] = max(0, capacity[place] - 1)
                }
            }
        }
        (self.base, self.capacity) = (base, capacity)
    }

    /// What a session on a day costs somebody, in sixteenths of a point.
    func price(_ base: Int, day: Int, _ prices: [Int]) -> Int {
        base < 0 ? 0 : prices[base &+ day / 7] &+ prices[base &+ weeks &+ day]
    }
}
