/// The changes to instances of an event (RECURRENCE-ID), looked up by the wall-clock time of the instance.
struct ChangedInstances {
    /// Instances that a change replaces, by their moment or by their day.
    private var walls: Set<Int64> = []
    private var days: Set<Int64> = []
    /// Changes "from here on" (RANGE=THISANDFUTURE), in order, with how far each moves what follows.
    private var futures: [(from: Int64, shift: Int64, event: CalendarEvent)] = []
    /// The longest instance after such a change, and the farthest move, in seconds.
    private(set) var longest: Int64 = 0
    private(set) var farthestShift: Int64 = 0

    /// - Parameter changes: the newest of each instance.
    init(_ changes: [CalendarEvent], of master: CalendarEvent) {
        for change in changes {
            guard let series = change.series, let id = series.recurrenceID else { continue }
            let wall = id.wall(for: master)
            if series.thisAndFuture {
                let shift = change.start.wall(for: master) - wall
                futures.append((wall, shift, change))
                longest = max(longest, change.length.longest)
                farthestShift = max(farthestShift, min(abs(shift), 40_000_000_000))
            } else if id.isDate {
                days.insert(id.day)
            } else {
                walls.insert(wall)
            }
        }
        futures.sort { $0.from < $1.from }
    }

    func replaces(_ wall: Int64) -> Bool {
        (!walls.isEmpty && walls.contains(wall)) || (!days.isEmpty && days.contains(wall.dayOfWall))
    }

    /// The latest change "from here on" that covers an instance, and how far it moves it.
    func future(at wall: Int64) -> (CalendarEvent, Int64)? {
        var (low, high) = (0, futures.count)
        while low < high {
            let middle = (low + high) / 2
            if futures[middle].from <= wall { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : (futures[low - 1].event, futures[low - 1].shift)
    }

    /// Of several changes to one instance the newest: by SEQUENCE, then by DTSTAMP, then the last in the file.
    static func newest(_ changes: [CalendarEvent]) -> [CalendarEvent] {
        guard changes.count > 1 else { return changes }
        var order: [Stamp: Int] = [:]
        var result: [CalendarEvent] = []
        for change in changes {
            guard let id = change.series?.recurrenceID else { continue }
            let key = Stamp(form: id.form == .date ? .date : .utc, wall: id.isDate ? id.wall : id.instant, zone: .utc)
            if let index = order[key] {
                let known = result[index]
                if (change.sequence, change.stamp) >= (known.sequence, known.stamp) { result[index] = change }
            } else {
                order[key] = result.count
                result.append(change)
            }
        }
        return result
    }
}
