import Wording

/// The page of a text that a person wrote by hand: its headings, paragraphs, lists and nothing else.
package enum PlainText {
    package static func page(_ text: String, subject: String, programme: String, language: Language) -> String {
        let body = MailBody(text.replacing("\r\n", with: "\n"))
        return MailPage(language: language, subject: subject, preview: body.firstWords, programme: programme)
            .wrap(body.rows)
    }
}
