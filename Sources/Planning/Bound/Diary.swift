/// An expert's best choice of sessions under the limits per day, per week and over the horizon, by dynamic programming.
///
/// Exact, except that the ways between sessions of one day are left out; what is left out only raises a bound.
struct Diary {
    /// A session that could be given: when, and what it is worth (in any unit). `number` is the caller's own.
    struct Item {
        var start, end, day, value, number: Int
    }

    /// The most that so many sessions can bring, and which.
    struct Choice {
        var value: [Int]
        var items: [[Int]]

        static let nothing = Choice(value: [0], items: [[]])
    }

    let perDay, perWeek, most: Int
    /// What each further session costs more than the last: `load` × its number.
    let load: Int
    /// Sessions that stand already: they count in the load.
    let before: Int

    /// The best choice among items sorted by start; each item's value must be without load.
    func best(_ items: [Item]) -> (value: Int, items: [Int]) {
        guard perDay > 0, perWeek > 0, most > 0, !items.isEmpty else { return (0, []) }
        var all = Choice.nothing
        var index = 0
        while index < items.count {
            let week = items[index].day / 7
            var choice = Choice.nothing
            while index < items.count, items[index].day / 7 == week {
                let day = items[index].day
                var end = index + 1
                while end < items.count, items[end].day == day { end += 1 }
                choice = join(choice, ofDay(items[index..<end]), limit: perWeek)
                index = end
            }
            all = join(all, choice, limit: most)
        }
        return total(all)
    }

    /// The best number of sessions, with the load of each.
    func total(_ choice: Choice) -> (value: Int, items: [Int]) {
        var best = (value: 0, items: [Int]())
        var cost = 0
        for count in choice.value.indices {
            if count > 0 { cost += load * (before + count) }
            let value = choice.value[count] - cost
            if value > best.value { best = (value, choice.items[count]) }
        }
        return best
    }

    /// The most that up to `perDay` sessions of one day bring that do not overlap.
    func ofDay(_ items: ArraySlice<Item>) -> Choice {
        if perDay == 1 || items.count == 1 {
            var best = Choice.nothing
            for item in items where item.value > 0 && (best.value.count == 1 || item.value > best.value[1]) {
                best = Choice(value: [0, item.value], items: [[], [item.number]])
            }
            return best
        }
        // ending[i]: the best with item i as the last, by count.
        let list = Array(items)
        var ending: [Choice] = []
        var best = Choice.nothing
        for item in list {
            var own = Choice(value: [0], items: [[]])
            for count in 1...perDay {
                var before: (value: Int, items: [Int])? = count == 1 ? (0, []) : nil
                if count > 1 {
                    for (other, choice) in zip(list, ending)
                    where other.end <= item.start && choice.value.count >= count {
                        let value = choice.value[count - 1]
                        if value > before?.value ?? Int.min { before = (value, choice.items[count - 1]) }
                    }
                }
                guard let before else { break }
                own.value.append(before.value + item.value)
                own.items.append(before.items + [item.number])
            }
            for count in 1..<own.value.count {
                if count == best.value.count {
                    best.value.append(own.value[count])
                    best.items.append(own.items[count])
                } else if own.value[count] > best.value[count] {
                    best.value[count] = own.value[count]
                    best.items[count] = own.items[count]
                }
            }
            ending.append(own)
        }
        return best
    }

    /// The most that two separate periods bring together.
    func join(_ first: Choice, _ second: Choice, limit: Int) -> Choice {
        if second.value.count == 1 { return first }
        let most = min(limit, first.value.count + second.value.count - 2)
        var result = Choice(value: Array(repeating: Int.min, count: most + 1), items: [])
        var split = Array(repeating: 0, count: most + 1)
        for a in first.value.indices {
            for b in second.value.indices where a + b <= most {
                let value = first.value[a] + second.value[b]
                if value > result.value[a + b] { (result.value[a + b], split[a + b]) = (value, a) }
            }
        }
        result.items = split.indices.map { first.items[split[$0]] + second.items[$0 - split[$0]] }
        return result
    }
}
