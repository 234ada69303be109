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
    /// - Returns: how many there are.
    /// - Throws: `OfficeError.aCase(.noPartners)`.
    package func invite(_ report: ReportOutcome, to meeting: ProgressMeeting) throws -> Int {
        try change("report progress", "\(meeting.date)") { transaction in
            let partners = try transaction.partners()
            guard !partners.isEmpty else { throw OfficeError.aCase(.noPartners) }
            let desk = try noticeDesk(transaction)
            try desk.withdrawWaiting(.progress)
            let name = Phrase.progressFileName.text(meeting.language)
            let page = Message.File(
                name: "\(name).html", mediaType: "text/html", content: Array(report.page(meeting.language).utf8))
            let today = desk.settings.zone.date(now)
            for partner in partners {
                let notice = report.notice(meeting, to: partner, settings: desk.settings, today: today)
                try desk.draft(notice, to: partner.email, name: partner.name, files: [page])
            }
            return partners.count
        }
    }
}

extension ReportOutcome {
    /// The figures that a meeting begins with, in this order.
    private static let headFigures = [
        "intake", "waiting", "first-session-median", "attendance", "satisfaction", "intended", "realised-check",
        "results-12", "referrals", "raised",
    ]

    fileprivate func notice(
        _ meeting: ProgressMeeting, to partner: Partner, settings: Settings, today: LocalDate
    ) -> Notice {
        let language = meeting.language
        let date = meeting.date.long(language)
        let when = meeting.time.map { Phrase.progressWhen.text(language, ["date": date, "time": "\($0)"]) }
        let span = Phrase.progressPeriod.text(
            language,
            ["from": Self.plain(period.from, language), "until": Self.plain(period.until.adding(days: -1), language)])
        // What nobody could tell yet is no news.
        let known = Self.headFigures.compactMap { id in figures.first { $0.id == id } }.filter { $0.value != nil }
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
                "period": .text(span), "agenda": .lines(Phrase.progressAgenda.map { $0.text(language) }),
                "figures": .facts(shown), "answer_by": .text(answerBy.long(language)),
            ])
    }

    /// A date without its weekday, which says nothing of a period.
    private static func plain(_ date: LocalDate, _ language: Language) -> String {
        date.long(language).split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// The period before, and the target, where there are any to compare with.
    private func against(_ figure: Figure, _ language: Language) -> String {
        var parts: [String] = []
        if let before = previous[figure.id], before.shown != nil {
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
