import Programme

/// All components of one UID: the event, its repetitions, and the instances that were changed.
struct EventSeries {
    private var masters: [CalendarEvent] = []
    private var changes: [CalendarEvent] = []
    /// For dates without a zone of their own.
    let fallback: CalendarZone

    init(fallback: CalendarZone) { self.fallback = fallback }

    mutating func add(_ event: CalendarEvent) {
        if event.recurrenceID == nil { masters.append(event) } else { changes.append(event) }
    }

    /// When it keeps its owner busy within a window.
    func busy(within window: Interval, work: inout RecurrenceWork) -> [Interval] {
        var result: [Interval] = []
        var answered: Set<Int> = []
        for master in masters {
            for (moment, own) in occurrences(of: master, within: window, work: &work) {
                let zone = self.zone(of: master)
                if let index = changes.firstIndex(where: { !$0.thisAndFuture && replaces($0, moment, master) }) {
                    answered.insert(index)
                    continue
                }
                if let future = future(at: moment, of: master) {
                    if future.isBusy { result += shifted(moment, by: future, of: master) }
                } else if master.isBusy, let interval = own ?? master.interval(at: moment, in: zone) {
                    result.append(interval)
                }
            }
        }
        for change in changes where change.isBusy {
            // A change "from here on" was applied above, unless the event it changes is not in the file.
            if change.thisAndFuture, !masters.isEmpty { continue }
            let zone = self.zone(of: change)
            if let interval = change.interval(at: change.start.wall(in: zone), in: zone) { result.append(interval) }
        }
        return result.filter { $0.overlaps(window) }
    }

    private func zone(of event: CalendarEvent) -> CalendarZone {
        switch event.start {
        case .local(_, let zone): return zone
        case .utc: return .known(.utc)
        case .date: return fallback
        }
    }

    // MARK: Occurrences

    /// The moments at which the event itself occurs, with the own interval of an RDATE period.
    private func occurrences(
        of event: CalendarEvent, within window: Interval, work: inout RecurrenceWork
    ) -> [(LocalMoment, Interval?)] {
        let zone = zone(of: event)
        let start = event.start.wall(in: zone)
        // Instances that begin before the window may reach into it; a change from here on may move them by days.
        let reach = longest(event) + 2 * 86_400 + farthestShift(event)
        let first = LocalMoment(wallSeconds: zone.local(window.start).wallSeconds - reach)
        let last = LocalMoment(wallSeconds: zone.local(window.end).wallSeconds + 2 * 86_400 + farthestShift(event))
        var moments: Set<LocalMoment> = [start]
        for rule in event.rules where first <= last {
            moments.formUnion(
                rule.instances(from: start, within: first...last, untilLocal: { zone.local($0) }, work: &work))
        }
        var own: [LocalMoment: Interval] = [:]
        for date in event.extraDates {
            let moment = wall(of: date.start, for: event)
            moments.insert(moment)
            let begin = date.start.instant(allDayIn: zone)
            if let end = date.end { own[moment] = Interval(begin, end.instant(allDayIn: zone)) }
            if let duration = date.duration {
                own[moment] = Interval(begin, begin + Int64(duration.days) * 86_400 + duration.seconds)
            }
        }
        let excluded = event.exceptions
        return moments.filter { moment in
            moment >= first && moment <= last && !excluded.contains { matches($0, moment, event) }
        }.sorted().map { ($0, own[$0]) }
    }

    private func longest(_ event: CalendarEvent) -> Int64 {
        ([event] + changes.filter(\.thisAndFuture)).map { event -> Int64 in
            switch event.length {
            case .exact(let seconds): return seconds
            case .nominal(let duration): return Int64(duration.days + 1) * 86_400 + duration.seconds
            }
        }.max() ?? 0
    }

    private func farthestShift(_ event: CalendarEvent) -> Int64 {
        changes.filter(\.thisAndFuture).compactMap { shift(of: $0, event).map(abs) }.max() ?? 0
    }

    /// A stamp on the wall clock of an event.
    private func wall(of stamp: Stamp, for event: CalendarEvent) -> LocalMoment {
        switch stamp {
        case .date(let date):
            let time = event.start.isDate ? 0 : event.start.wall(in: zone(of: event)).secondOfDay
            return LocalMoment(date: date, secondOfDay: time)
        case .local(let moment, let own):
            let zone = zone(of: event)
            return own == zone || event.start.isDate ? moment : zone.local(own.instant(of: moment))
        case .utc(let instant): return zone(of: event).local(instant)
        }
    }

    /// Whether an EXDATE or RECURRENCE-ID means the instance at a moment: a date means the whole day.
    private func matches(_ stamp: Stamp, _ moment: LocalMoment, _ event: CalendarEvent) -> Bool {
        if case .date(let date) = stamp { return date == moment.date }
        let wall = wall(of: stamp, for: event)
        return event.start.isDate ? wall.date == moment.date : wall == moment
    }

    // MARK: Changed instances

    private func replaces(_ change: CalendarEvent, _ moment: LocalMoment, _ master: CalendarEvent) -> Bool {
        change.recurrenceID.map { matches($0, moment, master) } ?? false
    }

    /// The newest change "from here on" that covers a moment.
    private func future(at moment: LocalMoment, of master: CalendarEvent) -> CalendarEvent? {
        changes.filter { change in
            guard change.thisAndFuture, let id = change.recurrenceID else { return false }
            return wall(of: id, for: master) <= moment
        }.max {
            wall(of: $0.recurrenceID ?? $0.start, for: master) < wall(of: $1.recurrenceID ?? $1.start, for: master)
        }
    }

    /// Wall-clock seconds by which a change moves every instance from its own on.
    private func shift(of change: CalendarEvent, _ master: CalendarEvent) -> Int64? {
        change.recurrenceID.map {
            wall(of: change.start, for: master).wallSeconds - wall(of: $0, for: master).wallSeconds
        }
    }

    private func shifted(_ moment: LocalMoment, by change: CalendarEvent, of master: CalendarEvent) -> [Interval] {
        guard let shift = shift(of: change, master) else { return [] }
        let moved = LocalMoment(wallSeconds: moment.wallSeconds + shift)
        return change.interval(at: moved, in: zone(of: master)).map { [$0] } ?? []
    }
}
