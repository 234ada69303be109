import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// A progress meeting (voortgangssessie), as it is called together.
package struct ProgressMeeting: Sendable {
    package var date: LocalDate
    package var time: LocalTime?
    /// Where; empty where that follows.
    package var place: String
    package var language: Language

    package init(date: LocalDate, time: LocalTime?, place: String, language: Language) {
        self.date = date
        self.time = time
        self.place = place
        self.language = language
    }
}

extension Workspace {
    /// Puts the invitation to a progress meeting in the outbox, one for each partner: the agenda, the figures in short,
    /// and the report's page. Those that have not left are replaced.
    ///
    /// - Returns: their numbers in the outbox.
    /// - Throws: `OfficeError.aCase(.noPartners)`.
    package func invite(_ report: ReportOutcome, to meeting: ProgressMeeting) throws -> [Message.ID] {
        try change("report progress", "\(meeting.date)") { transaction in
            let partners = try transaction.partners()
            guard !partners.isEmpty else { throw OfficeError.aCase(.noPartners) }
            let desk = try noticeDesk(transaction)
            try desk.withdrawWaiting(.progress)
            let name = Phrase.progressFileName.text(meeting.language)
            let page = Message.File(
                name: "\(name).html", mediaType: "text/html", content: Array(report.page(meeting.language).utf8))
            let today = desk.settings.zone.date(now)
            return try partners.map { partner in
                let notice = report.notice(meeting, to: partner, settings: desk.settings, today: today)
                return try desk.draft(notice, to: partner.email, name: partner.name, files: [page])
            }
        }
    }
}

extension ReportOutcome {
    /// The figures that a meeting begins with, in this order.
    private static let headFigures = [
        "intake", "waiting", "first-session-median", "attendance", "satisfaction", "intended", "realised-check",
        "referrals", "matched", "raised",
    ]

    /// What came of the last moment at which results were asked that has anything to tell.
    private var lastResults: [String] {
        let months = figures.filter { $0.id.hasPrefix("results-") && $0.count > 0 }.compactMap {
            $0.id.split(separator: "-").last
        }
        return months.last.map { month in ["results", "jobs", "turnover"].map { "\($0)-\(month)" } } ?? []
    }

    fileprivate func notice(
        _ meeting: ProgressMeeting, to partner: Partner, settings: Settings, today: LocalDate
    ) -> Notice {
        let language = meeting.language
        let date = meeting.date.long(language)
        let when = meeting.time.map { Phrase.progressWhen.text(language, ["date": date, "time": "\($0)"]) }
        let span = Phrase.progressPeriod.text(
            language,
            ["from": Self.plain(period.from, language), "until": Self.plain(period.until.adding(days: -1), language)])
        // What nobody could tell yet, or is of too few, is no news.
        let known = (Self.headFigures + lastResults).compactMap { id in figures.first { $0.id == id } }.filter {
            $0.value != nil
        }
        let shown = known.map { figure in
            let text = FigureText(figure: figure, language: language)
            return (label: text.name, value: text.value + against(figure, language))
        }
        let answerBy = max(min(meeting.date.adding(days: -7), meeting.date), min(today.adding(days: 1), meeting.date))
        return Notice(
            .progress, language,
            [
                "programme": .text(settings.programme), "organiser": .text(settings.organiser),
                "first_name": .text(partner.name), "name": .text(partner.name), "date": .text(date),
                "when": .text(when ?? date),
                "where": .text(
                    meeting.place.isEmpty ? Phrase.progressPlaceLater.text(language) : meeting.place),
                "period": .text(span),
                "moments": .text(Self.list(settings.protocol.moments, language)),
                "figures": .facts(shown), "answer_by": .text(answerBy.long(language)),
            ])
    }

    /// `3, 6 en 12`.
    private static func list(_ numbers: [Int], _ language: Language) -> String {
        let words = numbers.map(String.init)
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + (language == .dutch ? " en " : " and ") + last
    }

    /// A date without its weekday, which says nothing of a period.
    private static func plain(_ date: LocalDate, _ language: Language) -> String {
        date.long(language).split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// The period before, and the target, where there are any to compare with.
    private func against(_ figure: Figure, _ language: Language) -> String {
        var parts: [String] = []
        if let before = previous[figure.id], ![.none, .hidden].contains(before.told) {
            let value = FigureText(figure: before, language: language).value
            parts.append(Phrase.progressBefore.text(language, ["value": value]))
        }
        if let target = target(figure) {
            let value = FigureText.number(target, figure.unit, language)
            parts.append(Phrase.progressTarget.text(language, ["value": value]))
        }
        return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    }
}
