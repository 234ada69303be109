import Programme
import Wording

/// Reads uitblinkers and ondernemers, who are people in one or both roles.
struct PersonImport {
    let ledger: ImportLedger
    /// People that another sheet of this import has spoken of already: there an empty cell says nothing.
    private var spokenOf: Set<EmailAddress> = []
    private var rows: [ImportKind: [EmailAddress: Int]] = [:]

    init(_ ledger: ImportLedger) { self.ledger = ledger }

    mutating func read(_ sheet: SheetRows, _ problems: ImportProblems) throws {
        for (number, cells) in sheet.rows {
            try read(RowFields(sheet: sheet, number: number, cells: cells, problems: problems))
        }
        spokenOf.formUnion((rows[sheet.kind] ?? [:]).keys)
    }

    private mutating func read(_ row: RowFields) throws {
        let kind = row.sheet.kind
        let email = row.needed(.email, wanted: .wantedEmail) { EmailAddress($0.text) }
        let name = row.needed(.name, wanted: .wantedText) { $0.text.isEmpty ? nil : clean($0.text) }
        let topics = kind == .experts ? row.needed(.topics, wanted: .wantedTopics, FieldParser.topics) : [:]
        guard let email, let name, let topics else { return }
        if let first = rows[kind]?[email] {
            row.report(.duplicate(firstRow: first), .email)
            return
        }
        rows[kind, default: [:]][email] = row.number
        let isNewRole = kind == .experts && ledger.people[email].map { ledger.experts[$0.id] == nil } == true
        let before = ledger.people[email].flatMap { ledger.experts[$0.id] }
        let person = person(email, name, row)
        guard kind == .experts else {
            try ledger.save(person, countedAs: kind)
            return
        }
        let stored = try ledger.save(person, countedAs: kind, isNewRole: isNewRole)
        let expert = expert(stored.id, topics, row)
        try ledger.save(expert)
        if let before, before != expert { ledger.result.markChanged(kind, unless: isNewRole) }
    }

    private func clean(_ text: String) -> String {
        String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
    }

    private func person(_ email: EmailAddress, _ name: String, _ row: RowFields) -> Person {
        let known = ledger.people[email]
        var person = known ?? Person(id: .init(0), email: email, name: name)
        let quiet = spokenOf.contains(email)
        func set<Value: Equatable>(_ path: WritableKeyPath<Person, Value>, _ column: ImportColumn, _ value: Value?) {
            guard let value, !(quiet && row.cell(column)?.isEmpty == true) else { return }
            if quiet, person[keyPath: path] != value, column == .available || column == .calendar {
                row.report(.differsFromOtherSheet, column, severity: .warning)
            }
            person[keyPath: path] = value
        }
        person.name = name
        set(\.aliases, .alias, row.value(.alias, empty: [], wanted: .wantedEmails, FieldParser.emails))
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
        set(\.calendar, .calendar, row.text(.calendar, limit: 500).map { $0.isEmpty ? nil : $0 })
        set(
            \.employees, .employees,
            row.value(.employees, empty: Double?.none, wanted: .wantedAmount) { .some(FieldParser.number($0)) }.map {
                $0
            })
        set(
            \.turnover, .turnover,
            row.value(.turnover, empty: Double?.none, wanted: .wantedAmount) { .some(FieldParser.number($0)) }.map {
                $0
            })
        if !row.extra.isEmpty { person.extra.merge(row.extra) { _, new in new } }
        return person
    }

    private func expert(_ id: Person.ID, _ topics: [String: Int], _ row: RowFields) -> Expert {
        let both = Set(SessionFormat.allCases)
        var expert = ledger.experts[id] ?? Expert(person: id, topics: topics, formats: both)
        expert.topics = topics
        if let formats = row.value(.formats, empty: both, wanted: .wantedFormats, FieldParser.formats) {
            expert.formats = formats
        }
        if let most = row.count(.maxSessions, 0...500) { expert.maxSessions = most }
        if let growth = row.text(.growth) { expert.growth = growth }
        return expert
    }
}

extension ImportResult {
    /// An expert whose topics changed is a changed expert, though the person did not.
    fileprivate mutating func markChanged(_ kind: ImportKind, unless isNew: Bool) {
        guard !isNew, var count = counts[kind], count.same > 0 else { return }
        count.same -= 1
        count.changed += 1
        counts[kind] = count
    }
}
