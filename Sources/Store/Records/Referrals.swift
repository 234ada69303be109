import Programme

extension Snapshot {
    package func referrals() throws -> [Referral] { try rows(of: "referral") { try Referral($0) } }

    package func referral(_ id: Referral.ID) throws -> Referral? {
        try rows(of: "referral", where: Filter("id", id)) { try Referral($0) }.first
    }

    package func referrals(of request: Request.ID) throws -> [Referral] {
        try rows(of: "referral", where: Filter("request", request)) { try Referral($0) }
    }

    /// The initiatives that the programme added or changed.
    package func initiatives() throws -> [Initiative] {
        try rows(of: "initiative") { row in
            try Initiative(
                key: row["key"], name: row["name"], kind: row["kind"], email: row["email"], from: row["from_date"],
                until: row["until_date"], topics: row["topics"], asks: row["asks"], least: row["least"],
                most: row["most"])
        }
    }

    /// The parties that the programme added or changed.
    package func parties() throws -> [Party] {
        try rows(of: "party") { row in
            try Party(
                name: row["name"], initiative: row["initiative"], offers: row["offers"], least: row["least"],
                most: row["most"])
        }
    }
}

extension Transaction {
    /// Adds a referral; the ID given is ignored.
    package func insert(_ referral: Referral) throws -> Referral.ID {
        try insertNumbered(referral.fields, into: "referral")
    }

    package func update(_ referral: Referral) throws {
        _ = try update(["id": referral.id] + referral.fields, in: "referral")
    }

    package func save(_ initiative: Initiative) throws {
        _ = try save(
            [
                "key": initiative.key, "name": initiative.name, "kind": initiative.kind, "email": initiative.email,
                "from_date": initiative.from, "until_date": initiative.until, "topics": initiative.topics,
                "asks": initiative.asks, "least": initiative.least, "most": initiative.most,
            ], in: "initiative")
    }

    package func delete(_ party: Party) throws {
        try delete(
            from: "party",
            where: Filter([("initiative", party.initiative.sqlValue), ("name", party.name.sqlValue)]))
    }

    package func save(_ party: Party) throws {
        _ = try save(
            [
                "initiative": party.initiative, "name": party.name, "offers": party.offers, "least": party.least,
                "most": party.most,
            ], in: "party")
    }
}

extension Referral {
    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"], request: row["request"], initiative: row["initiative"], at: row["at"], by: row["by_whom"],
            consent: row["consent"], consentBy: row["consent_by"], consentAt: row["consent_at"], state: row["state"],
            result: row["result"], amount: row["amount"], finance: row["finance"], skill: row["skill"],
            level: row["level"], party: row["party"], raised: row["raised"], tried: row["tried"],
            message: row["message"])
    }

    fileprivate var fields: Fields {
        [
            "request": request, "initiative": initiative, "at": at, "by_whom": by, "consent": consent,
            "state": state, "result": result, "amount": amount, "finance": finance, "skill": skill, "level": level,
            "party": party, "raised": raised, "consent_by": consentBy, "consent_at": consentAt, "tried": tried,
            "message": message,
        ]
    }
}
