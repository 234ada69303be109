import Programme

/// A DATE or DATE-TIME value as it stands in a calendar.
struct Stamp: Hashable {
    enum Form: UInt8 {
        /// A day: `wall` is its midnight.
        case date
        /// Local in `zone`.
        case local
        /// Local without a zone: read in `zone`, that of the calendar.
        case floating
        /// In UTC: `wall` is the instant.
        case utc
    }

    let form: Form
    /// Seconds since 1970 on the wall clock of the zone.
    let wall: Int64
    /// The zone of a local time; for a date the one in which days are counted.
    let zone: CalendarZone

    var isDate: Bool { form == .date }

    var instant: Int64 { form == .utc ? wall : zone.table.instant(ofWall: wall) }

    /// The day number of its wall clock.
    var day: Int64 { wall.dayOfWall }

    /// One that names no zone, beside one that does: some programs name it at the beginning or the end only.
    func onClock(of other: Stamp?) -> Stamp {
        guard form == .floating, let other, other.form == .local else { return self }
        return Stamp(form: .local, wall: wall, zone: other.zone)
    }

    /// The end that belongs to a beginning, on its clock; also on that of UTC, where it would else lie before it.
    func ending(_ start: Stamp) -> Stamp {
        guard form == .floating, start.form == .utc, instant <= start.wall, wall > start.wall else {
            return onClock(of: start)
        }
        return Stamp(form: .utc, wall: wall, zone: .utc)
    }
}

/// A date and a time of day as they stand in a value, not yet in a zone.
struct WrittenMoment: Hashable {
    var wall: Int64
    var isUTC = false
    var isDate = false
}

/// A length of time: nominal days and exact seconds (RFC 5545 section 3.3.6).
struct CalendarDuration: Hashable {
    var days: Int
    var seconds: Int64
}

extension Int64 {
    /// The number of the day, from 1970, that a wall-clock time in seconds falls on.
    var dayOfWall: Int64 { self >= 0 ? self / 86_400 : (self - 86_399) / 86_400 }
}

/// Reads the value types of RFC 5545 section 3.3 that have to do with time, from bytes.
enum StampReader {
    /// `19970714`, `19970714T133000`, `19970714T133000Z`; also with the `-` and `:` of ISO 8601, with an offset, and
    /// without seconds, as some programs write them.
    static func moment(_ bytes: ArraySlice<UInt8>) -> WrittenMoment? {
        var reader = DigitReader(bytes)
        guard let year = reader.number(4) else { return nil }
        reader.skip(UInt8(ascii: "-"))
        guard let month = reader.number(2) else { return nil }
        reader.skip(UInt8(ascii: "-"))
        guard let day = reader.number(2), let date = LocalDate(year: year, month: month, day: day) else { return nil }
        let midnight = Int64(date.dayNumber) * 86_400
        if reader.isAtEnd { return WrittenMoment(wall: midnight, isDate: true) }
        guard reader.skip(UInt8(ascii: "T"), or: UInt8(ascii: "t")), let hour = reader.number(2) else { return nil }
        reader.skip(UInt8(ascii: ":"))
        guard let minute = reader.number(2) else { return nil }
        reader.skip(UInt8(ascii: ":"))
        let second = reader.number(2) ?? 0
        // 24:00 is the end of the day; a leap second counts as the last second of its minute.
        guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second <= 60 else { return nil }
        let wall = midnight + Int64(hour * 3600 + minute * 60 + min(second, 59))
        if reader.isAtEnd { return WrittenMoment(wall: wall) }
        if reader.skip(UInt8(ascii: "Z"), or: UInt8(ascii: "z")) {
            return reader.isAtEnd ? WrittenMoment(wall: wall, isUTC: true) : nil
        }
        guard let offset = offset(reader.rest) else { return nil }
        return WrittenMoment(wall: wall - offset, isUTC: true)
    }

    /// `P1DT2H`, `-PT15M`, `P2W`: whole days apart from seconds, since a day may have 23 or 25 hours.
    static func duration(_ bytes: ArraySlice<UInt8>) -> CalendarDuration? {
        var reader = DigitReader(bytes)
        var sign: Int64 = 1
        if reader.skip(UInt8(ascii: "-")) { sign = -1 } else { reader.skip(UInt8(ascii: "+")) }
        guard reader.skip(UInt8(ascii: "P"), or: UInt8(ascii: "p")) else { return nil }
        var (days, seconds): (Int64, Int64) = (0, 0)
        var inTime = false
        var any = false
        while !reader.isAtEnd {
            if reader.skip(UInt8(ascii: "T"), or: UInt8(ascii: "t")) {
                guard !inTime else { return nil }
                inTime = true
                continue
            }
            guard let value = reader.digits(atMost: 9), let unit = reader.next() else { return nil }
            switch (unit & 0xDF, inTime) {
            case (UInt8(ascii: "W"), false): days += value * 7
            case (UInt8(ascii: "D"), false): days += value
            case (UInt8(ascii: "H"), true): seconds += value * 3600
            case (UInt8(ascii: "M"), true): seconds += value * 60
            case (UInt8(ascii: "S"), true): seconds += value
            default: return nil
            }
            any = true
        }
        return any ? CalendarDuration(days: Int(sign * days), seconds: sign * seconds) : nil
    }

    /// `+0100`, `-043000`, `+01:00`: seconds east of UTC, less than a day.
    static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var reader = DigitReader(bytes)
        let isWest = reader.skip(UInt8(ascii: "-"))
        guard isWest || reader.skip(UInt8(ascii: "+")), let hours = reader.number(2) else { return nil }
        reader.skip(UInt8(ascii: ":"))
        guard let minutes = reader.number(2) else { return nil }
        reader.skip(UInt8(ascii: ":"))
        let seconds = reader.isAtEnd ? 0 : reader.number(2)
        guard let seconds, reader.isAtEnd, hours < 24, minutes < 60, seconds < 60 else { return nil }
        let value = Int64(hours * 3600 + minutes * 60 + seconds)
        return isWest ? -value : value
    }

    /// `080000` or `0800`: seconds of the day, as Outlook writes its working hours.
    static func timeOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
        var reader = DigitReader(bytes)
        guard let hour = reader.number(2) else { return nil }
        reader.skip(UInt8(ascii: ":"))
        guard let minute = reader.number(2), hour < 24 || (hour == 24 && minute == 0), minute < 60 else { return nil }
        return hour * 3600 + minute * 60
    }
}

/// Takes digits from the front of some bytes.
struct DigitReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// Blanks around the value do not count.
    init(_ bytes: ArraySlice<UInt8>) {
        var bytes = bytes
        while let last = bytes.last, last <= 32 { bytes = bytes.dropLast() }
        while let first = bytes.first, first <= 32 { bytes = bytes.dropFirst() }
        self.bytes = bytes
        position = bytes.startIndex
    }

    var isAtEnd: Bool { position >= bytes.endIndex }
    var rest: ArraySlice<UInt8> { bytes[position...] }

    /// Exactly so many digits; nothing is taken where they are not there.
    mutating func number(_ count: Int) -> Int? {
        guard position + count <= bytes.endIndex else { return nil }
        var result = 0
        for index in position..<(position + count) {
            guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
            result = result * 10 + Int(bytes[index] - 48)
        }
        position += count
        return result
    }

    /// All digits that follow, at least one.
    mutating func digits(atMost limit: Int) -> Int64? {
        var result: Int64 = 0
        let start = position
        while position < bytes.endIndex, bytes[position] >= 48, bytes[position] <= 57 {
            guard position - start < limit else { return nil }
            result = result * 10 + Int64(bytes[position] - 48)
            position += 1
        }
        return position > start ? result : nil
    }

    mutating func next() -> UInt8? {
        guard position < bytes.endIndex else { return nil }
        position += 1
        return bytes[position - 1]
    }

    @discardableResult
    mutating func skip(_ byte: UInt8, or other: UInt8? = nil) -> Bool {
        guard position < bytes.endIndex, bytes[position] == byte || bytes[position] == other else { return false }
        position += 1
        return true
    }
}
