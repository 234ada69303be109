import Foundation
import Programme

/// Reads VAVAILABILITY (RFC 7953): what such a component leaves closed.
struct AvailabilityReader {
    private struct Layer {
        let priority: Int
        let range: Interval
        let reason: BusyReason
        let line: Int
        let open: IntervalSet
    }

    private struct Stretch {
        let time: IntervalSet
        let reason: BusyReason
        let line: Int
    }

    /// The time that the availability components of a calendar close.
    static func closed(
        _ components: [Int], within window: Interval, _ reader: inout EventReader, _ work: inout RecurrenceWork
    ) -> [BusyPeriod] {
        let layers = components.compactMap { layer($0, within: window, &reader, &work) }
        // A higher priority (1 is the highest, 0 and none the lowest) has the last word in its own range; of two of one
        // priority the later in the file.
        let ranked = layers.enumerated().sorted {
            ($0.element.priority, $1.offset) < ($1.element.priority, $0.offset)
        }
        var undecided = UndecidedTime(layers.map(\.range))
        let closed = ranked.map { _, layer in
            Stretch(
                time: undecided.take(layer.range).subtracting(layer.open), reason: layer.reason, line: layer.line)
        }
        return closed.flatMap { stretch in
            stretch.time.intervals.map {
                BusyPeriod(
                    start: $0.start.seconds, end: $0.end.seconds, reason: stretch.reason, line: stretch.line,
                    isRepeated: false)
            }
        }
    }

    private static func layer(
        _ index: Int, within window: Interval, _ reader: inout EventReader, _ work: inout RecurrenceWork
    ) -> Layer? {
        let component = reader.outline.components[index]
        reader.zones.component = component.kind
        // RFC 7953 3.2: without a priority it is the lowest, as 0 is; without BUSYTYPE the time is BUSY-UNAVAILABLE.
        var (priority, reason) = (10, BusyReason.unavailable)
        var (start, end): (Stamp?, Stamp?)
        var duration: CalendarDuration?
        for property in reader.outline.properties(of: component) {
            let value = reader.outline.value(property)
            switch property.kind {
            case .priority:
                // 0 says as much as nothing (RFC 5545 section 3.8.1.9).
                let number = Int(reader.outline.string(property).trimmingCharacters(in: .whitespaces)) ?? -1
                if (1...9).contains(number) { priority = number }
                if !(0...9).contains(number) {
                    reader.warn(.badValue(property: "PRIORITY"), in: component, line: property.line)
                }
            case .start:
                start = reader.stamp(property)
                // Without its beginning it would close all time before it.
                guard start != nil else {
                    reader.warn(.leftOut(property: "DTSTART"), in: component, line: property.line)
                    return nil
                }
            case .end:
                end = reader.stamp(property)
                if end == nil { reader.warn(.badValue(property: "DTEND"), in: component, line: property.line) }
            case .duration:
                duration = StampReader.duration(value)
                if duration == nil { reader.warn(.badValue(property: "DURATION"), in: component, line: property.line) }
            case .busyType:
                if value.says("BUSY") { reason = .event }
                if value.says("BUSY-TENTATIVE") { reason = .tentativelyUnavailable }
            default: break
            }
        }
        (start, end) = (start?.onClock(of: end), start.map { end?.ending($0) } ?? end)
        let first = max(start?.instant ?? .min, window.start.seconds)
        var last = min(end?.instant ?? .max, window.end.seconds)
        if let start, let duration, end == nil {
            let day = start.zone.table.instant(ofWall: start.wall + Int64(duration.days) * 86_400)
            last = min(last, day + duration.seconds)
        }
        guard let range = Interval(Instant(seconds: first), Instant(seconds: last)) else { return nil }
        let open = open(index, within: range, &reader, &work)
        return Layer(priority: priority, range: range, reason: reason, line: component.line, open: open)
    }

    private static func open(
        _ index: Int, within range: Interval, _ reader: inout EventReader, _ work: inout RecurrenceWork
    ) -> IntervalSet {
        var series: [UIDKey: [CalendarEvent]] = [:]
        var alone: [CalendarEvent] = []
        for child in reader.outline.children(of: index) where reader.outline.components[child].kind == .available {
            guard let event = reader.event(reader.outline.components[child]) else { continue }
            if let uid = event.uid { series[uid, default: []].append(event) } else { alone.append(event) }
        }
        let window = range.start.seconds...range.end.seconds
        var open: [Interval] = []
        for events in Array(series.values) + alone.map({ [$0] }) {
            var own = RecurrenceWork(limit: min(RecurrenceWork.oneRule, max(work.left, 400)))
            let before = own.left
            var expansion = EventSeries(events)
            open += expansion.periods(within: window, work: &own).filter { $0.reason != .cancelled }.compactMap(
                \.interval)
            if expansion.isExhausted, let first = events.first {
                let line = Int32(first.repetitionLine)
                reader.warn(.ruleTooMuchWork, in: .init(kind: .available, parent: index, line: first.line), line: line)
            }
            work.spend(before - own.left)
        }
        return IntervalSet(open)
    }
}

/// The time of which no component has yet said anything; each moment is taken once, however many there are.
private struct UndecidedTime {
    /// Where a range begins or ends, in order.
    private let edges: [Instant]
    /// From each stretch between two edges the next that is not taken, some steps on.
    private var next: [Int]

    init(_ ranges: [Interval]) {
        edges = Set(ranges.flatMap { [$0.start, $0.end] }).sorted()
        next = Array(0...edges.count)
    }

    /// Takes what is left of a range.
    mutating func take(_ range: Interval) -> IntervalSet {
        var taken: [Interval] = []
        var cell = following(place(of: range.start))
        while cell < edges.count - 1, edges[cell] < range.end {
            if let stretch = Interval(edges[cell], edges[cell + 1]) { taken.append(stretch) }
            next[cell] = cell + 1
            cell = following(cell)
        }
        return IntervalSet(taken)
    }

    private mutating func following(_ cell: Int) -> Int {
        var cell = cell
        while next[cell] != cell {
            next[cell] = next[next[cell]]
            cell = next[cell]
        }
        return cell
    }

    private func place(of edge: Instant) -> Int {
        var (low, high) = (0, edges.count)
        while low < high {
            let middle = (low + high) / 2
            if edges[middle] < edge { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
