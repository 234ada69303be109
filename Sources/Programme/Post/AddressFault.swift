/// An address from which mail came back for good.
package struct AddressFault: Hashable, Sendable {
    package var address: EmailAddress
    /// What the far end said.
    package var words: String
    package var at: Instant
    /// The message that came back, where that is known.
    package var message: Message.ID?

    package init(address: EmailAddress, words: String, at: Instant, message: Message.ID?) {
        self.address = address
        self.words = words
        self.at = at
        self.message = message
    }
}
