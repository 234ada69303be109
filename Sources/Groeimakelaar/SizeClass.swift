/// How large a company is, in classes wide enough to tell nobody which it is.
package enum SizeClass: String, Sendable, CaseIterable {
    case micro = "1-9"
    case small = "10-49"
    case medium = "50-249"
    case large = "250+"

    /// Source: Recommendation 2003/361/EC, annex, article 2 (head-counts).
    package init(employees: Double) {
        self = employees < 10 ? .micro : employees < 50 ? .small : employees < 250 ? .medium : .large
    }
}
