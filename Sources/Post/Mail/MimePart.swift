import CGMime
import Foundation
import Programme

/// GMime must be started once, before anything else of it.
enum GMimeLibrary {
    private static let started: Bool = {
        g_mime_init()
        return true
    }()

    static func start() { _ = started }
}

/// The one owner of a MIME part.
final class MimePart {
    fileprivate let object: UnsafeMutablePointer<GMimeObject>?

    private init(owning pointer: UnsafeMutableRawPointer?) {
        object = pointer?.assumingMemoryBound(to: GMimeObject.self)
    }

    deinit { g_object_unref(object) }

    static func multipart(_ subtype: String, boundary: String) -> MimePart {
        let multipart = g_mime_multipart_new_with_subtype(subtype)
        g_mime_multipart_set_boundary(multipart, boundary)
        return MimePart(owning: UnsafeMutableRawPointer(multipart))
    }

    static func text(_ subtype: String, _ content: String) -> MimePart {
        part("text", subtype, content, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    }

    static func calendar(_ calendar: OutgoingMail.CalendarPart) -> MimePart {
        let part = part("text", "calendar", calendar.content, GMIME_CONTENT_ENCODING_BASE64)
        g_mime_object_set_content_type_parameter(part.object, "method", calendar.method.rawValue)
        return part
    }

    static func attachment(_ calendar: OutgoingMail.CalendarPart, name: String) -> MimePart {
        let part = part("application", "ics", calendar.content, GMIME_CONTENT_ENCODING_BASE64)
        g_mime_object_set_content_type_parameter(part.object, "name", name)
        g_mime_object_set_disposition(part.object, "attachment")
        g_mime_object_set_content_disposition_parameter(part.object, "filename", name)
        return part
    }

    static func attachment(_ file: Message.File) -> MimePart {
        let type = file.mediaType.split(separator: "/").map(String.init)
        let part = part(
            type.first ?? "application", type.dropFirst().first ?? "octet-stream", file.content,
            GMIME_CONTENT_ENCODING_BASE64)
        g_mime_object_set_content_type_parameter(part.object, "name", file.name)
        g_mime_object_set_disposition(part.object, "attachment")
        g_mime_object_set_content_disposition_parameter(part.object, "filename", file.name)
        return part
    }

    private static func part(
        _ type: String, _ subtype: String, _ content: String, _ encoding: GMimeContentEncoding
    ) -> MimePart {
        part(type, subtype, Array(content.utf8), encoding)
    }

    private static func part(
        _ type: String, _ subtype: String, _ bytes: [UInt8], _ encoding: GMimeContentEncoding
    ) -> MimePart {
        let part = g_mime_part_new_with_type(type, subtype)
        let made = MimePart(owning: UnsafeMutableRawPointer(part))
        if type == "text" { g_mime_object_set_content_type_parameter(made.object, "charset", "utf-8") }
        let stream = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { g_mime_stream_mem_new_with_buffer($0.baseAddress, $0.count) }
        }
        let wrapper = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        g_mime_part_set_content(part, wrapper)
        g_mime_part_set_content_encoding(part, encoding)
        g_object_unref(wrapper)
        g_object_unref(stream)
        return made
    }

    func add(_ part: MimePart) {
        guard let object else { return }
        UnsafeMutableRawPointer(object).withMemoryRebound(to: GMimeMultipart.self, capacity: 1) {
            g_mime_multipart_add($0, part.object)
        }
    }
}

/// The one owner of a message.
final class MimeMessage {
    private let message: UnsafeMutablePointer<GMimeMessage>?

    init(_ mail: OutgoingMail, body: MimePart) {
        message = g_mime_message_new(1)
        g_mime_message_add_mailbox(
            message, GMIME_ADDRESS_TYPE_FROM, Self.line(mail.from.name), mail.from.address.written)
        g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, Self.line(mail.to.name), mail.to.address.written)
        g_mime_message_add_mailbox(
            message, GMIME_ADDRESS_TYPE_REPLY_TO, Self.line(mail.from.name), mail.from.address.written)
        g_mime_message_set_subject(message, Self.line(mail.subject), "utf-8")
        let date = g_date_time_new_from_unix_utc(gint64(mail.date.seconds))
        g_mime_message_set_date(message, date)
        g_date_time_unref(date)
        g_mime_message_set_message_id(message, mail.messageID)
        if let last = mail.thread.last {
            set("In-Reply-To", "<\(last)>")
            set("References", mail.thread.map { "<\($0)>" }.joined(separator: " "))
        }
        if mail.isAutomatic { set("Auto-Submitted", "auto-generated") }
        if let list = mail.list { add(list) }
        if mail.isUnsent { set("X-Unsent", "1") }
        g_mime_message_set_mime_part(message, body.object)
        set("MIME-Version", "1.0")
    }

    deinit { g_object_unref(message) }

    private func add(_ list: OutgoingMail.List) {
        // A phrase of other characters would have to be encoded; the programme's name stands in From as well.
        let plain = list.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ") }
        set("List-Id", plain && !list.name.isEmpty ? "\(list.name) <\(list.id)>" : "<\(list.id)>")
        let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let subject = list.subject.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        let address =
            list.unsubscribe.written.addingPercentEncoding(
                withAllowedCharacters: allowed.union(CharacterSet(charactersIn: "@"))) ?? ""
        set("List-Unsubscribe", "<mailto:\(address)?subject=\(subject)>")
    }

    private func set(_ name: String, _ value: String) {
        guard let message else { return }
        UnsafeMutableRawPointer(message).withMemoryRebound(to: GMimeObject.self, capacity: 1) {
            g_mime_object_set_header($0, name, value, "utf-8")
        }
    }

    /// Nothing that a person typed may begin a new header line.
    private static func line(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let breaks =
                        scalar.value < 32 || (127...159).contains(scalar.value)
                        || scalar == "\u{2028}" || scalar == "\u{2029}"
                    return breaks ? " " : scalar
                }))
    }

    var bytes: Data {
        guard let message else { return Data() }
        let options = g_mime_format_options_new()
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        let stream = g_mime_stream_mem_new()
        defer {
            g_mime_format_options_free(options)
            g_object_unref(stream)
        }
        UnsafeMutableRawPointer(message).withMemoryRebound(to: GMimeObject.self, capacity: 1) {
            _ = g_mime_object_write_to_stream($0, options, stream)
        }
        guard let stream else { return Data() }
        let array = UnsafeMutableRawPointer(stream).withMemoryRebound(to: GMimeStreamMem.self, capacity: 1) {
            g_mime_stream_mem_get_byte_array($0)
        }
        guard let array, let start = array.pointee.data else { return Data() }
        return Data(bytes: start, count: Int(array.pointee.len))
    }
}
