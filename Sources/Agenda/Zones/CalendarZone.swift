import Programme

/// The zone of a time in a calendar: one of the world's, or one that the file itself defines.
enum CalendarZone: Hashable {
    case known(Zone)
    case custom(CustomZone)

    func instant(of moment: LocalMoment) -> Instant {
        switch self {
        case .known(let zone): return zone.instant(of: moment)
        case .custom(let zone): return zone.instant(of: moment)
        }
    }

    func local(_ instant: Instant) -> LocalMoment {
        switch self {
        case .known(let zone): return zone.local(instant)
        case .custom(let zone): return LocalMoment(wallSeconds: instant.seconds + Int64(zone.offset(at: instant)))
        }
    }

    func offset(at instant: Instant) -> Int {
        switch self {
        case .known(let zone): return zone.offset(at: instant)
        case .custom(let zone): return zone.offset(at: instant)
        }
    }
}

/// A zone as a VTIMEZONE defines it (RFC 5545 section 3.6.5): the moments at which its offset changes.
struct CustomZone: Hashable {
    struct Change: Hashable {
        let at: Instant
        let offset: Int
    }

    private let initial: Int
    private let changes: [Change]

    /// Reads a VTIMEZONE; nil where it holds no usable rule.
    init?(_ component: CalendarComponent) {
        var all: [(change: Change, before: Int)] = []
        for part in component.children where part.name == "STANDARD" || part.name == "DAYLIGHT" {
            all += CustomZone.changes(of: part)
        }
        all.sort { $0.change.at < $1.change.at }
        guard let first = all.first else { return nil }
        initial = first.before
        changes = all.map(\.change)
    }

    private static func changes(of part: CalendarComponent) -> [(change: Change, before: Int)] {
        var (from, to): (Int?, Int?)
        var start: LocalMoment?
        var rules: [String] = []
        var extra: [LocalMoment] = []
        for property in part.properties {
            switch property.name {
            case "TZOFFSETFROM": from = StampReader.offset(property.value)
            case "TZOFFSETTO": to = StampReader.offset(property.value)
            case "DTSTART": start = StampReader.moment(property.value[...])?.moment
            case "RRULE": rules.append(property.value)
            case "RDATE":
                extra += property.value.split(separator: ",").compactMap { StampReader.moment($0)?.moment }
            default: break
            }
        }
        guard let from, let to, let start else { return [] }
        var onsets = [start] + extra
        for rule in rules {
            guard let rule = RecurrenceRule(rule) else { continue }
            // Outlook's rules start in 1601; what changed before 1970 is of no use here.
            let first = LocalMoment(wallSeconds: max(start.wallSeconds, 0))
            let last = LocalMoment(wallSeconds: first.wallSeconds + 150 * 366 * 86_400)
            var work = RecurrenceWork(limit: 20_000)
            // UNTIL in a VTIMEZONE is UTC; the offset before the change makes it local.
            let untilLocal: (Instant) -> LocalMoment = { LocalMoment(wallSeconds: $0.seconds + Int64(from)) }
            onsets += rule.instances(from: start, within: first...last, untilLocal: untilLocal, work: &work)
        }
        return Set(onsets).map { (Change(at: Instant(seconds: $0.wallSeconds - Int64(from)), offset: to), from) }
    }

    func offset(at instant: Instant) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? initial : changes[low - 1].offset
    }

    func instant(of moment: LocalMoment) -> Instant { Zone.instant(of: moment, offset: offset) }
}
