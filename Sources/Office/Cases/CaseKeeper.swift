import Agenda
import Foundation
import Groeimakelaar
import Programme
import Store

/// Keeps every open case with something to be done next, whatever command ran: the last step of each transaction.
struct CaseKeeper {
    let transaction: Transaction
    let settings: Settings
    let now: Instant
    let who: String

    static let calendar = WorkingDays(closed: HolidayCalendar.publicHolidays.days)
    /// Tables whose change can leave a case without its next action.
    private static let watched: Set<String> = [
        "request", "case_record", "case_step", "follow_up", "released_session", "attendance", "referral",
    ]

    var stages: StageTable { StageTable(settings.stages) }
    var followUpProtocol: FollowUpProtocol { FollowUpProtocol(settings.protocol) }
    var today: LocalDate { settings.zone.date(now) }

    /// Makes good what the command left open.
    func settle() throws {
        let changed = Set(try transaction.changedRows().keys)
        guard !changed.isDisjoint(with: Self.watched) else { return }
        if changed.contains("request") {
            for request in try transaction.requestsWithoutCase() {
                try move(request, to: .new)
            }
        }
        if changed.contains("released_session") { try followMovedSessions() }
        for record in try transaction.casesWithoutAction(limit: Int.max) { try arise(for: record) }
    }

    /// A case enters a stage, by the hand that runs the command.
    func move(_ request: Request.ID, to stage: CaseStage, note: String = "", result: CaseResult? = nil) throws {
        try transaction.insert(
            CaseStep(request: request, stage: stage, at: now, by: who, note: note, result: result))
        guard stage == .closed else { return }
        // Results are asked of who reached them; nothing is asked of who withdrew.
        try transaction.lapse(request, at: now) { result == .withdrawn || !$0.kind.isResult }
    }

    /// The standing action of the stage in which a case stands.
    private func arise(for record: CaseRecord) throws {
        guard let entry = stages[record.stage], let action = entry.action else { return }
        let session = record.stage == .matched ? try session(of: record.request) : nil
        let start = session.map { settings.zone.date($0.time.start) }
        let due = Self.calendar.adding(entry.days, to: start ?? today)
        try add(
            FollowUp(
                kind: action, request: record.request, session: session?.id, owner: settings.groeimakelaar, due: due,
                anchor: start, stage: record.stage, madeAt: now))
    }

    /// Adds a follow-up, unless the same was asked before.
    func add(_ draft: FollowUp) throws {
        if let once = draft.once, var asked = try transaction.followUp(once: once) {
            // What lapsed may come back, as when someone was first noted as absent; an answer is never asked for again.
            guard asked.state == .lapsed else { return }
            (asked.state, asked.doneAt, asked.due, asked.anchor) = (.open, nil, draft.due, draft.anchor)
            try transaction.update(asked)
            return
        }
        var followUp = draft
        let domain = settings.mailbox.split(separator: "@").last.map(String.init) ?? "experttafel.invalid"
        followUp.uid = "\(UUID().uuidString.lowercased())@\(domain)"
        try transaction.insert(followUp)
    }

    /// The session ahead, as last released, at which a case has a seat; the last one where all are over.
    private func session(of request: Request.ID) throws -> Session? {
        let own = try sessions().filter { $0.requests.contains(request) }
        let ahead = own.filter { $0.time.end > now }
        return ahead.min { $0.time.start < $1.time.start } ?? own.max { $0.time.start < $1.time.start }
    }

    private func sessions() throws -> [Session] {
        try transaction.latestRelease()?.sessions.filter { !$0.cancelled }.map(\.session) ?? []
    }

    /// What was counted from the day of a session is counted from its new day.
    private func followMovedSessions() throws {
        for session in try sessions() {
            let date = settings.zone.date(session.time.start)
            var query = FollowUpQuery()
            query.session = session.id
            for var followUp in try transaction.followUps(query) where followUp.anchor != date {
                let due =
                    followUp.kind == .attendance
                    ? Self.calendar.adding(stages[.matched]?.days ?? 1, to: date)
                    : followUpProtocol.due(followUp.kind, from: date, calendar: Self.calendar)
                guard let due else { continue }
                // A day that a person chose moves along by as much.
                let planned = followUp.anchor.flatMap {
                    followUpProtocol.due(followUp.kind, from: $0, calendar: Self.calendar)
                }
                let shift = planned.map { followUp.due.dayNumber - $0.dayNumber } ?? 0
                followUp.due = Self.calendar.onOrAfter(due.adding(days: max(0, shift)))
                followUp.anchor = date
                try transaction.update(followUp)
            }
        }
    }
}
