extension Migration {
    /// The groeimakelaar's day: where cases stand, what is to be done, who came, and who else can help.
    static let cases = Migration(
        name: "cases and follow-ups",
        steps: (followUp + attendance + notes + referrals).map { .create($0) } + [.run(currentStages)])

    // The newest step of each case that is there already.
    private static let currentStages = """
        INSERT INTO "case_record" ("request", "stage", "since", "result", "moved_at")
        SELECT r."id", COALESCE(s."stage", 'new'), COALESCE(s."at", r."received"), NULL, COALESCE(s."at", r."received")
        FROM "request" r LEFT JOIN "case_step" s
        ON s."id" = (SELECT MAX(n."id") FROM "case_step" n WHERE n."request" = r."id")
        """

    private static let followUp = [
        Table(
            "case_record",
            [
                .integer("request").of("request", onDelete: .cascade), .text("stage"), .integer("since"),
                .text("result").orNull, .integer("moved_at"),
            ], key: ["request"], indexes: [["stage", "moved_at"]]),
        Table(
            "follow_up",
            [
                .id, .text("kind"), .integer("request").orNull.of("request", onDelete: .cascade),
                .integer("session").orNull.of("session"),
                .integer("person").orNull.of("person", onDelete: .cascade),
                .integer("referral").orNull, .text("owner"), .text("due"), .text("anchor").orNull,
                .text("stage").orNull, .text("state"), .text("content"), .text("reason"), .integer("made_at"),
                .integer("done_at").orNull, .text("done_by"), .text("uid").unique, .text("once").orNull.unique,
            ], indexes: [["state", "due"], ["request", "state", "due"], ["state", "owner", "due"], ["kind", "due"]]),
        Table(
            "outcome",
            [
                .integer("follow_up").of("follow_up", onDelete: .cascade), .integer("rating").orNull,
                .text("action").orNull, .text("action_date").orNull, .text("realised").orNull,
                .real("employees").orNull, .real("turnover").orNull, .real("investment").orNull,
                .integer("willing").orNull, .text("words"),
            ], key: ["follow_up"]),
    ]

    private static let attendance = [
        Table(
            "attendance",
            [
                .integer("session").of("session"), .integer("person").of("person", onDelete: .cascade),
                .integer("request").orNull.of("request", onDelete: .cascade), .text("state"), .text("date"),
                .integer("at"), .text("by_whom"), .text("note"),
            ], key: ["session", "person"], indexes: [["date"]]),
        // From here on, earlier no-shows of this person are not counted.
        Table(
            "attendance_pardon",
            [.integer("person").of("person", onDelete: .cascade), .integer("at"), .text("by_whom"), .text("reason")],
            key: ["person"]),
    ]

    // Notes that nobody else may read stand in a table of their own, so that nothing reads them by accident.
    private static let notes = ["case_note", "confidential_note"].map { name in
        Table(
            name,
            [
                .id, .integer("request").of("request", onDelete: .cascade), .integer("at"), .text("by_whom"),
                .text("content"),
            ])
    }

    private static let referrals = [
        Table(
            "referral",
            [
                .id, .integer("request").of("request", onDelete: .cascade), .text("initiative"), .integer("at"),
                .text("by_whom"), .text("consent"), .text("state"), .text("result"), .real("amount").orNull,
                .text("finance").orNull, .text("skill"), .text("level"), .text("party"), .real("raised").orNull,
            ], indexes: [["initiative", "state"], ["at"]]),
        Table(
            "initiative",
            [
                .text("key"), .text("name"), .text("kind"), .text("email").orNull, .text("from_date").orNull,
                .text("until_date").orNull, .text("topics"), .real("least").orNull, .real("most").orNull,
            ], key: ["key"]),
        Table(
            "party",
            [.text("initiative"), .text("name"), .text("offers"), .real("least").orNull, .real("most").orNull],
            key: ["initiative", "name"]),
        Table(
            "company_figure",
            [
                .integer("person").of("person", onDelete: .cascade), .text("date"), .real("employees").orNull,
                .real("turnover").orNull,
            ], key: ["person", "date"]),
        // What the province set for a figure of the report, per year.
        Table("target", [.text("figure"), .real("value")], key: ["figure"]),
    ]
}
