/// Why work on a CalDAV server stopped.
package enum CalDAVFailure: Error, Hashable, Sendable {
    /// The server cannot be reached.
    case unreachable(String)
    /// No certificate to trust, or a login that is refused: trying again does not help.
    case stopped(String)
    /// The connection kept breaking, or the server kept saying “not now”.
    case broken(String)
    /// An answer leads to another server, which does not get our password.
    case elsewhere(String)
    /// An answer is larger than is read.
    case tooLarge
    /// An answer is no CalDAV.
    case notUnderstood(String)
    /// The server refused a request: its status of HTTP, and what was asked.
    case refused(status: Int, method: String, path: String)
}
