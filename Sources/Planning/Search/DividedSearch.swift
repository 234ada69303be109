import Dispatch

/// A large plan that several threads work on at once, each on the experts of its own part of the map.
///
/// The parts are drawn anew for each slice of time: experts by their distance from a place drawn at random, requests
/// with the expert who has them. After a slice the parts are joined; where two took the same room, one gets another.
extension SearchRun {
    /// What the threads share; each touches only its own element.
    private final class Crew: @unchecked Sendable {
        let searches: [RuinAndRecreate]
        init(_ searches: [RuinAndRecreate]) { self.searches = searches }
    }

    func divided() {
        let first = RuinAndRecreate(model, seed: options.seed, from: known)
        shared.offer(first.best, first.bestScore, first.bestServed)
        first.construct(until: { mustStop })
        shared.offer(first.best, first.bestScore, first.bestServed)
        let others = (1..<threads).map {
            RuinAndRecreate(model, seed: options.seed &+ UInt64($0) &* 0x9E37_79B9, from: [])
        }
        let crew = Crew([first] + others)
        let end = options.seconds ?? 60
        // The bound comes last: it is drawn to a good plan, and an early end has one.
        let bound = LagrangianBound(model, threads: threads)
        let share = (end - deadline.elapsed) * 0.2
        let isBounding = hasTime(for: bound, within: share, threads: threads)
        slices(crew, until: isBounding ? end - share : end)
        if isBounding, !mustStop { relax(bound, until: end, threads: threads) }
        while !mustStop { slices(crew, until: deadline.elapsed + 60) }
    }

    private func slices(_ crew: Crew, until last: Double) {
        let searches = crew.searches
        let prices = shared.prices
        for search in searches { search.prices = prices }
        let first = deadline.elapsed
        let whole = max(1e-3, last - first)
        // Joining costs time too: on the largest problems a slice must be long enough to be worth it.
        let joining = measure { for search in searches.dropFirst() { search.restart(from: searches[0].timetable) } }
        let slice = max(whole / 24, min(whole / 3, joining * 12))
        var random = RandomSource(seed: options.seed ^ 0x5EED)
        // Much is settled in the first plan of a large problem: the less time there is for each request, the cooler it
        // begins, since what is undone must be found again.
        let effort = whole * Double(threads) * 50_000 / Double(max(1, model.requests.topic.count))
        let cooling = Cooling(hot: scale * min(0.12, max(0.02, 0.1 * (effort / 700).squareRoot())), cold: scale * 0.003)
        while !mustStop, deadline.elapsed < last {
            let began = deadline.elapsed
            let end = min(first + whole, began + slice)
            divide(searches, &random)
            DispatchQueue.concurrentPerform(iterations: searches.count) { number in
                let search = crew.searches[number]
                var step = 0
                var temperature = cooling.hot
                while true {
                    if step & 31 == 0 {
                        let now = deadline.elapsed
                        if now >= end || mustStop { break }
                        temperature = cooling.temperature((now - first) / whole)
                    }
                    search.step(temperature: temperature)
                    step += 1
                }
            }
            searches[0].join(searches.dropFirst().map(\.timetable))
            shared.offer(searches[0].best, searches[0].bestScore, searches[0].bestServed)
            for search in searches.dropFirst() { search.restart(from: searches[0].timetable) }
        }
    }

    private func measure(_ work: () -> Void) -> Double {
        let began = deadline.elapsed
        work()
        return deadline.elapsed - began
    }

    private func divide(_ searches: [RuinAndRecreate], _ random: inout RandomSource) {
        let experts = model.experts
        let place = random.below(model.placeCount)
        let order = experts.host.indices.map { expert in
            (way: model.travel(place, model.people.place[experts.host[expert]]), toss: random.below(1 << 30), expert)
        }.sorted { ($0.way, $0.toss, $0.2) < ($1.way, $1.toss, $1.2) }
        var side = [Int](repeating: 0, count: order.count)
        for (number, entry) in order.enumerated() { side[entry.2] = number * searches.count / order.count }
        let plan = searches[0].timetable
        var sideOfRequest = [Int](repeating: 0, count: model.requests.topic.count)
        for request in sideOfRequest.indices {
            sideOfRequest[request] =
                plan.ofRequest[request].first.map { side[plan[$0].expert] } ?? random.below(searches.count)
        }
        for (number, search) in searches.enumerated() {
            let timetable = search.timetable
            timetable.side = number
            for expert in side.indices { timetable.sideOfExpert[expert] = side[expert] }
            for request in sideOfRequest.indices { timetable.sideOfRequest[request] = sideOfRequest[request] }
        }
    }
}
