import Foundation

/// How an annealing cools: from a temperature at which a lost seat is easily forgiven to one at which little is.
struct Cooling {
    /// Points.
    let hot, cold: Double

    init(hot: Double, cold: Double) { (self.hot, self.cold) = (hot, cold) }

    /// - Parameters:
    ///   - effort: steps for each request that there is time for; with few, a hot start would never settle.
    ///   - turn: the number of the annealing: later ones of a small problem vary, since one long cooling can be
    ///     trapped where another is not.
    ///   - scale: the points of a seat, beside which temperatures are large or small.
    init(effort: Double, turn: Int, scale: Double) {
        let ease = effort / 1000
        let variation = [1.0, 2.0, 0.5, 1.5][turn % 4]
        hot = min(0.3, max(0.03, 0.3 * pow(ease, 0.9))) * scale * variation
        cold = min(0.015, max(0.004, 0.015 * ease.squareRoot())) * scale
    }

    /// The temperature when a share (0-1) of the annealing is done.
    func temperature(_ done: Double) -> Double { hot * pow(cold / hot, min(1, max(0, done))) }
}
