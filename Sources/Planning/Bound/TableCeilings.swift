/// What tables of one kind cannot surpass at the present prices at each place, counted for all places at once.
///
/// Filling the seats of a table is a small assignment problem: whatever is charged for a seat, no table brings more
/// than all its seats at that charge and what each applicant would pay beyond it (linear duality). With the charge near
/// what the last at the table pays, this is nearly exact. Each round begins with the charge that the last one ended at.
final class TableCeilings: @unchecked Sendable {
    private typealias Lanes = TableFilling.Lanes
    private typealias Block = TableFilling.Block

    private let model: Model
    private let relaxation: Relaxation
    private let starts: Int
    /// By place: its lane; -1 where no room is.
    private let lane: [Int]
    private let width: Int
    /// By home: what the way to each place costs.
    private let ways: Block
    /// By start: the seats of the widest room open at each place.
    private let seats: Block
    /// By kind and start: what is charged for a seat at each place, what follows from it, and the charge to begin with
    /// in the next round.
    private let charges, tops, next: Block
    /// Where they all are.
    private let blocks: [LaneBlock]
    private let memory: TableMemory

    /// Where no room is open: nobody pays so much for a seat.
    private static let closed = Int32.max / 4
    /// What people pay in all must stay below this.
    static let most = 1 << 28

    init(_ relaxation: Relaxation, kinds: Int) {
        self.relaxation = relaxation
        let model = relaxation.model
        self.model = model
        let starts = model.table.starts.count
        self.starts = starts
        var lane = [Int](repeating: -1, count: model.placeCount)
        var count = 0
        for place in 0..<model.placeCount where !model.rooms.atPlace[place].isEmpty {
            lane[place] = count
            count += 1
        }
        self.lane = lane
        let width = max(1, (count + 7) / 8)
        self.width = width
        let blocks = [model.placeCount, starts, kinds * starts, kinds * starts, kinds * starts].map {
            LaneBlock($0 * width)
        }
        self.blocks = blocks
        (ways, seats) = (blocks[0].lanes, blocks[1].lanes)
        (charges, tops, next) = (blocks[2].lanes, blocks[3].lanes, blocks[4].lanes)
        for place in 0..<model.placeCount where lane[place] >= 0 {
            let (word, bit) = (lane[place] / 8, lane[place] % 8)
            for home in 0..<model.placeCount {
                let way = model.weights.travel * Prices.unit * model.travel(home, place)
                ways[home * width + word][bit] = Int32(max(0, min(way, TableCeilings.most)))
            }
            for start in 0..<starts {
                seats[start * width + word][bit] = Int32(relaxation.seats[0][place][start])
            }
        }
        memory = TableMemory(count: kinds * starts)
    }

    /// Forgets all; no other thread may be asking meanwhile.
    func renew() { memory.renew() }

    /// What a table at a place cannot surpass by what is known in this round; nil where nothing is known yet.
    @inline(__always) func known(_ kind: Int, _ start: Int, _ place: Int) -> TablePricing.Ceiling? {
        let entry = kind &* starts &+ start
        guard memory.has(entry), lane[place] >= 0 else { return nil }
        let (word, bit) = (entry &* width &+ lane[place] &>> 3, lane[place] & 7)
        return TablePricing.Ceiling(most: Int(tops[word][bit]), charge: Int(charges[word][bit]))
    }

    /// Finds what tables of a kind at a start cannot surpass.
    /// - Parameter guess: the charge to begin with where there is none yet.
    /// - Returns: false where the numbers are larger than fit here; that is left to those who look closer.
    func find(
        _ kind: Int, _ start: Int, _ seekers: Seekers, _ groups: [UInt64], guess: Int, _ scout: Scout
    ) -> Bool {
        guard seekers.total < TableCeilings.most else { return false }
        let entry = kind &* starts &+ start
        memory.need(entry) { look(entry, start, seekers, groups, guess, isNew: $0, scout) }
        return true
    }

    private func look(
        _ entry: Int, _ start: Int, _ seekers: Seekers, _ groups: [UInt64], _ guess: Int, isNew: Bool,
        _ scout: Scout
    ) {
        let first = entry &* width
        let filling = scout.filling
        let open = seats + start &* width
        let guess = Int32(max(0, min(guess, Int(filling.most))))
        if isNew { begin(next + first, open, guess) }
        for turn in 0..<4 {
            let charge = next + first
            filling.fill(start, seekers, groups, charge, open, ways, scout.presence)
            for word in 0..<width {
                let better = turn == 0 ? SIMDMask(repeating: true) : filling.best[word] .< tops[first + word]
                tops[first + word].replace(with: filling.best[word], where: better)
                charges[first + word].replace(with: charge[word], where: better)
            }
            let (isFar, isAbove) = filling.correct(charge, open, guess: guess)
            if !isAbove, !isNew, turn > 0 || !isFar { return }
        }
    }

    private func begin(_ charge: Block, _ open: Block, _ guess: Int32) {
        for word in 0..<width {
            charge[word] = Lanes(repeating: guess)
            charge[word].replace(with: TableCeilings.closed, where: open[word] .== 0)
        }
    }
}
