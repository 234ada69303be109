import Groeimakelaar
import Programme
import Wording

/// Reads groeivragen. A request has no number in a sheet: it is known by who asked, when, on what and in which words;
/// where one or two of these were mended, by the rest.
struct RequestImport {
    private let ledger: ImportLedger
    private let now: Instant
    private var drafts: [Draft] = []
    private var rows: [Key: (file: String, number: Int)] = [:]

    private struct Key: Hashable {
        let person: Person.ID
        let received: Instant?
        let topic: String
        let question: String
    }

    /// A row whose own fields are right, not yet tied to a request that is stored.
    private struct Draft {
        let key: Key
        let row: RowFields
    }

    init(_ ledger: ImportLedger, now: Instant) {
        self.ledger = ledger
        self.now = now
    }

    mutating func read(_ sheet: SheetRows, _ problems: ImportProblems) {
        for row in sheet.rows { read(RowFields(sheet: sheet, row: row, problems: problems)) }
    }

    /// Saves all that was read. Requests that are wholly the same find each other first, before a mended one can take
    /// another's place.
    func save() throws {
        var left = Dictionary(grouping: ledger.requests, by: \.person)
        var matches: [Int: Request] = [:]
        for match in Match.allCases {
            for (place, draft) in drafts.enumerated() where matches[place] == nil {
                let own = left[draft.key.person] ?? []
                guard let found = own.firstIndex(where: { match.holds(draft.key, $0) }) else { continue }
                matches[place] = own[found]
                left[draft.key.person]?.remove(at: found)
            }
        }
        for (place, draft) in drafts.enumerated() {
            let request = request(draft, continuing: matches[place])
            if let id = try ledger.save(request, continuing: matches[place]) {
                for step in CaseFlow.steps(imported: id, at: now) { try ledger.transaction.insert(step) }
            }
        }
    }

    /// What a row and a stored request have in common, the surest first.
    private enum Match: CaseIterable {
        case all, moment, words

        func holds(_ key: Key, _ request: Request) -> Bool {
            let (sameTopic, sameWords) = (key.topic == request.topic, key.question == request.question)
            let sameMoment = key.received == request.received
            switch self {
            case .all: return sameMoment && sameTopic && sameWords
            case .moment: return sameMoment && (sameTopic || sameWords)
            case .words: return sameTopic && sameWords
            }
        }
    }

    private mutating func read(_ row: RowFields) {
        let email = row.needed(.email, wanted: .wantedEmail, FieldParser.email)
        let question = row.needed(.question, wanted: .wantedQuestion) { FieldParser.paragraph($0, limit: 4000) }
        let topic = row.needed(.topic, wanted: .wantedTopic, FieldParser.topic)
        let moment = row.optional(.received, wanted: .wantedMoment, FieldParser.moment).flatMap { $0 }
        guard let email, let question, let topic else { return }
        guard let person = ledger.people[email] else {
            if !ledger.mayHaveMissed(email) { row.report(.unknownPerson, .email) }
            return
        }
        let received = moment.map { ledger.settings.zone.instant(of: $0) }
        let key = Key(person: person.id, received: received, topic: topic, question: question)
        if let first = rows[key] {
            row.report(.duplicate(row: first.number, file: first.file == row.sheet.file ? nil : first.file), .question)
            return
        }
        rows[key] = (row.sheet.file, row.row.number)
        reportNearlyTopic(topic, row)
        drafts.append(Draft(key: key, row: row))
    }

    /// A topic that nobody offers may wait for an expert, or be a slip.
    private func reportNearlyTopic(_ topic: String, _ row: RowFields) {
        let offered = Set(ledger.experts.values.flatMap(\.topics.keys))
        guard !offered.contains(topic) else { return }
        if let like = Likeness.nearest(to: [ImportColumn.folded(topic[...])], in: offered.sorted()) {
            row.report(.nearlyTopic(like), .topic, severity: .warning)
        }
    }

    private func request(_ draft: Draft, continuing old: Request?) -> Request {
        let key = draft.key
        var request =
            old
            ?? Request(
                id: .init(0), person: key.person, received: key.received ?? now, question: key.question,
                topic: key.topic)
        request.received = key.received ?? request.received
        (request.question, request.topic) = (key.question, key.topic)
        fill(&request, draft.row)
        fillWishes(&request, draft.row)
        draft.row.keepExtra(in: &request.extra)
        return request
    }

    private func fill(_ request: inout Request, _ row: RowFields) {
        let level = row.value(.level, empty: 1, wanted: .counted(1...3)) { FieldParser.integer($0, in: 1...3) }
        if let level { request.minLevel = level }
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
        if let deadline = row.optional(.deadline, wanted: .wantedDateCell, FieldParser.date) {
            request.deadline = deadline
            if let deadline, deadline < ledger.settings.zone.date(request.received) {
                row.report(.deadlinePassed, .deadline, severity: .warning)
            }
        }
    }

    private func fillWishes(_ request: inout Request, _ row: RowFields) {
        if let prefer = experts(.prefer, row) { request.prefer = prefer }
        if let avoid = experts(.avoid, row) { request.avoid = avoid }
        if !Set(request.prefer).isDisjoint(with: request.avoid) {
            row.report(.bothWanted, .avoid, severity: .warning)
        }
    }

    private func experts(_ column: ImportColumn, _ row: RowFields) -> [Person.ID]? {
        guard let addresses = row.value(column, empty: [], wanted: .wantedEmails, FieldParser.emails) else {
            return nil
        }
        let found = addresses.compactMap { address -> Person.ID? in
            let person = ledger.people[address]
            if let person, ledger.experts[person.id] != nil { return person.id }
            if !ledger.mayHaveMissed(address) {
                row.report(person == nil ? .unknownPerson : .notAnExpert, column, found: address.written)
            }
            return nil
        }
        return Set(found).sorted()
    }
}
