import Foundation

/// The address of something on a CalDAV server. Parts are kept as they were written: a server may mind how its own
/// paths are escaped.
package struct DAVAddress: Hashable, Sendable {
    package let isEncrypted: Bool
    package let host: String
    package let port: Int
    /// Begins with `/`.
    package let path: String

    /// Reads `https://host/path/`, or `caldavs://…`, which is the same by another name; `http` and `caldav` likewise. nil
    /// where it is none, or carries a name, a password, a query or a fragment.
    package init?(_ text: String) {
        guard text.utf8.count < 2_000, text.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { return nil }
        switch parts.scheme?.lowercased() {
        case "https", "caldavs": isEncrypted = true
        case "http", "caldav": isEncrypted = false
        default: return nil
        }
        self.host = host.lowercased().trimmingCharacters(in: ["[", "]"])
        port = parts.port ?? (isEncrypted ? 443 : 80)
        path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    }

    private init(_ server: DAVAddress, path: String) {
        (isEncrypted, host, port, self.path) = (server.isEncrypted, server.host, server.port, path)
    }

    /// Whether a text names a calendar on a CalDAV server, rather than a file or a published agenda.
    package static func isCalendar(_ text: String) -> Bool {
        ["caldav://", "caldavs://"].contains { text.lowercased().hasPrefix($0) }
    }

    package var url: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(isEncrypted ? "https" : "http")://\(name):\(port)\(path)"
    }

    /// What a server's answer points to (RFC 4918 section 8.3): a path, or a whole address on the same server. nil for
    /// another server, which must not be given our password.
    func at(_ href: String) -> DAVAddress? {
        let href = href.trimmingCharacters(in: .whitespacesAndNewlines)
        if href.hasPrefix("/"), !href.hasPrefix("//") {
            return href.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 } && !href.contains("?")
                ? DAVAddress(self, path: href) : nil
        }
        guard let found = DAVAddress(href), found.isSameServer(as: self) else { return nil }
        return found
    }

    /// Something directly below a folder.
    package func below(_ name: String, isFolder: Bool = false) -> DAVAddress {
        let folder = path.hasSuffix("/") ? path : path + "/"
        return DAVAddress(self, path: folder + name + (isFolder ? "/" : ""))
    }

    package func isSameServer(as other: DAVAddress) -> Bool {
        (isEncrypted, host, port) == (other.isEncrypted, other.host, other.port)
    }

    /// The last part of a path as a person would write it: `taak 1.ics`.
    static func name(_ href: String) -> String {
        let last = href.split(separator: "/").last.map(String.init) ?? ""
        return last.removingPercentEncoding ?? last
    }
}
