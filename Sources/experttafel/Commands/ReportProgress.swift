import Office
import Programme
import Terminal
import Wording

/// `report --progress`: the invitation to a progress meeting, with its agenda and figures.
enum ReportProgress {
    static let progress = Flag("progress", dutch: "voortgang", help: .progressFlag)
    static let on = Option<LocalDate>("on", dutch: "op", placeholder: "D", kind: .date, help: .progressOn)
    static let at = Option<String>("at", dutch: "om", placeholder: "UU:MM", kind: .text, help: .progressAt)
    static let place = Option<String>("place", dutch: "plaats", placeholder: "WAAR", kind: .text, help: .progressPlace)

    static func run(_ report: ReportOutcome, _ values: Values, _ context: Context) throws -> ExitStatus {
        guard let date = values[on] else { throw OfficeError.aCase(.needs(kind: .own, option: "--on")) }
        let time = try values[at].map { text in
            guard let time = LocalTime(written: text) else {
                throw OfficeError.aCase(.notUnderstood(field: "--at", found: text, wanted: .progressAt))
            }
            return time
        }
        let meeting = ProgressMeeting(
            date: date, time: time, place: values[place] ?? "", language: values[CaseRefer.language] ?? .dutch)
        let messages = try context.open().invite(report, to: meeting)
        if context.json {
            try context.printJSON(ProgressJSON(date: date, time: time.map { "\($0)" }, messages: messages, report))
            return .done
        }
        try context.print(.progressDone, ["count": "\(messages.count)"])
        return .done
    }
}

private struct ProgressJSON: Encodable {
    let date: LocalDate
    let time: String?
    let from, until: LocalDate
    /// The numbers of the invitations in the outbox.
    let messages: [String]

    init(date: LocalDate, time: String?, messages: [Message.ID], _ report: ReportOutcome) {
        (self.date, self.time, self.messages) = (date, time, messages.map { "\($0)" })
        (from, until) = (report.period.from, report.period.until.adding(days: -1))
    }
}
