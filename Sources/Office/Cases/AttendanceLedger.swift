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
    private var rules = AttendanceRules.standard

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
            try snapshot.caseStages().filter { [.closed, .referred].contains($0.value) }.map(\.key))
        pardons = try snapshot.pardons()
        rules = AttendanceRules(try snapshot.settings().attendance)
        noShows = Dictionary(grouping: records.filter { $0.state == .noShow }, by: \.person)
    }

    /// People who missed so much that planning warns, or passes them over for a while.
    func standing(of person: Person.ID, on today: LocalDate) -> AttendanceRules.Standing {
        guard let history = noShows[person] else { return .welcome }
        return rules.standing(history, pardoned: pardons[person], on: today)
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
        let open = Set(requests.values.filter { !attendance.over.contains($0.id) }.map(\.person))
        return attendance.peopleWhoMissed.filter(open.contains).compactMap { person in
            StatusReport.Gap(name(person), attendance.standing(of: person, on: zone.date(now)))
        }
    }

    /// Open requests for which no table is sought for a while.
    func passedOver(on today: LocalDate) -> [ProposalView.PassedOver] {
        let missed = Set(attendance.peopleWhoMissed)
        let open = requests.values.filter { missed.contains($0.person) && !attendance.over.contains($0.id) }
        return open.sorted { $0.id < $1.id }.compactMap { request in
            guard case .paused(let count, let until) = attendance.standing(of: request.person, on: today) else {
                return nil
            }
            return .init(request: request.label, name: name(request.person), noShows: count, until: until)
        }
    }
}

extension Snapshot {
    /// The same, of the people concerned alone.
    func attendanceWarnings(at now: Instant) throws -> [StatusReport.Gap] {
        let settings = try settings()
        let (today, rules) = (settings.zone.date(now), AttendanceRules(settings.attendance))
        let missed = Dictionary(grouping: try noShowsOfGuests(), by: \.person)
        let pardons = try pardons()
        let standings = missed.mapValues { history in
            rules.standing(
                history, pardoned: history.first.flatMap { pardons[$0.person] }, on: today)
        }.filter { $0.value != .welcome }
        return try people(standings.keys).compactMap { person in
            standings[person.id].flatMap { StatusReport.Gap(person.name, $0) }
        }
    }
}

extension StatusReport.Gap {
    /// nil for who is welcome.
    fileprivate init?(_ name: String, _ standing: AttendanceRules.Standing) {
        switch standing {
        case .welcome: return nil
        case .warned(let count):
            self.init(blocks: false, phrase: .gapNoShows, values: ["name": name, "count": "\(count)"])
        case .paused(let count, let until):
            self.init(
                blocks: false, phrase: .gapPaused, values: ["name": name, "count": "\(count)"],
                days: ["until": until])
        }
    }
}
