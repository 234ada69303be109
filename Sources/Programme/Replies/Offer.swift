/// A freed seat offered to a request on the waiting list; the seat is kept for it until the offer ends.
package struct Offer: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Offer>

    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case open
        case accepted
        case declined
        case expired
        /// Taken back, because the session changed or was cancelled.
        case withdrawn
    }

    package var id: ID
    package var session: Session.ID
    package var request: Request.ID
    package var state: State
    package var madeAt: Instant
    package var expiresAt: Instant

    package init(
        id: ID = .init(0), session: Session.ID, request: Request.ID, state: State = .open, madeAt: Instant,
        expiresAt: Instant
    ) {
        self.id = id
        self.session = session
        self.request = request
        self.state = state
        self.madeAt = madeAt
        self.expiresAt = expiresAt
    }
}
