extension Migration {
    /// What the programme's own rules ask of people and rooms: the days they prefer, and what a session there costs.
    static let ruleData = Migration(
        name: "rule data",
        steps: [
            .add(.text("preferred_days").or(.text("")), to: "person"),
            .add(.integer("cost").or(.integer(0)), to: "room"),
        ])
}
