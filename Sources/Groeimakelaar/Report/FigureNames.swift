extension ReportFigures {
    /// The names of all figures, in their order.
    package static var ids: [String] {
        guard let period = ReportPeriod(from: .init(dayNumber: 0), until: .init(dayNumber: 1)) else { return [] }
        let nothing = ReportFacts(
            cases: [], seats: [], held: [], asked: [], referrals: [], figures: [:], targets: [:])
        return ReportFigures(nothing, period).all.map(\.id)
    }
}
