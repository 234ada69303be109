import Programme

extension Transaction {
    package func people() throws -> [Person] {
        let aliases = try children(Schema.personAlias, order: "person, email_key") {
            try parsed(EmailAddress($0.text(1)), Schema.personAlias, "email")
        }
        return try all(Schema.person, order: "id") { row in
            let table = Schema.person
            return Person(
                id: .init(row.integer(0)), email: try parsed(EmailAddress(row.text(1)), table, "email"),
                aliases: aliases[row.integer(0)] ?? [], name: row.text(3), company: row.text(4), sector: row.text(5),
                place: row.text(6), languages: Packed.list(row.text(7)), phone: row.text(8),
                maxPerDay: row.optionalInt(9), maxPerWeek: row.optionalInt(10),
                available: try parsed(WeekPattern(stored: row.text(11)), table, "available"),
                calendar: row.optionalText(12), employees: row.optionalDouble(13), turnover: row.optionalDouble(14),
                extra: Packed.dictionary(row.text(15)))
        }
    }

    /// Adds a person and returns the ID they were given; the ID in the value is not looked at.
    package func insert(_ person: Person) throws -> Person.ID {
        let id = try insertNumbered(Schema.person, values(of: person))
        try replaceAliases(of: .init(id), with: person.aliases)
        return .init(id)
    }

    package func update(_ person: Person) throws {
        try update(Schema.person, [.integer(person.id.number)] + values(of: person))
        try replaceAliases(of: person.id, with: person.aliases)
    }

    private func replaceAliases(of person: Person.ID, with aliases: [EmailAddress]) throws {
        try replace(Schema.personAlias, of: person.number, with: aliases.map { [.text($0.written), .text($0.key)] })
    }

    private func values(of person: Person) throws -> [Value] {
        [
            .text(person.email.written), .text(person.email.key), .text(person.name), .text(person.company),
            .text(person.sector), .text(person.place), Packed.list(person.languages), .text(person.phone),
            .int(person.maxPerDay), .int(person.maxPerWeek), .text(person.available.stored),
            .string(person.calendar), .double(person.employees), .double(person.turnover),
            try Packed.dictionary(person.extra),
        ]
    }

    package func experts() throws -> [Expert] {
        let topics = try children(Schema.expertTopic, order: "expert, topic") { ($0.text(1), $0.int(2)) }
        return try all(Schema.expert, order: "person") { row in
            Expert(
                person: .init(row.integer(0)),
                topics: Dictionary(topics[row.integer(0)] ?? [], uniquingKeysWith: { first, _ in first }),
                formats: Set(Packed.list(row.text(1)).compactMap(SessionFormat.init)),
                maxSessions: row.optionalInt(2), growth: row.text(3))
        }
    }

    package func insert(_ expert: Expert) throws {
        try insert(Schema.expert, values(of: expert))
        try replaceTopics(of: expert)
    }

    package func update(_ expert: Expert) throws {
        try update(Schema.expert, values(of: expert))
        try replaceTopics(of: expert)
    }

    private func replaceTopics(of expert: Expert) throws {
        let topics = expert.topics.sorted { $0.key < $1.key }
        try replace(
            Schema.expertTopic, of: expert.person.number, with: topics.map { [.text($0.key), .int($0.value)] })
    }

    private func values(of expert: Expert) -> [Value] {
        [
            .integer(expert.person.number), Packed.list(expert.formats.sorted().map(\.rawValue)),
            .int(expert.maxSessions), .text(expert.growth),
        ]
    }
}
