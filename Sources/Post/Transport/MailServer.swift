import Programme

/// A server to hand mail to, and how to be known there.
package struct MailServer: Hashable, Sendable {
    package var host: String
    package var port: Int
    package var security: ServerSecurity
    /// Empty where the server asks for none.
    package var user: String
    package var password: String
    /// A file of certificate authorities; empty for those of the system.
    package var authority: String
    /// How long an answer may take.
    package var timeoutSeconds: Int
    /// The name by which we greet the server (RFC 5321 section 4.1.1.1).
    package var greeting: String

    package init(
        host: String, port: Int, security: ServerSecurity, user: String, password: String, authority: String,
        timeoutSeconds: Int, greeting: String
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.authority = authority
        self.timeoutSeconds = timeoutSeconds
        self.greeting = greeting
    }

    /// Whether the server is this machine, where a connection cannot be listened in on.
    package static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}

/// What one attempt to hand a mail over came to.
package enum HandOver: Hashable, Sendable {
    /// The server took it upon itself to deliver (RFC 5321 section 4.2.5).
    case accepted(words: String)
    /// Refused for good.
    case refused(words: String, addressIsBad: Bool)
    /// Not now: a 4xx, or a connection that broke before the end of the message. The server does not have it.
    case later(words: String)
    /// The connection broke after the end of the message, before the answer: nobody can know.
    case uncertain(words: String)
    /// Nothing can be sent this way: no certificate to trust, a wrong password, a sender who is refused.
    case stopped(words: String)
    /// The server cannot be reached.
    case unreachable(words: String)
    /// Our own side gave up before the end of the message. The server does not have it.
    case withdrawn
}
