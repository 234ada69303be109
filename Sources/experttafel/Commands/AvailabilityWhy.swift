import Office
import Programme
import Terminal
import Wording

/// `availability --why MOMENT` and `availability --report`: what stands behind busy and free time.
struct AvailabilityWhy {
    func show(_ explanation: MomentExplanation, _ context: Context) throws {
        if context.json { return try context.printJSON(WhyJSON(explanation, context.language)) }
        let local = explanation.zone.local(explanation.moment)
        let when = ["time": "\(local.date.short(context.language)) \(local.time)"]
        try context.print(explanation.isBusy ? .whyBusy : .whyFree, when)
        for line in explanation.lines {
            let text = line.cause.text(explanation.zone, context.language)
            try context.print(line.isBusy ? .whyLineBusy : .whyLineFree, ["source": line.source, "text": text])
        }
    }

    func show(_ report: AgendaReport, _ context: Context) throws -> ExitStatus {
        if context.json {
            try context.printJSON(report.files.map { ReportJSON($0, context.language) })
        } else {
            for file in report.files {
                switch file.outcome {
                case .success(let numbers):
                    try context.print(
                        .reportUsed,
                        [
                            "file": file.name, "lines": "\(numbers.lines)", "components": "\(numbers.components)",
                            "periods": "\(numbers.periods)",
                        ])
                case .failure(let error):
                    try context.print(.reportRefused, ["file": file.name, "detail": error.text(context.language)])
                }
                for warning in file.warnings {
                    try context.screen.print("  " + Style.safe(warning.text(context.language)))
                }
            }
            let used = report.used
            try context.print(
                .reportTotal,
                [
                    "files": "\(report.files.count)", "used": "\(used.count)",
                    "warned": "\(used.count { !$0.warnings.isEmpty })",
                    "refused": "\(report.files.count - used.count)",
                ])
        }
        return report.used.count == report.files.count ? .done : report.used.isEmpty ? .refused : .partly
    }
}

extension MomentExplanation.Cause {
    func text(_ zone: Zone, _ language: Language) -> String {
        switch self {
        case .period(let period, let line), .around(let period, let line):
            let time = period.interval.map { zone.span($0, language) } ?? ""
            var text = Phrase.whyReasons[Int(period.reason.rawValue)].text(language, ["time": time])
            if case .around = self { text = Phrase.whyAround.text(language, ["what": text]) }
            if period.isRepeated { text += Phrase.whyRepeated.text(language) }
            return text + (line.map { Phrase.whyLine.text(language, ["line": "\($0)"]) } ?? "")
        case .nothingInAgenda: return Phrase.whyNothing.text(language)
        case .noAgenda: return Phrase.whyNoAgenda.text(language)
        case .agendaNotRead: return Phrase.whyNotRead.text(language)
        case .agendaUnreadable(let error): return Phrase.whyUnreadable.text(language, ["detail": error.text(language)])
        case .withinHours(let pattern): return Phrase.whyWithin.text(language, ["hours": pattern.text(language)])
        case .outsideHours(let pattern): return Phrase.whyOutside.text(language, ["hours": pattern.text(language)])
        case .withinAgendaHours: return Phrase.whyWithinAgenda.text(language)
        case .outsideAgendaHours: return Phrase.whyOutsideAgenda.text(language)
        case .holiday(let name): return Phrase.whyHoliday.text(language, ["name": name])
        case .schoolHoliday(let name, let region):
            return Phrase.whySchool.text(language, ["name": name, "region": region ?? ""])
        case .session(let label, let time):
            return Phrase.whySession.text(language, ["session": label, "time": zone.span(time, language)])
        }
    }
}

private struct WhyJSON: Encodable {
    struct Line: Encodable {
        let source, text: String
        let busy: Bool
    }

    let moment: Instant
    let busy: Bool
    let sources: [Line]

    init(_ explanation: MomentExplanation, _ language: Language) {
        (moment, busy) = (explanation.moment, explanation.isBusy)
        sources = explanation.lines.map {
            Line(source: $0.source, text: $0.cause.text(explanation.zone, language), busy: $0.isBusy)
        }
    }
}

private struct ReportJSON: Encodable {
    let file: String
    let used: Bool
    let lines, components, periods: Int?
    let reason: String?
    let warnings: [String]

    init(_ file: AgendaReport.File, _ language: Language) {
        self.file = file.name
        let numbers = try? file.outcome.get()
        (used, lines, components, periods) = (numbers != nil, numbers?.lines, numbers?.components, numbers?.periods)
        if case .failure(let error) = file.outcome { reason = error.text(language) } else { reason = nil }
        warnings = file.warnings.map { $0.text(language) }
    }
}
