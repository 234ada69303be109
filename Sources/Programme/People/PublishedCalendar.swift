/// What is known of an agenda that is fetched from an address, beside its content (`StoredCalendar`).
package struct PublishedCalendar: Hashable, Sendable {
    /// The address, as `Person.calendar` or `Room.calendar` names it.
    package let name: String
    /// What the server gave to ask by whether anything changed; empty without.
    package var etag: String
    package var modified: String
    package var askedAt: Instant
    /// Why the last time failed, in a word for programs; empty where it did not.
    package var failure: String

    package init(name: String, etag: String, modified: String, askedAt: Instant, failure: String) {
        self.name = name
        self.etag = etag
        self.modified = modified
        self.askedAt = askedAt
        self.failure = failure
    }
}
