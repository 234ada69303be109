import Foundation
import Wording

/// The page of a text that a person wrote by hand: its paragraphs, lists and nothing else.
package enum PlainText {
    package static func page(_ text: String, language: Language) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // What was typed is text, never a placeholder.
        let body = TemplateMarkup.html(lines.map { Substring($0.replacing("{{", with: "{\u{200B}{")) })
        return MailPage.wrap(body, language: language)
    }
}
