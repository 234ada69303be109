import Dispatch

/// Prices all experts, a share of them on each thread: at given prices they do not hang on each other.
final class PricingCrew: @unchecked Sendable {
    /// What one thread works with; no other touches it meanwhile.
    private final class Worker {
        var pricing: ExpertPricing
        var results: [ExpertPricing.Result] = []

        init(_ relaxation: Relaxation) { pricing = ExpertPricing(relaxation) }
    }

    private let workers: [Worker]
    private let market: Market
    private let branching: Branching
    private let experts: Int

    init(_ relaxation: Relaxation, threads: Int) {
        workers = (0..<max(1, threads)).map { _ in Worker(relaxation) }
        branching = Branching(relaxation)
        market = Market(relaxation)
        experts = relaxation.model.experts.host.count
    }

    /// One expert, on the caller's thread.
    func price(_ expert: Int, _ prices: Prices) -> ExpertPricing.Result {
        workers[0].pricing.market = nil
        return workers[0].pricing.price(expert, prices)
    }

    /// Every expert, in their order; nil where it was stopped.
    /// - Parameter nodes: how many choices of an expert are looked into for one in which nobody comes too often.
    func price(_ prices: Prices, nodes: Int, until stop: @Sendable () -> Bool) -> [ExpertPricing.Result]? {
        market.renew()
        share { self.list($0, prices) }
        share { self.look($0, prices, stop) }
        share { self.work($0, prices, nodes, stop) }
        let count = workers.count
        let shares = (0..<count).map { (experts - $0 + count - 1) / count }
        guard zip(workers, shares).allSatisfy({ $0.results.count == $1 }) else { return nil }
        return (0..<experts).map { workers[$0 % count].results[$0 / count] }
    }

    /// One part of the work for each worker.
    private func share(_ part: @Sendable (Int) -> Void) {
        if workers.count == 1 {
            part(0)
        } else {
            DispatchQueue.concurrentPerform(iterations: workers.count) { part($0) }
        }
    }

    private func list(_ number: Int, _ prices: Prices) {
        for kind in stride(from: number, to: market.kinds.count, by: workers.count) { market.list(kind, prices) }
    }

    private func look(_ number: Int, _ prices: Prices, _ stop: @Sendable () -> Bool) {
        for kind in stride(from: number, to: market.kinds.count, by: workers.count) where !stop() {
            for start in market.kinds[kind].starts[1] { market.lookForTalk(kind, start, prices.presence) }
        }
    }

    private func work(_ number: Int, _ prices: Prices, _ nodes: Int, _ stop: @Sendable () -> Bool) {
        let worker = workers[number]
        worker.results.removeAll(keepingCapacity: true)
        worker.pricing.market = market
        for expert in stride(from: number, to: experts, by: workers.count) {
            if stop() { return }
            worker.results.append(
                nodes > 1
                    ? branching.price(expert, prices, &worker.pricing, nodes: nodes)
                    : worker.pricing.price(expert, prices))
        }
    }
}
