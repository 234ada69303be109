import Foundation

/// Tells a mail that a program wrote by itself: out of office, received in good order, read.
enum AutomaticMail {
    /// Headers that only such mails have.
    static let headers = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Autoreply-From", "X-Mail-Autoreply"]

    /// - Parameters:
    ///   - autoSubmitted: RFC 3834 section 5, in small letters.
    ///   - precedence: in small letters. `list` is no sign: people's answers get it on their way through a group.
    ///   - marks: the values of `headers`.
    ///   - type: the media type; `multipart/report` without a delivery report is a receipt (RFC 8098).
    static func isOne(
        autoSubmitted: String, precedence: String, marks: [String], type: String, subject: String
    ) -> Bool {
        if autoSubmitted.hasPrefix("auto-") || ["bulk", "junk", "auto_reply"].contains(precedence) { return true }
        if marks.contains(where: { !$0.isEmpty && $0 != "no" }) || type == "multipart/report" { return true }
        let title = subject.lowercased()
        return beginnings.contains { title.hasPrefix($0) }
    }

    /// As mail programs begin the subject, in Dutch, English and German. A word that a person begins with as well counts
    /// with its colon only.
    private static let beginnings = [
        "automatisch antwoord", "automatisch beantwoord", "afwezigheidsbericht", "afwezigheidsassistent",
        "afwezigheidsmelding", "afwezig:", "niet aanwezig:", "buiten kantoor:", "ontvangstbevestiging",
        "automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply", "auto response",
        "auto-response", "autoresponse", "auto:", "out of office", "out of the office:", "away from my mail",
        "vacation reply", "automatische antwort", "autoantwort", "abwesenheitsnotiz", "abwesenheitsmeldung",
        "abwesenheitsassistent", "abwesend:", "nicht im büro:", "réponse automatique",
    ]
}
