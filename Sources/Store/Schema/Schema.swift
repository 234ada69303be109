/// The tables of the programme. Every one of them is followed by the change log.
enum Schema {
    static let person = Table(
        name: "person",
        columns: [
            .integer("id"), .text("email"), .text("email_key"), .text("name"), .text("company"), .text("sector"),
            .text("place"), .text("languages"), .text("phone"), .integer("max_per_day").optional,
            .integer("max_per_week").optional, .text("available"), .text("calendar").optional,
            .text("employees").optional, .text("turnover").optional, .text("extra"),
        ], key: ["id"], unique: [["email_key"]])

    static let personAlias = Table(
        name: "person_alias",
        columns: [.reference("person", to: "person"), .text("email"), .text("email_key")],
        key: ["email_key"])

    static let expert = Table(
        name: "expert",
        columns: [
            .reference("person", to: "person"), .text("formats"), .integer("max_sessions").optional, .text("growth"),
        ], key: ["person"])

    static let expertTopic = Table(
        name: "expert_topic",
        columns: [.reference("expert", to: "expert"), .text("topic"), .integer("level")], key: ["expert", "topic"])

    static let request = Table(
        name: "request",
        columns: [
            .integer("id"), .reference("person", to: "person"), .integer("received"), .text("question"),
            .text("topic"), .integer("min_level"), .text("format"), .integer("sessions"), .integer("priority"),
            .text("deadline").optional, .text("extra"),
        ], key: ["id"])

    static let requestExpert = Table(
        name: "request_expert",
        columns: [
            .reference("request", to: "request"), .reference("expert", to: "person"), .text("kind"),
        ], key: ["request", "expert", "kind"])

    static let room = Table(
        name: "room",
        columns: [
            .integer("id"), .text("name"), .text("name_key"), .text("address"), .text("place"),
            .integer("capacity"), .text("open"), .text("calendar").optional, .text("extra"),
        ], key: ["id"], unique: [["name_key"]])

    static let relation = Table(
        name: "relation",
        columns: [
            .reference("first", to: "person"), .reference("second", to: "person"), .text("reason"), .text("extra"),
        ], key: ["first", "second"])

    static let travelTime = Table(
        name: "travel_time",
        columns: [.text("from_place"), .text("to_place"), .integer("minutes"), .text("extra")],
        key: ["from_place", "to_place"])

    static let calendar = Table(
        name: "calendar", columns: [.text("name"), .text("content"), .integer("read_at")], key: ["name"])

    static let setting = Table(name: "setting", columns: [.text("name"), .text("value")], key: ["name"])

    static let session = Table(
        name: "session", columns: [.integer("id"), .text("uid")], key: ["id"], unique: [["uid"]])

    static let proposal = Table(
        name: "proposal",
        columns: [
            .integer("one"), .text("from_date"), .text("until_date"), .integer("made_at"), .integer("score"),
            .integer("bound").optional, .text("stopped"),
        ], key: ["one"])

    /// What a session is, in a proposal or in a release.
    private static let appointment: [Column] = [
        .reference("session", to: "session"), .text("format"), .reference("expert", to: "person"),
        .reference("room", to: "room", onDelete: .refuse).optional, .integer("starts"), .integer("ends"),
        .text("topic"),
    ]

    static let proposedSession = Table(
        name: "proposed_session", columns: appointment + [.integer("pinned")], key: ["session"])

    static let proposedSeat = Table(
        name: "proposed_seat",
        columns: [.reference("session", to: "proposed_session"), .reference("request", to: "request")],
        key: ["session", "request"])

    static let release = Table(
        name: "release", columns: [.integer("id"), .text("name"), .integer("made_at")], key: ["id"],
        unique: [["name"]])

    static let releasedSession = Table(
        name: "released_session",
        columns: [.reference("release", to: "release")] + appointment + [.integer("sequence"), .integer("cancelled")],
        key: ["release", "session"])

    static let releasedSeat = Table(
        name: "released_seat",
        columns: [
            .reference("release", to: "release"), .reference("session", to: "session"),
            .reference("request", to: "request"),
        ], key: ["release", "session", "request"])

    static let message = Table(
        name: "message",
        columns: [
            .integer("id"), .reference("release", to: "release", onDelete: .clear),
            .reference("person", to: "person", onDelete: .clear), .text("to_address"), .text("to_name"),
            .text("template"), .text("language"), .text("subject"), .text("text"), .text("html"), .text("state"),
            .integer("made_at"), .text("message_id"),
        ], key: ["id"], unique: [["message_id"]])

    static let messageInvite = Table(
        name: "message_invite",
        columns: [
            .reference("message", to: "message"), .integer("position"), .reference("session", to: "session"),
            .text("method"), .integer("sequence"), .text("content"),
        ], key: ["message", "position"])

    static let caseStep = Table(
        name: "case_step",
        columns: [
            .integer("id"), .reference("request", to: "request"), .text("stage"), .integer("at"), .text("actor"),
            .text("note"),
        ], key: ["id"])

    /// In an order in which every reference points at an earlier table.
    static let first: [Table] = [
        person, personAlias, expert, expertTopic, request, requestExpert, room, relation, travelTime, calendar,
        setting, session, proposal, proposedSession, proposedSeat, release, releasedSession, releasedSeat, message,
        messageInvite, caseStep,
    ]
}
