import Foundation

/// What a calendar says, whatever program wrote it down: two with the same fingerprint mean the same to their reader.
///
/// Servers keep a calendar in their own order and with stamps and marks of their own; those do not count.
package enum CalendarFingerprint {
    /// nil where the text is no calendar.
    package static func of(_ data: Data) -> String? {
        guard data.count <= ReturnedTask.sizeLimit else { return nil }
        var open: [String] = []
        var lines: [String] = []
        for line in MessageCalendar.lines(of: data) {
            if line.name == "BEGIN" {
                open.append(line.value.uppercased())
                // What a component holds besides, such as an alarm, is part of it.
                if open.count > 1, open[1] != "VTIMEZONE" { lines.append("BEGIN:\(open.last ?? "")") }
            } else if line.name == "END" {
                if !open.isEmpty { open.removeLast() }
            } else if open.count > 1, open[1] != "VTIMEZONE", !isMark(line.name) {
                lines.append(line.canonical)
            }
        }
        guard !lines.isEmpty else { return nil }
        let text = lines.sorted().joined(separator: "\n")
        return hash(text, 0xCBF2_9CE4_8422_2325) + hash(text, 0x9AE1_6A3B_2F90_404F)
    }

    private static func isMark(_ name: String) -> Bool {
        ["DTSTAMP", "CREATED", "LAST-MODIFIED"].contains(name) || name.hasPrefix("X-")
    }

    /// FNV-1a.
    private static func hash(_ text: String, _ start: UInt64) -> String {
        String(text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
    }
}
