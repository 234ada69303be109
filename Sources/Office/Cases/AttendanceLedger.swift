import Groeimakelaar
import Programme
import Store

/// What planning must know of who came before: seats that were lost, people who stay away, cases that are over.
package struct AttendanceLedger: Sendable {
    private struct Seat: Hashable {
        let session: Session.ID
        let request: Request.ID
    }

    /// Seats at which nothing was spoken of.
    private var lost: Set<Seat> = []
    /// Cases that no table is sought for: closed, or referred.
    private(set) var over: Set<Request.ID> = []
    private var noShows: [Person.ID: [Attendance]] = [:]
    private var pardons: [Person.ID: Instant] = [:]

    init() {}

    init(_ snapshot: Snapshot) throws {
        let records = try snapshot.attendance()
        let withoutExpert = Set(records.filter { $0.request == nil && !$0.state.wasHeard }.map(\.session))
        for record in records {
            guard let request = record.request else { continue }
            if !record.state.wasHeard || withoutExpert.contains(record.session) {
                lost.insert(Seat(session: record.session, request: request))
            }
        }
        over = Set(
            try snapshot.caseRecords().filter { [.closed, .referred].contains($0.stage) }.map(\.request))
        pardons = try snapshot.pardons()
        noShows = Dictionary(grouping: records.filter { $0.state == .noShow }, by: \.person)
    }

    /// People who missed so much that planning warns, or passes them over for a while.
    func standing(of person: Person.ID, on today: LocalDate) -> AttendanceRules.Standing {
        guard let history = noShows[person] else { return .welcome }
        return AttendanceRules.standard.standing(history, pardoned: pardons[person], on: today)
    }

    var peopleWhoMissed: [Person.ID] { noShows.keys.sorted() }

    /// Whether a seat was used, or may still be.
    func counts(_ session: Session, _ request: Request.ID) -> Bool {
        !lost.contains(Seat(session: session.id, request: request))
    }

    /// Whether a table may be sought for a request.
    func mayInvite(_ request: Request, on today: LocalDate) -> Bool {
        if over.contains(request.id) { return false }
        if case .paused = standing(of: request.person, on: today) { return false }
        return true
    }
}

extension ProgrammeData {
    /// What planning warns of: who did not show up before.
    package func attendanceWarnings(at now: Instant) -> [StatusReport.Gap] {
        attendance.peopleWhoMissed.compactMap { person in
            guard requests.values.contains(where: { $0.person == person && !attendance.over.contains($0.id) }) else {
                return nil
            }
            switch attendance.standing(of: person, on: zone.date(now)) {
            case .welcome: return nil
            case .warned(let count):
                return .init(
                    blocks: false, phrase: .gapNoShows, values: ["name": name(person), "count": "\(count)"])
            case .paused(let count, let until):
                return .init(
                    blocks: false, phrase: .gapPaused,
                    values: ["name": name(person), "count": "\(count)", "until": until.short(.dutch)])
            }
        }
    }
}
