import Groeimakelaar
import Programme
import Store

/// What became of a seat, as someone at the door tells it.
package struct SeatReport: Sendable {
    /// `V12` for a participant, the expert's name or address for the expert; nil for every seat not named.
    package let seat: String?
    package let state: Attendance.State
    package let note: String

    package init(seat: String?, state: Attendance.State, note: String = "") {
        self.seat = seat
        self.state = state
        self.note = note
    }
}

/// What was recorded of a session.
package struct AttendanceOutcome: Sendable {
    package let session: Session
    package let seats: [(name: String, label: String, record: Attendance)]
    /// Follow-ups that arose, and cases that wait again.
    package let arisen: Int
    package let waiting: [Request.ID]
    /// Drafts in the outbox, where the session is off because its expert cancelled beforehand; else nil.
    package let cancelled: Int?
    /// Seats that were freed by who cancelled beforehand, and whom they are offered to.
    package let effects: [ReplyEffect]
}

extension Workspace {
    /// Records who came. Cases that were spoken of go on to their follow-up by the protocol; the others wait again, with
    /// their waiting time kept. Without the expert there was no session, and every case waits again; where the expert
    /// cancels beforehand the session is cancelled, and its guests are told. The seat of a guest who cancels beforehand is
    /// offered to who comes next.
    ///
    /// Recorded again, a seat takes its new state; what was asked already is not asked again.
    package func recordAttendance(
        _ label: String, _ reports: [SeatReport], cancelledAt moment: Instant?
    ) throws -> AttendanceOutcome {
        try change("session attendance", label.uppercased()) { transaction in
            let session = try transaction.releasedSession(labelled: label)
            let recorder = try AttendanceRecorder(
                session: session, transaction: transaction, keeper: keeper(transaction), now: now, who: who)
            let (records, arisen, waiting) = try recorder.record(reports, cancelledAt: moment)
            var (drafted, effects): (Int?, [ReplyEffect]) = (nil, [])
            if session.time.start > now {
                let work = SeatWork(workspace: self, transaction: transaction)
                if records.contains(where: { $0.record.request == nil }) {
                    try SessionMove(work: work).cancel(session.id)
                    drafted = try work.finish()?.drafted ?? 0
                } else {
                    for seat in records {
                        effects += try AnswerWork(work: work).declined(seat.record.person, session.id)
                    }
                    try work.finish()
                }
            }
            return AttendanceOutcome(
                session: session, seats: records, arisen: arisen, waiting: waiting, cancelled: drafted,
                effects: effects)
        }
    }
}

extension Snapshot {
    /// The session of a name such as `S7`, as last released.
    func releasedSession(labelled label: String) throws -> Session {
        let released = try latestRelease()?.sessions.first { $0.session.label == label.uppercased() && !$0.cancelled }
        guard let released else { throw OfficeError.noSuchSession(label) }
        return released.session
    }
}

struct AttendanceRecorder {
    let session: Session
    let transaction: Transaction
    let keeper: CaseKeeper
    let now: Instant
    let who: String

    private var date: LocalDate { keeper.settings.zone.date(session.time.start) }

    typealias Record = (name: String, label: String, record: Attendance)

    func record(
        _ reports: [SeatReport], cancelledAt moment: Instant?
    ) throws -> (records: [Record], arisen: Int, waiting: [Request.ID]) {
        let seats = try seats()
        var states: [Person.ID: (Attendance.State, String)] = [:]
        for report in reports.sorted(by: { $0.seat == nil && $1.seat != nil }) {
            let state = lateOrInTime(report.state, moment)
            for seat in try meant(report, seats) { states[seat.person.id] = (state, report.note) }
        }
        // Nobody came to a session that has not begun; a cancellation may come before.
        let begun = session.time.start <= now
        if !begun, states.values.contains(where: { $0.0 != .cancelled && $0.0 != .late }) {
            throw OfficeError.aCase(.notHeldYet(session.label))
        }
        var records: [Record] = []
        for seat in seats {
            guard let (state, note) = states[seat.person.id] else { continue }
            let record = Attendance(
                session: session.id, person: seat.person.id, request: seat.request?.id, state: state, date: date,
                at: now, by: who, note: note)
            try transaction.save(record)
            records.append((seat.person.name, seat.request?.label ?? "", record))
        }
        let (arisen, waiting) = try follow(records.map(\.record), begun: begun)
        return (records, arisen, waiting)
    }

    private func lateOrInTime(_ state: Attendance.State, _ moment: Instant?) -> Attendance.State {
        guard let moment, state == .cancelled || state == .late else { return state }
        return AttendanceRules(keeper.settings.attendance).cancellation(at: moment, start: session.time.start)
    }

    private typealias Seat = (person: Person, request: Request?)

    private func seats() throws -> [Seat] {
        let guests = try requests().compactMap { try transaction.request($0) }.compactMap { request in
            try transaction.person(request.person).map { Seat($0, request) }
        }
        return try (transaction.person(session.expert).map { [Seat($0, nil)] } ?? []) + guests
    }

    /// Those who have a seat, and who had one until they cancelled.
    private func requests() throws -> [Request.ID] {
        Set(session.requests + (try transaction.attendance(of: session.id).compactMap(\.request))).sorted()
    }

    private func meant(_ report: SeatReport, _ seats: [Seat]) throws -> [Seat] {
        guard let name = report.seat else {
            return seats.filter { $0.request.map { session.requests.contains($0.id) } ?? true }
        }
        let wanted = name.lowercased()
        let found = seats.filter { seat in
            seat.request?.label.lowercased() == wanted || seat.person.email.key == wanted
                || seat.person.name.lowercased() == wanted
                || (seat.request == nil && ["expert", "uitblinker"].contains(wanted))
        }
        guard !found.isEmpty else { throw OfficeError.aCase(.notSeated(person: name, session: session.label)) }
        return found
    }

    /// What follows for the cases.
    private func follow(_ records: [Attendance], begun: Bool) throws -> (Int, [Request.ID]) {
        let all = try transaction.attendance(of: session.id)
        let expert = all.first { $0.request == nil }
        let hadExpert = expert?.state.wasHeard ?? true
        var (arisen, waiting) = (0, [Request.ID]())
        if begun, hadExpert, all.contains(where: { $0.request != nil && $0.state.wasHeard }) {
            arisen += try ask(session.expert, nil)
        }
        for request in try requests() {
            let record = all.first { $0.request == request }
            guard let stage = try transaction.caseRecord(request)?.stage else { continue }
            if hadExpert, let record, record.state.wasHeard {
                guard stage != .closed else { continue }
                if [.new, .qualified, .waiting, .matched].contains(stage) { try keeper.move(request, to: .met) }
                arisen += try ask(record.person, request)
                if [.new, .qualified, .waiting, .matched, .met].contains(stage) {
                    try keeper.move(request, to: .inFollowUp)
                }
            } else if !hadExpert || record != nil, [.matched, .met, .inFollowUp].contains(stage) {
                try withdraw(request)
                try keeper.move(request, to: .waiting, note: session.label)
                waiting.append(request)
            }
        }
        return (arisen, waiting)
    }

    /// Nothing is asked about a session that was not held.
    private func withdraw(_ request: Request.ID) throws {
        try transaction.lapse(request, at: now) { $0.session == session.id }
    }

    private func ask(_ person: Person.ID, _ request: Request.ID?) throws -> Int {
        let seat = FollowUpProtocol.Seat(session: session.id, date: date, person: person, request: request)
        let drafts = keeper.followUpProtocol.followUps(
            for: seat, owner: keeper.settings.groeimakelaar, at: now, calendar: CaseKeeper.calendar)
        let before = try transaction.followUpCount(query)
        for draft in drafts { try keeper.add(draft) }
        return try transaction.followUpCount(query) - before
    }

    private var query: FollowUpQuery {
        var query = FollowUpQuery()
        query.session = session.id
        return query
    }
}
