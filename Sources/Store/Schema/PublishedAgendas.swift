extension Migration {
    /// What is known of the agendas that are fetched from an address.
    static let publishedAgendas = Migration(
        name: "published agendas",
        steps: [
            .create(
                Table(
                    "published_calendar",
                    [
                        .text("name"), .text("etag"), .text("modified"), .integer("asked_at"), .text("failure"),
                    ], key: ["name"]))
        ])
}
