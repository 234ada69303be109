import Programme

/// What an organiser must send one attendee about one event next (RFC 5546 sections 2.1.4, 3.2.2 and 3.2.5): a pure
/// function of what they were last sent and what is true now, so that releases, undos and stops in between cannot
/// make it wrong. ADD is never used; a change of anything is the whole event again.
package struct NextMessage: Hashable, Sendable {
    /// An event as one attendee sees it.
    package struct Version<Content: Hashable & Sendable>: Hashable, Sendable {
        package var sequence: Int
        /// What RFC 5546 section 2.1.4 raises SEQUENCE for: time, place and recurrence. A change of it asks again.
        package var schedule: Content
        /// All that this attendee is told. A change of it alone updates their calendar and lets their answer stand.
        package var content: Content

        package init(sequence: Int, schedule: Content, content: Content) {
            self.sequence = sequence
            self.schedule = schedule
            self.content = content
        }
    }

    /// What an attendee was last sent.
    package enum Last<Content: Hashable & Sendable>: Hashable, Sendable {
        case request(Version<Content>, stamp: Instant)
        case cancel(sequence: Int, stamp: Instant)

        fileprivate var stamp: Instant {
            switch self {
            case .request(_, let stamp), .cancel(_, let stamp): return stamp
            }
        }
    }

    package let method: Message.Method
    package let sequence: Int
    /// DTSTAMP: later than that of any message before, also where two are made within one second.
    package let stamp: Instant
    /// Whether an answer is asked anew; false where the answer given still holds.
    package let asksAnew: Bool

    /// - Parameters:
    ///   - last: nil where they were sent nothing.
    ///   - current: the event as it now is for them; nil where it is cancelled or they no longer take part.
    ///   - floor: the event's own SEQUENCE, below which nothing is sent.
    /// - Returns: nil where they know it all.
    package static func after<Content>(
        _ last: Last<Content>?, to current: Version<Content>?, floor: Int = 0, at now: Instant
    ) -> NextMessage? {
        let stamp = last.map { max(now, $0.stamp + 1) } ?? now
        func request(_ sequence: Int, anew: Bool = true) -> NextMessage {
            NextMessage(method: .request, sequence: max(sequence, floor), stamp: stamp, asksAnew: anew)
        }
        switch (last, current) {
        case (nil, nil), (.cancel, nil): return nil
        case (nil, let current?): return request(current.sequence)
        case (.cancel(let sequence, _), let current?):
            // Above the cancellation, which a calendar would else take for the newer of the two.
            return request(max(current.sequence, sequence + 1))
        case (.request(let sent, _), nil):
            return NextMessage(method: .cancel, sequence: max(sent.sequence + 1, floor), stamp: stamp, asksAnew: false)
        case (.request(let sent, _), let current?):
            if sent.schedule != current.schedule { return request(max(current.sequence, sent.sequence + 1)) }
            guard sent.content != current.content else { return nil }
            return request(sent.sequence, anew: sent.sequence < floor)
        }
    }
}
