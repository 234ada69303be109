import Programme

extension Snapshot {
    package func relations() throws -> [Relation] {
        try rows(of: "relation") { row in
            let (first, second): (Person.ID, Person.ID) = (try row["first_person"], try row["second_person"])
            guard let relation = Relation(first, second, reason: try row["reason"], extra: try row["extra"]) else {
                throw StoreError.unreadable(table: "relation", column: "second_person")
            }
            return relation
        }
    }
}

extension Transaction {
    /// Notes a relation, or changes the one that these two people have.
    @discardableResult
    package func save(_ relation: Relation) throws -> Saved {
        try save(relation.fields, in: "relation")
    }

    package func insert(_ relation: Relation) throws { try insert(relation.fields, into: "relation") }

    @discardableResult
    package func update(_ relation: Relation) throws -> Saved { try update(relation.fields, in: "relation") }

    package func delete(_ relation: Relation) throws {
        try delete(
            from: "relation",
            where: Filter([("first_person", relation.first.sqlValue), ("second_person", relation.second.sqlValue)]))
    }
}

extension Relation {
    fileprivate var fields: Fields {
        ["first_person": first, "second_person": second, "reason": reason, "extra": extra]
    }
}
