/// How a connection to a server is kept private.
package enum ServerSecurity: String, Sendable, Hashable, CaseIterable, Codable {
    /// Encrypted once both sides agreed (STARTTLS); without that nothing is sent.
    case starttls
    /// Encrypted from the start.
    case tls
    /// In the open: only to this machine itself.
    case none
}

/// The server that mail is handed to.
package struct SMTPSettings: Hashable, Sendable, Codable {
    /// Empty where mail is sent by hand, from files.
    package var host = ""
    package var port = 587
    package var security = ServerSecurity.starttls
    package var user = ""
    /// Where the password comes from, never the password itself: `file:/path`, `command:…`, `env:NAME`.
    package var password = ""
    /// A file of certificate authorities, beside those of the system.
    package var authority = ""
    /// Mails a minute, at most; 0 for no limit.
    package var perMinute = 60
    /// Attempts in one run where the server says: not now.
    package var attempts = 5
    /// Seconds before the second attempt; doubled for each next one.
    package var retrySeconds = 60
    package var timeoutSeconds = 300

    package init() {}
}

/// When people are not written to.
package struct QuietSettings: Hashable, Sendable, Codable {
    package var from = LocalTime(validMinutes: 20 * 60)
    package var until = LocalTime(validMinutes: 8 * 60)
    /// Nothing on Saturdays, Sundays and public holidays.
    package var workingDaysOnly = true

    package init() {}
}
