import Foundation

/// A time zone by its IANA name, and the one place where local time becomes an instant.
///
/// RFC 5545 section 3.3.5 decides the two unclear hours: a local time that occurs twice means the first; one that
/// does not occur is read with the offset before the gap.
public struct Zone: Sendable, Hashable, CustomStringConvertible {
    private let zone: TimeZone

    /// The zone of an IANA name such as `Europe/Amsterdam`; nil where there is none.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.zone = zone
    }

    private init(_ zone: TimeZone) { self.zone = zone }

    public static let utc = Zone(.gmt)

    /// The programme's own zone.
    public static let amsterdam = Zone(identifier: "Europe/Amsterdam") ?? .utc

    public var identifier: String { zone.identifier }
    public var description: String { identifier }

    /// Seconds east of UTC at an instant.
    public func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }

    public func instant(of local: LocalMoment) -> Instant {
        let wall = local.wallSeconds
        // The offsets in force a day before and after bracket any single change near this moment.
        let before = offset(at: Instant(seconds: wall - 86_400))
        let after = offset(at: Instant(seconds: wall + 86_400))
        let early = Instant(seconds: wall - Int64(before))
        if before == after || offset(at: early) == before { return early }
        let late = Instant(seconds: wall - Int64(after))
        return offset(at: late) == after ? late : early
    }

    public func instant(_ date: LocalDate, _ time: LocalTime = .midnight) -> Instant {
        instant(of: LocalMoment(date: date, time: time))
    }

    public func local(_ instant: Instant) -> LocalMoment {
        LocalMoment(wallSeconds: instant.seconds + Int64(offset(at: instant)))
    }

    public func date(_ instant: Instant) -> LocalDate { local(instant).date }
}
