import Programme

/// What a release changes with regard to the one before it.
package struct ReleaseDifference: Hashable, Sendable {
    /// What happened to one session.
    package enum Change: Hashable, Sendable {
        case new
        /// Another time, room, expert or topic; `previous` is what was announced.
        case moved(previous: Session)
        /// The same appointment with other participants.
        case changed(previous: Session)
        case cancelled
    }

    package struct Entry: Hashable, Sendable {
        package let released: ReleasedSession
        package let change: Change
    }

    /// Sessions that differ, in order of time.
    package let entries: [Entry]
    /// Sessions that stay as they were announced.
    package let unchanged: Int

    package func count(where matches: (Change) -> Bool) -> Int { entries.count { matches($0.change) } }
}

/// Makes the next release out of the last one and the proposal.
enum ReleaseDraft {
    /// The sessions of the next release. Sessions outside the proposal's horizon stay as they were; a session inside it
    /// that the proposal no longer has is cancelled. Another appointment gets a higher SEQUENCE (RFC 5546 section
    /// 2.1.4); other guests at the same appointment do not, so that nobody need answer again.
    static func sessions(
        after previous: [ReleasedSession], proposal: [Session], horizon: Interval
    ) -> [ReleasedSession] {
        let proposed = Dictionary(uniqueKeysWithValues: proposal.map { ($0.id, $0) })
        let known = Set(previous.map(\.session.id))
        var result = previous.map { released -> ReleasedSession in
            if let session = proposed[released.session.id] {
                let same = session.sameAppointment(as: released.session) && !released.cancelled
                return ReleasedSession(session: session, sequence: released.sequence + (same ? 0 : 1))
            }
            guard !released.cancelled, horizon.contains(released.session.time.start) else { return released }
            return ReleasedSession(session: released.session, sequence: released.sequence + 1, cancelled: true)
        }
        result += proposal.filter { !known.contains($0.id) }.map { ReleasedSession(session: $0, sequence: 0) }
        return result.sorted { ($0.session.time.start, $0.session.id) < ($1.session.time.start, $1.session.id) }
    }

    static func difference(from previous: [ReleasedSession], to next: [ReleasedSession]) -> ReleaseDifference {
        let before = Dictionary(uniqueKeysWithValues: previous.map { ($0.session.id, $0) })
        var unchanged = 0
        var entries: [ReleaseDifference.Entry] = []
        for released in next {
            if let change = change(from: before[released.session.id], to: released) {
                entries.append(.init(released: released, change: change))
            } else if !released.cancelled {
                unchanged += 1
            }
        }
        return ReleaseDifference(entries: entries, unchanged: unchanged)
    }

    private static func change(from old: ReleasedSession?, to new: ReleasedSession) -> ReleaseDifference.Change? {
        guard let old, !old.cancelled else { return new.cancelled ? nil : .new }
        if new.cancelled { return .cancelled }
        if old.session == new.session { return nil }
        return old.session.sameAppointment(as: new.session)
            ? .changed(previous: old.session) : .moved(previous: old.session)
    }
}
