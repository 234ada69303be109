import Programme

extension Snapshot {
    /// Who is invited to the progress meetings, in the order of their addresses.
    package func partners() throws -> [Partner] {
        try rows(of: "partner") { row in
            try Partner(email: row["email"], name: row["name"], organisation: row["organisation"])
        }
    }

    /// The mail in which a follow-up was asked of someone; nil where it was not.
    package func mail(asking followUp: FollowUp.ID) throws -> Message.ID? {
        try rows(of: "follow_up_mail", where: Filter("follow_up", followUp)) { row -> Message.ID in
            try row["message"]
        }.first
    }

    /// Whether something that a mail asks is no longer to be asked.
    package func isOutdated(_ message: Message.ID) throws -> Bool {
        let sql = """
            SELECT 1 FROM "follow_up_mail" m JOIN "follow_up" f ON f."id" = m."follow_up"
            WHERE m."message" = ? AND f."state" <> 'open' LIMIT 1
            """
        return try engine.first(sql, [message.sqlValue]) { (try $0[0] as Int) == 1 } ?? false
    }
}

extension Transaction {
    package func save(_ partner: Partner) throws {
        _ = try save(
            [
                "email_key": partner.email.key, "email": partner.email, "name": partner.name,
                "organisation": partner.organisation,
            ], in: "partner")
    }

    package func deletePartner(_ email: EmailAddress) throws {
        try delete(from: "partner", where: Filter("email_key", email.key))
    }

    /// A follow-up was put in a mail to whom it is asked of.
    package func note(asking followUp: FollowUp.ID, in message: Message.ID) throws {
        _ = try save(["follow_up": followUp, "message": message], in: "follow_up_mail")
    }
}
