import Programme

extension Snapshot {
    /// Everyone, in the order in which they came.
    package func people() throws -> [Person] { try people(where: .all) }

    package func person(_ id: Person.ID) throws -> Person? { try people(where: Filter("id", id)).first }

    /// Who answers to an address, their own or an alias, without regard to case.
    package func person(email: EmailAddress) throws -> Person? {
        try people(where: Filter("address_key", email.key).owning("id", in: "person_address", by: "person")).first
    }

    /// Who may chair a table.
    package func chairs() throws -> [Person] { try people(where: Filter("may_chair", true)) }

    package func people(_ ids: some Collection<Person.ID>) throws -> [Person] {
        try parts(of: ids).flatMap { try people(where: Filter("id", among: $0)) }
    }

    private func people(where filter: Filter) throws -> [Person] {
        let addresses: [Person.ID: [EmailAddress]] = try groups(
            of: "person_address", by: "person", where: filter.owning("person", in: "person"),
            orderedBy: ["person", "position"]
        ) { try $0["written"] }
        return try rows(of: "person", where: filter) { row in try Person(row, addresses: addresses) }
    }
}

extension Transaction {
    /// Adds a person; the ID given is ignored. Throws `duplicate` where one of the addresses has an owner already.
    @discardableResult
    package func insert(_ person: Person) throws -> Person.ID {
        let id: Person.ID = try insertNumbered(person.fields, into: "person")
        _ = try saveAddresses(of: person, id: id)
        return id
    }

    @discardableResult
    package func update(_ person: Person) throws -> Saved {
        let saved = try update(["id": person.id] + person.fields, in: "person")
        return saved.and(try saveAddresses(of: person, id: person.id))
    }

    /// Deletes a person with their expert role and relations; refused while requests, sessions or mails are theirs.
    package func delete(_ id: Person.ID) throws { try delete(from: "person", where: Filter("id", id)) }

    private func saveAddresses(of person: Person, id: Person.ID) throws -> Bool {
        var rows: [Fields] = []
        for address in [person.email] + person.aliases
        where !rows.contains(where: { $0["address_key"] == address.key.sqlValue }) {
            rows.append(["address_key": address.key, "person": id, "position": rows.count, "written": address.written])
        }
        // An address of someone else is refused, not taken over.
        for row in rows {
            let address = Filter([("address_key", row["address_key"])])
            let owner = try self.rows(of: "person_address", where: address) { try $0["person"] as Person.ID }.first
            guard owner ?? id == id else {
                throw StoreError.duplicate(table: "person_address", columns: ["address_key"])
            }
        }
        return try replace(rows, in: "person_address", where: Filter("person", id))
    }
}

extension Person {
    fileprivate init(_ row: Row, addresses: [Person.ID: [EmailAddress]]) throws {
        let id: Person.ID = try row["id"]
        guard let own = addresses[id], let email = own.first else {
            throw StoreError.unreadable(table: "person_address", column: "person \(id)")
        }
        try self.init(
            id: id, email: email, aliases: Array(own.dropFirst()), name: row["name"], company: row["company"],
            sector: row["sector"], place: row["place"], languages: row["languages"], phone: row["phone"],
            maxPerDay: row["max_per_day"], maxPerWeek: row["max_per_week"], available: row["available"],
            preferredDays: row["preferred_days"], mayChair: row["may_chair"], calendar: row["calendar"],
            employees: row["employees"],
            turnover: row["turnover"], extra: row["extra"])
    }

    fileprivate var fields: Fields {
        [
            "name": name, "company": company, "sector": sector, "place": place, "languages": languages, "phone": phone,
            "max_per_day": maxPerDay, "max_per_week": maxPerWeek, "available": available,
            "preferred_days": preferredDays, "may_chair": mayChair, "calendar": calendar,
            "employees": employees, "turnover": turnover, "extra": extra,
        ]
    }
}
