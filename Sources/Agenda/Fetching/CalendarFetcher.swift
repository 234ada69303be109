import CCurlShim
import Foundation

/// What a published agenda's server said when it was last fetched, so that it need not send it again.
package struct FetchMark: Hashable, Sendable {
    package var etag: String
    package var modified: String

    package init(etag: String = "", modified: String = "") { (self.etag, self.modified) = (etag, modified) }
}

/// What fetching a published agenda gave.
package enum FetchedCalendar: Hashable, Sendable {
    case new(Data, FetchMark)
    /// The same as last time.
    case unchanged
}

/// Why a published agenda could not be fetched.
package enum FetchError: Error, Hashable, Sendable {
    case badAddress
    /// http, or a redirect to it: an agenda carries names.
    case notEncrypted
    /// The name stands for an address inside a network.
    case notPublic
    case tooLarge
    case timedOut
    /// An answer of HTTP that is no agenda.
    case status(Int)
    case failed(detail: String)
}

/// Fetches published agendas: `webcal://` and `https://` addresses.
package struct CalendarFetcher: Sendable {
    /// Also from addresses that are not public, and over http.
    let anyAddress: Bool
    let seconds: Int
    let sizeLimit: Int

    package init(anyAddress: Bool, seconds: Int = 30, sizeLimit: Int = OutlineReader.sizeLimit) {
        (self.anyAddress, self.seconds, self.sizeLimit) = (anyAddress, seconds, sizeLimit)
    }

    /// Whether a text is an address to fetch from, rather than a file's name.
    package static func isAddress(_ text: String) -> Bool {
        ["http://", "https://", "webcal://", "webcals://"].contains { text.lowercased().hasPrefix($0) }
    }

    /// Whether a numeric address is one of the public internet.
    static func isPublic(_ numeric: String) -> Bool { fetch_is_public(numeric) != 0 }

    /// - Throws: `FetchError`.
    package func fetch(_ address: String, since mark: FetchMark) throws(FetchError) -> FetchedCalendar {
        guard let url = url(address) else { throw .badAddress }
        var answer = fetch_answer()
        defer { fetch_free(&answer) }
        url.withCString { url in
            mark.etag.withCString { etag in
                mark.modified.withCString { modified in
                    var request = fetch_request(
                        address: url, etag: etag, modified: modified, size_limit: sizeLimit, seconds: seconds,
                        any_address: anyAddress ? 1 : 0)
                    fetch_run(&request, &answer)
                }
            }
        }
        if let error = error(answer) { throw error }
        if answer.status == 304 { return .unchanged }
        guard answer.status == 200, let bytes = answer.data, answer.length > 0 else {
            throw .status(Int(answer.status))
        }
        let etag = withUnsafeBytes(of: answer.etag) { Self.text($0) }
        let modified = withUnsafeBytes(of: answer.modified) { Self.text($0) }
        return .new(Data(bytes: bytes, count: answer.length), FetchMark(etag: etag, modified: modified))
    }

    /// webcal is https by another name; over http only where that was allowed.
    private func url(_ address: String) -> String? {
        guard !address.contains(where: { $0.isWhitespace || $0 == "\0" }), address.utf8.count < 2_000 else {
            return nil
        }
        for scheme in ["webcals://", "webcal://"] where address.lowercased().hasPrefix(scheme) {
            return "https://" + address.dropFirst(scheme.count)
        }
        return Self.isAddress(address) ? address : nil
    }

    private func error(_ answer: fetch_answer) -> FetchError? {
        switch UInt32(answer.outcome) {
        case FETCH_OK.rawValue: return nil
        case FETCH_TOO_LARGE.rawValue: return .tooLarge
        case FETCH_NOT_PUBLIC.rawValue: return .notPublic
        case FETCH_TIMED_OUT.rawValue: return .timedOut
        case FETCH_NOT_ENCRYPTED.rawValue: return .notEncrypted
        case FETCH_BAD_ADDRESS.rawValue: return .badAddress
        default: return .failed(detail: withUnsafeBytes(of: answer.detail) { Self.text($0) })
        }
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}
