import Foundation
import Synchronization

/// One live line on the terminal that says how far a long job is; nothing in a pipe or with `--quiet`.
package final class Progress: Sendable {
    private let screen: Screen
    private let last = Mutex<Date>(.distantPast)

    package init(on screen: Screen) { self.screen = screen }

    /// Shows a line, at most ten times a second.
    package func show(_ text: @autoclosure () -> String) {
        guard screen.showsProgress else { return }
        let due = last.withLock { moment -> Bool in
            let now = Date()
            guard now.timeIntervalSince(moment) >= 0.1 else { return false }
            moment = now
            return true
        }
        if due { screen.live("\r\u{1B}[2K" + text()) }
    }

    /// Takes the line away again.
    package func clear() {
        if screen.showsProgress { screen.live("\r\u{1B}[2K") }
    }
}
