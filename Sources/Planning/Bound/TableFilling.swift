/// Tables at all places at once, each seat at a charge: what one thread counts with.
final class TableFilling {
    /// Places side by side, eight at a time.
    typealias Lanes = SIMD8<Int32>
    typealias Block = UnsafeMutablePointer<Lanes>

    private let model: Model
    private let relaxation: Relaxation
    private let width: Int
    private let sum, count, lead: Block
    /// What a table at each place brings at most at the charge, and how many would pay more than it.
    let best, over: Block
    private var isLed: [Bool]
    /// By home: what the cheapest seat costs, the way to it counted.
    private var thresholds: [Int]
    /// So much may be charged for a seat that a whole table's still fit into 32 bits.
    let most: Int32

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
        width = max(1, (model.rooms.atPlace.filter { !$0.isEmpty }.count + 7) / 8)
        most = Int32(TableCeilings.most / max(1, model.table.most))
        let sectors = max(1, model.sectorCount)
        func block(_ size: Int) -> Block {
            let block = Block.allocate(capacity: size)
            block.initialize(repeating: Lanes(repeating: 0), count: size)
            return block
        }
        (sum, count, lead) = (block(width), block(width), block(width * sectors))
        (best, over) = (block(width), block(width))
        thresholds = Array(repeating: 0, count: model.placeCount)
        isLed = Array(repeating: false, count: sectors)
    }

    deinit {
        for block in [sum, count, lead, best, over] { block.deallocate() }
    }

    /// Fills tables at all places, each seat at a charge: the best of any group that may sit together.
    func fill(
        _ start: Int, _ seekers: Seekers, _ groups: [UInt64], _ charge: Block, _ seats: Block, _ ways: Block,
        _ presence: [Int]
    ) {
        for home in thresholds.indices {
            let way = ways + home &* width
            var lowest = way[0] &+ charge[0]
            for word in 1..<max(1, width) where word < width {
                let one = way[word] &+ charge[word]
                lowest.replace(with: one, where: one .< lowest)
            }
            thresholds[home] = Int(lowest.min())
        }
        for (number, group) in groups.enumerated() {
            gather(start, seekers, group, charge, ways, presence)
            for word in 0..<width {
                let total = sum[word] &+ charge[word] &* seats[word]
                let better = number == 0 ? SIMDMask(repeating: true) : total .> best[word]
                best[word].replace(with: total, where: better)
                over[word].replace(with: count[word], where: better)
            }
        }
    }

    private func gather(
        _ start: Int, _ seekers: Seekers, _ group: UInt64, _ charge: Block, _ ways: Block, _ presence: [Int]
    ) {
        let form = model.table
        let day = form.days[start]
        let end = form.starts[start] + form.length
        let late = model.weights.week * form.weeks[start] * Prices.unit
        let bonus = max(0, model.weights.sector) * Prices.unit
        let most = bonus + model.rules.dayWeight * Prices.unit
        let zero = Lanes(repeating: 0)
        for word in 0..<width { (sum[word], count[word]) = (zero, zero) }
        for index in isLed.indices { isLed[index] = false }
        for home in thresholds.indices {
            // Who pays no more than this, sits nowhere.
            let least = thresholds[home]
            for slot in seekers.towns[home]..<seekers.towns[home &+ 1] {
                let one = seekers.byTown[slot]
                if one.worth - late + most <= least { break }
                guard one.tongue & group != 0, form.isFree(one.person, start), end <= one.deadline else { continue }
                var worth = one.worth - late
                if one.diary >= 0 { worth -= relaxation.presence.price(one.diary, day: day, presence) }
                if model.rules.hasDays { worth += model.rules.dayValue(one.person, day: day) * Prices.unit }
                if worth + bonus > least { seat(worth, one, charge, ways + home &* width) }
            }
        }
        guard bonus > 0 else { return }
        let extra = Lanes(repeating: Int32(truncatingIfNeeded: bonus))
        for sector in isLed.indices where isLed[sector] {
            let leads = lead + sector &* width
            for word in 0..<width {
                let without = leads[word] &- charge[word]
                let with = without &+ extra
                sum[word] = sum[word] &+ (with & ~(with &>> 31)) &- (without & ~(without &>> 31))
                count[word] = count[word] &+ (with &>> 31) &- (without &>> 31)
            }
        }
    }

    private func seat(_ worth: Int, _ one: Seekers.One, _ charge: Block, _ way: Block) {
        let own = Lanes(repeating: Int32(truncatingIfNeeded: worth))
        let leads = lead + one.sector &* width
        let isLed = self.isLed[one.sector]
        self.isLed[one.sector] = true
        for word in 0..<width {
            let pay = own &- way[word]
            let above = pay &- charge[word]
            sum[word] = sum[word] &+ (above & ~(above &>> 31))
            count[word] = count[word] &+ 1 &+ (above &>> 31)
            let ahead = pay &- leads[word]
            leads[word] = isLed ? leads[word] &+ (ahead & ~(ahead &>> 31)) : pay
        }
    }

    /// Better charges, from how many would pay more than the present ones.
    /// - Parameter guess: what to charge where nobody would pay so much.
    /// - Returns: whether any was far off, and whether any lay above everybody.
    func correct(_ charge: Block, _ seats: Block, guess: Int32) -> (isFar: Bool, isAbove: Bool) {
        var (isFar, isAbove) = (false, false)
        for word in 0..<width {
            for bit in 0..<8 where seats[word][bit] > 0 {
                let many = over[word][bit] - seats[word][bit]
                guard many != 0 else { continue }
                if over[word][bit] == 0, charge[word][bit] > 0 {
                    charge[word][bit] = min(guess, charge[word][bit] / 2)
                    isAbove = true
                    continue
                }
                if abs(many) > 1 { isFar = true }
                // What they pay beyond the charge lies as if evenly spread.
                let beyond = Float(best[word][bit] - charge[word][bit] * seats[word][bit])
                let crowd = Float(max(1, over[word][bit]))
                let value = Float(charge[word][bit]) + Float(many) * 2 * beyond / (crowd * crowd)
                charge[word][bit] = Int32(max(0, min(value, Float(most))))
            }
        }
        return (isFar, isAbove)
    }
}
