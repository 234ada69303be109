extension ReportFigures {
    /// The names of all figures, in their order.
    /// - Parameter moments: months after a session at which results are asked.
    package static func ids(moments: [Int]) -> [String] {
        guard let period = ReportPeriod(from: .init(dayNumber: 0), until: .init(dayNumber: 1)) else { return [] }
        let nothing = ReportFacts(
            cases: [], seats: [], held: [], asked: [], referrals: [], figures: [:], targets: [:], moments: moments)
        return ReportFigures(nothing, period).all.map(\.id)
    }
}
