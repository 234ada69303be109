import Programme

/// The zone of a time in a calendar: one of the world's, or one that the file itself defines.
struct CalendarZone: Hashable {
    /// Its IANA name, or the name that the file gives it.
    let name: String
    let table: OffsetTable

    init(_ zone: Zone) { (name, table) = (zone.identifier, zone.offsets) }

    init(name: String, table: OffsetTable) { (self.name, self.table) = (name, table) }

    static let utc = CalendarZone(Zone.utc)

    static func == (a: Self, b: Self) -> Bool { a.table === b.table }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(table)) }
}

/// A zone as a VTIMEZONE defines it (RFC 5545 section 3.6.5): the moments at which its offset changes.
struct ZoneDefinition {
    let table: OffsetTable
    /// The instants between which it says something of its own: from its first change, up to the last where no rule
    /// goes on for ever.
    let saysFrom: Int64
    let saysUntil: Int64

    private struct Change: Hashable {
        let at: Int64
        let from: Int64
        let to: Int64
    }

    /// A property that is not what it should be.
    struct Unread {
        let property: PropertyKind
        let component: CalendarOutline.Component
        let line: Int32
    }

    /// Reads a VTIMEZONE; nil where it holds no usable rule.
    init?(_ outline: CalendarOutline, _ index: Int, work: inout RecurrenceWork, _ unread: inout [Unread]) {
        var all: Set<Change> = []
        var goesOn = false
        let parts = outline.children(of: index)
        for part in parts {
            let (changes, endless) = Self.changes(outline, part, &work, &unread)
            all.formUnion(changes)
            goesOn = goesOn || endless
        }
        let sorted = all.sorted { ($0.at, $0.to) < ($1.at, $1.to) }
        guard let first = sorted.first, let last = sorted.last else { return nil }
        table = OffsetTable(initial: first.from, changes: sorted.map { ($0.at, $0.to) })
        saysFrom = first.at
        // A zone that never changes is one of a fixed offset; one whose changes stop was true up to then. So is one that
        // was cut down to the year in which standard time was made by law.
        let isFixed = sorted.allSatisfy { $0.to == last.to } && (first.from == first.to || first.at >= 0)
        saysUntil = goesOn || isFixed ? .max : last.at
    }

    private static func changes(
        _ outline: CalendarOutline, _ part: Int, _ work: inout RecurrenceWork, _ unread: inout [Unread]
    ) -> (changes: [Change], endless: Bool) {
        var (from, to): (Int64?, Int64?)
        var start: Int64?
        var rules: [RecurrenceRule] = []
        var onsets: [Int64] = []
        let component = outline.components[part]
        for property in outline.properties(of: component) {
            let value = outline.value(property)
            var isRead = true
            switch property.kind {
            case .offsetFrom:
                from = StampReader.offset(value)
                isRead = from != nil
            case .offsetTo:
                to = StampReader.offset(value)
                isRead = to != nil
            case .start:
                start = StampReader.moment(value)?.wall
                isRead = start != nil
            case .rule:
                let rule = RecurrenceRule(value)
                if let rule { rules.append(rule) }
                isRead = rule != nil
            case .extraDates:
                work.spend(value.count / 16)
                let dates = value.split(separator: UInt8(ascii: ",")).map { StampReader.moment($0)?.wall }
                onsets += dates.compactMap { $0 }
                isRead = !dates.contains(nil)
            default: break
            }
            if !isRead, unread.count < OutlineReader.warningLimit {
                unread.append(Unread(property: property.kind, component: component, line: property.line))
            }
        }
        guard let from, let to, let start else { return ([], false) }
        onsets.append(start)
        var endless = false
        for rule in rules {
            // Outlook's rules start in 1601; what changed before 1970 is of no use here. 150 years on is enough.
            let first = max(start, 0)
            // UNTIL in a VTIMEZONE is UTC; the offset before the change makes it local.
            var last = Int64.max
            switch rule.until {
            case .utc(let instant)?: last = instant + from
            case .local(let wall)?: last = wall
            case .date(let wall)?: last = wall + 86_399
            case nil: endless = endless || rule.count == nil
            }
            onsets += rule.instances(from: start, within: first...(first + 150 * 31_622_400), last: last, work: &work)
        }
        return (onsets.map { Change(at: $0 - from, from: from, to: to) }, endless)
    }
}
