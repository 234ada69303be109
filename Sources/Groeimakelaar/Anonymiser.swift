import Foundation
import Programme

/// Takes out of a text what tells who wrote it: their name, their company, addresses and numbers.
package struct Anonymiser: Sendable {
    /// What stands where something was taken out.
    package static let gap = "[…]"

    private static let particles: Set<String> = ["van", "de", "der", "den", "het", "te", "ter", "ten", "von"]
    private static let legalForms = ["b.v.", "bv", "n.v.", "nv", "v.o.f.", "vof", "holding", "groep", "group"]
    // Web and mail addresses, then numbers long enough to call.
    private static let contact = [
        #"(?:https?://|www\.)\S+"#, #"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+"#, #"\+?\d(?:[\s().-]?\d){8,}"#,
    ]

    private let names: [String]

    /// - Parameter person: whose text it is.
    package init(_ person: Person) {
        var names = [person.name, person.company, Self.withoutLegalForm(person.company)]
        names += person.name.split(separator: " ").map(String.init).filter {
            $0.count >= 2 && !Self.particles.contains($0.lowercased())
        }
        for address in [person.email] + person.aliases {
            let domain = address.key.split(separator: "@").last.map(String.init) ?? ""
            names.append(domain)
            // A short label may be any word.
            if let label = domain.split(separator: ".").first, label.count >= 5 { names.append(String(label)) }
        }
        self.names = Set(names.map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.count >= 2 })
            .sorted { ($0.count, $1) > ($1.count, $0) }
    }

    private static func withoutLegalForm(_ company: String) -> String {
        var words = company.split(separator: " ").map(String.init)
        while words.count > 1, let last = words.last, legalForms.contains(last.lowercased()) { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// The text without them. A person still reads it before it goes: no rule knows everything that gives someone away.
    package func text(_ text: String) -> String {
        var result = text
        for pattern in Self.contact {
            result = result.replacingOccurrences(of: pattern, with: Self.gap, options: [.regularExpression])
        }
        for name in names {
            // Whole words only: `Bos` is no part of `Boskoop`.
            let pattern = #"(?<![\p{L}\p{N}])"# + NSRegularExpression.escapedPattern(for: name) + #"(?![\p{L}\p{N}])"#
            // A short name may be a common word too, but not with its capital: `bos` stays, `Bos` goes.
            let options: String.CompareOptions =
                name.count < 5 ? [.regularExpression] : [.regularExpression, .caseInsensitive]
            result = result.replacingOccurrences(of: pattern, with: Self.gap, options: options)
        }
        return result
    }
}
