import Foundation
import Synchronization

/// A time zone by its IANA name.
package struct Zone: Sendable, Hashable, CustomStringConvertible {
    package let identifier: String
    /// Its offsets: what turns local time into instants.
    package let offsets: OffsetTable

    /// The zone of an IANA name such as `Europe/Amsterdam`; nil where there is none.
    package init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(zone)
    }

    /// The zone of one offset the whole year, in seconds east of UTC; nil from 18 hours on.
    package init?(offset: Int) {
        guard abs(offset) < 18 * 3600, let zone = TimeZone(secondsFromGMT: offset) else { return nil }
        self.init(zone)
    }

    private init(_ zone: TimeZone) {
        identifier = zone.identifier
        offsets = Zone.tables.withLock { tables in
            if let known = tables[zone.identifier] { return known }
            let table = OffsetTable(zone)
            tables[zone.identifier] = table
            return table
        }
    }

    /// Looked up once each, since asking Foundation for an offset takes much longer than looking in a table.
    private static let tables = Mutex<[String: OffsetTable]>([:])

    package static let utc = Zone(.gmt)

    /// The programme's own zone.
    package static let amsterdam = Zone(identifier: "Europe/Amsterdam") ?? .utc

    package var description: String { identifier }

    package static func == (a: Self, b: Self) -> Bool { a.identifier == b.identifier }
    package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    /// Seconds east of UTC at an instant.
    package func offset(at instant: Instant) -> Int { Int(offsets.offset(at: instant.seconds)) }

    package func instant(of local: LocalMoment) -> Instant {
        Instant(seconds: offsets.instant(ofWall: local.wallSeconds))
    }

    package func instant(_ date: LocalDate, _ time: LocalTime = .midnight) -> Instant {
        instant(of: LocalMoment(date: date, time: time))
    }

    package func local(_ instant: Instant) -> LocalMoment {
        LocalMoment(wallSeconds: offsets.wall(at: instant.seconds))
    }

    package func date(_ instant: Instant) -> LocalDate { local(instant).date }
}
