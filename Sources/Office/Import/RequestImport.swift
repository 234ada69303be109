import Groeimakelaar
import Programme
import Wording

/// Reads groeivragen. A request has no number in a sheet: it is known by who asked, when and on what, and where the
/// date was mended, by who asked what.
struct RequestImport {
    let ledger: ImportLedger
    let now: Instant
    private let known: [Request]
    private var taken: Set<Request.ID> = []
    private var rows: [Key: Int] = [:]

    private struct Key: Hashable {
        let person: Person.ID
        let received: Instant
        let topic: String
        let question: String
    }

    init(_ ledger: ImportLedger, now: Instant) {
        self.ledger = ledger
        self.now = now
        known = ledger.requests
    }

    mutating func read(_ sheet: SheetRows, _ problems: ImportProblems) throws {
        for (number, cells) in sheet.rows {
            try read(RowFields(sheet: sheet, number: number, cells: cells, problems: problems))
        }
    }

    private mutating func read(_ row: RowFields) throws {
        let email = row.needed(.email, wanted: .wantedEmail) { EmailAddress($0.text) }
        let question = row.needed(.question, wanted: .wantedText) { String($0.text.prefix(4000)) }
        let topic = row.needed(.topic, wanted: .wantedText) { $0.text.lowercased().trimming() }
        guard let email, let question, let topic else { return }
        guard let person = ledger.people[email] else {
            row.report(.unknownPerson, .email)
            return
        }
        let received = received(row)
        let key = Key(person: person.id, received: received ?? now, topic: topic, question: question)
        if let first = rows[key] {
            row.report(.duplicate(firstRow: first), .question)
            return
        }
        rows[key] = row.number
        let old = match(person.id, received, topic, question)
        var request =
            old
            ?? Request(
                id: .init(0), person: person.id, received: received ?? now, question: question, topic: topic)
        if let old { taken.insert(old.id) }
        request.received = received ?? request.received
        request.question = question
        request.topic = topic
        fill(&request, row)
        if let id = try ledger.save(request, continuing: old) {
            for step in CaseFlow.steps(imported: id, at: now) { try ledger.transaction.insert(step) }
        }
    }

    private func received(_ row: RowFields) -> Instant? {
        let moment = row.value(.received, empty: LocalMoment?.none, wanted: .wantedMoment) {
            FieldParser.moment($0).map { LocalMoment?.some($0) }
        }
        return moment.flatMap { $0 }.map { ledger.settings.zone.instant(of: $0) }
    }

    private func match(_ person: Person.ID, _ received: Instant?, _ topic: String, _ question: String) -> Request? {
        let own = known.filter { $0.person == person && !taken.contains($0.id) }
        return own.first { $0.received == received && $0.topic == topic && $0.question == question }
            ?? own.first { $0.received == received && $0.topic == topic }
            ?? own.first { $0.question == question && $0.topic == topic }
    }

    private func fill(_ request: inout Request, _ row: RowFields) {
        if let level = row.value(
            .level, empty: 1, wanted: .counted(1...3),
            { FieldParser.integer($0).flatMap { (1...3).contains($0) ? $0 : nil } })
        {
            request.minLevel = level
        }
        if let format = row.value(.format, empty: .either, wanted: .wantedFormat, FieldParser.format) {
            request.format = format
        }
        if let sessions = row.count(.sessions, 1...20) { request.sessions = sessions ?? 1 }
        if request.sessions > 1, request.format != .mentoring {
            row.report(.seriesNeedsMentoring, .sessions, severity: .warning)
            request.sessions = 1
        }
        if let priority = row.value(.priority, empty: .normal, wanted: .wantedPriority, FieldParser.priority) {
            request.priority = priority
        }
        if let deadline = row.value(
            .deadline, empty: LocalDate?.none, wanted: .wantedDateCell,
            { FieldParser.date($0).map { LocalDate?.some($0) } })
        {
            request.deadline = deadline
        }
        if let prefer = experts(.prefer, row) { request.prefer = prefer }
        if let avoid = experts(.avoid, row) { request.avoid = avoid }
        if !row.extra.isEmpty { request.extra.merge(row.extra) { _, new in new } }
    }

    private func experts(_ column: ImportColumn, _ row: RowFields) -> [Person.ID]? {
        guard let addresses = row.value(column, empty: [], wanted: .wantedEmails, FieldParser.emails) else {
            return nil
        }
        let found = addresses.compactMap { address -> Person.ID? in
            guard let person = ledger.people[address] else {
                row.report(.unknownPerson, column, found: address.written)
                return nil
            }
            guard ledger.experts[person.id] != nil else {
                row.report(.notAnExpert, column, found: address.written)
                return nil
            }
            return person.id
        }
        return Set(found).sorted()
    }
}

extension String {
    fileprivate func trimming() -> String? {
        let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty || words.count > 80 ? nil : words
    }
}
