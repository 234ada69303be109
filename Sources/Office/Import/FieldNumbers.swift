import Programme
import Sheets

/// Numbers and dates as people in the Netherlands write them.
extension FieldParser {
    /// A whole number within a range, also written `1.250`.
    static func integer(_ cell: Cell, in range: ClosedRange<Int>) -> Int? {
        guard let number = number(cell), number == number.rounded(), abs(number) < 1e12 else { return nil }
        return range.contains(Int(number)) ? Int(number) : nil
    }

    /// A number with a decimal comma or point, thousand points or commas, a euro or percent sign; 34,4% is 34.4.
    static func number(_ cell: Cell) -> Double? {
        switch cell {
        case .number(let value): return value
        case .percentage(let value, _): return value * 100
        case .text(let text): return number(text.filter { !$0.isWhitespace && !"€%".contains($0) }[...])
        default: return nil
        }
    }

    private static func number(_ text: Substring) -> Double? {
        if text.first == "-" { return number(unsigned: text.dropFirst()).map { -$0 } }
        return number(unsigned: text)
    }

    private static func number(unsigned text: Substring) -> Double? {
        // As prices are written: `4.353,-`.
        let amount = text.hasSuffix(",-") ? text.dropLast(2) : text
        guard let sign = decimalSign(amount) else { return whole(amount).flatMap { Double($0) } }
        let parts = amount.split(separator: sign, omittingEmptySubsequences: false)
        guard parts.count == 2, let whole = whole(parts[0]), isDigits(parts[1]) else { return nil }
        return Double("\(whole).\(parts[1])")
    }

    /// Of points and commas the last one, if it is there once; but a single point before three digits makes thousands.
    private static func decimalSign(_ text: Substring) -> Character? {
        guard let last = text.last(where: { ".,".contains($0) }), text.count(where: { $0 == last }) == 1 else {
            return nil
        }
        let parts = text.split(separator: last, omittingEmptySubsequences: false)
        let isThousands = last == "." && !text.contains(",") && parts[1].count == 3 && (1...3).contains(parts[0].count)
        return isThousands && parts[0] != "0" ? nil : last
    }

    /// The digits of a whole number, with points or commas only where thousands end.
    private static func whole(_ text: Substring) -> String? {
        guard text.contains(where: { ".,".contains($0) }) else { return isDigits(text) ? String(text) : nil }
        let groups = text.split(omittingEmptySubsequences: false) { ".,".contains($0) }
        guard !(text.contains(".") && text.contains(",")), (1...3).contains(groups[0].count),
            groups.allSatisfy(isDigits), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 15 && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// A date; a time is accepted only as midnight, as some programs write after every date.
    static func date(_ cell: Cell) -> LocalDate? {
        moment(cell).flatMap { $0.secondOfDay == 0 ? $0.date : nil }
    }

    /// A date with or without a time of the wall clock; midnight without one.
    static func moment(_ cell: Cell) -> LocalMoment? {
        if case .date(let date) = cell {
            return LocalDate(year: date.year, month: date.month, day: date.day).map {
                LocalMoment(date: $0, time: LocalTime(validMinutes: date.minutes ?? 0))
            }
        }
        let parts = cell.text.split { $0.isWhitespace || $0 == "T" }.map(String.init)
        guard let first = parts.first, parts.count <= 2, let date = LocalDate(written: first) else { return nil }
        guard parts.count == 2 else { return LocalMoment(date: date, secondOfDay: 0) }
        // Seconds, as some forms write them, do not matter here; a zone would, and is none of the wall clock.
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count < 4, clock.dropFirst(2).allSatisfy({ $0.count == 2 && isDigits($0) }) else { return nil }
        return LocalTime(written: clock.prefix(2).joined(separator: ":")).map { LocalMoment(date: date, time: $0) }
    }
}
