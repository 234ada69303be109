import Foundation

/// Dates as spreadsheets store them.
enum SerialDate {
    /// A day number since 1900 (with Lotus' 29 February 1900) or since 1904; nil for a time alone.
    static func date(_ serial: Double, is1904: Bool) -> SheetDate? {
        guard serial >= 1, serial < 2_958_466 else { return nil }
        let minutes = Int((serial * 1440).rounded())
        let day = minutes / 1440 + (is1904 ? 1462 : 0)
        // 25569 is 1970-01-01; before March 1900 the count is one off, which no programme will notice.
        let seconds = TimeInterval((day - 25_569) * 86_400)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: seconds))
        guard let year = parts.year, let month = parts.month, let date = parts.day else { return nil }
        let time = minutes % 1440
        return SheetDate(year: year, month: month, day: date, minutes: time == 0 ? nil : time)
    }

    /// `2027-03-01`, `2027-03-01T09:30:00`.
    static func iso(_ text: String) -> SheetDate? {
        let halves = text.split(separator: "T", maxSplits: 1)
        let date = (halves.first ?? "").split(separator: "-").compactMap { Int($0) }
        guard date.count == 3, (1...12).contains(date[1]), (1...31).contains(date[2]) else { return nil }
        guard halves.count == 2 else { return SheetDate(year: date[0], month: date[1], day: date[2]) }
        let time = halves[1].split(separator: ":").compactMap { Double($0) }
        guard time.count >= 2, time[0] < 24, time[1] < 60 else { return nil }
        return SheetDate(year: date[0], month: date[1], day: date[2], minutes: Int(time[0]) * 60 + Int(time[1]))
    }
}
