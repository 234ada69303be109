import Programme

extension Snapshot {
    /// The messages of a folder that were handled.
    package func fetchedMails(folder: String, uidValidity: Int) throws -> [FetchedMail] {
        let filter = Filter([("folder_key", folder.sqlValue), ("uid_validity", uidValidity.sqlValue)])
        return try rows(of: "fetched_mail", where: filter) { row in
            try FetchedMail(
                folder: row["folder_key"], uidValidity: row["uid_validity"], uid: row["uid"],
                messageID: row["message_id"], waits: (row["waits"] as Int) != 0, at: row["at"])
        }
    }
}

extension Transaction {
    /// Notes that a message was handled.
    package func save(_ mail: FetchedMail) throws {
        _ = try save(
            [
                "folder_key": mail.folder, "uid_validity": mail.uidValidity, "uid": mail.uid,
                "message_id": mail.messageID, "waits": mail.waits ? 1 : 0, "at": mail.at,
            ], in: "fetched_mail")
    }
}
