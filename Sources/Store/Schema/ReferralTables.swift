extension Migration {
    /// Consent and mail of a referral, what initiatives ask, partners, files of a mail, and what was asked by mail.
    static let referralDetails = Migration(
        name: "referrals and partners",
        steps: [
            .add(.text("consent_by").or(.text("")), to: "referral"),
            .add(.integer("consent_at").orNull, to: "referral"),
            .add(.text("tried").or(.text("")), to: "referral"),
            .add(.integer("message").orNull.of("message"), to: "referral"),
            .add(.text("asks").or(.text("")), to: "initiative"),
            .create(
                Table(
                    "partner", [.text("email_key"), .text("email"), .text("name"), .text("organisation")],
                    key: ["email_key"])),
            .create(
                Table(
                    "message_file",
                    [
                        .integer("message").of("message", onDelete: .cascade), .integer("position"), .text("name"),
                        .text("media_type"), .text("content"),
                    ], key: ["message", "position"])),
            // What is asked of someone by mail is asked once, whoever asks.
            .create(
                Table(
                    "follow_up_mail",
                    [
                        .integer("follow_up").of("follow_up", onDelete: .cascade),
                        .integer("message").of("message", onDelete: .cascade),
                    ], key: ["follow_up"])),
        ])
}
