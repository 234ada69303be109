import Programme
import Store

/// The programme's records while an import goes through them: what is known, by the names that sheets use, and what
/// the import makes new or changes.
final class ImportLedger {
    let transaction: Transaction
    let settings: Settings
    var result = ImportResult()
    /// Every address of everyone, other addresses too.
    private(set) var people: [EmailAddress: Person]
    private(set) var experts: [Person.ID: Expert]
    private(set) var rooms: [String: Room]
    private(set) var requests: [Request]
    private(set) var relations: [[Person.ID]: Relation]
    private(set) var travelTimes: [[String]: TravelTime]
    private(set) var calendars: [String: StoredCalendar]
    private var unusable: Set<EmailAddress> = []
    private var isIncomplete = false

    init(_ transaction: Transaction) throws {
        self.transaction = transaction
        settings = try transaction.settings()
        people = [:]
        for person in try transaction.people() {
            for address in [person.email] + person.aliases { people[address] = person }
        }
        experts = Dictionary(uniqueKeysWithValues: try transaction.experts().map { ($0.person, $0) })
        rooms = Dictionary(uniqueKeysWithValues: try transaction.rooms().map { ($0.name.lowercased(), $0) })
        requests = try transaction.requests()
        relations = Dictionary(uniqueKeysWithValues: try transaction.relations().map { ([$0.first, $0.second], $0) })
        travelTimes = Dictionary(uniqueKeysWithValues: try transaction.travelTimes().map { ([$0.from, $0.to], $0) })
        calendars = Dictionary(uniqueKeysWithValues: try transaction.calendars().map { ($0.name, $0) })
    }

    var everyone: [Person] { Array(Set(people.values)) }
    var allTravelTimes: [TravelTime] { Array(travelTimes.values) }

    /// A row or sheet with someone on it could not be used. Who points at them is not told that they do not exist:
    /// that would be one fault told twice.
    /// - Parameter email: nil where it is not known who it was.
    func missed(_ email: EmailAddress?) {
        if let email { unusable.insert(email) } else { isIncomplete = true }
    }

    func mayHaveMissed(_ email: EmailAddress) -> Bool { isIncomplete || unusable.contains(email) }

    /// - Returns: the person as stored, with their ID.
    func save(_ person: Person) throws -> (Person, ImportResult.Change) {
        var saved = person
        let known = people[person.email]
        if let known {
            saved.id = known.id
            if known != saved { try transaction.update(saved) }
            for address in known.aliases { people[address] = nil }
        } else {
            saved.id = try transaction.insert(person)
        }
        for address in [saved.email] + saved.aliases { people[address] = saved }
        return (saved, ImportResult.Change(from: known, to: saved))
    }

    func save(_ expert: Expert) throws -> ImportResult.Change {
        let known = experts[expert.person]
        if known == nil {
            try transaction.insert(expert)
        } else if known != expert {
            try transaction.update(expert)
        }
        experts[expert.person] = expert
        return ImportResult.Change(from: known, to: expert)
    }

    func save(_ room: Room) throws {
        var saved = room
        let known = rooms[room.name.lowercased()]
        if let known {
            saved.id = known.id
            if known != saved { try transaction.update(saved) }
        } else {
            saved.id = try transaction.insert(room)
        }
        result.count(.rooms, .init(from: known, to: saved))
        rooms[room.name.lowercased()] = saved
    }

    /// - Returns: the ID where the request is new.
    func save(_ request: Request, continuing known: Request?) throws -> Request.ID? {
        var saved = request
        if let known {
            saved.id = known.id
            result.count(.requests, .init(from: known, to: saved))
            if known != saved { try transaction.update(saved) }
            return nil
        }
        saved.id = try transaction.insert(request)
        result.count(.requests, .new)
        return saved.id
    }

    func save(_ relation: Relation) throws {
        let key = [relation.first, relation.second]
        let known = relations[key]
        result.count(.relations, .init(from: known, to: relation))
        if known == nil {
            try transaction.insert(relation)
        } else if known != relation {
            try transaction.update(relation)
        }
        relations[key] = relation
    }

    func save(_ time: TravelTime) throws {
        let key = [time.from, time.to]
        let known = travelTimes[key]
        result.count(.travelTimes, .init(from: known, to: time))
        if known == nil { try transaction.insert(time) } else if known != time { try transaction.update(time) }
        travelTimes[key] = time
    }

    func save(_ calendar: StoredCalendar) throws {
        let known = calendars[calendar.name]
        if known == nil {
            try transaction.insert(calendar)
            result.calendars.new += 1
        } else if known?.content != calendar.content {
            try transaction.update(calendar)
            result.calendars.changed += 1
        } else {
            result.calendars.same += 1
            return
        }
        calendars[calendar.name] = calendar
    }
}
