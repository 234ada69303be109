import Agenda
import Planning
import Programme
import Wording

/// The proposal as a programme that reads from week to week, with who is not placed and the numbers.
public struct ProposalView: Sendable {
    public struct Participant: Sendable, Hashable {
        /// `V12`.
        public let request: String
        public let name: String
        public let company: String
        public let reasons: [MatchReason]
    }

    public struct Item: Sendable, Hashable {
        public let session: Session
        public let pinned: Bool
        public let expert: String
        public let expertCompany: String
        /// nil when online.
        public let room: Room?
        public let participants: [Participant]
        /// Seats that the format and the room allow.
        public let seats: Int
    }

    public struct Day: Sendable, Hashable {
        public let date: LocalDate
        /// A public holiday: no sessions.
        public let holiday: String?
        public let schoolHolidays: [HolidayCalendar.Holiday]
        public let items: [Item]
    }

    public struct Week: Sendable, Hashable {
        public let number: Int
        public let monday: LocalDate
        public let days: [Day]
    }

    /// A request without all the sessions it asked for.
    public struct Unplaced: Sendable, Hashable {
        public let request: Request
        public let name: String
        public let company: String
        /// Sessions it has, and how many it asked for.
        public let placed: Int
        public let explanation: Explanation
    }

    public struct Numbers: Sendable, Hashable {
        public let served, requests, tables, talks: Int
        /// Median weeks waited by those with and without a session; nil where there are none.
        public let waitingServed, waitingUnserved: Int?
        /// Mean minutes, of a participant and of an expert, to a session in a room.
        public let travelParticipant, travelExpert: Int
        /// Sessions of each expert against the most they take, the busiest first.
        public let load: [Load]
    }

    public struct Load: Sendable, Hashable {
        public let name: String
        public let sessions, most: Int
    }

    public let proposal: Proposal
    public let zone: Zone
    public let weeks: [Week]
    public let unplaced: [Unplaced]
    public let numbers: Numbers
    /// Whether the sessions are still as the planning made them.
    public let edited: Bool
}

extension Workspace {
    /// The proposal, ready to be shown.
    /// - Throws: `OfficeError.noProposal`.
    public func proposalView() throws -> ProposalView {
        let data = try data()
        guard let proposal = data.proposal else { throw OfficeError.noProposal }
        return view(of: proposal, data)
    }

    func view(of proposal: Proposal, _ data: ProgrammeData) -> ProposalView {
        let horizon = Horizon(
            from: proposal.from, until: proposal.until, zone: data.zone, slotMinutes: data.settings.slotMinutes)
        let model = model(of: data, horizon: horizon, pinned: proposal.sessions.filter(\.pinned).map(\.session))
        let builder = ProposalViewBuilder(data: data, proposal: proposal, model: model)
        return builder.view()
    }
}

private struct ProposalViewBuilder {
    let data: ProgrammeData
    let proposal: Proposal
    let model: PlanningModel

    func view() -> ProposalView {
        let planned = proposal.sessions.compactMap { model.planned($0.session) }
        let score = model.problem.evaluate(planned).score
        return ProposalView(
            proposal: proposal, zone: data.zone, weeks: weeks, unplaced: unplaced(planned), numbers: numbers,
            edited: score != proposal.score)
    }

    private var weeks: [ProposalView.Week] {
        let byDay = Dictionary(grouping: proposal.sessions) { data.zone.date($0.session.time.start) }
        let mondays = stride(from: proposal.from.monday.dayNumber, to: proposal.until.dayNumber, by: 7)
        return mondays.map { number in
            let monday = LocalDate(dayNumber: number)
            let days = (0..<7).map { monday.adding(days: $0) }.filter { proposal.from <= $0 && $0 < proposal.until }
            return ProposalView.Week(
                number: monday.isoWeek, monday: monday, days: days.map { day($0, byDay[$0] ?? []) })
        }
    }

    private func day(_ date: LocalDate, _ sessions: [ProposedSession]) -> ProposalView.Day {
        ProposalView.Day(
            date: date, holiday: HolidayCalendar.publicHolidays.on(date).first?.name,
            schoolHolidays: HolidayCalendar.schoolHolidays.on(date), items: sessions.map(item))
    }

    private func item(_ proposed: ProposedSession) -> ProposalView.Item {
        let session = proposed.session
        let room = data.room(of: session)
        let most = data.settings[session.format].maxParticipants
        let participants = session.requests.compactMap { data.requests[$0] }.map { request in
            ProposalView.Participant(
                request: request.label, name: data.name(request.person),
                company: data.people[request.person]?.company ?? "",
                reasons: MatchReason.reasons(for: request, at: session, in: data))
        }
        return ProposalView.Item(
            session: session, pinned: proposed.pinned, expert: data.name(session.expert),
            expertCompany: data.people[session.expert]?.company ?? "", room: room, participants: participants,
            seats: room.map { min(most, $0.capacity - 1) } ?? most)
    }

    private func unplaced(_ planned: [PlannedSession]) -> [ProposalView.Unplaced] {
        var placed: [Int: Int] = [:]
        for request in planned.flatMap(\.requests) { placed[request, default: 0] += 1 }
        let missing = model.problem.requests.indices.filter { (placed[$0] ?? 0) < model.problem.requests[$0].sessions }
        let explanations = model.problem.explain(missing, in: planned)
        return explanations.compactMap { explanation in
            guard let request = data.requests[model.requests[explanation.request]] else { return nil }
            return ProposalView.Unplaced(
                request: request, name: data.name(request.person), company: data.people[request.person]?.company ?? "",
                placed: placed[explanation.request] ?? 0, explanation: explanation)
        }.sorted {
            ($0.placed, $1.request.priority.rawValue, $0.request.received) < (
                $1.placed, $0.request.priority.rawValue, $1.request.received
            )
        }
    }

    private var numbers: ProposalView.Numbers {
        let sessions = proposal.sessions.map(\.session)
        let served = Set(sessions.flatMap(\.requests))
        let asked = model.requests.compactMap { data.requests[$0] }
        let at = data.zone.instant(proposal.from)
        func median(_ requests: [Request]) -> Int? {
            let weeks = requests.map { data.waitingWeeks(of: $0, at: at) }.sorted()
            return weeks.isEmpty ? nil : weeks[weeks.count / 2]
        }
        let inRooms = sessions.filter { $0.room != nil }
        func minutes(_ person: Person.ID, _ session: Session) -> Int {
            data.travel.minutes(
                from: data.people[person]?.place ?? "", to: data.room(of: session)?.place ?? "")
        }
        let guests = inRooms.flatMap { session in data.participants(of: session).map { minutes($0, session) } }
        let hosts = inRooms.map { minutes($0.expert, $0) }
        func mean(_ list: [Int]) -> Int { list.isEmpty ? 0 : (list.reduce(0, +) + list.count / 2) / list.count }
        let load = data.experts.values.map { expert in
            ProposalView.Load(
                name: data.name(expert.person), sessions: sessions.count { $0.expert == expert.person },
                most: expert.maxSessions ?? data.settings.maxSessions)
        }.sorted { ($1.sessions, $0.name) < ($0.sessions, $1.name) }
        return ProposalView.Numbers(
            served: served.count, requests: asked.count, tables: sessions.count { $0.format == .table },
            talks: sessions.count { $0.format == .mentoring },
            waitingServed: median(asked.filter { served.contains($0.id) }),
            waitingUnserved: median(asked.filter { !served.contains($0.id) }), travelParticipant: mean(guests),
            travelExpert: mean(hosts), load: load)
    }
}
