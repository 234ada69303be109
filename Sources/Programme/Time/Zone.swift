import Foundation

/// A time zone by its IANA name, and the one place where local time becomes an instant.
///
/// RFC 5545 section 3.3.5 decides the two unclear hours: a local time that occurs twice means the first; one that
/// does not occur is read with the offset before the gap.
package struct Zone: Sendable, Hashable, CustomStringConvertible {
    private let zone: TimeZone

    /// The zone of an IANA name such as `Europe/Amsterdam`; nil where there is none.
    package init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.zone = zone
    }

    private init(_ zone: TimeZone) { self.zone = zone }

    package static let utc = Zone(.gmt)

    /// The programme's own zone.
    package static let amsterdam = Zone(identifier: "Europe/Amsterdam") ?? .utc

    package var identifier: String { zone.identifier }
    package var description: String { identifier }

    /// Seconds east of UTC at an instant.
    package func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }

    package func instant(of local: LocalMoment) -> Instant { Zone.instant(of: local, offset: offset) }

    /// The instant of a local moment in any zone that can tell its offset (seconds east of UTC) at an instant.
    package static func instant(of local: LocalMoment, offset: (Instant) -> Int) -> Instant {
        let wall = local.wallSeconds
        // The offsets in force a day before and after bracket any single change near this moment.
        let before = offset(Instant(seconds: wall - 86_400))
        let after = offset(Instant(seconds: wall + 86_400))
        let early = Instant(seconds: wall - Int64(before))
        if before == after || offset(early) == before { return early }
        let late = Instant(seconds: wall - Int64(after))
        return offset(late) == after ? late : early
    }

    package func instant(_ date: LocalDate, _ time: LocalTime = .midnight) -> Instant {
        instant(of: LocalMoment(date: date, time: time))
    }

    package func local(_ instant: Instant) -> LocalMoment {
        LocalMoment(wallSeconds: instant.seconds + Int64(offset(at: instant)))
    }

    package func date(_ instant: Instant) -> LocalDate { local(instant).date }
}
