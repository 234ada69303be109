import Groeimakelaar
import Programme
import Store

/// The report over a period, and over the one before it.
package struct ReportOutcome: Sendable {
    package let period: ReportPeriod
    package let programme: String
    package let figures: [Figure]
    /// The same figures over the period before.
    package let previous: [String: Figure]
    /// What the province set, a year.
    package let yearlyTargets: [String: Double]
    /// What the initiatives are called, by their keys.
    let initiatives: [String: String]

    /// What a figure was to be in this period: of what adds up, the period's share of the year's target.
    package func target(_ figure: Figure) -> Double? {
        yearlyTargets[figure.id].map { figure.isFlow ? $0 * period.years : $0 }
    }
}

extension Workspace {
    /// Counts every figure over a period.
    /// - Parameters:
    ///   - from: the first day; half a year before `until` where it is not given.
    ///   - until: the day after the last; today where it is not given.
    package func report(from: LocalDate?, until: LocalDate?) throws -> ReportOutcome {
        try store.read { snapshot in
            let settings = try snapshot.settings()
            let last = until ?? settings.zone.date(now)
            let first = from ?? last.adding(months: -6)
            guard let period = ReportPeriod(from: first, until: last) else {
                throw OfficeError.aCase(.badPeriod(from: first, until: last))
            }
            let facts = try snapshot.reportFacts(period, zone: settings.zone, now: now)
            return ReportOutcome(
                period: period, programme: settings.programme, figures: ReportFigures(facts, period).all,
                previous: Dictionary(
                    ReportFigures(facts, period.previous).all.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }),
                yearlyTargets: facts.targets,
                initiatives: Dictionary(
                    try snapshot.allInitiatives().map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Sets what the province wants a figure to be; nil takes the target away.
    package func setTarget(_ figure: String, _ value: Double?) throws {
        let known = ReportFigures.ids(moments: try settings().protocol.moments)
        guard known.contains(figure) else { throw OfficeError.aCase(.noSuchFigure(figure, known: known)) }
        try change("report target", figure) { try $0.setTarget(figure, value) }
    }
}

extension ReportOutcome {
    /// - Throws: `OfficeError.aCase(.noSuchFigure)`.
    package func figure(_ id: String) throws -> Figure {
        guard let figure = figures.first(where: { $0.id == id }) else {
            throw OfficeError.aCase(.noSuchFigure(id, known: figures.map(\.id)))
        }
        return figure
    }
}

extension Snapshot {
    /// Also what was asked at moments that the programme has no more.
    private static let reportedKinds: [FollowUpKind] =
        [.evaluation, .check, .expert] + FollowUpKind.resultMonths.map { .result($0) }

    /// Every session as it was last announced, without the cancelled ones.
    private func announcedSessions() throws -> [Session] {
        var last: [Session.ID: ReleasedSession] = [:]
        for release in try releases() {
            for session in release.sessions { last[session.session.id] = session }
        }
        return last.values.filter { !$0.cancelled }.map(\.session).sorted { $0.id < $1.id }
    }

    func reportFacts(_ period: ReportPeriod, zone: Zone, now: Instant) throws -> ReportFacts {
        let records = try attendance()
        let noted = Dictionary(grouping: records, by: \.session)
        func wasHeld(_ session: Session.ID) -> Bool {
            let own = noted[session] ?? []
            return own.first { $0.request == nil }?.state.wasHeard ?? true
        }
        var heard: [Request.ID: [LocalDate]] = [:]
        var states: [Session.ID: [Request.ID: Attendance.State]] = [:]
        for record in records {
            guard let request = record.request, wasHeld(record.session) else { continue }
            states[record.session, default: [:]][request] = record.state
            if record.state.wasHeard { heard[request, default: []].append(record.date) }
        }
        let past = try announcedSessions().filter { $0.time.start <= now && wasHeld($0.id) }
        let seats = past.flatMap { session in
            Set(session.requests).union(states[session.id]?.keys.map { $0 } ?? []).sorted().map { request in
                ReportFacts.Seat(
                    session: session.id, date: zone.date(session.time.start), request: request,
                    state: states[session.id]?[request])
            }
        }
        // What is open and not due yet was not asked yet.
        let asked = try asked(Self.reportedKinds, from: period.previous.from, until: period.until).filter {
            $0.state != .open || $0.due <= zone.date(now)
        }
        let (meant, told) = try realisations(before: period.until)
        var intentions = Dictionary(meant.map { ($0, [ReportFacts.Realisation]()) }) { first, _ in first }
        for answer in told {
            intentions[answer.request, default: []].append(.init(date: answer.date, realised: answer.realised))
        }
        let held = past.filter { states[$0.id]?.values.contains { $0.wasHeard } ?? false }
        return ReportFacts(
            cases: try reportedCases().map { fact in
                ReportFacts.Case(
                    request: fact.request, person: fact.person, received: zone.date(fact.received),
                    topic: fact.topic, sector: fact.sector, town: fact.town, employees: fact.employees,
                    turnover: fact.turnover, closed: fact.closed.map(zone.date),
                    heard: (heard[fact.request] ?? []).sorted())
            }, seats: seats,
            held: held.map { .init(session: $0.id, date: zone.date($0.time.start), expert: $0.expert) },
            asked: asked,
            referrals: try referrals().map { ($0, zone.date($0.at)) },
            figures: Dictionary(grouping: try companyFigures(), by: \.person), targets: try targets(),
            moments: Set(
                try settings().protocol.moments + asked.filter { $0.state != .lapsed }.compactMap(\.kind.months)
            ).sorted(), intentions: intentions)
    }
}
