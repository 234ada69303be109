import CCurl
import CCurlShim
import Foundation

/// Why a mailbox cannot be read.
package enum IMAPFailure: Error, Hashable, Sendable {
    /// The server cannot be reached.
    case unreachable(String)
    /// No certificate to trust, or a login that is refused: trying again does not help.
    case stopped(String)
    /// The connection broke; another one may go on where it stopped.
    case broken(String)
    /// The server refused a command, with its words.
    case refused(String)
}

/// A connection to a mailbox (IMAP4rev1, RFC 3501). libcurl makes it private, checks the certificate and logs in; the
/// commands are ours, since those of libcurl would mark a message as seen by fetching it.
package final class IMAPConnection {
    /// The largest message that is fetched, in bytes.
    package static let largestMessage = 32 * 1024 * 1024

    private let handle = CurlHandle()
    private let stream: IMAPStream
    private var tag = 0
    private var capabilities: Set<String> = []

    /// Connects and logs in.
    package init(_ server: MailServer) throws {
        let scheme = server.security == .tls ? "imaps" : "imap"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        handle.set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/")
        handle.set(server)
        handle.set(CURLOPT_CONNECT_ONLY, 1)
        stream = IMAPStream(handle, timeoutSeconds: server.timeoutSeconds)
        let code = handle.perform()
        guard code == CURLE_OK else {
            let words = CurlHandle.words(code)
            switch code {
            case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: throw IMAPFailure.unreachable(words)
            case CURLE_OPERATION_TIMEDOUT, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
                CURLE_WEIRD_SERVER_REPLY:
                throw IMAPFailure.broken(words)
            default: throw IMAPFailure.stopped(words)
            }
        }
        for response in try run("CAPABILITY") where response.text.hasPrefix("* CAPABILITY") {
            capabilities = Set(response.text.uppercased().split(separator: " ").map(String.init))
        }
    }

    /// Opens a folder.
    /// - Returns: its UIDVALIDITY (RFC 3501 section 2.3.1.1): while it is the same, a UID means the same message.
    package func select(_ folder: String) throws -> Int {
        let responses = try run("SELECT \(Self.quoted(folder))")
        let words = responses.lazy.compactMap { $0.text.firstMatch(of: /\[UIDVALIDITY (\d{1,10})\]/) }.first
        guard let validity = words.flatMap({ Int($0.1) }) else { throw IMAPFailure.refused("UIDVALIDITY?") }
        return validity
    }

    /// The UIDs of the messages that nobody has seen, the oldest first.
    package func unseen() throws -> [Int] {
        try run("UID SEARCH UNSEEN UNDELETED").filter { $0.text.uppercased().hasPrefix("* SEARCH") }
            .flatMap { $0.text.split(separator: " ").dropFirst(2).compactMap { Int($0) } }.sorted()
    }

    /// The bytes of a message, which stays unseen; nil where it is gone or larger than is fetched.
    package func fetch(_ uid: Int) throws -> Data? {
        let sizes = try run("UID FETCH \(uid) (UID RFC822.SIZE)")
        let found = sizes.lazy.compactMap { $0.text.firstMatch(of: /RFC822\.SIZE (\d{1,12})/) }.first
        guard let size = found.flatMap({ Int($0.1) }), size <= Self.largestMessage else { return nil }
        return try run("UID FETCH \(uid) (UID BODY.PEEK[])").first {
            $0.text.hasPrefix("* ") && $0.text.contains("UID \(uid)") && !$0.literals.isEmpty
        }?.literals.first
    }

    /// Marks a message as seen, and with a star where a person must look at it.
    package func mark(_ uid: Int, flagged: Bool) throws {
        _ = try run("UID STORE \(uid) +FLAGS.SILENT (\\Seen\(flagged ? " \\Flagged" : ""))")
    }

    /// Moves a message to another folder, which is made where it is not there yet.
    package func move(_ uid: Int, to folder: String) throws {
        do { try moveOnce(uid, folder) } catch IMAPFailure.refused(let words) where words.contains("[TRYCREATE]") {
            _ = try run("CREATE \(Self.quoted(folder))")
            try moveOnce(uid, folder)
        }
    }

    private func moveOnce(_ uid: Int, _ folder: String) throws {
        // RFC 6851; before it, a copy and a deletion. Only UID EXPUNGE (RFC 4315) leaves what others deleted alone.
        if capabilities.contains("MOVE") {
            _ = try run("UID MOVE \(uid) \(Self.quoted(folder))")
            return
        }
        _ = try run("UID COPY \(uid) \(Self.quoted(folder))")
        _ = try run("UID STORE \(uid) +FLAGS.SILENT (\\Deleted)")
        if capabilities.contains("UIDPLUS") { _ = try run("UID EXPUNGE \(uid)") }
    }

    package func logOut() { _ = try? run("LOGOUT") }

    /// Sends one command and reads what the server says until it is done.
    private func run(_ command: String) throws -> [IMAPStream.Response] {
        tag += 1
        let name = "X\(tag)"
        try stream.send("\(name) \(command)\r\n")
        var responses: [IMAPStream.Response] = []
        while responses.count < 100_000 {
            let response = try stream.next(largest: Self.largestMessage + 1024)
            if response.text.hasPrefix("\(name) ") {
                let words = String(response.text.dropFirst(name.count + 1))
                guard words.uppercased().hasPrefix("OK") else { throw IMAPFailure.refused(words) }
                return responses
            }
            if response.text.uppercased().hasPrefix("* BYE"), command != "LOGOUT" {
                throw IMAPFailure.broken(response.text)
            }
            responses.append(response)
        }
        throw IMAPFailure.broken(command)
    }

    // MARK: Names of folders

    /// As a quoted string in modified UTF-7 (RFC 3501 section 5.1.3).
    static func quoted(_ folder: String) -> String {
        var (result, waiting) = ("", [UInt8]())
        func flushed() -> String {
            guard !waiting.isEmpty else { return "" }
            let code = Data(waiting).base64EncodedString().replacing("/", with: ",").filter { $0 != "=" }
            waiting = []
            return "&\(code)-"
        }
        for scalar in folder.unicodeScalars {
            if (0x20...0x7E).contains(scalar.value) {
                result += flushed()
                result += scalar == "&" ? "&-" : scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
            } else {
                for unit in String(scalar).utf16 { waiting += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
            }
        }
        return "\"\(result)\(flushed())\""
    }
}
