extension Migration {
    /// The messages of a mailbox that were handled, each once.
    static let fetchedMail = Migration(
        name: "fetched mail",
        steps: [
            .create(
                Table(
                    "fetched_mail",
                    [
                        .text("folder_key"), .integer("uid_validity"), .integer("uid"), .text("message_id"),
                        .integer("waits"), .integer("at"),
                    ], key: ["folder_key", "uid_validity", "uid"]))
        ])
}
