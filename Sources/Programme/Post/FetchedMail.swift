/// A message of a mailbox that was handled, as the server names it.
package struct FetchedMail: Hashable, Sendable {
    /// The server, the user and the folder.
    package var folder: String
    /// While it is the same, a UID means the same message (RFC 3501 section 2.3.1.1).
    package var uidValidity: Int
    package var uid: Int
    package var messageID: String
    /// Whether a person must look at it.
    package var waits: Bool
    package var at: Instant

    package init(folder: String, uidValidity: Int, uid: Int, messageID: String, waits: Bool, at: Instant) {
        self.folder = folder
        self.uidValidity = uidValidity
        self.uid = uid
        self.messageID = messageID
        self.waits = waits
        self.at = at
    }
}
