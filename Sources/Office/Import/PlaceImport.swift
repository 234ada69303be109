import Programme
import Wording

/// Reads locaties, relaties and reistijden.
struct PlaceImport {
    private typealias Place = (file: String, number: Int)

    private let ledger: ImportLedger
    private var rooms: [String: Place] = [:]
    private var relations: [[Person.ID]: Place] = [:]
    private var times: [[String]: Place] = [:]

    init(_ ledger: ImportLedger) { self.ledger = ledger }

    mutating func read(_ sheet: SheetRows, _ problems: ImportProblems) throws {
        for row in sheet.rows {
            let row = RowFields(sheet: sheet, row: row, problems: problems)
            switch sheet.kind {
            case .rooms: try room(row)
            case .relations: try relation(row)
            default: try travelTime(row)
            }
        }
    }

    /// Whether a row is the first on its subject; the second is reported.
    private func isFirst<Key: Hashable>(
        _ key: Key, in seen: inout [Key: Place], _ row: RowFields, _ column: ImportColumn
    ) -> Bool {
        guard let first = seen[key] else {
            seen[key] = (row.sheet.file, row.row.number)
            return true
        }
        row.report(.duplicate(row: first.number, file: first.file == row.sheet.file ? nil : first.file), column)
        return false
    }

    private mutating func room(_ row: RowFields) throws {
        let name = row.neededText(.name)
        let place = row.neededText(.place)
        let capacity = row.needed(.capacity, wanted: .counted(1...10_000)) {
            FieldParser.integer($0, in: 1...10_000)
        }
        guard let name, let place, let capacity, isFirst(name.lowercased(), in: &rooms, row, .name) else { return }
        var room = ledger.rooms[name.lowercased()] ?? Room(id: .init(0), name: name, place: place, capacity: capacity)
        (room.name, room.place, room.capacity) = (name, place, capacity)
        if let address = row.text(.address, limit: 500) { room.address = address }
        if let open = row.value(.open, empty: .workingHours, wanted: .wantedDagdelen, FieldParser.dagdelen) {
            room.open = open
        }
        if let cost = row.value(
            .cost, empty: 0, wanted: .counted(0...1_000_000), { FieldParser.integer($0, in: 0...1_000_000) })
        {
            room.cost = cost
        }
        if let calendar = row.text(.calendar, limit: 500) { room.calendar = FieldParser.calendar(.text(calendar)) }
        row.keepExtra(in: &room.extra)
        try ledger.save(room)
    }

    private mutating func relation(_ row: RowFields) throws {
        func person(_ column: ImportColumn) -> Person.ID? {
            guard let address = row.needed(column, wanted: .wantedEmail, FieldParser.email) else { return nil }
            if let person = ledger.people[address] { return person.id }
            if !ledger.mayHaveMissed(address) { row.report(.unknownPerson, column) }
            return nil
        }
        let (first, second) = (person(.email1), person(.email2))
        guard let first, let second else { return }
        guard let pair = Relation(first, second, reason: "") else {
            row.report(.samePerson, .email2)
            return
        }
        let key = [pair.first, pair.second]
        guard isFirst(key, in: &relations, row, .email2) else { return }
        var relation = ledger.relations[key] ?? pair
        if let reason = row.text(.reason) { relation.reason = reason }
        row.keepExtra(in: &relation.extra)
        try ledger.save(relation)
    }

    private mutating func travelTime(_ row: RowFields) throws {
        let from = row.neededText(.from)
        let to = row.neededText(.to)
        let minutes = row.needed(.minutes, wanted: .counted(0...1440)) {
            FieldParser.number($0).flatMap { (0...1440).contains($0) ? Int($0.rounded(.up)) : nil }
        }
        guard let from, let to, let minutes, isFirst([from, to], in: &times, row, .to) else { return }
        // Within a place there is no travel: a table of all pairs has its diagonal, and it says nothing.
        if from == to {
            if minutes > 0 { row.report(.badValue(wanted: .counted(0...0)), .minutes) }
            return
        }
        var time = ledger.travelTimes[[from, to]] ?? TravelTime(from: from, to: to, minutes: minutes)
        time.minutes = minutes
        row.keepExtra(in: &time.extra)
        try ledger.save(time)
    }
}
