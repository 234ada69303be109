import CGMime
import Foundation
import Programme

/// The one owner of a parsed message; everything it gives out is a value.
final class MimeReader {
    private let message: UnsafeMutablePointer<GMimeMessage>
    private let size: Int

    /// - Throws: `ReadingError.notAMail`.
    init(_ bytes: Data) throws {
        GMimeLibrary.start()
        let body = Self.withoutEnvelope(bytes)
        let stream = body.withUnsafeBytes { buffer in
            g_mime_stream_mem_new_with_buffer(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        let parser = g_mime_parser_new_with_stream(stream)
        defer {
            g_object_unref(parser)
            g_object_unref(stream)
        }
        guard let parsed = g_mime_parser_construct_message(parser, nil) else { throw ReadingError.notAMail }
        message = parsed
        size = bytes.count
        // A file of anything else parses too, as a message without headers.
        guard ["From", "Subject", "Date", "Message-Id", "To", "Content-Type"].contains(where: { header($0) != nil })
        else { throw ReadingError.notAMail }
    }

    deinit { g_object_unref(message) }

    /// Blank lines before the first header, and the line that an mbox begins a message with.
    private static func withoutEnvelope(_ bytes: Data) -> Data {
        var rest = bytes.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        guard rest.starts(with: Data("From ".utf8)) else { return rest }
        return rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    }

    func mail() -> ReceivedMail {
        let walk = PartWalk(message)
        let from = mailboxes(g_mime_message_get_from(message))
        let subject = text(g_mime_message_get_subject(message))
        let report = BounceReader(
            reports: walk.reports, returned: identifier(walk.returned), from: from.lazy.compactMap(\.address).first,
            subject: subject, text: walk.text,
            failedRecipients: String((header("X-Failed-Recipients") ?? "").prefix(4000)))
        let automatic = AutomaticMail.isOne(
            autoSubmitted: word("Auto-Submitted"), precedence: word("Precedence"),
            marks: AutomaticMail.headers.map(word), type: walk.type, subject: subject)
        return ReceivedMail(
            from: from.lazy.compactMap(\.address).first, fromName: from.first?.name ?? "",
            sender: mailboxes(g_mime_message_get_sender(message)).lazy.compactMap(\.address).first,
            to: (mailboxes(g_mime_message_get_to(message)) + mailboxes(g_mime_message_get_cc(message)))
                .compactMap(\.address),
            subject: subject, date: date,
            messageID: identifier(g_mime_message_get_message_id(message).map { String(cString: $0) }),
            inReplyTo: identifier(header("In-Reply-To")), autoSubmitted: word("Auto-Submitted"),
            precedence: word("Precedence"), isAutomatic: automatic, bounce: report.bounce, type: walk.type,
            text: walk.text, calendars: walk.calendars, attachments: walk.attachments, size: size)
    }

    // MARK: Headers

    private func header(_ name: String) -> String? {
        UnsafeMutableRawPointer(message).withMemoryRebound(to: GMimeObject.self, capacity: 1) {
            g_mime_object_get_header($0, name).map { String(cString: $0) }
        }
    }

    private func word(_ name: String) -> String {
        let value = header(name) ?? ""
        return value.prefix { $0 != ";" }.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    private func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { Self.oneLine(String(cString: $0)) } ?? ""
    }

    private static func oneLine(_ text: String) -> String {
        text.prefix(1000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first message ID of a header, without angle brackets.
    private func identifier(_ text: String?) -> String {
        let words = (text ?? "").split { $0.isWhitespace || $0 == "<" || $0 == ">" }
        return words.first { $0.contains("@") }.map { String($0.prefix(500)) } ?? ""
    }

    private var date: Instant? {
        guard let date = g_mime_message_get_date(message) else { return nil }
        return Instant(seconds: Int64(g_date_time_to_unix(date)))
    }

    private struct Author {
        let address: EmailAddress?
        let name: String
    }

    private func mailboxes(_ list: UnsafeMutablePointer<InternetAddressList>?) -> [Author] {
        guard let list else { return [] }
        return (0..<min(200, internet_address_list_length(list))).compactMap { index in
            guard let address = internet_address_list_get_address(list, index) else { return nil }
            let raw = UnsafeMutableRawPointer(address)
            guard GMimeLibrary.is(raw, internet_address_mailbox_get_type()) else { return nil }
            let written = raw.withMemoryRebound(to: InternetAddressMailbox.self, capacity: 1) {
                internet_address_mailbox_get_addr($0).map { String(cString: $0) }
            }
            return Author(
                address: written.flatMap { EmailAddress($0) }, name: text(internet_address_get_name(address)))
        }
    }
}

extension GMimeLibrary {
    /// Whether an object is of a class or one below it.
    static func `is`(_ object: UnsafeMutableRawPointer, _ type: GType) -> Bool {
        g_type_check_instance_is_a(object.assumingMemoryBound(to: GTypeInstance.self), type) != 0
    }
}

/// Walks through the parts of a message, breadth bounded and depth bounded. A message within the message (a forward, or
/// what a bounce carries back) is an attachment: its calendars are not the sender's answer.
private struct PartWalk {
    private(set) var type = "text/plain"
    private(set) var calendars: [ReceivedMail.CalendarPart] = []
    private(set) var attachments: [ReceivedMail.Attachment] = []
    /// The delivery reports of a server (RFC 3464).
    private(set) var reports: [String] = []
    /// The Message-ID of the mail that a report gives back.
    private(set) var returned = ""
    private var plain: String?
    private var html: String?

    /// The plain text, or what the HTML says where there is none.
    var text: String { plain.flatMap { $0.isEmpty ? nil : $0 } ?? html.map(HTMLText.plain) ?? "" }

    init(_ message: UnsafeMutablePointer<GMimeMessage>) {
        guard let top = g_mime_message_get_mime_part(message) else { return }
        type = Self.mediaType(top)
        var waiting: [(object: UnsafeMutablePointer<GMimeObject>, depth: Int)] = [(top, 0)]
        var seen = 0
        while let (object, depth) = waiting.popLast(), seen < MailLimits.parts {
            seen += 1
            let raw = UnsafeMutableRawPointer(object)
            if GMimeLibrary.is(raw, g_mime_multipart_get_type()) {
                guard depth < MailLimits.depth else { continue }
                let parts = raw.withMemoryRebound(to: GMimeMultipart.self, capacity: 1) { multipart in
                    (0..<min(Int32(MailLimits.parts), g_mime_multipart_get_count(multipart))).compactMap {
                        g_mime_multipart_get_part(multipart, $0)
                    }
                }
                waiting += parts.reversed().map { ($0, depth + 1) }
            } else if GMimeLibrary.is(raw, g_mime_part_get_type()) {
                raw.withMemoryRebound(to: GMimePart.self, capacity: 1) { take($0, object) }
            } else {
                attachments.append(.init(type: Self.mediaType(object), name: ""))
                if GMimeLibrary.is(raw, g_mime_message_part_get_type()) { giveBack(raw) }
            }
        }
    }

    private mutating func giveBack(_ object: UnsafeMutableRawPointer) {
        let inner = object.withMemoryRebound(to: GMimeMessagePart.self, capacity: 1) {
            g_mime_message_part_get_message($0)
        }
        guard returned.isEmpty, let inner, let identifier = g_mime_message_get_message_id(inner) else { return }
        returned = String(cString: identifier)
    }

    private mutating func take(_ part: UnsafeMutablePointer<GMimePart>, _ object: UnsafeMutablePointer<GMimeObject>) {
        let type = Self.mediaType(object)
        let name = g_mime_part_get_filename(part).map { String(cString: $0) } ?? ""
        let isAttached = g_mime_object_get_disposition(object).map { String(cString: $0) }?.lowercased() == "attachment"
        let isCalendar =
            ["text/calendar", "application/ics", "text/x-vcalendar", "application/calendar"].contains(type)
            || name.lowercased().hasSuffix(".ics")
        if isCalendar {
            let method = g_mime_object_get_content_type_parameter(object, "method")
                .map { String(cString: $0).uppercased() }
            let content = Self.content(of: part, object)
            if let known = calendars.firstIndex(where: { $0.content == content }) {
                calendars[known].method = calendars[known].method ?? method
            } else {
                calendars.append(.init(method: method, content: content))
            }
        } else if ["message/delivery-status", "message/global-delivery-status"].contains(type) {
            reports.append(Self.words(of: part, object))
        } else if ["text/rfc822-headers", "message/global-headers"].contains(type) {
            let field = Self.words(of: part, object).firstMatch(of: /(?im)^message-id:\s*(<[^>\s]+>)/)
            if returned.isEmpty, let field { returned = String(field.1) }
        } else if type == "text/plain", !isAttached {
            // Some programs cut one text in two around an attachment.
            let more = Self.words(of: part, object)
            plain = plain.map { $0 + "\n" + more } ?? more
        } else if type == "text/html", !isAttached, html == nil {
            html = Self.words(of: part, object)
        } else {
            attachments.append(.init(type: type, name: String(name.prefix(200))))
        }
    }

    private static func mediaType(_ object: UnsafeMutablePointer<GMimeObject>) -> String {
        guard let type = g_mime_object_get_content_type(object),
            let media = g_mime_content_type_get_media_type(type),
            let subtype = g_mime_content_type_get_media_subtype(type)
        else { return "text/plain" }
        return "\(String(cString: media))/\(String(cString: subtype))".lowercased()
    }

    private static func words(
        of part: UnsafeMutablePointer<GMimePart>, _ object: UnsafeMutablePointer<GMimeObject>
    ) -> String {
        let text = String(decoding: content(of: part, object).prefix(MailLimits.text), as: UTF8.self)
        return text.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The bytes of a part with its transfer encoding undone, in UTF-8 where it names a character set that is known.
    private static func content(
        of part: UnsafeMutablePointer<GMimePart>, _ object: UnsafeMutablePointer<GMimeObject>
    ) -> Data {
        guard let wrapper = g_mime_part_get_content(part), let stream = g_mime_stream_mem_new() else { return Data() }
        defer { g_object_unref(stream) }
        _ = g_mime_data_wrapper_write_to_stream(wrapper, stream)
        let array = UnsafeMutableRawPointer(stream).withMemoryRebound(to: GMimeStreamMem.self, capacity: 1) {
            g_mime_stream_mem_get_byte_array($0)
        }
        guard let array, let start = array.pointee.data else { return Data() }
        let bytes = Data(bytes: start, count: Int(array.pointee.len))
        let charset = g_mime_object_get_content_type_parameter(object, "charset").map { String(cString: $0) }
        return charset.flatMap { inUTF8(bytes, from: $0) } ?? bytes
    }

    private static func inUTF8(_ bytes: Data, from charset: String) -> Data? {
        guard !["utf-8", "utf8", "us-ascii", "ascii"].contains(charset.lowercased()),
            let converter = g_mime_iconv_open("utf-8", charset), Int(bitPattern: converter) != -1
        else { return nil }
        defer { g_mime_iconv_close(converter) }
        let converted = bytes.withUnsafeBytes { buffer in
            g_mime_iconv_strndup(converter, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        guard let converted else { return nil }
        defer { g_free(converted) }
        return Data(String(cString: converted).utf8)
    }
}
