extension Migration {
    /// Second experts and chairs: who may chair, and who is at which session.
    static let staff = Migration(
        name: "staff",
        steps: [
            .add(.integer("may_chair").or(.integer(0)), to: "person"),
            .add(.integer("second").orNull.of("person"), to: "proposed_session"),
            .add(.integer("chair").orNull.of("person"), to: "proposed_session"),
            .add(.integer("second").orNull.of("person"), to: "released_session"),
            .add(.integer("chair").orNull.of("person"), to: "released_session"),
        ])
}
