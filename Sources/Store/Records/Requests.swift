import Programme

extension Snapshot {
    /// Every topic that someone asked about.
    package func topicsAsked() throws -> [String] {
        try engine.all("SELECT DISTINCT \"topic\" FROM \"request\" ORDER BY \"topic\"") { try $0[0] }
    }

    /// Every request, in the order in which they came in.
    package func requests() throws -> [Request] { try requests(where: .all) }

    package func request(_ id: Request.ID) throws -> Request? { try requests(where: Filter("id", id)).first }

    package func requests(of person: Person.ID) throws -> [Request] { try requests(where: Filter("person", person)) }

    package func requests(_ ids: some Collection<Request.ID>) throws -> [Request] {
        try parts(of: ids).flatMap { try requests(where: Filter("id", among: $0)) }
    }

    private func requests(where filter: Filter) throws -> [Request] {
        let experts: [Request.ID: [(kind: Wish, person: Person.ID)]] = try groups(
            of: "request_expert", by: "request", where: filter.owning("request", in: "request"),
            orderedBy: ["request", "kind", "position"]
        ) { (try $0["kind"], try $0["person"]) }
        return try rows(of: "request", where: filter) { row in
            let named = experts[try row["id"]] ?? []
            return try Request(
                id: row["id"], person: row["person"], received: row["received"], question: row["question"],
                topic: row["topic"], minLevel: row["min_level"], format: row["format"], sessions: row["sessions"],
                priority: row["priority"], deadline: row["deadline"],
                prefer: named.filter { $0.kind == .prefer }.map(\.person),
                avoid: named.filter { $0.kind == .avoid }.map(\.person), extra: row["extra"])
        }
    }
}

extension Transaction {
    /// Adds a request; the ID given is ignored. A person named twice in a wish is kept once.
    @discardableResult
    package func insert(_ request: Request) throws -> Request.ID {
        let id: Request.ID = try insertNumbered(request.fields, into: "request")
        _ = try saveWishes(of: request, id: id)
        return id
    }

    @discardableResult
    package func update(_ request: Request) throws -> Saved {
        let saved = try update(["id": request.id] + request.fields, in: "request")
        return saved.and(try saveWishes(of: request, id: request.id))
    }

    /// Deletes a request with its case; refused while it has a seat.
    package func delete(_ id: Request.ID) throws { try delete(from: "request", where: Filter("id", id)) }

    private func saveWishes(of request: Request, id: Request.ID) throws -> Bool {
        var rows: [Fields] = []
        for (kind, people) in [(Wish.prefer, request.prefer), (Wish.avoid, request.avoid)] {
            var seen: Set<Person.ID> = []
            for person in people where seen.insert(person).inserted {
                rows.append(["request": id, "kind": kind, "person": person, "position": seen.count])
            }
        }
        return try replace(rows, in: "request_expert", where: Filter("request", id))
    }
}

/// What a request says of an expert by name.
private enum Wish: String, StoredValue {
    case prefer
    case avoid
}

extension Request {
    fileprivate var fields: Fields {
        [
            "person": person, "received": received, "question": question, "topic": topic, "min_level": minLevel,
            "format": format, "sessions": sessions, "priority": priority, "deadline": deadline, "extra": extra,
        ]
    }
}
