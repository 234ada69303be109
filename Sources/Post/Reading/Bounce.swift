import Foundation
import Programme

/// What a mail server reports about a mail that it could not, or not yet, deliver.
package struct Bounce: Hashable, Sendable {
    package enum Fate: String, Hashable, Sendable {
        /// Given up.
        case failed
        /// Still being tried.
        case delayed
        /// Delivered, or passed on to a server that reports nothing.
        case passedOn
    }

    package var fate: Fate
    /// The addresses it is about, the one we wrote to first where the report tells it from where it was forwarded to.
    package var recipients: [EmailAddress]
    /// What the far end said: `5.1.1: 550 no such user`.
    package var words: String
    /// The Message-ID of the mail that came back, without angle brackets; empty where the report does not hold it.
    package var returned: String

    package init(fate: Fate, recipients: [EmailAddress], words: String, returned: String) {
        self.fate = fate
        self.recipients = recipients
        self.words = words
        self.returned = returned
    }
}

/// Reads reports of servers: those of RFC 3464, and those in words alone, as qmail, Exim and older servers write them.
struct BounceReader {
    /// The delivery-status parts of the mail.
    let reports: [String]
    let returned: String
    let from: EmailAddress?
    let subject: String
    let text: String
    /// X-Failed-Recipients, as Exim writes it.
    let failedRecipients: String

    private static let mostRecipients = 100

    var bounce: Bounce? { reports.isEmpty ? inWords : standard }

    private var standard: Bounce? {
        let groups = reports.flatMap(Self.groups).filter { $0["action"] != nil || $0["status"] != nil }
        guard !groups.isEmpty else { return inWords }
        let fates = groups.map(Self.fate)
        let fate = fates.contains(.failed) ? .failed : fates.contains(.delayed) ? .delayed : Bounce.Fate.passedOn
        let about = zip(groups, fates).filter { $1 == fate }.map(\.0).prefix(Self.mostRecipients)
        let addresses = about.flatMap { group in
            ["original-recipient", "final-recipient"].compactMap { group[$0].flatMap(Self.address) }
        }
        return Bounce(
            fate: fate, recipients: Self.distinct(addresses), words: about.first.map(Self.words) ?? "",
            returned: returned)
    }

    /// RFC 3464 section 2.1: fields in groups with blank lines between them, the first about the whole message.
    private static func groups(_ report: String) -> [[String: String]] {
        let unfolded = report.replacing(/\n[ \t]+/, with: " ")
        return unfolded.split(separator: /\n[ \t]*\n/).prefix(mostRecipients + 1).map { group in
            var fields: [String: String] = [:]
            for line in group.split(separator: "\n") {
                guard let colon = line.firstIndex(of: ":") else { continue }
                let name = line[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
                fields[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            }
            return fields
        }
    }

    private static func fate(_ group: [String: String]) -> Bounce.Fate {
        switch group["action"]?.lowercased() {
        case "failed": .failed
        case "delayed": .delayed
        case "delivered", "relayed", "expanded": .passedOn
        default:
            // RFC 3463 section 2: the class of the status.
            group["status"]?.hasPrefix("5") == true
                ? .failed : group["status"]?.hasPrefix("4") == true ? .delayed : .passedOn
        }
    }

    /// `rfc822; name@host`.
    private static func address(_ field: String) -> EmailAddress? {
        let written = field.split(separator: ";", maxSplits: 1).last.map(String.init) ?? field
        return EmailAddress(written.trimmingCharacters(in: CharacterSet(charactersIn: " <>")))
    }

    private static func words(_ group: [String: String]) -> String {
        let code = (group["diagnostic-code"] ?? "").replacing(/^[A-Za-z0-9-]+;\s*/, with: "")
        return oneLine([group["status"] ?? "", code].filter { !$0.isEmpty }.joined(separator: ": "))
    }

    // MARK: Without a report

    private var inWords: Bounce? {
        let box = from?.written.prefix { $0 != "@" }.lowercased() ?? ""
        let isServer = ["mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"].contains(box)
        guard !failedRecipients.isEmpty || isServer else { return nil }
        let title = subject.lowercased()
        let isDelay = Self.delays.contains { title.contains($0) }
        guard !failedRecipients.isEmpty || isDelay || Self.failures.contains(where: { title.contains($0) }) else {
            return nil
        }
        let named = Self.addresses(failedRecipients)
        let found = named.isEmpty ? Self.addresses(String(text.prefix(8000))) : named
        let line = text.split(separator: "\n").first { $0.contains(/\b[45]\d\d\b|\b[45]\.\d{1,3}\.\d{1,3}\b/) }
        return Bounce(
            fate: isDelay ? .delayed : .failed, recipients: found,
            words: Self.oneLine(line.map(String.init) ?? subject), returned: returned)
    }

    private static let failures = [
        "undeliver", "delivery failure", "delivery failed", "delivery status notification", "delivery has failed",
        "failure notice", "returned mail", "returned to sender", "mail failure", "could not be delivered",
        "nondeliverable", "non-delivery", "non remis", "onbestelbaar", "niet bezorgd", "niet afgeleverd",
        "kan niet worden bezorgd", "unzustellbar", "nicht zugestellt", "zustellung fehlgeschlagen",
    ]
    private static let delays = ["delayed", "warning: message", "vertraagd", "verzögert", "still being retried"]

    private static func addresses(_ text: String) -> [EmailAddress] {
        let words = text.matches(of: /[^\s<>"(),:;\[\]]+@[^\s<>"(),:;\[\]]+/).prefix(mostRecipients)
        return distinct(
            words.compactMap { EmailAddress($0.output.trimmingCharacters(in: CharacterSet(charactersIn: ".'"))) })
    }

    private static func distinct(_ addresses: [EmailAddress]) -> [EmailAddress] {
        var seen: Set<String> = []
        return addresses.filter { seen.insert($0.key).inserted }
    }

    private static func oneLine(_ text: String) -> String {
        String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(300))
    }
}
