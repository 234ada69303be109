import Foundation
import Programme

/// The messages that a run still has to send, at their pace: no more a minute than agreed, and those that must be tried
/// again when their wait is over.
struct SendQueue {
    private var ready: [Message.ID]
    private var later: [(id: Message.ID, due: Date)] = []
    private var attempts: [Message.ID: Int] = [:]
    private let pause: TimeInterval
    private var lastSent = Date.distantPast

    init(_ messages: [Message.ID], perMinute: Int) {
        ready = messages.reversed()
        pause = perMinute > 0 ? 60 / Double(perMinute) : 0
    }

    var count: Int { ready.count + later.count }
    var rest: [Message.ID] { ready + later.map(\.id) }

    /// The next message, as soon as it may go; nil when there is none or the user stops it.
    mutating func next(_ shouldStop: () -> Bool) -> Message.ID? {
        while count > 0, !shouldStop() {
            let now = Date()
            if now < lastSent + pause {
                Self.sleep(until: lastSent + pause)
            } else if let index = later.indices.min(by: { later[$0].due < later[$1].due }), later[index].due <= now {
                lastSent = now
                return later.remove(at: index).id
            } else if let id = ready.popLast() {
                lastSent = now
                return id
            } else if let due = later.map(\.due).min() {
                Self.sleep(until: due)
            }
        }
        return nil
    }

    /// Puts a message back for another attempt; false where it had its share.
    mutating func retry(_ id: Message.ID, _ settings: SMTPSettings) -> Bool {
        let tried = attempts[id, default: 0] + 1
        attempts[id] = tried
        guard tried < settings.attempts else { return false }
        later.append((id, Date() + Double(settings.retrySeconds << min(10, tried - 1))))
        return true
    }

    /// In short pieces, so that a wish to stop is heard.
    private static func sleep(until moment: Date) {
        Thread.sleep(forTimeInterval: max(0, min(0.2, moment.timeIntervalSinceNow)))
    }
}
