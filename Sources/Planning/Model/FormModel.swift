/// One format: its starts, and a bitset over them for each person and room.
struct FormModel: Sendable {
    let format: Format
    /// Length in slots, participants at the least and the most, points a session.
    let length, least, most, cost: Int
    let online: Bool
    /// Starts at which a new session may begin, in order of time, with their day and week.
    let starts, days, weeks: Row<Int>
    /// The first start at or after each slot.
    private let firstOfSlot: Row<Int32>
    /// The first start of each day or later, also of the week after the last.
    let firstOfDay: Row<Int>
    /// Words of a bitset over the starts.
    let words: Int
    /// Per person: whether they are free throughout. Per room: whether it is open throughout.
    let free, open: Row<UInt64>

    init(_ format: Format, _ problem: Problem, in arena: Arena) {
        let rules = problem.formats[format]
        let length = rules.minutes / problem.slotMinutes
        let starts = Set(rules.starts).filter { $0 >= problem.notBefore && $0 + length <= problem.slots }.sorted()
        self.format = format
        self.length = length
        self.starts = arena.row(starts)
        least = rules.minParticipants
        most = rules.maxParticipants
        cost = format == .table ? problem.weights.table : problem.weights.mentoring
        online = rules.online
        let days = starts.map { problem.day(of: $0) }
        self.days = arena.row(days)
        weeks = arena.row(days.map { $0 / 7 })
        var next = 0
        // Slots beyond the last start need no entry.
        firstOfSlot = arena.row(
            (0..<(starts.last ?? 0) + 1).map { slot in
                while next < starts.count, starts[next] < slot { next += 1 }
                return Int32(next)
            })
        next = 0
        firstOfDay = arena.row(
            (0..<problem.days.count + 8).map { day in
                while next < days.count, days[next] < day { next += 1 }
                return next
            })
        words = max(1, (starts.count + 63) / 64)
        free = arena.row(FormModel.bits(problem.people.map(\.free), starts, length, words))
        open = arena.row(FormModel.bits(problem.rooms.map(\.open), starts, length, words))
    }

    /// Both lists are sorted, so that one walk does.
    private static func bits(_ lists: [[Problem.Interval]], _ starts: [Int], _ length: Int, _ words: Int) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: lists.count * words)
        for (row, intervals) in lists.enumerated() {
            var next = 0
            for (index, start) in starts.enumerated() {
                while next < intervals.count, intervals[next].end <= start { next += 1 }
                guard next < intervals.count else { break }
                if intervals[next].start <= start, start + length <= intervals[next].end {
                    result[row * words + index >> 6] |= 1 << UInt64(index & 63)
                }
            }
        }
        return result
    }

    /// The first start at or after a slot: `starts.count` where there is none.
    func first(from slot: Int) -> Int {
        if slot < 0 { return 0 }
        return slot < firstOfSlot.count ? Int(firstOfSlot[slot]) : starts.count
    }

    @inline(__always) func isFree(_ person: Int, _ index: Int) -> Bool {
        free[person &* words &+ index >> 6] >> UInt64(index & 63) & 1 == 1
    }
    @inline(__always) func isOpen(_ room: Int, _ index: Int) -> Bool {
        open[room &* words &+ index >> 6] >> UInt64(index & 63) & 1 == 1
    }

    /// The number of a start, or -1 where a new session could not begin then.
    func index(of start: Int) -> Int {
        let low = first(from: start)
        return low < starts.count && starts[low] == start ? low : -1
    }
}
