import CCurl
import CCurlShim
import Foundation
import Programme

/// A connection to a mail server over which mails are handed over one after the other (RFC 5321, by libcurl).
package final class SMTPConnection {
    private let handle = CurlHandle()

    package init(_ server: MailServer) {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        handle.set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.greeting)")
        handle.set(server)
        handle.set(CURLOPT_UPLOAD, 1)
        handle.set(CURLOPT_READFUNCTION, Exchange.read)
        handle.set(CURLOPT_HEADERFUNCTION, Exchange.listen)
        // The commands are watched for where in the exchange a refusal came; nothing of them is kept.
        handle.set(CURLOPT_VERBOSE, 1)
        curl_set_debug_callback(handle.raw, Exchange.watch)
    }

    /// Hands one mail over.
    ///
    /// - Parameter atTheEnd: called once all bytes have gone and before the line that ends the message, from which on
    ///   the server may take it. Where it throws, that line is never sent and the server has nothing.
    package func send(
        _ mail: Data, from: EmailAddress, to: EmailAddress, atTheEnd: @escaping () throws -> Void
    ) -> HandOver {
        let exchange = Exchange(mail, atTheEnd)
        let pointer = Unmanaged.passUnretained(exchange).toOpaque()
        for option in [CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA] { handle.set(option, pointer: pointer) }
        handle.set(CURLOPT_MAIL_FROM, "<\(from.written)>")
        handle.set(CURLOPT_MAIL_RCPT, ["<\(to.written)>"])
        let code = withExtendedLifetime(exchange) { handle.perform() }
        return exchange.outcome(code, response: handle.responseCode)
    }
}

/// What passes between us and the server for one mail.
private final class Exchange {
    private let mail: Data
    private var sent = 0
    private let atTheEnd: () throws -> Void
    private var ended = false
    private var withdrawn = false
    /// The command that the server answered last: `RCPT`.
    private var command = ""
    private var isLeaving = false
    private var reply = ""

    init(_ mail: Data, _ atTheEnd: @escaping () throws -> Void) {
        self.mail = mail
        self.atTheEnd = atTheEnd
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
        pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }

    static let read: curl_write_callback = { buffer, size, count, user in
        guard let exchange = Exchange.of(user), let buffer else { return Int(CURL_READFUNC_ABORT) }
        return exchange.give(buffer, room: size * count)
    }

    static let listen: curl_write_callback = { bytes, size, count, user in
        guard let exchange = Exchange.of(user), let bytes else { return size * count }
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        exchange.hear(String(decoding: line.prefix(500), as: UTF8.self))
        return size * count
    }

    static let watch: curl_debug_callback = { _, kind, bytes, count, user in
        guard kind == CURLINFO_HEADER_OUT, let exchange = Exchange.of(user), let bytes else { return 0 }
        let word = String(decoding: UnsafeRawBufferPointer(start: bytes, count: min(count, 4)), as: UTF8.self)
        // After a refusal libcurl says goodbye; the answer to that tells nothing of the mail.
        exchange.isLeaving = word.uppercased() == "QUIT"
        if !exchange.isLeaving { exchange.command = word }
        return 0
    }

    private func give(_ buffer: UnsafeMutablePointer<CChar>, room: Int) -> Int {
        let count = min(room, mail.count - sent)
        if count > 0 {
            let start = mail.startIndex + sent
            mail[start..<start + count].withUnsafeBytes {
                UnsafeMutableRawPointer(buffer).copyMemory(
                    from: $0.baseAddress ?? UnsafeRawPointer(buffer), byteCount: count)
            }
            sent += count
            return count
        }
        do {
            if !ended { try atTheEnd() }
            ended = true
            return 0
        } catch {
            withdrawn = true
            return Int(CURL_READFUNC_ABORT)
        }
    }

    private func hear(_ line: String) {
        if !isLeaving { reply = line.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    func outcome(_ code: CURLcode, response: Int) -> HandOver {
        if code == CURLE_OK { return .accepted(words: reply) }
        if withdrawn { return .withdrawn }
        let said = (400...599).contains(response)
        let words = said && !reply.isEmpty ? reply : CurlHandle.words(code)
        // 354 is the answer to DATA: after the end of the message, no answer came.
        if ended, !said { return .uncertain(words: words) }
        switch response {
        case 400...499: return code == CURLE_LOGIN_DENIED ? .stopped(words: words) : .later(words: words)
        case 500...599:
            guard ended || command == "RCPT" || command == "DATA" else { return .stopped(words: words) }
            return .refused(words: words, addressIsBad: command == "RCPT" && Self.isAboutAddress(response, reply))
        default: return Self.withoutAnswer(code, words)
        }
    }

    /// RFC 3463: 5.1.x speaks of the address, 5.7.x of policy. A server without those means the mailbox by 550 and 553.
    private static func isAboutAddress(_ code: Int, _ reply: String) -> Bool {
        if let detail = reply.firstMatch(of: /\s([245])\.(\d{1,3})\.\d{1,3}\s/) { return detail.2 == "1" }
        return [550, 551, 553].contains(code)
    }

    private static func withoutAnswer(_ code: CURLcode, _ words: String) -> HandOver {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR,
            CURLE_LOGIN_DENIED, CURLE_SSL_ISSUER_ERROR, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            return .stopped(words: words)
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return .unreachable(words: words)
        default: return .later(words: words)
        }
    }
}
