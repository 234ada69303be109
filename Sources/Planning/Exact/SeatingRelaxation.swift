import Synchronization

/// An outline without its whole numbers and with tables as mixes of seatings, solved by column generation: seatings that
/// would bring more than they cost at the prices of a solution are added, until there are none (Dantzig and Wolfe 1960;
/// Lübbecke and Desrosiers 2005). It is worth less than the outline's own rows are without whole numbers, as no seating
/// breaks a rule of its table.
///
/// One thread at a time may ask: with `alone`.
final class SeatingRelaxation: @unchecked Sendable {
    /// What came of solving.
    enum Answer {
        /// No plan is worth more than the bound; a mix of seatings is worth nearly as much.
        case best(bound: Double, columns: [Double], corner: SeatingMaster.Corner)
        /// No plan is worth more than the floor.
        case none
        /// There was no time.
        case unknown
    }

    /// How much effort there is, and who is told.
    struct Care {
        /// What is known to be had: what is worth no more does not count.
        var floor: () -> Double
        /// For one solution.
        var seconds: Double
        /// Whether to leave it at that.
        var stop: () -> Bool
        /// Told of each better bound.
        var told: (Double) -> Void = { _ in }
    }

    let outline: Outline
    private let master: SeatingMaster
    private let pricing: SeatingPricing
    private var limits: PieceLimits = [:]
    private let turn = Mutex<Void>(())

    /// - Parameter stop: asked often whether to stop.
    init?(_ outline: Outline, stop: @escaping @Sendable () -> Bool) {
        guard let master = SeatingMaster(outline, stop: stop) else { return nil }
        (self.outline, self.master) = (outline, master)
        pricing = SeatingPricing(outline)
    }

    /// Does something while no other thread does.
    func alone<Result>(_ work: () -> Result) -> Result { turn.withLock { _ in work() } }

    /// Seatings to begin with: those that bring most at prices of requests, and others that are known.
    /// - Parameter prices: by request, in points.
    func begin(prices: [Double], _ others: [Seating]) {
        var worth = outline.program.costs
        for table in outline.tables {
            for seat in table.seats { worth[seat.column] -= prices[seat.request] }
        }
        let first = outline.tables.indices.compactMap {
            pricing.best($0, worth, [], above: -SeatingRelaxation.far).offers.last?.seating
        }
        master.add(first + others)
    }

    private static let far = 1e9
    /// A seating that brings no more than this is not worth adding; what no table brings more than counts in the bound.
    private static let least = 1e-4

    /// Solves it within limits of columns that are no table's, with cuts that the solution breaks.
    /// - Parameters:
    ///   - corner: where to begin.
    ///   - rounds: how often to look for cuts.
    func solve(
        within limits: PieceLimits, from corner: SeatingMaster.Corner? = nil, rounds: Int, _ care: Care
    ) -> Answer {
        self.limits = limits
        if let corner { master.resume(corner) }
        master.keep(limits)
        var least = Double.infinity
        var (round, idle) = (0, 0)
        while true {
            let before = least
            guard converge(&least, care) else {
                return least <= care.floor() + 0.5 ? .none : .unknown
            }
            // Cuts that hardly change the bound are left at that.
            idle = before - least < (least - care.floor()) * 0.005 ? idle + 1 : 0
            guard round < rounds, idle < 3, !care.stop() else { break }
            round += 1
            let broken = SeatingMix(outline, master.seatings, master.shares).broken(most: SeatingRelaxation.cuts)
            guard master.add(broken) > 0 else { break }
        }
        return .best(bound: least, columns: master.columns, corner: master.corner)
    }

    /// So many at a time: with more of them, fewer rounds, each of which takes longer.
    private static let cuts = 80

    /// Adds seatings until none is missing.
    /// - Returns: false where there was no time, or no plan is worth more than the floor.
    private func converge(_ least: inout Double, _ care: Care) -> Bool {
        var steady: (bound: Double, prices: SeatingPrices)?
        while true {
            guard master.solve(seconds: care.seconds) else { return false }
            // Prices between these and the best yet are reached in fewer steps (Wentges 1997).
            let mixed = steady.map { $0.prices.mixed(with: master.prices, part: 0.5) }
            var added = 0
            for prices in [mixed, master.prices].compactMap({ $0 }) where added == 0 {
                guard let round = price(prices, care) else { return false }
                if round.bound < steady?.bound ?? .infinity { steady = (round.bound, prices) }
                if round.bound < least {
                    least = round.bound
                    care.told(least)
                }
                if least <= care.floor() + 0.5 { return false }
                added = master.add(round.seatings)
            }
            if added == 0 { return true }
            if care.stop() { return false }
        }
    }

    /// What no plan is worth more than, by these prices, and seatings that bring more than they cost.
    private func price(_ prices: SeatingPrices, _ care: Care) -> (bound: Double, seatings: [Seating])? {
        let market = SeatingMarket(outline, master.links, prices, master.cuts, within: limits)
        var seatings: [Seating] = []
        var tables: [Double] = []
        for table in outline.tables.indices {
            if table & 7 == 0, care.stop() { return nil }
            let found = pricing.best(
                table, market.worth, market.charges[table], above: SeatingRelaxation.least)
            tables.append(found.most)
            seatings += found.offers.suffix(2).map(\.seating)
        }
        return (market.bound(tables), seatings)
    }

    // MARK: Whole numbers

    /// The outline as a choice of seatings, within the limits of the last solution and without what no plan has that is
    /// worth more than the floor (Baldacci, Christofides and Mingozzi 2008).
    /// - Returns: nil where that leaves more than so many columns.
    func choice(above floor: Double, most: Int) -> SeatingChoice? {
        let market = SeatingMarket(outline, master.links, master.prices, master.cuts, within: limits)
        let tables = outline.tables.indices.map {
            pricing.best($0, market.worth, market.charges[$0], above: 0).most
        }
        // What no column and no seating of such a plan is worth less than: scores are whole, so what is not worth half a
        // point more than the floor is worth no more.
        let least = floor + 0.5 - market.bound(tables)
        let program = outline.program
        let free = master.links.free.filter {
            program.mosts[$0] > 1 || limits[$0] != nil || program.kinds[$0] == 0
                || market.worth[$0] >= least
        }
        var seatings: [Seating] = []
        for table in outline.tables.indices {
            let room = most - free.count - seatings.count
            guard room > 0 else { return nil }
            let found = pricing.all(table, market.worth, market.charges[table], above: least, limit: room)
            guard found.isWhole else { return nil }
            seatings += found.offers.map(\.seating)
        }
        return SeatingChoice(outline, master.links, free: free, seatings, master.cuts.all, within: limits)
    }

    /// The outline as a choice of the seatings that were of use so far: a good plan is soon found there.
    var promising: SeatingChoice {
        SeatingChoice(outline, master.links, free: master.links.free, master.seatings, master.cuts.all, within: limits)
    }
}
