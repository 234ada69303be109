import Foundation

/// Dates as workbooks store them.
enum SerialDate {
    /// A day number since 1900 (with Lotus' 29 February 1900) or since 1904, seconds left out; nil for a time alone.
    static func date(_ serial: Double, is1904: Bool) -> SheetDate? {
        guard serial >= (is1904 ? 0 : 1), serial < 2_958_466 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        var day = seconds / 86_400
        if is1904 {
            day += 1462
        } else if day < 60 {
            day += 1
        }
        let parts = gregorian.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval((day - 25_569) * 86_400)))
        guard let year = parts.year, let month = parts.month, let date = parts.day else { return nil }
        return SheetDate(year: year, month: month, day: date, minutes: minutes(seconds % 86_400))
    }

    /// `2027-03-01`, `2027-03-01T09:30:00`, as OpenDocument and strict workbooks write them.
    static func iso(_ text: String) -> SheetDate? {
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard date.count == 3, (1...9999).contains(date[0]), (1...12).contains(date[1]), (1...31).contains(date[2])
        else { return nil }
        guard halves.count == 2 else { return SheetDate(year: date[0], month: date[1], day: date[2]) }
        let time = halves[1].split(separator: ":").prefix(2).map { Int($0) ?? -1 }
        guard time.count == 2, (0..<24).contains(time[0]), (0..<60).contains(time[1]) else { return nil }
        return SheetDate(
            year: date[0], month: date[1], day: date[2], minutes: minutes(time[0] * 3600 + time[1] * 60))
    }

    /// A workbook does not tell midnight from a date alone; a date alone is what people mean.
    private static func minutes(_ seconds: Int) -> Int? { seconds < 60 ? nil : seconds / 60 }

    private static let gregorian: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
