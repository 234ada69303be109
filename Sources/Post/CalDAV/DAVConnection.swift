import CCurl
import CCurlShim
import Foundation

/// What a server answered to one request.
struct DAVAnswer {
    var status = 0
    /// As it was given; empty where there was none.
    var etag = ""
    var location = ""
    var body = Data()
}

/// A connection to a CalDAV server, over which requests go one after the other (RFC 4918, by libcurl).
final class DAVConnection {
    /// Answers that are longer are not read.
    static let bodyLimit = 64 * 1024 * 1024
    private static let attempts = 4

    private var handle: CurlHandle
    private let access: MailServer
    private let encrypted: Bool

    init(_ access: MailServer, encrypted: Bool) {
        (self.access, self.encrypted) = (access, encrypted)
        handle = Self.handle(access, encrypted)
    }

    private static func handle(_ access: MailServer, _ encrypted: Bool) -> CurlHandle {
        let handle = CurlHandle()
        handle.set(access)
        handle.set(CURLOPT_PROTOCOLS_STR, encrypted ? "https" : "http")
        // Where a redirect leads is looked at first.
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_HTTPAUTH, 1 | 2)  // CURLAUTH_BASIC, CURLAUTH_DIGEST
        handle.set(CURLOPT_USERAGENT, "experttafel")
        handle.set(CURLOPT_ACCEPT_ENCODING, "")
        handle.set(CURLOPT_WRITEFUNCTION, DAVExchange.take)
        handle.set(CURLOPT_HEADERFUNCTION, DAVExchange.listen)
        return handle
    }

    /// Sends one request, again where the connection broke: every request of ours says under which condition it may
    /// change anything, so that a second one does no more than the first.
    /// - Throws: `CalDAVFailure`.
    func send(
        _ method: String, _ address: DAVAddress, _ headers: [String] = [], body: String? = nil
    ) throws(CalDAVFailure) -> DAVAnswer {
        var failure = CalDAVFailure.broken("")
        for attempt in 1...Self.attempts {
            do {
                let answer = try sendOnce(method, address, headers, body)
                guard [429, 502, 503, 504].contains(answer.status) else { return answer }
                failure = .broken("\(answer.status)")
            } catch .broken(let words) {
                failure = .broken(words)
                handle = Self.handle(access, encrypted)
            }
            if attempt < Self.attempts { Thread.sleep(forTimeInterval: 0.1 * Double(attempt * attempt)) }
        }
        throw failure
    }

    private func sendOnce(
        _ method: String, _ address: DAVAddress, _ headers: [String], _ body: String?
    ) throws(CalDAVFailure) -> DAVAnswer {
        let exchange = DAVExchange(limit: Self.bodyLimit)
        let pointer = Unmanaged.passUnretained(exchange).toOpaque()
        handle.set(CURLOPT_WRITEDATA, pointer: pointer)
        handle.set(CURLOPT_HEADERDATA, pointer: pointer)
        handle.set(CURLOPT_URL, address.url)
        if let body {
            handle.set(CURLOPT_POSTFIELDSIZE, body.utf8.count)
            handle.set(CURLOPT_COPYPOSTFIELDS, body)
        } else {
            handle.set(CURLOPT_HTTPGET, 1)
        }
        handle.set(CURLOPT_CUSTOMREQUEST, method)
        // Without the wait for “100 Continue”, and without the type of a form.
        handle.set(CURLOPT_HTTPHEADER, headers + ["Expect:"])
        let code = withExtendedLifetime(exchange) { handle.perform() }
        if exchange.isTooLarge { throw .tooLarge }
        guard code == CURLE_OK else { throw Self.failure(code) }
        var answer = exchange.answer
        answer.status = handle.responseCode
        if answer.status == 401 { throw .stopped("401") }
        return answer
    }

    private static func failure(_ code: CURLcode) -> CalDAVFailure {
        let words = CurlHandle.words(code)
        switch code {
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return .unreachable(words)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR, CURLE_LOGIN_DENIED,
            CURLE_SSL_ISSUER_ERROR, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            return .stopped(words)
        default: return .broken(words)
        }
    }
}

/// What comes back of one request.
private final class DAVExchange {
    private(set) var answer = DAVAnswer()
    private(set) var isTooLarge = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> DAVExchange? {
        pointer.map { Unmanaged<DAVExchange>.fromOpaque($0).takeUnretainedValue() }
    }

    static let take: curl_write_callback = { bytes, size, count, user in
        guard let exchange = DAVExchange.of(user), let bytes else { return 0 }
        guard exchange.answer.body.count + size * count <= exchange.limit else {
            exchange.isTooLarge = true
            return 0
        }
        exchange.answer.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
    }

    static let listen: curl_write_callback = { bytes, size, count, user in
        guard let exchange = DAVExchange.of(user), let bytes else { return size * count }
        exchange.hear(String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self))
        return size * count
    }

    /// Each answer of several (a login that is asked for) begins with its status; only the last one counts.
    private func hear(_ line: String) {
        if line.hasPrefix("HTTP/") { answer = DAVAnswer() }
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[1].utf8.count < 1_000 else { return }
        let value = parts[1].trimmingCharacters(in: .whitespacesAndNewlines)
        switch parts[0].lowercased() {
        case "etag": answer.etag = value
        case "location": answer.location = value
        default: break
        }
    }
}
