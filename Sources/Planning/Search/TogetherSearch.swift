import Dispatch

/// A large plan that several threads work on at once, each on a copy of its own.
///
/// In short rounds each thread takes its steps; then all go back to where the round began and make everybody's changes
/// in the same order, so that the copies stay equal. Of a large plan two steps seldom touch the same part; the few
/// changes that no longer fit are left out.
extension SearchRun {
    /// What the threads share; each touches only its own element.
    private final class Crew: @unchecked Sendable {
        let searches: [RuinAndRecreate]
        init(_ searches: [RuinAndRecreate]) { self.searches = searches }
    }

    func together() {
        let first = RuinAndRecreate(model, seed: options.seed, from: known)
        shared.offer(first.best, first.bestScore, first.bestServed)
        first.construct(until: { mustStop })
        shared.offer(first.best, first.bestScore, first.bestServed)
        let others = (1..<threads).map {
            RuinAndRecreate(model, seed: options.seed &+ UInt64($0) &* 0x9E37_79B9, from: [])
        }
        let crew = Crew([first] + others)
        let end = options.seconds ?? 60
        let bound = LagrangianBound(model, threads: threads)
        let began = deadline.elapsed
        let share = (end - began) * SearchRun.part
        guard hasTime(for: bound, within: share, threads: threads) else {
            cool(crew, until: end)
            while !mustStop { cool(crew, until: deadline.elapsed + 60) }
            return
        }
        // The bound begins with a fair plan: its first prices are the nearer to balance, and its rounds the shorter, the
        // better that is. Then it shows the search what a good one is made of. In the end it may gain a little more.
        let fair = Double(model.requests.topic.count) * SearchRun.fair
        cool(crew, until: began + min(fair, (end - began) * 0.1))
        let opened = deadline.elapsed
        let done = relax(bound, until: opened + share * 0.75)
        if done >= SearchRun.settled {
            for search in crew.searches { search.proposals = bound.proposals.tables }
        }
        let rest = done < rounds ? min(share * 0.25, (deadline.elapsed - opened) / 3) : 0
        cool(crew, until: end - rest)
        if !mustStop { finish(bound, until: end) }
        while !mustStop { cool(crew, until: deadline.elapsed + 60) }
    }

    /// One cooling, from a plan to a better one.
    private func cool(_ crew: Crew, until last: Double) {
        let searches = crew.searches
        for search in searches { search.prices = shared.prices }
        let first = deadline.elapsed
        let whole = max(1e-3, last - first)
        for search in searches.dropFirst() { search.restart(from: searches[0].timetable) }
        // Much is settled in the first plan of a large problem: the less time there is for each request, the cooler it
        // begins, since what is undone must be found again.
        let effort = whole * Double(threads) * 50_000 / Double(max(1, model.requests.topic.count))
        let hot = min(0.15, max(0.02, 0.12 * (effort / 700).squareRoot()))
        for search in searches { search.swaps = effort < 300 ? 45 : 20 }
        // What was announced, or is given, is a good plan: it is not to melt.
        let cooling = Cooling(hot: scale * (known.isEmpty ? hot : 0.3 * hot), cold: scale * 0.003)
        let exchange = Exchange(parties: searches.count)
        DispatchQueue.concurrentPerform(iterations: searches.count) { number in
            let search = crew.searches[number]
            var (round, shown) = (0, first)
            var until = first + SearchRun.round
            while true {
                let began = deadline.elapsed
                let isLast = began >= last || mustStop
                let temperature = cooling.temperature((began - first) / whole)
                search.beginRound()
                if !isLast {
                    repeat { search.step(temperature: temperature) } while deadline.elapsed < until
                }
                let all = exchange.swap(search.done.changes, of: number, round: round, isLast: isLast)
                // All leave the exchange at one moment, and so end the next round at one, however long it takes to
                // catch up with the others.
                until = deadline.elapsed + SearchRun.round
                search.endRound(all.changes, own: number)
                if all.isLast { break }
                round += 1
                if number == 0, began - shown > whole / 60 {
                    shown = began
                    search.show(to: shared)
                }
            }
            search.endSharing()
        }
        shared.offer(searches[0].best, searches[0].bestScore, searches[0].bestServed)
    }

    /// Seconds for each request after which a plan is fair.
    private static let fair = 0.002

    /// The part of the time that the bound may take.
    private static let part = 0.18

    /// Rounds of the bound after which the tables that it proposes are worth trying.
    private static let settled = 5

    /// Seconds of a round: long beside what it takes to hand over, short beside what it takes two threads to be at odds.
    private static let round = 0.000_25
}
