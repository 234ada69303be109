import CCurl
import CCurlShim
import Foundation

/// The bytes of an open connection, cut into responses; bounded in size and in time.
final class IMAPStream {
    /// A line, with the literals in it taken out (RFC 3501 section 4.3).
    struct Response {
        var text = ""
        var literals: [Data] = []
    }

    private static let longestLine = 4 * 1024 * 1024

    private let handle: CurlHandle
    private let timeout: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    init(_ handle: CurlHandle, timeoutSeconds: Int) {
        self.handle = handle
        timeout = Int32(min(3600, timeoutSeconds)) * 1000
    }

    func send(_ text: String) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            var count = 0
            let code = bytes.withUnsafeBytes { curl_easy_send(handle.raw, $0.baseAddress, $0.count, &count) }
            if code == CURLE_AGAIN { try wait(for: Int16(POLLOUT)) } else { try check(code) }
            bytes = bytes.dropFirst(count)
        }
    }

    /// The next response.
    /// - Parameter largest: bytes that its literals may hold together.
    func next(largest: Int) throws -> Response {
        var response = Response()
        var left = largest
        while true {
            let line = try line()
            response.text += line
            guard response.text.utf8.count <= Self.longestLine, response.literals.count < 1000 else {
                throw IMAPFailure.broken("line")
            }
            guard let size = line.firstMatch(of: /\{(\d{1,10})\}$/).flatMap({ Int($0.1) }) else { return response }
            guard size <= left else { throw IMAPFailure.broken("literal") }
            left -= size
            response.literals.append(try bytes(size))
        }
    }

    private func line() throws -> String {
        var looked = start
        while true {
            if let end = buffer[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[start..<end]
                start = end + 1
                return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
            }
            let known = buffer.count - start
            guard known <= Self.longestLine else { throw IMAPFailure.broken("line") }
            try more()
            looked = start + known
        }
    }

    private func bytes(_ count: Int) throws -> Data {
        while buffer.count - start < count { try more() }
        defer { start += count }
        return Data(buffer[start..<start + count])
    }

    private func more() throws {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            var count = 0
            let code = chunk.withUnsafeMutableBytes { curl_easy_recv(handle.raw, $0.baseAddress, $0.count, &count) }
            if code == CURLE_AGAIN {
                try wait(for: Int16(POLLIN))
                continue
            }
            try check(code)
            guard count > 0 else { throw IMAPFailure.broken(CurlHandle.words(CURLE_GOT_NOTHING)) }
            buffer += chunk[..<count]
            return
        }
    }

    private func check(_ code: CURLcode) throws {
        guard code == CURLE_OK else { throw IMAPFailure.broken(CurlHandle.words(code)) }
    }

    private func wait(for events: Int16) throws {
        var entry = pollfd(fd: curl_get_socket(handle.raw), events: events, revents: 0)
        guard poll(&entry, 1, timeout) > 0 else {
            throw IMAPFailure.broken(CurlHandle.words(CURLE_OPERATION_TIMEDOUT))
        }
    }
}
