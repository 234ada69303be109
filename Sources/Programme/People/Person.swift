import Wording

/// Anyone in the programme: an uitblinker, an ondernemer, or both in one person.
package struct Person: Hashable, Sendable {
    package typealias ID = Identifier<Person>

    package var id: ID
    package var email: EmailAddress
    /// Other addresses that answer for this person.
    package var aliases: [EmailAddress]
    package var name: String
    package var company: String
    package var sector: String
    package var place: String
    /// Languages they speak, as two-letter codes, the preferred one first: `nl`, `en`.
    package var languages: [String]
    package var phone: String
    /// Sessions a local day and a week, both roles together; nil means the programme's setting.
    package var maxPerDay: Int?
    package var maxPerWeek: Int?
    package var available: WeekPattern
    /// Weekdays that they would rather come on; empty where any will do.
    package var preferredDays: Set<Weekday>
    /// Whether they may chair a table: somebody of the regiegroep.
    package var mayChair: Bool
    /// The agenda they handed in: a file name in `kalenders/` or a published address; nil without one.
    package var calendar: String?
    /// People employed, in full-time equivalents, and yearly turnover in euros, as they stated them.
    package var employees: Double?
    package var turnover: Double?
    /// Columns of the import that have no place of their own, kept with the record.
    package var extra: [String: String]

    package init(
        id: ID, email: EmailAddress, aliases: [EmailAddress] = [], name: String, company: String = "",
        sector: String = "", place: String = "", languages: [String] = ["nl"], phone: String = "",
        maxPerDay: Int? = nil, maxPerWeek: Int? = nil, available: WeekPattern = .workingHours,
        preferredDays: Set<Weekday> = [], mayChair: Bool = false, calendar: String? = nil, employees: Double? = nil,
        turnover: Double? = nil,
        extra: [String: String] = [:]
    ) {
        self.id = id
        self.email = email
        self.aliases = aliases
        self.name = name
        self.company = company
        self.sector = sector
        self.place = place
        self.languages = languages
        self.phone = phone
        self.maxPerDay = maxPerDay
        self.maxPerWeek = maxPerWeek
        self.available = available
        self.preferredDays = preferredDays
        self.mayChair = mayChair
        self.calendar = calendar
        self.employees = employees
        self.turnover = turnover
        self.extra = extra
    }

    /// The language to write to them in: the first of theirs that the programme has, else Dutch.
    package var language: Language { languages.lazy.compactMap { Language(tag: $0) }.first ?? .dutch }

    /// What to call them at the head of a mail.
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
