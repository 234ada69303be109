/// How much work an expansion may still do; a hostile rule runs out of it instead of running on.
struct RecurrenceWork {
    private(set) var left: Int
    var isExhausted: Bool { left <= 0 }

    /// What one rule may cost: looked at a day, or found an instance. Well under a tenth of a second.
    static let oneRule = 450_000

    init(limit: Int) { left = limit }

    mutating func spend(_ amount: Int) { left -= amount }
}
