import Wording

/// Anyone in the programme: an uitblinker, an ondernemer, or both in one person.
public struct Person: Hashable, Sendable {
    public typealias ID = Identifier<Person>

    public var id: ID
    public var email: EmailAddress
    /// Other addresses that answer for this person.
    public var aliases: [EmailAddress]
    public var name: String
    public var company: String
    public var sector: String
    public var place: String
    /// Languages they speak, as two-letter codes, the preferred one first: `nl`, `en`.
    public var languages: [String]
    public var phone: String
    /// Sessions a local day and a week, both roles together; nil means the programme's setting.
    public var maxPerDay: Int?
    public var maxPerWeek: Int?
    public var available: WeekPattern
    /// The agenda they handed in: a file name in `kalenders/` or a published address; nil without one.
    public var calendar: String?
    /// People employed, in full-time equivalents, and yearly turnover in euros, as they stated them.
    public var employees: Double?
    public var turnover: Double?
    /// Columns of the import that have no place of their own, kept with the record.
    public var extra: [String: String]

    public init(
        id: ID, email: EmailAddress, aliases: [EmailAddress] = [], name: String, company: String = "",
        sector: String = "", place: String = "", languages: [String] = ["nl"], phone: String = "",
        maxPerDay: Int? = nil, maxPerWeek: Int? = nil, available: WeekPattern = .workingHours,
        calendar: String? = nil, employees: Double? = nil, turnover: Double? = nil, extra: [String: String] = [:]
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
        self.calendar = calendar
        self.employees = employees
        self.turnover = turnover
        self.extra = extra
    }

    /// The language to write to them in: the first of theirs that the programme has, else Dutch.
    public var language: Language { languages.lazy.compactMap { Language(tag: $0) }.first ?? .dutch }

    /// What to call them at the head of a mail.
    public var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
