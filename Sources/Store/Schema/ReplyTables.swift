extension Migration {
    /// What guests answer, the seats that are offered, and what each was told.
    static let replies = Migration(
        name: "replies",
        steps: [
            .add(.integer("stamp").or(.integer(0)), to: "message_invite"),
            .create(
                Table(
                    "reply",
                    [
                        .id, .text("reply_key").unique, .integer("read_at"), .text("from_address"), .text("subject"),
                        .integer("session").orNull.of("session"), .integer("person").orNull.of("person"),
                        .text("meaning"), .text("outcome"), .text("reason"), .integer("sequence").orNull,
                        .integer("stamp").orNull, .text("comment"), .integer("proposed_start").orNull,
                        .integer("proposed_end").orNull, .text("delegate"), .text("judgement"),
                    ], indexes: [["outcome"]])),
            .create(
                Table(
                    "seat_answer",
                    [
                        .integer("session").of("session", onDelete: .cascade),
                        .integer("person").of("person", onDelete: .cascade), .text("answer"), .integer("sequence"),
                        .integer("stamp"), .integer("at"), .text("comment"),
                    ], key: ["session", "person"])),
            .create(
                Table(
                    "offer",
                    [
                        .id, .integer("session").of("session"), .integer("request").of("request"), .text("state"),
                        .integer("made_at"), .integer("expires_at"),
                    ], indexes: [["session", "state"]])),
            .create(
                Table(
                    "patience",
                    [.integer("session").of("session", onDelete: .cascade), .integer("until_at")], key: ["session"])),
            // Not in the change log: an undo cannot take back what left. No references, since what it speaks of may
            // be undone.
            .create(
                Table(
                    "departure",
                    [
                        .text("message_id"), .integer("position"), .integer("person"), .integer("session"),
                        .text("method"), .integer("sequence"), .integer("stamp"), .text("told"), .integer("at"),
                    ], key: ["message_id", "position"], indexes: [["person"], ["session"]], logged: false)),
        ])
}
