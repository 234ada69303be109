/// What a guest answered to an invite.
package enum Answer: String, Sendable, Hashable, CaseIterable, Codable {
    case accepted
    case tentative
    case declined
}

/// The answer that counts for one person and one session: the last they gave.
package struct SeatAnswer: Hashable, Sendable {
    package var session: Session.ID
    package var person: Person.ID
    package var answer: Answer
    /// SEQUENCE and DTSTAMP of the reply (RFC 5546 section 2.1.5 orders replies by them); `stamp` also for an answer
    /// that a person noted.
    package var sequence: Int
    package var stamp: Instant
    /// When it was noted here.
    package var at: Instant
    /// What they typed.
    package var comment: String

    package init(
        session: Session.ID, person: Person.ID, answer: Answer, sequence: Int, stamp: Instant, at: Instant,
        comment: String = ""
    ) {
        self.session = session
        self.person = person
        self.answer = answer
        self.sequence = sequence
        self.stamp = stamp
        self.at = at
        self.comment = comment
    }
}
