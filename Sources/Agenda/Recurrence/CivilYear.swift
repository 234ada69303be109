import Programme

/// What the rules ask of a year: where its months, days and weeks begin.
struct CivilYear {
    let year: Int
    /// The day number of 1 January.
    let first: Int
    let length: Int
    /// The day number on which its week 1 begins: the first week with at least four days in the year.
    let weekOne: Int
    /// The same of the next year.
    let nextWeekOne: Int

    var weeks: Int { (nextWeekOne - weekOne) / 7 }

    init(_ year: Int, weekStart: Int) {
        self.year = year
        first = CivilYear.firstDay(of: year)
        length = CivilYear.firstDay(of: year + 1) - first
        weekOne = CivilYear.weekOne(first, weekStart)
        nextWeekOne = CivilYear.weekOne(first + length, weekStart)
    }

    private static func firstDay(of year: Int) -> Int {
        let before = year - 1
        // 719,162 days from 0001-01-01 to 1970-01-01.
        return before * 365 + before.floored(by: 4) - before.floored(by: 100) + before.floored(by: 400) - 719_162
    }

    private static func weekOne(_ first: Int, _ weekStart: Int) -> Int {
        let fourth = first + 3
        return fourth - CivilYear.modulo(CivilYear.weekday(fourth) - weekStart, 7)
    }

    /// Monday is 0.
    static func weekday(_ day: Int) -> Int { modulo(day + 3, 7) }

    static func modulo(_ value: Int, _ divisor: Int) -> Int {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }
}

extension Int {
    func floored(by divisor: Int) -> Int { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
}
