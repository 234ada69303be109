import Programme

/// Whether a company is a fast grower: average growth a year over three years, of people or of turnover, with at least
/// ten people employed at the start.
///
/// Sources: Eurostat-OECD Manual on Business Demography Statistics (2007), chapter 8 (over 20% a year); CBS, definition
/// of "snelle groeiers" after Regulation (EU) 2020/1197 (at least 10% a year).
package struct Growth: Hashable, Sendable {
    package let from: LocalDate
    package let to: LocalDate
    package let employeesBefore: Double
    package let employeesAfter: Double?
    package let turnoverBefore: Double?
    package let turnoverAfter: Double?
    /// Average yearly growth as a share: 0.2 is 20%.
    package let employees: Double?
    package let turnover: Double?

    package static let oecd = 0.20
    package static let cbs = 0.10
    package static let leastEmployees = 10.0
    /// Three years, give or take as many days: figures are of the end of a year or of the day they were asked.
    private static let years = 3.0
    private static let slack = 184

    /// Over 20% a year.
    package var isOECD: Bool { largest.map { $0 > Self.oecd + 1e-9 } ?? false }
    /// At least 10% a year.
    package var isCBS: Bool { largest.map { $0 >= Self.cbs - 1e-9 } ?? false }

    private var largest: Double? { [employees, turnover].compactMap { $0 }.max() }

    /// From the last figures before a day, and those nearest to three years earlier; nil where they are not there, or
    /// the company was too small.
    package init?(_ figures: [CompanyFigure], before until: LocalDate) {
        let known = figures.filter { $0.date < until }.sorted { $0.date < $1.date }
        guard let last = known.last, let start = Self.start(of: last, among: known) else { return nil }
        guard let before = start.employees, before >= Self.leastEmployees else { return nil }
        let span = start.date.years(to: last.date)
        func rate(_ a: Double?, _ b: Double?) -> Double? {
            guard let a, let b, a > 0, b >= 0 else { return nil }
            return Power.root(b / a, span) - 1
        }
        (from, to) = (start.date, last.date)
        (employeesBefore, employeesAfter) = (before, last.employees)
        (turnoverBefore, turnoverAfter) = (start.turnover, last.turnover)
        employees = rate(before, last.employees)
        turnover = rate(start.turnover, last.turnover)
        guard employees != nil || turnover != nil else { return nil }
    }

    private static func start(of last: CompanyFigure, among known: [CompanyFigure]) -> CompanyFigure? {
        let wanted = last.date.adding(months: -36)
        let near = known.filter { abs($0.date.dayNumber - wanted.dayNumber) <= slack }
        return near.min { abs($0.date.dayNumber - wanted.dayNumber) < abs($1.date.dayNumber - wanted.dayNumber) }
    }
}
