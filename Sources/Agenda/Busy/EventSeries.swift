import Programme

/// All components of one UID: the event, its repetitions, and the instances that were changed.
struct EventSeries {
    private var masters: [CalendarEvent] = []
    private var changes: [CalendarEvent] = []
    private(set) var isExhausted = false

    init(_ events: [CalendarEvent]) {
        for event in events {
            if event.series?.recurrenceID == nil { masters.append(event) } else { changes.append(event) }
        }
        if masters.isEmpty { promote() }
        // Of two versions of the same event the newer one counts; two of the same version are two events of a program
        // that is careless with UIDs.
        if masters.count > 1, let newest = masters.map(\.sequence).max() {
            masters.removeAll { $0.sequence < newest }
        }
    }

    /// Some programs write a RECURRENCE-ID on the event that is repeated. It names an instance of nothing then, and the
    /// rule beside it would be lost: the earliest with a rule is the event.
    private mutating func promote() {
        let repeated = changes.indices.filter { changes[$0].isRepeated }
        guard let first = repeated.min(by: { changes[$0].start.instant < changes[$1].start.instant }) else { return }
        var event = changes.remove(at: first)
        event.series?.recurrenceID = nil
        masters = [event]
    }

    /// Whether a change is of an instance that a newer version of the event no longer has.
    private mutating func isOutdated(_ change: CalendarEvent, _ work: inout RecurrenceWork) -> Bool {
        guard masters.count == 1, change.sequence < masters[0].sequence, let id = change.series?.recurrenceID else {
            return false
        }
        let wall = id.wall(for: masters[0])
        let none = ChangedInstances([], of: masters[0])
        return !occurrences(of: masters[0], none, within: wall...wall, work: &work).contains { $0.0 == wall }
    }

    /// Every stretch of it that touches a window, busy or not.
    mutating func periods(within window: ClosedRange<Int64>, work: inout RecurrenceWork) -> [BusyPeriod] {
        var result: [BusyPeriod] = []
        let changes = ChangedInstances.newest(changes)
        for master in masters {
            // Events that share a UID each look at all its changes.
            if masters.count > 1 { work.spend(changes.count) }
            guard !work.isExhausted else {
                isExhausted = true
                result.append(master.period(at: master.start.wall, in: master.zone, isRepeated: master.isRepeated))
                continue
            }
            let changed = ChangedInstances(changes, of: master)
            for (wall, own) in occurrences(of: master, changed, within: window, work: &work) {
                if changed.replaces(wall) { continue }
                if let (future, shift) = changed.future(at: wall) {
                    // A change from here on is counted on the clock of the event it changes.
                    result.append(future.period(at: wall + shift, in: master.zone, isRepeated: true))
                } else if let own {
                    result.append(master.period(from: own.0, to: own.1, true))
                } else {
                    result.append(master.period(at: wall, in: master.zone, isRepeated: master.isRepeated))
                }
            }
        }
        for change in changes {
            // A change "from here on" was applied above, unless the event it changes is not in the file.
            if change.series?.thisAndFuture == true, !masters.isEmpty { continue }
            if isOutdated(change, &work) { continue }
            result.append(change.period(at: change.start.wall, in: change.zone, isRepeated: true))
        }
        return result.filter { $0.touches(window) }
    }

    /// The wall-clock times at which the event itself occurs, with the own stretch of an RDATE period.
    private mutating func occurrences(
        of event: CalendarEvent, _ changed: ChangedInstances, within window: ClosedRange<Int64>,
        work: inout RecurrenceWork
    ) -> [(Int64, (Int64, Int64)?)] {
        let zone = event.zone
        let series = event.series ?? .init()
        // Instances that begin before the window may reach into it; a change from here on may move them by days.
        let reach = min(max(event.length.longest, changed.longest), 40_000_000_000) + 2 * 86_400 + changed.farthestShift
        let first = window.lowerBound - reach
        let last = window.upperBound + 2 * 86_400 + changed.farthestShift
        var walls = [event.start.wall]
        for rule in series.rules where first <= last {
            walls += rule.instances(
                from: event.start.wall, within: first...last, last: rule.last(in: zone), work: &work)
            isExhausted = isExhausted || work.isExhausted
        }
        var own: [Int64: (Int64, Int64)] = [:]
        for date in series.extraDates {
            let wall = date.start.wall(for: event)
            guard wall >= first, wall <= last || date.end != nil || date.duration != nil else { continue }
            walls.append(wall)
            if let end = date.end { own[wall] = (date.start.instant, end.instant) }
            if let duration = date.duration {
                let begin = date.start.instant
                own[wall] = (begin, begin + Int64(duration.days) * 86_400 + duration.seconds)
            }
        }
        work.spend(series.extraDates.count / 4)
        let excluded = Exclusions(series, of: event, within: first...max(first, last), work: &work)
        if walls.count > 1 { walls.sort() }
        var previous: Int64?
        return walls.compactMap { wall in
            defer { previous = wall }
            guard wall != previous, wall >= first, wall <= last, !excluded.contains(wall) else { return nil }
            return (wall, own.isEmpty ? nil : own[wall])
        }
    }
}

extension BusyPeriod {
    /// Whether it has any length in common with a window; travel and buffers of a day at most included.
    fileprivate func touches(_ window: ClosedRange<Int64>) -> Bool {
        start < end && start < window.upperBound && end > window.lowerBound
    }
}

extension CalendarEvent {
    /// The zone by whose clock it is repeated.
    var zone: CalendarZone { start.zone }

    var isRepeated: Bool { series.map { !$0.rules.isEmpty || !$0.extraDates.isEmpty } ?? false }
}

extension Stamp {
    /// The same moment on the wall clock of an event; a date stands for the instance of that day.
    func wall(for event: CalendarEvent) -> Int64 {
        switch form {
        case .date:
            return event.start.isDate ? wall : wall + event.start.wall - event.start.wall.dayOfWall * 86_400
        case .local where zone == event.zone: return wall
        case .local, .floating, .utc:
            if event.start.isDate {
                return (form == .utc ? event.zone.table.wall(at: wall) : wall).dayOfWall * 86_400
            }
            // What names no zone is on the clock of the event, where that has one.
            return form == .floating && event.start.form != .utc ? wall : event.zone.table.wall(at: instant)
        }
    }
}

/// The instances that EXDATE and EXRULE leave out: in order, to look one up quickly among thousands.
private struct Exclusions {
    private var walls: [Int64] = []
    private var days: [Int64] = []

    init(
        _ series: CalendarEvent.Series, of event: CalendarEvent, within window: ClosedRange<Int64>,
        work: inout RecurrenceWork
    ) {
        for stamp in series.exceptions {
            // A date leaves out the whole day, also of an event with a time.
            if stamp.isDate { days.append(stamp.day) } else { walls.append(stamp.wall(for: event)) }
            // Beside times in UTC, one that names no zone may be meant as either.
            if stamp.form == .floating, event.start.form == .utc { walls.append(stamp.wall) }
        }
        for rule in series.exceptionRules {
            walls += rule.instances(
                from: event.start.wall, within: window, last: rule.last(in: event.zone), work: &work)
        }
        work.spend(series.exceptions.count / 4)
        walls.sort()
        days.sort()
    }

    func contains(_ wall: Int64) -> Bool {
        (!walls.isEmpty && walls.containsSorted(wall)) || (!days.isEmpty && days.containsSorted(wall.dayOfWall))
    }
}

extension [Int64] {
    /// Whether a value is there, by halving.
    func containsSorted(_ value: Int64) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
    }
}
