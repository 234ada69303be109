/// The server that calendars are published on.
package struct CalDAVSettings: Hashable, Sendable, Codable {
    /// Where calendars are made: `https://…`; empty where none are published.
    package var url = ""
    package var user = ""
    /// Where the password comes from, never the password itself: `file:/path`, `command:…`, `env:NAME`.
    package var password = ""
    /// A file of certificate authorities, instead of those of the system.
    package var authority = ""
    /// What the names of our calendars there begin with.
    package var prefix = "experttafel"
    /// Also over http to another machine.
    package var unencrypted = false
    package var timeoutSeconds = 60

    package init() {}
}
