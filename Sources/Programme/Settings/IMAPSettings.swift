/// The mailbox that answers come in.
package struct IMAPSettings: Hashable, Sendable, Codable {
    /// Empty where answers are read from files.
    package var host = ""
    package var port = 993
    package var security = ServerSecurity.tls
    package var user = ""
    /// Where the password comes from, never the password itself: `file:/path`, `command:…`, `env:NAME`.
    package var password = ""
    /// A file of certificate authorities, instead of those of the system.
    package var authority = ""
    package var folder = "INBOX"
    /// Where handled mail is moved to; empty where it stays.
    package var handledFolder = ""
    package var timeoutSeconds = 60

    package init() {}
}
