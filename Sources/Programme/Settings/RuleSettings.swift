/// Rules of the programme itself: all off until the regiegroep sets them.
package struct RuleSettings: Hashable, Sendable, Codable {
    /// Points for a seat on a day that its person prefers; 0 for no rule.
    package var preferredDay = 0
    /// Points off for each time in the last year that somebody did not show up; 0 for no rule.
    package var noShow = 0
    /// Different sectors and sizes of company at a table at the least; 1 for no rule.
    package var minSectors = 1
    package var minSizes = 1
    /// Seats by town, as `SeatQuota` writes them; empty for no rule.
    package var townQuota = ""
    /// Points lost for each seat that a town has fewer than its quota asks.
    package var townShort = 200
    /// Euros that the rooms of a period may cost together; 0 for no rule.
    package var roomBudget = 0
    /// The tables that have a second expert, as `TopicChoice` writes them; empty for no rule. The least level of that expert.
    package var secondExpert = ""
    package var secondLevel = 1
    /// The tables that have a chair, likewise; and points lost for a chair's tables, each costing more than the one before.
    package var chair = ""
    package var chairLoad = 20

    package init() {}
}

/// How many seats a town should have and may have: `Urk 5-40`, `Almere -20`, `Dronten 10-`.
package struct SeatQuota: Hashable, Sendable {
    package let place: String
    package let least: Int?
    package let most: Int?

    private static let range = 0...100_000

    /// A list with commas; nil where it is none, or names a town twice.
    package static func list(_ text: String) -> [SeatQuota]? {
        var quotas: [SeatQuota] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let quota = SeatQuota(part), !quotas.contains(where: { $0.isOf(quota.place) }) else { return nil }
            quotas.append(quota)
        }
        return quotas
    }

    private init?(_ text: Substring) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, let numbers = words.last?.split(separator: "-", omittingEmptySubsequences: false),
            numbers.count == 2
        else { return nil }
        let (least, most) = (Int(numbers[0]), Int(numbers[1]))
        guard numbers[0].isEmpty || least.map(Self.range.contains) == true,
            numbers[1].isEmpty || most.map(Self.range.contains) == true, least ?? 0 <= most ?? .max,
            least != nil || most != nil
        else { return nil }
        place = words.dropLast().joined(separator: " ")
        (self.least, self.most) = (least, most)
    }

    /// Whether it is of a town, whatever its capitals.
    package func isOf(_ town: String) -> Bool { place.lowercased() == town.lowercased() }

    package var text: String { "\(place) \(least.map(String.init) ?? "")-\(most.map(String.init) ?? "")" }
}
