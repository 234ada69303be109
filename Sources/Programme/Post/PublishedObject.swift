/// A calendar of ours on a CalDAV server.
package struct PublishedCollection: Hashable, Sendable {
    /// Who it belongs to there: `user@server`.
    package var account: String
    /// What it is here: `programma`, `locatie-3`.
    package var key: String
    /// Its address there.
    package var address: String
    package var name: String
    /// Whether it is ours to delete, rather than one that was there before.
    package var isMade: Bool

    package init(account: String, key: String, address: String, name: String, isMade: Bool) {
        (self.account, self.key, self.address, self.name, self.isMade) = (account, key, address, name, isMade)
    }
}

/// An event or task of ours on a CalDAV server, as we left it there.
package struct PublishedObject: Hashable, Sendable {
    package var account: String
    /// The key of its calendar.
    package var collection: String
    package var uid: String
    /// `S7`, `F3`: how it is named when it is no longer ours.
    package var label: String
    /// Of what we know to be there; empty where nothing is.
    package var etag: String
    /// What it said there (`CalendarFingerprint`); empty where nothing is.
    package var fingerprint: String
    /// What a request that was sent would make it say, until its answer is noted; empty where none is under way.
    package var pending: String

    /// `pending` where the request takes it away.
    package static let removal = "-"
    /// `pending` where that request was asked, its answer never came, and the object was still there at the next look:
    /// the request may yet arrive.
    package static let askedRemoval = "-?"

    /// Whether it is gone by our own doing, should it not be there.
    package var isBeingRemoved: Bool { pending == Self.removal || pending == Self.askedRemoval }

    package init(
        account: String, collection: String, uid: String, label: String, etag: String = "", fingerprint: String = "",
        pending: String = ""
    ) {
        (self.account, self.collection, self.uid, self.label) = (account, collection, uid, label)
        (self.etag, self.fingerprint, self.pending) = (etag, fingerprint, pending)
    }
}
