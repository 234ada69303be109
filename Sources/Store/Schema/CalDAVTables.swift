extension Migration {
    /// What stands on a CalDAV server. It is no part of what is undone: undoing something here changes nothing there.
    static let calDAV = Migration(
        name: "caldav",
        steps: [
            .create(
                Table(
                    "published_collection",
                    [.text("account"), .text("key"), .text("address"), .text("name"), .integer("made")],
                    key: ["account", "key"], logged: false)),
            .create(
                Table(
                    "published_object",
                    [
                        .text("account"), .text("collection"), .text("uid"), .text("label"), .text("etag"),
                        .text("fingerprint"), .text("pending"),
                    ], key: ["account", "collection", "uid"], logged: false)),
        ])
}
