extension ExactModel {
    /// Whether the programme's own rules are among those that the rows say. Preferred days and no-shows are points of a
    /// seat and of a request, and who met before is left out with whom a request avoids; the others are not in it.
    static func speaksOfAllRules(_ model: Model) -> Bool {
        let rules = model.rules
        guard !rules.hasQuota, !rules.hasBudget, !rules.hasMix, !rules.hasStaff else { return false }
        // A request's first session must be worth no less than a further one.
        return !rules.hasNoShows
            || model.requests.firstValue.indices.allSatisfy {
                model.requests.firstValue[$0] >= model.requests.nextValue[$0]
            }
    }
}
