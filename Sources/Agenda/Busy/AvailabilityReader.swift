import Programme

/// Reads VAVAILABILITY (RFC 7953): what such a component leaves closed.
struct AvailabilityReader {
    private struct Layer {
        let priority: Int
        let range: Interval
        let open: IntervalSet
    }

    /// The time that the availability components of a calendar close.
    func closed(by calendar: CalendarComponent, within window: Interval, _ reader: inout EventReader) -> IntervalSet {
        var layers: [Layer] = []
        for component in calendar.children where component.name == "VAVAILABILITY" {
            if let layer = layer(component, within: window, &reader) { layers.append(layer) }
        }
        var closed = IntervalSet()
        // A higher priority (1 is the highest, 0 and none the lowest) has the last word in its own range.
        for layer in layers.sorted(by: { $0.priority > $1.priority }) {
            let range = IntervalSet(layer.range)
            closed = closed.subtracting(range).union(range.subtracting(layer.open))
        }
        return closed
    }

    private func layer(
        _ component: CalendarComponent, within window: Interval, _ reader: inout EventReader
    ) -> Layer? {
        var priority = 10
        var busy = true
        var (start, end): (Stamp?, Stamp?)
        var duration: CalendarDuration?
        for property in component.properties {
            switch property.name {
            case "PRIORITY": if let value = Int(property.value), (1...9).contains(value) { priority = value }
            case "DTSTART": start = reader.stamp(property, in: component)
            case "DTEND": end = reader.stamp(property, in: component)
            case "DURATION": duration = StampReader.duration(property.value[...])
            case "BUSYTYPE": busy = property.value.uppercased() != "FREE"
            default: break
            }
        }
        let fallback = reader.zones.fallback
        let first = start.map { max($0.instant(allDayIn: fallback), window.start) } ?? window.start
        var last = end.map { $0.instant(allDayIn: fallback) } ?? window.end
        if let start, let duration, end == nil {
            last = start.instant(allDayIn: fallback) + Int64(duration.days) * 86_400 + duration.seconds
        }
        guard busy, let range = Interval(first, min(last, window.end)) else { return nil }
        return Layer(priority: priority, range: range, open: open(component, within: range, &reader))
    }

    private func open(
        _ component: CalendarComponent, within range: Interval, _ reader: inout EventReader
    ) -> IntervalSet {
        var series: [String: EventSeries] = [:]
        for (index, part) in component.children.enumerated() where part.name == "AVAILABLE" {
            guard let event = reader.event(part) else { continue }
            let key = event.uid.isEmpty ? "#\(index)" : event.uid
            series[key, default: EventSeries(fallback: reader.zones.fallback)].add(event)
        }
        var work = RecurrenceWork(limit: BusyReader.workLimit)
        let open = series.keys.sorted().flatMap { series[$0]?.busy(within: range, work: &work) ?? [] }
        return IntervalSet(open)
    }
}
