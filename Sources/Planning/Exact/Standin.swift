/// A start of a table that others are no better than: everyone who could come then can come now, and the rooms seat no
/// fewer.
struct Standin {
    let start: Int
    /// Starts of one group can take each other's place.
    let group: Int
    let fit: [Int]
    /// By place, seats.
    let seats: [Int]
    /// The starts that it stands for, its own first.
    var starts: [Int]

    init(start: Int, group: Int, fit: [Int], seats: [Int]) {
        self.start = start
        self.group = group
        self.fit = fit
        self.seats = seats
        starts = [start]
    }

    /// Whether this start is as good as another, whoever sits there.
    private func covers(_ other: Standin) -> Bool {
        guard fit.count >= other.fit.count, zip(seats, other.seats).allSatisfy({ $0 >= $1 }) else { return false }
        return Set(fit).isSuperset(of: other.fit)
    }

    /// As few as do for all.
    /// - Parameter isFixed: whether none can stand for it.
    static func fewest(_ all: [Standin], isFixed: (Standin) -> Bool) -> [Standin] {
        var kept: [Standin] = []
        // Those with most applicants first: only they can stand for others.
        for one in all.sorted(by: { ($0.fit.count, $1.start) > ($1.fit.count, $0.start) }) {
            let better = kept.firstIndex { $0.group == one.group && $0.covers(one) }
            if let better, !isFixed(one) { kept[better].starts.append(one.start) } else { kept.append(one) }
        }
        return kept
    }
}
