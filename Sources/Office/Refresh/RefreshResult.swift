import Agenda
import Programme

/// What fetching the published agendas came to.
package struct RefreshResult: Sendable {
    /// One agenda: whose it is, where it comes from, and what it came to.
    package struct Item: Sendable {
        package let address: String
        package let owners: [String]
        package let outcome: Outcome
        package let warnings: [CalendarWarning]

        /// The server only: the rest of the address may be the key to the agenda.
        package var server: String {
            let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
            return String(rest.split(separator: "@").last ?? rest)
        }
    }

    package enum Outcome: Sendable, Hashable {
        case unchanged
        /// Read for the first time.
        case new
        /// Other times than before: busy now, and free now, in the year to come.
        case changed(busier: [Interval], freer: [Interval])
        case notFetched(FetchError)
        case unreadable(CalendarError)

        package var isFailure: Bool {
            switch self {
            case .notFetched, .unreadable: return true
            default: return false
            }
        }
    }

    /// A session that someone or a room is no longer free for.
    package struct Clash: Sendable, Hashable {
        /// `S7`.
        package let session: String
        package let time: Interval
        package let who: String
    }

    package let items: [Item]
    package let clashes: [Clash]
    package let zone: Zone
}
