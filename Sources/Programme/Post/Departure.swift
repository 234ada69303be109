/// A calendar part that left the house: what one person was told of one session. It stays known whatever is undone
/// afterwards, since nobody can take it out of their calendar but a next message.
package struct Departure: Hashable, Sendable {
    package var messageID: String
    package var person: Person.ID
    package var method: Message.Method
    package var sequence: Int
    /// DTSTAMP of the calendar part.
    package var stamp: Instant
    /// The session as it was told.
    package var session: Session
    /// When it left, by the clock of the command.
    package var at: Instant

    package init(
        messageID: String, person: Person.ID, method: Message.Method, sequence: Int, stamp: Instant, session: Session,
        at: Instant
    ) {
        self.messageID = messageID
        self.person = person
        self.method = method
        self.sequence = sequence
        self.stamp = stamp
        self.session = session
        self.at = at
    }
}
