extension Migration {
    /// How far the sending of each message has come, and the addresses that mail came back from.
    static let outboxStates = Migration(
        name: "outbox states",
        steps: [
            .add(.text("data").orNull, to: "message"),
            .add(.integer("revision").or(.integer(0)), to: "message"),
            .add(.integer("edited").or(.integer(0)), to: "message"),
            .add(.integer("letter").orNull.of("message"), to: "message"),
            .add(.integer("attempts").or(.integer(0)), to: "message"),
            .add(.integer("not_before").orNull, to: "message"),
            .add(.integer("sent_at").orNull, to: "message"),
            .add(.text("server_words").or(.text("")), to: "message"),
            .create(
                Table(
                    "address_fault",
                    [.text("address_key"), .text("words"), .integer("at"), .integer("message").orNull.of("message")],
                    key: ["address_key"])),
        ])
}
