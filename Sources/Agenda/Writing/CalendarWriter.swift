import Programme

/// Writes iCalendar lines: escaped, folded at 75 octets and never inside a character (RFC 5545 section 3.1).
///
/// Ours rather than libical's, whose VTIMEZONEs start in 1835 with a TZID prefix that Outlook does not know, and which
/// writes a quote in a name in a way that older clients show as it stands.
struct CalendarWriter {
    private(set) var text = ""

    mutating func line(_ name: String, _ parameters: [(String, String)] = [], _ value: String) {
        let named = parameters.map { ";\($0.0)=\(Self.parameter($0.1))" }.joined()
        fold("\(name)\(named):\(value)")
    }

    /// A TEXT value.
    mutating func line(_ name: String, text value: String) { line(name, [], Self.escaped(value)) }

    private mutating func fold(_ line: String) {
        var octets = 0
        for character in line.unicodeScalars {
            let size = UTF8.width(character)
            if octets + size > 75 {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(character)
            octets += size
        }
        text += "\r\n"
    }

    /// RFC 5545 section 3.3.11. Other control characters have no place in a calendar and are left out.
    static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": result += "\\n"
            case "\t": result += " "
            default: if scalar.value >= 32, !(127...159).contains(scalar.value) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// A parameter value, quoted where it must be. A quote cannot stand in one: RFC 6868 has `^'` for it and `^^` for
    /// the circumflex that this takes.
    private static func parameter(_ value: String) -> String {
        var clean = ""
        for scalar in value.unicodeScalars where scalar.value >= 32 && !(127...159).contains(scalar.value) {
            switch scalar {
            case "\"": clean += "^'"
            case "^": clean += "^^"
            case "\u{2028}", "\u{2029}": clean += " "
            default: clean.unicodeScalars.append(scalar)
            }
        }
        return clean.contains { ",;:".contains($0) } ? "\"\(clean)\"" : clean
    }

    static func utc(_ instant: Instant) -> String {
        instant.description.filter { $0 != "-" && $0 != ":" }
    }

    static func local(_ moment: LocalMoment) -> String {
        let date = moment.date.description.filter { $0 != "-" }
        let time = moment.time.description.filter { $0 != ":" }
        let second = moment.secondOfDay % 60
        return "\(date)T\(time)\(second < 10 ? "0" : "")\(second)"
    }

    /// A moment in a zone; UTC where there is no VTIMEZONE of ours for it.
    mutating func line(_ name: String, _ instant: Instant, in zone: Zone) {
        if zone.identifier == ZoneBlock.identifier {
            line(name, [("TZID", zone.identifier)], Self.local(zone.local(instant)))
        } else {
            line(name, [], Self.utc(instant))
        }
    }
}

/// The VTIMEZONE of Europe/Amsterdam in two yearly rules; Outlook is an hour off without one.
enum ZoneBlock {
    static let identifier = "Europe/Amsterdam"

    static let lines = """
        BEGIN:VTIMEZONE\r
        TZID:Europe/Amsterdam\r
        BEGIN:STANDARD\r
        DTSTART:19961027T030000\r
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
        TZOFFSETFROM:+0200\r
        TZOFFSETTO:+0100\r
        TZNAME:CET\r
        END:STANDARD\r
        BEGIN:DAYLIGHT\r
        DTSTART:19810329T020000\r
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
        TZOFFSETFROM:+0100\r
        TZOFFSETTO:+0200\r
        TZNAME:CEST\r
        END:DAYLIGHT\r
        END:VTIMEZONE\r\n
        """
}

extension CalendarWriter {
    mutating func begin(method: String?, zone: Zone?) {
        line("BEGIN", [], "VCALENDAR")
        line("PRODID", [], "-//experttafel//experttafel//NL")
        line("VERSION", [], "2.0")
        line("CALSCALE", [], "GREGORIAN")
        if let method { line("METHOD", [], method) }
        if let zone, zone.identifier == ZoneBlock.identifier { text += ZoneBlock.lines }
    }

    mutating func end() { line("END", [], "VCALENDAR") }
}
