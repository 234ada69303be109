extension Migration {
    /// What `status` and the lists look for in a programme of many years, so that they need not read all of it.
    static let searches = Migration(
        name: "searches",
        steps: [
            .index(["state", "person"], on: "attendance"), .index(["topic", "min_level", "format"], on: "request"),
            .index(["deadline"], on: "request"), .index(["release", "starts_at"], on: "released_session"),
        ])
}
