import Programme
import Wording

/// Reads locaties, relaties and reistijden.
struct PlaceImport {
    let ledger: ImportLedger
    private var rooms: [String: Int] = [:]
    private var relations: [[Person.ID]: Int] = [:]
    private var times: [[String]: Int] = [:]

    init(_ ledger: ImportLedger) { self.ledger = ledger }

    mutating func read(_ sheet: SheetRows, _ problems: ImportProblems) throws {
        for (number, cells) in sheet.rows {
            let row = RowFields(sheet: sheet, number: number, cells: cells, problems: problems)
            switch sheet.kind {
            case .rooms: try room(row)
            case .relations: try relation(row)
            default: try travelTime(row)
            }
        }
    }

    private mutating func room(_ row: RowFields) throws {
        let name = row.needed(.name, wanted: .wantedText) { $0.text.oneLine }
        let place = row.needed(.place, wanted: .wantedText) { $0.text.oneLine }
        let capacity = row.needed(.capacity, wanted: .counted(1...10_000)) {
            FieldParser.integer($0).flatMap { (1...10_000).contains($0) ? $0 : nil }
        }
        guard let name, let place, let capacity else { return }
        if let first = rooms.updateValue(row.number, forKey: name.lowercased()) {
            row.report(.duplicate(firstRow: first), .name)
            return
        }
        var room = ledger.rooms[name.lowercased()] ?? Room(id: .init(0), name: name, place: place, capacity: capacity)
        (room.name, room.place, room.capacity) = (name, place, capacity)
        if let address = row.text(.address, limit: 500) { room.address = address }
        if let open = row.value(.open, empty: .workingHours, wanted: .wantedDagdelen, FieldParser.dagdelen) {
            room.open = open
        }
        if let calendar = row.text(.calendar, limit: 500) { room.calendar = calendar.isEmpty ? nil : calendar }
        if !row.extra.isEmpty { room.extra.merge(row.extra) { _, new in new } }
        try ledger.save(room)
    }

    private mutating func relation(_ row: RowFields) throws {
        func person(_ column: ImportColumn) -> Person.ID? {
            guard let address = row.needed(column, wanted: .wantedEmail, { EmailAddress($0.text) }) else { return nil }
            if let person = ledger.people[address] { return person.id }
            row.report(.unknownPerson, column)
            return nil
        }
        let (first, second) = (person(.email1), person(.email2))
        guard let first, let second else { return }
        guard var relation = Relation(first, second, reason: "") else {
            row.report(.samePerson, .email2)
            return
        }
        let key = [relation.first, relation.second]
        if let line = relations.updateValue(row.number, forKey: key) {
            row.report(.duplicate(firstRow: line), .email2)
            return
        }
        relation.reason = row.text(.reason) ?? ledger.relations[key]?.reason ?? ""
        relation.extra = ledger.relations[key]?.extra ?? [:]
        relation.extra.merge(row.extra) { _, new in new }
        try ledger.save(relation)
    }

    private mutating func travelTime(_ row: RowFields) throws {
        let from = row.needed(.from, wanted: .wantedText) { $0.text.oneLine }
        let to = row.needed(.to, wanted: .wantedText) { $0.text.oneLine }
        let minutes = row.needed(.minutes, wanted: .counted(0...1440)) {
            FieldParser.number($0).flatMap { (0...1440).contains($0) ? Int($0.rounded(.up)) : nil }
        }
        guard let from, let to, let minutes else { return }
        if let line = times.updateValue(row.number, forKey: [from, to]) {
            row.report(.duplicate(firstRow: line), .to)
            return
        }
        guard from != to else { return }
        let extra = (ledger.travelTimes[[from, to]]?.extra ?? [:]).merging(row.extra) { _, new in new }
        try ledger.save(TravelTime(from: from, to: to, minutes: minutes, extra: extra))
    }
}

extension String {
    fileprivate var oneLine: String? {
        let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty || words.count > 200 ? nil : words
    }
}
