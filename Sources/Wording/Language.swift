import Foundation

/// The languages the programme speaks: screen texts and mails exist in each.
package enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case dutch = "nl"
    case english = "en"

    /// The language of a tag such as `nl_NL.UTF-8`, `en-GB` or `NL`; nil for any other language.
    package init?(tag: String) {
        self.init(rawValue: String(tag.prefix(2)).lowercased())
    }

    /// What stands before the decimals of a number.
    package var decimalMark: String { self == .dutch ? "," : "." }

    /// A number with so many decimals, as it is written in the language: `1,2` in Dutch.
    package func decimal(_ value: Double, places: Int) -> String {
        String(format: "%.\(places)f", value).replacing(".", with: decimalMark)
    }
}
