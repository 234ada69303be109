import Office
import Programme
import Terminal
import Wording

/// `session attendance S7`: who came, seat by seat.
struct SessionAttendance: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .attendanceSession)
    static let all = Option<Attendance.State>(
        "all", dutch: "iedereen", placeholder: "UITKOMST", kind: .choice(), help: .attendanceAll)
    static let states: [(state: Attendance.State, option: Option<String>)] = [
        (.attended, option("attended", "aanwezig")), (.cancelled, option("cancelled", "afgezegd")),
        (.late, option("late", "laat")), (.noShow, option("no-show", "niet-verschenen")),
        (.replaced, option("replaced", "vervangen")),
    ]
    static let at = Option<Instant>(
        "at", dutch: "om", placeholder: "2027-03-01T08:00:00Z",
        kind: ValueKind(wanted: .wantedInstant) { Instant(iso: $0) }, help: .attendanceAt)
    static let note = Option<String>("note", dutch: "notitie", placeholder: "TEKST", kind: .text, help: .caseNoteText)

    private static func option(_ name: String, _ dutch: String) -> Option<String> {
        Option(name, dutch: dutch, placeholder: "WIE", kind: .text, help: .attendanceSeat)
    }

    static let spec = CommandSpec(
        "attendance", dutch: "aanwezigheid", summary: .attendanceSummary, discussion: .attendanceDiscussion,
        arguments: [session.name], options: [all.name] + states.map(\.option.name) + [at.name, note.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        var reports = values[Self.all].map { [SeatReport(seat: nil, state: $0)] } ?? []
        for (state, option) in Self.states {
            reports += values.all(option).flatMap { $0.split(separator: ",") }.map {
                SeatReport(seat: String($0), state: state, note: values[Self.note] ?? "")
            }
        }
        guard !reports.isEmpty else {
            context.screen.complain(context.say(.attendanceNeeds))
            return .wrongArguments
        }
        let workspace = try context.open()
        let outcome = try workspace.recordAttendance(
            values.one(Self.session), reports, cancelledAt: values[Self.at])
        for seat in outcome.seats {
            let state = Phrase.attendanceStates[seat.record.state.rawValue].map { context.say($0) } ?? ""
            let label = seat.label.isEmpty ? "" : "\(seat.label)  "
            try context.screen.print(Style.safe("  \(label)\(seat.name): \(state)"))
        }
        try context.print(
            .attendanceDone,
            [
                "session": outcome.session.label, "count": "\(outcome.seats.count)", "arisen": "\(outcome.arisen)",
            ])
        if !outcome.waiting.isEmpty {
            let cases = outcome.waiting.map { "V\($0)" }.joined(separator: ", ")
            try context.print(.attendanceWaiting, ["cases": cases])
        }
        for effect in outcome.effects { try context.show(effect, workspace.settings().zone) }
        if outcome.arisen > 0 {
            context.screen.note(
                context.style.dim(context.say(.attendanceThanks, ["session": outcome.session.label])))
        }
        if let count = outcome.cancelled {
            try context.print(.attendanceCancelled, ["session": outcome.session.label, "count": "\(count)"])
        }
        return .done
    }
}
