import Programme
import Wording

/// Reads uitblinkers and ondernemers, who are people in one or both roles.
///
/// All their sheets are read before anyone is saved, so that two sheets that differ on a person make one change, and
/// the same sheets make none the next time.
struct PersonImport {
    private let ledger: ImportLedger
    private var drafts: [Draft] = []
    /// Every address of every draft to its place.
    private var index: [EmailAddress: Int] = [:]

    private struct Draft {
        var person: Person
        var expert: Expert?
        /// Where each role was read.
        var rows: [ImportKind: (file: String, number: Int)] = [:]
    }

    init(_ ledger: ImportLedger) { self.ledger = ledger }

    mutating func read(_ sheet: SheetRows, _ problems: ImportProblems) {
        for row in sheet.rows { read(RowFields(sheet: sheet, row: row, problems: problems)) }
    }

    /// Saves everyone who was read.
    func save() throws {
        for draft in drafts {
            let isRoleNew = ledger.experts[draft.person.id] == nil
            let (person, change) = try ledger.save(draft.person)
            var roleChange = ImportResult.Change.same
            if var expert = draft.expert {
                expert.person = person.id
                roleChange = try ledger.save(expert)
            }
            for kind in draft.rows.keys {
                let isNew = change == .new || (kind == .experts && isRoleNew)
                let isSame = change == .same && (kind != .experts || roleChange == .same)
                ledger.result.count(kind, isNew ? .new : isSame ? .same : .changed)
            }
        }
    }

    private mutating func read(_ row: RowFields) {
        let kind = row.sheet.kind
        let email = row.needed(.email, wanted: .wantedEmail, FieldParser.email)
        let name = row.neededText(.name)
        let topics = kind == .experts ? row.needed(.topics, wanted: .wantedTopics, FieldParser.topics) : nil
        guard let email, let name, topics != nil || kind != .experts else {
            ledger.missed(email)
            return
        }
        let place = place(of: email, name)
        if let first = drafts[place].rows[kind] {
            row.report(.duplicate(row: first.number, file: first.file == row.sheet.file ? nil : first.file), .email)
            return
        }
        let isSecondSheet = !drafts[place].rows.isEmpty
        drafts[place].rows[kind] = (row.sheet.file, row.row.number)
        drafts[place].person.name = name
        fill(&drafts[place].person, row, isSecondSheet: isSecondSheet)
        take(row, place)
        if let topics { fill(&drafts[place], topics, row) }
    }

    /// The draft of an address: one of this import, or else of the person who is stored, or a new one.
    private mutating func place(of email: EmailAddress, _ name: String) -> Int {
        if let known = index[email] { return known }
        let person = ledger.people[email] ?? Person(id: .init(0), email: email, name: name)
        drafts.append(Draft(person: person, expert: ledger.experts[person.id]))
        for address in [email, person.email] + person.aliases { index[address] = drafts.count - 1 }
        return drafts.count - 1
    }

    /// Other addresses must be nobody else's.
    private mutating func take(_ row: RowFields, _ place: Int) {
        var own: [EmailAddress] = []
        for alias in drafts[place].person.aliases {
            let other = index[alias].map { drafts[$0].person } ?? ledger.people[alias]
            if let other, index[alias] != place {
                row.report(.addressTaken(by: other.name), .alias, found: alias.written)
            } else {
                index[alias] = place
                own.append(alias)
            }
        }
        drafts[place].person.aliases = own
    }

    private func fill(_ person: inout Person, _ row: RowFields, isSecondSheet: Bool) {
        /// In a second sheet on the same person an empty cell says nothing.
        func set<Value: Equatable>(
            _ path: WritableKeyPath<Person, Value>, _ column: ImportColumn, _ value: Value?
        ) {
            guard let value, !(isSecondSheet && row.cell(column)?.isEmpty == true) else { return }
            if isSecondSheet, person[keyPath: path] != value, column == .available || column == .calendar {
                row.report(.differsFromOtherSheet, column, severity: .warning)
            }
            person[keyPath: path] = value
        }
        let ownAddress = person.email
        set(
            \.aliases, .alias,
            row.value(.alias, empty: [], wanted: .wantedEmails) {
                FieldParser.emails($0)?.filter { $0 != ownAddress }
            })
        set(\.company, .company, row.text(.company))
        set(\.sector, .sector, row.text(.sector))
        set(\.place, .place, row.text(.place))
        set(
            \.languages, .languages,
            row.value(.languages, empty: ["nl"], wanted: .wantedLanguages, FieldParser.languages))
        set(\.phone, .phone, row.text(.phone))
        set(\.maxPerDay, .maxPerDay, row.count(.maxPerDay, 0...20))
        set(\.maxPerWeek, .maxPerWeek, row.count(.maxPerWeek, 0...50))
        set(
            \.available, .available,
            row.value(.available, empty: .workingHours, wanted: .wantedDagdelen, FieldParser.dagdelen))
        set(
            \.preferredDays, .preferredDays,
            row.value(.preferredDays, empty: [], wanted: .wantedWeekdays, FieldParser.weekdays))
        // Who is in the sheet of the regiegroep may chair, unless it says otherwise.
        let isOfChairs = row.sheet.kind == .chairs
        let chairs = row.value(.chairs, empty: isOfChairs, wanted: .wantedYesNo, FieldParser.yesNo)
        let saysNothing = isSecondSheet && row.cell(.chairs)?.isEmpty == true
        if let chairs = chairs ?? (isOfChairs ? true : nil), isOfChairs || !saysNothing { person.mayChair = chairs }
        set(\.calendar, .calendar, row.text(.calendar, limit: 500).map { FieldParser.calendar(.text($0)) })
        set(\.employees, .employees, row.optional(.employees, wanted: .wantedAmount, FieldParser.number))
        set(\.turnover, .turnover, row.optional(.turnover, wanted: .wantedAmount, FieldParser.number))
        row.keepExtra(in: &person.extra, emptyClears: !isSecondSheet)
    }

    private func fill(_ draft: inout Draft, _ topics: [String: Int], _ row: RowFields) {
        let both = Set(SessionFormat.allCases)
        var expert = draft.expert ?? Expert(person: draft.person.id, topics: topics, formats: both)
        expert.topics = topics
        if let formats = row.value(.formats, empty: both, wanted: .wantedFormats, FieldParser.formats) {
            expert.formats = formats
        }
        if let most = row.count(.maxSessions, 0...500) { expert.maxSessions = most }
        if let growth = row.text(.growth) { expert.growth = growth }
        draft.expert = expert
    }
}
