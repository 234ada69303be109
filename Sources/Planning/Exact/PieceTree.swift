/// By column: in which limits it is.
typealias PieceLimits = [Int: ClosedRange<Int>]

/// The solutions of a programme in pieces, for several threads: a piece is done when it was solved, or when all the
/// pieces are that it was split in.
struct PieceTree: Sendable {
    /// What there is to do with a piece.
    enum Work: Sendable {
        /// It can be split in two by limits; where its own solution was, these can begin.
        case split([PieceLimits], from: SeatingMaster.Corner?)
        /// It is small enough to be solved, with what is left when only plans count that are worth more than the floor.
        case choose(SeatingChoice, from: SeatingMaster.Corner, floor: Double)
        /// It cannot be split.
        case solve

        var isSplit: Bool { if case .split = self { true } else { false } }
    }

    struct Part: Sendable {
        let limits: PieceLimits
        /// No solution of this piece is worth more.
        fileprivate(set) var bound: Double
        fileprivate(set) var work: Work

        init(limits: PieceLimits, bound: Double, work: Work) {
            (self.limits, self.bound, self.work) = (limits, bound, work)
        }

        /// No solution of this piece is worth more.
        mutating func tighten(_ other: Double) {
            if other.isFinite { bound = min(bound, other) }
        }
    }

    private struct Piece {
        var part: Part
        var parent: Int?
        var parts: [Int] = []
        var isTaken = false
        var isDone = false
    }

    private var pieces: [Piece]
    /// Those that are not split, nor done when last looked at.
    private var open: Set<Int> = [0]

    /// - Parameter bound: no solution is worth more.
    init(bound: Double) { pieces = [Piece(part: Part(limits: [:], bound: bound, work: .solve))] }

    subscript(_ piece: Int) -> Part { pieces[piece].part }

    var isDone: Bool { pieces[0].isDone }

    /// No solution that counts is worth more.
    var bound: Double { bound(0) }

    private func bound(_ piece: Int) -> Double {
        let own = pieces[piece]
        return min(own.part.bound, own.parts.map(bound).max() ?? .infinity)
    }

    /// Whether nothing more need be known of a piece.
    func isDone(_ piece: Int) -> Bool {
        pieces[piece].isDone || pieces[piece].parent.map(isDone) ?? false
    }

    private func isWaiting(_ piece: Int) -> Bool { !pieces[piece].isTaken && !isDone(piece) }

    /// Takes the piece that could be worth most of those that wait for something.
    /// - Parameter isMeant: whether it may be that piece.
    mutating func take(_ isMeant: (Work) -> Bool = { _ in true }) -> Int? {
        let best = open.filter { isWaiting($0) && isMeant(pieces[$0].part.work) }
            .max { (pieces[$0].part.bound, $1) < (pieces[$1].part.bound, $0) }
        if let best { pieces[best].isTaken = true }
        return best
    }

    /// Gives back a piece that was taken.
    mutating func release(_ piece: Int) { pieces[piece].isTaken = false }

    /// Closes pieces that are worth no more than what is known to be had, in whole points.
    mutating func prune(_ floor: Double) {
        for piece in open where pieces[piece].part.bound < floor + 0.5 { close(piece) }
    }

    /// What there is to do with a piece is known.
    mutating func prepare(_ piece: Int, _ work: Work) { pieces[piece].part.work = work }

    /// Splits a piece in parts that have all its solutions that count.
    mutating func split(_ piece: Int, in parts: [Part]) {
        open.remove(piece)
        // Nobody goes on from there any more.
        pieces[piece].part.work = .solve
        for part in parts {
            open.insert(pieces.count)
            pieces[piece].parts.append(pieces.count)
            pieces.append(Piece(part: part, parent: piece))
        }
        if parts.isEmpty { close(piece) }
    }

    /// No solution of a piece is worth more.
    mutating func tighten(_ piece: Int, _ bound: Double) {
        pieces[piece].part.tighten(bound)
    }

    /// No solution of a piece counts any more.
    mutating func close(_ piece: Int) {
        open.remove(piece)
        pieces[piece].isDone = true
        pieces[piece].part.work = .solve
        guard let parent = pieces[piece].parent, !pieces[parent].isDone else { return }
        if pieces[parent].parts.allSatisfy({ pieces[$0].isDone }) { close(parent) }
    }
}
