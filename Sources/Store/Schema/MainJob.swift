extension Migration {
    /// Everything from a folder of spreadsheets to an outbox of invites.
    static let mainJob = Migration(
        name: "main job",
        steps: (logTables + people + wishes + settings + sessions + releases + outbox).map { .create($0) })

    private static let logTables = [
        Table(
            "command",
            [
                .id, .text("name"), .text("arguments"), .text("who"), .integer("at"),
                .integer("undoes").orNull.of("command"),
            ], logged: false),
        Table(
            "change",
            [
                Column(name: "sequence", kind: .integer, isIdentity: true), .integer("command").of("command"),
                .text("table_name"), .text("old_row").orNull, .text("new_row").orNull,
            ], indexes: [["command", "sequence"]], logged: false),
        // At most one row: the command whose changes the triggers note. None outside a command, when they refuse.
        Table("current_command", [.integer("command").of("command")], key: ["command"], logged: false),
    ]

    private static let people = [
        Table(
            "person",
            [
                .id, .text("name"), .text("company"), .text("sector"), .text("place"), .text("languages"),
                .text("phone"), .integer("max_per_day").orNull, .integer("max_per_week").orNull, .text("available"),
                .text("calendar").orNull, .real("employees").orNull, .real("turnover").orNull, .text("extra"),
            ]),
        // Position 0 is the address to write to, the others are aliases; one key for all, so that none has two owners.
        Table(
            "person_address",
            [
                .text("address_key"), .integer("person").of("person", onDelete: .cascade), .integer("position"),
                .text("written"),
            ], key: ["address_key"]),
        Table(
            "expert",
            [
                .integer("person").of("person", onDelete: .cascade), .text("formats"),
                .integer("max_sessions").orNull, .text("growth"),
            ], key: ["person"]),
        Table(
            "expert_topic",
            [.integer("expert").of("expert", "person", onDelete: .cascade), .text("topic"), .integer("level")],
            key: ["expert", "topic"]),
        Table(
            "relation",
            [
                .integer("first_person").of("person", onDelete: .cascade),
                .integer("second_person").of("person", onDelete: .cascade), .text("reason"), .text("extra"),
            ], key: ["first_person", "second_person"]),
    ]

    private static let wishes = [
        Table(
            "room",
            [
                .id, .text("name"), .text("name_key").unique, .text("address"), .text("place"), .integer("capacity"),
                .text("open"), .text("calendar").orNull, .text("extra"),
            ]),
        Table(
            "travel_time",
            [.text("from_place"), .text("to_place"), .integer("minutes"), .text("extra")],
            key: ["from_place", "to_place"]),
        Table("calendar", [.text("name"), .text("content"), .integer("read_at")], key: ["name"]),
        Table(
            "request",
            [
                .id, .integer("person").of("person"), .integer("received"), .text("question"), .text("topic"),
                .integer("min_level"), .text("format"), .integer("sessions"), .integer("priority"),
                .text("deadline").orNull, .text("extra"),
            ]),
        Table(
            "request_expert",
            [
                .integer("request").of("request", onDelete: .cascade), .text("kind"),
                .integer("person").of("person", onDelete: .cascade), .integer("position"),
            ], key: ["request", "kind", "person"]),
        Table(
            "case_step",
            [
                .id, .integer("request").of("request", onDelete: .cascade), .text("stage"), .integer("at"),
                .text("by_whom"), .text("note"),
            ]),
    ]

    private static let settings = [
        Table("setting", [.text("name"), .text("value")], key: ["name"])
    ]

    private static let appointment: [Column] = [
        .text("format"), .integer("expert").of("person"), .integer("room").orNull.of("room"), .integer("starts_at"),
        .integer("ends_at"), .text("topic"),
    ]

    private static let sessions = [
        Table("session", [.id, .text("uid").unique]),
        Table(
            "proposal",
            [
                .integer("slot"), .text("from_date"), .text("until_date"), .integer("made_at"), .integer("score"),
                .integer("bound").orNull, .text("stopped"),
            ], key: ["slot"]),
        Table(
            "proposed_session", [.integer("session").of("session")] + appointment + [.integer("pinned")],
            key: ["session"]),
        Table(
            "proposed_seat",
            [
                .integer("session").of("proposed_session", "session", onDelete: .cascade),
                .integer("request").of("request"),
            ], key: ["session", "request"]),
    ]

    private static let releases = [
        Table("release", [.id, .text("name"), .integer("at")]),
        Table(
            "released_session",
            [.integer("release").of("release", onDelete: .cascade), .integer("session").of("session")] + appointment
                + [.integer("sequence"), .integer("cancelled")],
            key: ["release", "session"]),
        Table(
            "released_seat",
            [.integer("release"), .integer("session"), .integer("request").of("request")],
            key: ["release", "session", "request"],
            foreignKeys: [
                ForeignKey(
                    columns: ["release", "session"], table: "released_session", references: ["release", "session"],
                    onDelete: .cascade)
            ]),
    ]

    private static let outbox = [
        Table(
            "message",
            [
                .id, .integer("release").orNull.of("release"), .integer("person").orNull.of("person"),
                .text("to_address"), .text("to_name"), .text("template"), .text("language"), .text("subject"),
                .text("text"), .text("html"), .text("state"), .integer("made_at"), .text("message_id").unique,
            ], indexes: [["state"]]),
        Table(
            "message_invite",
            [
                .integer("message").of("message", onDelete: .cascade), .integer("position"),
                .integer("session").of("session"), .text("method"), .integer("sequence"), .text("content"),
            ], key: ["message", "position"]),
    ]
}
