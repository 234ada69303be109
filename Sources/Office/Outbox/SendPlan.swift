import Post
import Programme
import Store

/// What `outbox send` would send now, and what it would not, and why.
package struct SendPlan: Sendable {
    /// Why a draft stays where it is.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The letter that it goes with has not left.
        case letterWaits
        /// Its session has begun.
        case tooLate
        /// Mail to this address came back.
        case badAddress
        /// The server asked to wait.
        case notYet
        /// It is night, a weekend or a holiday.
        case quiet
    }

    package let messages: [Message]
    package let waiting: [(message: Message, reason: Reason)]
    /// When the quiet hours end, where they hold mail back.
    package let opens: Instant?

    /// How many of each kind, the most first.
    package var kinds: [(kind: String, count: Int)] {
        Dictionary(grouping: messages, by: \.kind).map { ($0.key, $0.value.count) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}

extension Workspace {
    /// Sorts the drafts into those that may go now and those that wait.
    /// - Parameter evenNow: also in the quiet hours.
    package func sendPlan(_ choice: OutboxChoice, evenNow: Bool) throws -> SendPlan {
        let (data, drafts, stuckLetters, faults) = try store.read { snapshot in
            let drafts = try snapshot.messages(states: [.draft])
            let elsewhere = Set(drafts.compactMap(\.letter)).subtracting(drafts.map(\.id))
            let stuck = try elsewhere.filter { try snapshot.message($0)?.state.hasLeft != true }
            return (try snapshot.programmeData(), drafts, stuck, try snapshot.addressFaults())
        }
        let bad = Set(faults.map(\.address.key))
        let open = QuietHours(data.settings).nextOpen(from: now)
        let starts = Dictionary(
            data.releases.flatMap(\.sessions).map { ($0.session.id, $0.session.time.start) },
            uniquingKeysWith: { $1 })
        let families = Dictionary(grouping: drafts, by: \.root)
        func times(_ messages: [Message]) -> [Instant] {
            messages.flatMap(\.invites).compactMap { starts[$0.session] }
        }
        func reason(_ message: Message) -> SendPlan.Reason? {
            let family = families[message.root] ?? [message]
            var own = times(message.invites.isEmpty ? family : [message])
            if let end = message.briefing.flatMap({ $0.usefulUntil(starts, data.zone) }) { own.append(end) }
            if !own.isEmpty, own.allSatisfy({ $0 <= now }) { return .tooLate }
            if bad.contains(message.to.key) { return .badAddress }
            if let letter = message.letter {
                let delayed = family.contains { $0.id == letter && $0.delivery.notBefore ?? now > now }
                if delayed || stuckLetters.contains(letter) { return .letterWaits }
            }
            if let until = message.delivery.notBefore, until > now { return .notYet }
            // What is about tomorrow cannot wait until it is a decent hour.
            let urgent = times(family).contains { $0 < open.adding(minutes: 24 * 60) }
            return open > now && !evenNow && !urgent ? .quiet : nil
        }
        var (ready, waiting): ([Message], [(Message, SendPlan.Reason)]) = ([], [])
        var unlimited = choice
        unlimited.limit = nil
        for message in unlimited.pick(drafts, releases: data.releases) {
            if let reason = reason(message) { waiting.append((message, reason)) } else { ready.append(message) }
        }
        var limited = OutboxChoice()
        limited.limit = choice.limit
        return SendPlan(
            messages: limited.pick(ready, releases: []), waiting: waiting,
            opens: waiting.contains { $0.1 == .quiet } ? open : nil)
    }
}
