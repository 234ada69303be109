import Programme

/// Finds the zone that a TZID means, in the order in which programs get it wrong.
struct ZoneResolver {
    /// For floating and all-day times, and for names nobody knows.
    let fallback: CalendarZone
    private let outline: CalendarOutline
    /// The VTIMEZONE of each name, read when a time needs it.
    private var definitions: [ArraySlice<UInt8>: Int] = [:]
    private let window: Interval
    private var known: [ArraySlice<UInt8>: CalendarZone] = [:]
    private var latest: (name: ArraySlice<UInt8>, zone: CalendarZone)?
    /// What is left for the zones of the file's next calendars.
    private(set) var budget: ZoneBudget
    /// A name nobody knows, where it stands for the first time, and the zone in which its times are read.
    struct Unknown {
        let name: String
        let property: String
        let component: ComponentKind
        let line: Int
        let readAs: String
    }

    private(set) var unknown: [Unknown] = []
    /// What could not be read of the file's own zones.
    private(set) var unread: [ZoneDefinition.Unread] = []
    /// The component that is being read, to tell where a name that nobody knows stands.
    var component = ComponentKind.event

    /// - Parameter window: around which a file's own rules are compared with the zone that its name suggests.
    init(_ outline: CalendarOutline, calendar: Int, window: Interval, zone: Zone, budget: ZoneBudget) {
        self.outline = outline
        self.window = window
        self.budget = budget
        var fallback = CalendarZone(zone)
        for index in outline.children(of: calendar) where outline.components[index].kind == .zone {
            let name = outline.properties(of: outline.components[index]).first { $0.kind == .zoneName }
            if let name { definitions[outline.value(name)] = index }
        }
        if calendar >= 0 {
            for property in outline.properties(of: outline.components[calendar]) where property.kind == .calendarZone {
                let name = outline.string(property)
                self.budget.names -= 1
                if self.budget.names >= 0, let named = ZoneNames.zone(named: name) {
                    fallback = CalendarZone(named)
                } else {
                    unknown.append(
                        Unknown(
                            name: name, property: "X-WR-TIMEZONE", component: .calendar, line: Int(property.line),
                            readAs: fallback.name))
                }
            }
        }
        self.fallback = fallback
    }

    /// The zone of a TZID parameter.
    mutating func zone(_ name: ArraySlice<UInt8>, line: Int) -> CalendarZone {
        if let latest, latest.name == name { return latest.zone }
        let zone: CalendarZone
        if let found = known[name] {
            zone = found
        } else {
            budget.names -= 1
            let resolved = budget.names >= 0 ? resolve(name) : nil
            if let resolved {
                zone = resolved
            } else {
                zone = budget.names >= 0 ? guess(name) : fallback
                if unknown.count < 10_000 {
                    let name = CalendarOutline.string(name)
                    unknown.append(
                        Unknown(name: name, property: "TZID", component: component, line: line, readAs: zone.name))
                }
            }
            known[name] = zone
        }
        latest = (name, zone)
        return zone
    }

    /// A name that says no more than an offset: the programme's zone where that is its offset, in winter or always,
    /// since a fixed one would be an hour off in summer; else that offset the whole year.
    private func guess(_ bytes: ArraySlice<UInt8>) -> CalendarZone {
        guard let offset = ZoneNames.statedOffset(CalendarOutline.string(bytes)) else { return fallback }
        let table = fallback.table
        let year = window.start.seconds..<(window.start.seconds + 366 * 86_400)
        let offsets = [year.lowerBound] + table.changes(from: year.lowerBound, to: year.upperBound)
        if offsets.map({ table.offset(at: $0) }).min() == Int64(offset) { return fallback }
        return Zone(offset: offset).map { CalendarZone($0) } ?? fallback
    }

    private mutating func resolve(_ bytes: ArraySlice<UInt8>) -> CalendarZone? {
        let name = CalendarOutline.string(bytes)
        // "Customized Time Zone" is Outlook's name for whatever the file says.
        let guess = name.hasPrefix("Customized Time Zone") ? nil : ZoneNames.zone(named: name)
        guard let index = definitions[bytes], let own = ZoneDefinition(outline, index, work: &budget.work, &unread)
        else {
            return (guess ?? definitions[bytes].flatMap(location)).map { CalendarZone($0) }
        }
        if let guess, agree(own, guess.offsets) { return CalendarZone(guess) }
        return CalendarZone(name: name, table: own.table)
    }

    /// The place that libical names beside a zone, for one without rules.
    private func location(of definition: Int) -> Zone? {
        let property = outline.properties(of: outline.components[definition]).first { $0.kind == .zoneLocation }
        return property.flatMap { ZoneNames.zone(named: outline.string($0)) }
    }

    /// Whether a file's own rules say the same as the zone of that name, in the years that are asked about; or, where
    /// they stop before, in the last years about which they say something.
    private func agree(_ own: ZoneDefinition, _ guess: OffsetTable) -> Bool {
        let year: Int64 = 366 * 86_400
        var (first, last) = (
            max(own.saysFrom, window.start.seconds), min(window.end.seconds, window.start.seconds + 3 * year)
        )
        last = max(last, first + year)
        if own.saysUntil < last { (first, last) = (max(own.saysFrom, own.saysUntil - 2 * year), own.saysUntil) }
        let changes = own.table.changes(from: first, to: last) + guess.changes(from: first, to: last)
        // What held before the first moment is not in question.
        return ([first, last] + changes + changes.filter { $0 > first }.map { $0 - 1 }).allSatisfy {
            own.table.offset(at: $0) == guess.offset(at: $0)
        }
    }
}

/// What the zones of one file may cost: names to look up, of which no calendar has this many, and rules to expand.
struct ZoneBudget {
    var names = 1_000
    var work = RecurrenceWork(limit: 4_000_000)
}
