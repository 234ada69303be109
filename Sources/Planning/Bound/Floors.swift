/// What a further session of an expert must bring to be among the best, by what was found for other days so far.
struct Floors {
    private let diary: Diary
    /// The best of each day and of each week, and the weeks' in falling order.
    private var days: [Int]
    private var weeks: [Int]
    private var ranked: [Int]

    init(days: Int, _ diary: Diary) {
        self.diary = diary
        self.days = Array(repeating: 0, count: days)
        weeks = Array(repeating: 0, count: (days + 6) / 7)
        ranked = weeks
    }

    mutating func add(_ value: Int, day: Int) {
        days[day] = max(days[day], value)
        guard value > weeks[day / 7] else { return }
        weeks[day / 7] = value
        ranked = weeks.sorted(by: >)
    }

    /// More than the load of one more; more than the best of as many other weeks as there may be sessions, since one of
    /// those is empty wherever this one is given; and, where one session a day is the limit, more than the best of its
    /// day, and than as many better days of its week as the week may have.
    func floor(_ day: Int) -> Int {
        let least = max(diary.load * (diary.before + 1), otherWeeks(than: day / 7), 0)
        guard diary.perDay == 1 else { return least }
        let first = day / 7 * 7
        var better = 0
        var lowest = Int.max
        for other in first..<min(first + 7, days.count) where other != day && days[other] > 0 {
            better += 1
            lowest = min(lowest, days[other])
        }
        // With exactly as many other days as the week may have, the lowest of them is the one to beat.
        let week = better == diary.perWeek ? lowest : better > diary.perWeek ? kth(diary.perWeek, first, day) : 0
        return max(least, days[day], week)
    }

    private func otherWeeks(than week: Int) -> Int {
        guard diary.most > 0, diary.most <= ranked.count else { return 0 }
        if weeks[week] < ranked[diary.most - 1] { return ranked[diary.most - 1] }
        return diary.most < ranked.count ? ranked[diary.most] : 0
    }

    private func kth(_ rank: Int, _ first: Int, _ day: Int) -> Int {
        let values = (first..<min(first + 7, days.count)).filter { $0 != day }.map { days[$0] }
        return values.sorted(by: >)[rank - 1]
    }
}
