import Foundation
import Wording

/// The templates of a programme: its own copies in `sjablonen/` first, else those that come with the program.
package struct TemplateLibrary: Sendable {
    let folder: String?

    /// - Parameter folder: where the programme keeps its own copies; nil for the defaults alone.
    package init(folder: String?) { self.folder = folder }

    /// Every template, by name without language.
    package static let names =
        [
            "invitation-participant", "invitation-expert", "change", "cancellation", "programme-summary",
            "calendar-message", "offer", "offer-withdrawn", "reminder", "counter-declined",
            "week-summary", "preparation", "thanks",
        ] + NoticeSamples.names

    private static let defaults: [String: [UInt8]] = [
        "invitation-participant.nl": PackageResources.invitation_participant_nl_txt,
        "invitation-participant.en": PackageResources.invitation_participant_en_txt,
        "invitation-expert.nl": PackageResources.invitation_expert_nl_txt,
        "invitation-expert.en": PackageResources.invitation_expert_en_txt,
        "change.nl": PackageResources.change_nl_txt, "change.en": PackageResources.change_en_txt,
        "cancellation.nl": PackageResources.cancellation_nl_txt,
        "cancellation.en": PackageResources.cancellation_en_txt,
        "calendar-message.nl": PackageResources.calendar_message_nl_txt,
        "calendar-message.en": PackageResources.calendar_message_en_txt,
        "offer.nl": PackageResources.offer_nl_txt, "offer.en": PackageResources.offer_en_txt,
        "offer-withdrawn.nl": PackageResources.offer_withdrawn_nl_txt,
        "offer-withdrawn.en": PackageResources.offer_withdrawn_en_txt,
        "reminder.nl": PackageResources.reminder_nl_txt, "reminder.en": PackageResources.reminder_en_txt,
        "counter-declined.nl": PackageResources.counter_declined_nl_txt,
        "counter-declined.en": PackageResources.counter_declined_en_txt,
        "week-summary.nl": PackageResources.week_summary_nl_txt,
        "week-summary.en": PackageResources.week_summary_en_txt,
        "preparation.nl": PackageResources.preparation_nl_txt, "preparation.en": PackageResources.preparation_en_txt,
        "thanks.nl": PackageResources.thanks_nl_txt, "thanks.en": PackageResources.thanks_en_txt,
        "programme-summary.nl": PackageResources.programme_summary_nl_txt,
        "programme-summary.en": PackageResources.programme_summary_en_txt,
    ].merging(NoticeSamples.sources) { $1 }

    /// Fills a template once more, with values that were kept.
    /// - Throws: `TemplateError`.
    package func render(
        _ name: String, _ values: [String: TemplateValue], _ language: Language
    ) throws -> RenderedMail {
        try template(name, language).render(values, form: TemplateSamples.form(name), language: language)
    }

    /// - Throws: `TemplateError`.
    func template(_ name: String, _ language: Language) throws -> Template {
        let key = "\(name).\(language.rawValue)"
        return try Template(name: key, source: source(key))
    }

    /// What comes with the program.
    static func standard(_ key: String) -> String? { defaults[key].map { String(decoding: $0, as: UTF8.self) } }

    /// The programme's own copy; nil where there is none.
    func ownText(_ key: String) -> String? {
        guard let folder, let own = try? Data(contentsOf: URL(filePath: "\(folder)/\(key).txt")), own.count < 200_000
        else { return nil }
        return String(decoding: own, as: UTF8.self)
    }
}
