/// By column: in which limits it is.
typealias PieceLimits = [Int: ClosedRange<Int>]

/// The solutions of a programme in pieces, for several solvers: a piece is done when its own solver is, or when all the
/// pieces are that it was split in.
struct PieceTree: Sendable {
    struct Piece: Sendable {
        let limits: PieceLimits
        /// No solution of this piece is worth more.
        fileprivate(set) var bound: Double
        /// The limits of two parts that it could be split in; none where it cannot be.
        fileprivate(set) var halves: [PieceLimits] = []
        fileprivate var parent: Int?
        fileprivate(set) var parts: [Int] = []
        fileprivate var isTaken = false
        fileprivate var isDone = false
    }

    private(set) var pieces: [Piece]

    /// - Parameter bound: no solution is worth more.
    init(bound: Double) { pieces = [Piece(limits: [:], bound: bound)] }

    var isDone: Bool { pieces[0].isDone }

    /// No solution that counts is worth more.
    var bound: Double { bound(0) }

    private func bound(_ piece: Int) -> Double {
        let own = pieces[piece]
        return min(own.bound, own.parts.map(bound).max() ?? .infinity)
    }

    /// Those that no solver works on yet.
    var waiting: Int { pieces.indices.count { isOpen($0) && !pieces[$0].isTaken } }

    private func isOpen(_ piece: Int) -> Bool { pieces[piece].parts.isEmpty && !isDone(piece) }

    /// Whether nothing more need be known of a piece.
    func isDone(_ piece: Int) -> Bool {
        pieces[piece].isDone || pieces[piece].parent.map(isDone) ?? false
    }

    /// The piece that could be worth most of those that wait.
    func next() -> Int? { best { !pieces[$0].isTaken } }

    /// The piece that could be worth most of those that a solver is at: when none waits, it may be split.
    func busiest() -> Int? { best { pieces[$0].isTaken } }

    private func best(_ isMeant: (Int) -> Bool) -> Int? {
        pieces.indices.filter { isOpen($0) && isMeant($0) }.max { pieces[$0].bound < pieces[$1].bound }
    }

    mutating func take(_ piece: Int) { pieces[piece].isTaken = true }

    /// Closes pieces that are worth no more than what is known to be had, in whole points.
    mutating func prune(_ floor: Double) {
        for piece in pieces.indices where isOpen(piece) && pieces[piece].bound < floor + 0.5 { close(piece) }
    }

    /// Splits a piece in parts that have all its solutions that count.
    mutating func split(_ piece: Int, in parts: [(limits: PieceLimits, bound: Double, halves: [PieceLimits])]) {
        guard isOpen(piece) else { return }
        for part in parts {
            pieces[piece].parts.append(pieces.count)
            pieces.append(Piece(limits: part.limits, bound: part.bound, halves: part.halves, parent: piece))
        }
    }

    /// How a piece could be split is known.
    mutating func prepare(_ piece: Int, _ halves: [PieceLimits]) { pieces[piece].halves = halves }

    /// No solution of a piece is worth more.
    mutating func tighten(_ piece: Int, _ bound: Double) {
        if bound.isFinite { pieces[piece].bound = min(pieces[piece].bound, bound) }
    }

    /// No solution of a piece counts any more.
    mutating func close(_ piece: Int) {
        pieces[piece].isDone = true
        guard let parent = pieces[piece].parent, !pieces[parent].isDone else { return }
        if pieces[parent].parts.allSatisfy({ pieces[$0].isDone }) { close(parent) }
    }
}
