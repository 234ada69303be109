/// The seatings of a table that are worth most at given prices, by trying people in order of what they bring at best.
final class SeatingPricing {
    /// What two or more of some seats of a table are charged for together.
    struct Charge {
        var seats: [Int]
        var price: Double
    }

    struct Offer {
        var seating: Seating
        var value: Double
    }

    /// What came of a search among the seatings of a table.
    struct Found {
        /// Better and better ones, or all that were asked for.
        var offers: [Offer] = []
        /// None is worth more; for those worth no more than the floor that was given, the floor.
        var most: Double
        /// Whether nothing was left out.
        var isWhole = true
    }

    private let outline: Outline
    /// By table and seat: the number of a sector that others share, or -1.
    private let sectors: [[Int]]
    /// By table and seat: those who may not sit there as well.
    private let apart: [[[Int]]]

    // One table at one place.
    private var table = 0
    private var place = 0
    private var worths: [Double] = []
    private var bonus: [Double] = []
    private var order: [Int] = []
    /// By how many of the order: what they bring at best.
    private var sums: [Double] = []
    private var positive = 0
    /// By place in the order.
    private var fulls: [Double] = []
    private var top: [Double] = []
    private var seen: [Int] = []
    private var stamp = 0
    private var (least, most) = (0, 0)
    private var charges: [Charge] = []
    private var chargesOf: [[Int]] = []

    // Those who sit there.
    private var chosen: [Int] = []
    private var blocked: [Int] = []
    private var present: [Int] = []
    private var counts: [Int] = []

    private var floor = 0.0
    /// How many seatings to list at most; nil where only better and better ones are looked for.
    private var limit: Int?
    private var found = Found(most: 0)
    /// By seats: their number among the offers.
    private var listed: [[Int]: Int] = [:]
    private var steps = 0

    /// So many people are tried for a table at one place, at most.
    static let patience = 200_000

    init(_ outline: Outline) {
        self.outline = outline
        let model = outline.model
        sectors = outline.tables.map { table in
            table.seats.map { seat in
                let own = model.people.sector[model.requests.person[seat.request]]
                return table.sectors.firstIndex { $0.sector == own } ?? -1
            }
        }
        apart = outline.tables.map { table in
            var lists = [[Int]](repeating: [], count: table.seats.count)
            for pair in table.apart {
                lists[pair.first].append(pair.second)
                lists[pair.second].append(pair.first)
            }
            return lists
        }
    }

    /// Better and better seatings of a table, the best last.
    /// - Parameters:
    ///   - worth: by column of the outline, what it is worth at the prices.
    ///   - floor: only what is worth more is looked for.
    func best(_ table: Int, _ worth: [Double], _ charges: [Charge], above floor: Double) -> Found {
        limit = nil
        return look(table, worth, charges, above: floor)
    }

    /// All seatings of a table that are worth more than a floor, each at its best place.
    /// - Parameter limit: how many at most.
    func all(_ table: Int, _ worth: [Double], _ charges: [Charge], above floor: Double, limit: Int) -> Found {
        self.limit = limit
        return look(table, worth, charges, above: floor)
    }

    private func look(_ number: Int, _ worth: [Double], _ charges: [Charge], above floor: Double) -> Found {
        let table = outline.tables[number]
        let model = outline.model
        (self.table, self.charges, self.floor) = (number, charges, floor)
        found = Found(most: floor)
        listed.removeAll(keepingCapacity: true)
        let count = table.seats.count
        blocked = Array(repeating: 0, count: count)
        counts = Array(repeating: 0, count: charges.count)
        present = Array(repeating: 0, count: table.sectors.count)
        chargesOf = Array(repeating: [], count: count)
        for (index, charge) in charges.enumerated() {
            for seat in charge.seats { chargesOf[seat].append(index) }
        }
        bonus = table.sectors.map { worth[$0.column] }
        least = max(1, model.table.least)
        for (index, place) in table.places.enumerated() where found.isWhole || limit == nil {
            (self.place, most, steps) = (index, min(model.table.most, place.seats), 0)
            worths = table.seats.map { worth[$0.column] }
            var base = worth[table.open]
            if table.places.count > 1 {
                base += worth[place.column]
                for (seat, entry) in table.seats.enumerated() {
                    let home = model.people.place[model.requests.person[entry.request]]
                    worths[seat] -= Double(model.weights.travel * model.travel(home, place.place))
                }
            }
            rank()
            let isDone = sit(from: 0, base)
            if !isDone {
                found.isWhole = false
                found.most = max(found.most, base + reach(0, room: most, need: least))
            }
        }
        return found
    }

    private func rank() {
        let own = sectors[table]
        let full = worths.indices.map { worths[$0] + (own[$0] >= 0 ? bonus[own[$0]] : 0) }
        order = worths.indices.sorted { (full[$0], $1) > (full[$1], $0) }
        sums = [0]
        for seat in order { sums.append(sums[sums.count - 1] + full[seat]) }
        positive = full.count { $0 > 0 }
        fulls = order.map { full[$0] }
        top = Array(repeating: 0, count: max(1, most))
        seen = Array(repeating: 0, count: bonus.count)
        stamp = 0
    }

    /// What those of the order from one on bring at best.
    private func reach(_ first: Int, room: Int, need: Int) -> Double {
        let last = min(order.count, first + room, max(first + need, positive))
        return sums[max(last, first)] - sums[first]
    }

    /// The same, when only the first of a sector brings what it is worth to have one, and those who cannot come are left
    /// out.
    private func reachOfSectors(_ first: Int, room: Int, need: Int) -> Double {
        let own = sectors[table]
        var count = 0
        stamp += 1
        for index in first..<max(first, order.count) {
            let seat = order[index]
            if count == room, fulls[index] <= top[room - 1] { break }
            guard blocked[seat] == 0 else { continue }
            var gain = worths[seat]
            let sector = own[seat]
            if sector >= 0, present[sector] == 0, seen[sector] != stamp {
                seen[sector] = stamp
                gain += bonus[sector]
            }
            if count == room, gain <= top[room - 1] { continue }
            var slot = count < room ? count : room - 1
            while slot > 0, top[slot - 1] < gain {
                top[slot] = top[slot - 1]
                slot -= 1
            }
            top[slot] = gain
            count = min(room, count + 1)
        }
        guard count >= need else { return -.infinity }
        var sum = 0.0
        for slot in 0..<count where slot < need || top[slot] > 0 { sum += top[slot] }
        return sum
    }

    /// Adds people of the order from one on.
    /// - Returns: false where there was no time for all of it.
    private func sit(from first: Int, _ value: Double) -> Bool {
        steps += 1
        guard steps < SeatingPricing.patience else { return false }
        if chosen.count >= least, value > floor { note(value) }
        guard limit == nil || found.isWhole else { return false }
        let room = most - chosen.count
        guard room > 0 else { return true }
        let need = max(0, least - chosen.count)
        guard value + reach(first, room: room, need: need) > floor,
            value + reachOfSectors(first, room: room, need: need) > floor
        else { return true }
        for index in first..<max(first, order.count) {
            guard order.count - index >= need, value + reach(index, room: room, need: need) > floor else { return true }
            let seat = order[index]
            guard blocked[seat] == 0 else { continue }
            let next = value + enter(seat)
            let isDone = sit(from: index + 1, next)
            leave(seat)
            if !isDone { return false }
        }
        return true
    }

    private func note(_ value: Double) {
        let seats = chosen.sorted()
        let offer = Offer(seating: Seating(table: table, place: place, seats: seats), value: value)
        found.most = max(found.most, value)
        guard let limit else {
            found.offers.append(offer)
            floor = value
            return
        }
        if let index = listed[seats] {
            if found.offers[index].value < value { found.offers[index] = offer }
        } else if found.offers.count < limit {
            listed[seats] = found.offers.count
            found.offers.append(offer)
        } else {
            found.isWhole = false
        }
    }

    private func enter(_ seat: Int) -> Double {
        var value = worths[seat]
        let sector = sectors[table][seat]
        if sector >= 0 {
            if present[sector] == 0 { value += bonus[sector] }
            present[sector] += 1
        }
        for charge in chargesOf[seat] {
            counts[charge] += 1
            if counts[charge] == 2 { value -= charges[charge].price }
        }
        for other in apart[table][seat] { blocked[other] += 1 }
        chosen.append(seat)
        return value
    }

    private func leave(_ seat: Int) {
        chosen.removeLast()
        for other in apart[table][seat] { blocked[other] -= 1 }
        for charge in chargesOf[seat] { counts[charge] -= 1 }
        let sector = sectors[table][seat]
        if sector >= 0 { present[sector] -= 1 }
    }
}
