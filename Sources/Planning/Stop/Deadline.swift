/// When a search has to end, by the clock, and how much of its time is gone.
struct Deadline: Sendable {
    private let began = ContinuousClock.now
    /// Seconds of wall clock; nil for no end.
    let seconds: Double?

    init(seconds: Double?) { self.seconds = seconds }

    /// Seconds since it began.
    var elapsed: Double {
        let (whole, part) = (ContinuousClock.now - began).components
        return Double(whole) + Double(part) * 1e-18
    }

    var isOver: Bool { seconds.map { elapsed >= $0 } ?? false }
}
