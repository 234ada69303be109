import Programme

extension Snapshot {
    /// Every expert, in the order of their persons.
    package func experts() throws -> [Expert] { try experts(where: .all) }

    package func expert(_ id: Expert.ID) throws -> Expert? { try experts(where: Filter("person", id)).first }

    private func experts(where filter: Filter) throws -> [Expert] {
        let topics: [Expert.ID: [(String, Int)]] = try groups(
            of: "expert_topic", by: "expert", where: filter.owning("expert", in: "expert", by: "person")
        ) { (try $0["topic"], try $0["level"]) }
        return try rows(of: "expert", where: filter) { row in
            let id: Expert.ID = try row["person"]
            return try Expert(
                person: id, topics: Dictionary(topics[id] ?? [], uniquingKeysWith: { first, _ in first }),
                formats: row["formats"], maxSessions: row["max_sessions"], growth: row["growth"])
        }
    }
}

extension Transaction {
    /// Gives a person the role of expert, or changes it.
    @discardableResult
    package func save(_ expert: Expert) throws -> Saved {
        try save(expert.fields, in: "expert").and(try saveTopics(of: expert))
    }

    package func insert(_ expert: Expert) throws {
        try insert(expert.fields, into: "expert")
        _ = try saveTopics(of: expert)
    }

    @discardableResult
    package func update(_ expert: Expert) throws -> Saved {
        try update(expert.fields, in: "expert").and(try saveTopics(of: expert))
    }

    private func saveTopics(of expert: Expert) throws -> Bool {
        let topics = expert.topics.sorted { $0.key < $1.key }.map { topic, level -> Fields in
            ["expert": expert.person, "topic": topic, "level": level]
        }
        return try replace(topics, in: "expert_topic", where: Filter("expert", expert.person))
    }

    /// Takes the role of expert away; the person stays.
    package func deleteExpert(_ id: Expert.ID) throws { try delete(from: "expert", where: Filter("person", id)) }
}

extension Expert {
    fileprivate var fields: Fields {
        ["person": person, "formats": formats, "max_sessions": maxSessions, "growth": growth]
    }
}
