import Foundation
import Post
import Testing

/// A guest's mail program: reads an exported invite and answers it as that program writes answers.
struct MailClient {
    enum Kind: CaseIterable {
        case outlook, gmail, apple, thunderbird
    }

    let kind: Kind
    let address: String

    /// The invites that a folder of exported mails holds for this guest, newest file last.
    func invites(in folder: String) throws -> [[String: String]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.flatMap { name -> [[String: String]] in
            let mail = try ReceivedMail(eml: Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            guard mail.to.first?.key == address else { return [] }
            return mail.calendars.map { part in
                var fields = ["template": name]
                let text = String(decoding: part.content, as: UTF8.self).replacing("\r\n ", with: "")
                fields["METHOD"] = part.method
                for line in (text.components(separatedBy: "BEGIN:VEVENT\r\n").last ?? "").components(
                    separatedBy: "\r\n")
                {
                    guard let colon = line.firstIndex(of: ":") else { continue }
                    let name = String(line[..<colon].prefix { $0 != ";" })
                    fields[name] = fields[name] ?? String(line[line.index(after: colon)...])
                }
                return fields
            }
        }
    }

    func answer(
        _ invite: [String: String], _ partstat: String, comment: String = "", stamp: String = "20270223T090000Z",
        from: String? = nil, method: String = "REPLY", extra: String = ""
    ) -> String {
        let (uid, sequence) = (invite["UID"] ?? "", invite["SEQUENCE"] ?? "")
        let (start, end) = (invite["DTSTART"] ?? "", invite["DTEND"] ?? "")
        let said = comment.isEmpty ? "" : "COMMENT:\(comment)\n"
        let event: String
        switch kind {
        case .outlook:
            let times =
                extra.isEmpty
                ? "DTSTART;TZID=W. Europe Standard Time:\(start)\nDTEND;TZID=W. Europe Standard Time:\(end)\n" : extra
            event = """
                ATTENDEE;PARTSTAT=\(partstat);CN=\(address):MAILTO:\(address)
                \(said)UID:\(uid)
                SUMMARY;LANGUAGE=nl-NL:Geaccepteerd: x
                \(times)CLASS:PUBLIC
                DTSTAMP:\(stamp)
                SEQUENCE:\(sequence)
                X-MICROSOFT-CDO-APPT-SEQUENCE:0
                """
        case .gmail:
            event = """
                DTSTART:20270301T083000Z
                DTSTAMP:\(stamp)
                ORGANIZER;CN=Tafels:mailto:c_1@group.calendar.google.com
                UID:\(uid)
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=\(partstat);CN=x;X-NUM-GUESTS=0:mailto:\(address)
                \(said)SEQUENCE:\(sequence)
                STATUS:CONFIRMED
                """
        case .apple:
            event = """
                UID:\(uid)
                ORGANIZER;CN="Regiegroep":mailto:tafels@programma.example
                ATTENDEE;CN="X Y";CUTYPE=INDIVIDUAL;EMAIL="\(address)";PARTSTAT=\(partstat):mailto:\(address)
                DTSTAMP:\(stamp)
                \(said)SEQUENCE:\(sequence)
                """
        case .thunderbird:
            event = """
                CREATED:20270223T080000Z
                LAST-MODIFIED:20270223T080000Z
                DTSTAMP:\(stamp)
                UID:\(uid)
                ORGANIZER;CN=Regiegroep:mailto:tafels@programma.example
                ATTENDEE;CN=X;PARTSTAT=\(partstat);ROLE=REQ-PARTICIPANT:mailto:\(address)
                \(said)SEQUENCE:\(sequence)
                X-MOZ-INVITED-ATTENDEE:mailto:\(address)
                """
        }
        return """
            From: \(from ?? address)
            To: tafels@programma.example
            Subject: Geaccepteerd: experttafel
            Date: Tue, 23 Feb 2027 10:00:00 +0100
            Message-ID: <\(UUID().uuidString)@x.example>
            MIME-Version: 1.0
            Content-Type: text/calendar; charset="utf-8"; method=\(method)

            BEGIN:VCALENDAR
            METHOD:\(method)
            VERSION:2.0
            BEGIN:VEVENT
            \(event)
            END:VEVENT
            END:VCALENDAR

            """.replacing("\n", with: "\r\n")
    }
}
