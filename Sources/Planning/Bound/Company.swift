/// Groups of languages of which every two people at a table have one in common with their expert.
///
/// Two people may sit together where their languages, as far as the expert has them, meet (C6). The largest groups of
/// language sets that all meet are listed once for each mix of an expert's languages; a table's people come from one.
struct Company: Sendable {
    /// Per person: the number of their language set among those that meet the expert's; 63 where none does.
    private let numbers: [UInt64: Int]
    /// Each group as a bitset over those numbers.
    let groups: [UInt64]
    private let own: UInt64

    init(_ model: Model, languages own: UInt64) {
        self.own = own
        let sets = Set(model.people.languages.map { $0 & own }.filter { $0 != 0 }).sorted()
        numbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, $0) })
        // With very many sets the rule is left out here, which only raises the bound.
        guard sets.count <= 12 else { groups = [.max]; return }
        var found: [UInt64] = []
        for choice in 1..<(UInt64(1) << UInt64(max(1, sets.count))) {
            let group = sets.indices.filter { choice >> UInt64($0) & 1 == 1 }.map { sets[$0] }
            if group.allSatisfy({ a in group.allSatisfy { a & $0 != 0 } }) { found.append(choice) }
        }
        groups = found.filter { group in !found.contains { $0 != group && $0 & group == group } }
    }

    /// The bit of a person's language set in the groups.
    func bit(_ languages: UInt64) -> UInt64 { 1 << UInt64(min(63, numbers[languages & own] ?? 63)) }
}
