import Agenda
import Planning
import Programme
import Wording

/// The proposal as a programme that reads from week to week, with who is not placed and the numbers.
package struct ProposalView: Sendable {
    package struct Participant: Sendable, Hashable {
        /// `V12`.
        package let request: String
        package let name: String
        package let company: String
        package let reasons: [MatchReason]
        /// How often they did not show up, where planning warns of that; else 0.
        package let noShows: Int
    }

    /// Someone who is not invited for a while, because they did not show up.
    package struct PassedOver: Sendable, Hashable {
        package let request: String
        package let name: String
        package let noShows: Int
        package let until: LocalDate
    }

    package struct Item: Sendable, Hashable {
        package let session: Session
        package let pinned: Bool
        package let expert: String
        package let expertCompany: String
        /// The names of the second expert and the chair, where there are any.
        package let second, chair: String?
        /// nil when online.
        package let room: Room?
        package let participants: [Participant]
        /// Seats that the format and the room allow.
        package let seats: Int
    }

    package struct Day: Sendable, Hashable {
        package let date: LocalDate
        /// A public holiday: no sessions.
        package let holiday: String?
        package let schoolHolidays: [HolidayCalendar.Holiday]
        package let items: [Item]
    }

    package struct Week: Sendable, Hashable {
        package let number: Int
        package let monday: LocalDate
        package let days: [Day]
    }

    /// A request without all the sessions it asked for.
    package struct Unplaced: Sendable, Hashable {
        package let request: Request
        package let name: String
        package let company: String
        /// Sessions it has, and how many it asked for.
        package let placed: Int
        package let explanation: Explanation
    }

    package struct Numbers: Sendable, Hashable {
        package let served, requests, tables, talks: Int
        /// Median weeks waited by those with and without a session; nil where there are none.
        package let waitingServed, waitingUnserved: Int?
        /// Mean minutes, of a participant and of an expert, to a session in a room.
        package let travelParticipant, travelExpert: Int
        /// Sessions of each expert against the most they take, the busiest first.
        package let load: [Load]
    }

    package struct Load: Sendable, Hashable {
        package let name: String
        package let sessions, most: Int
    }

    package let proposal: Proposal
    package let zone: Zone
    package let weeks: [Week]
    package let unplaced: [Unplaced]
    package let passedOver: [PassedOver]
    package let numbers: Numbers
    package let fairness: Fairness
    /// Whether the sessions are still as the planning made them.
    package let edited: Bool
}

extension Workspace {
    /// The proposal, ready to be shown.
    /// - Throws: `OfficeError.noProposal`.
    package func proposalView() throws -> ProposalView {
        let data = try data()
        guard let proposal = data.proposal else { throw OfficeError.noProposal }
        return view(of: proposal, data)
    }

    func view(of proposal: Proposal, _ data: ProgrammeData) -> ProposalView {
        let horizon = Horizon(
            from: proposal.from, until: proposal.until, zone: data.zone, slotMinutes: data.settings.slotMinutes)
        let model = model(of: data, horizon: horizon, pinned: proposal.sessions.filter(\.pinned).map(\.session))
        let builder = ProposalViewBuilder(
            data: data, proposal: proposal, model: model, today: data.zone.date(now))
        return builder.view()
    }
}

private struct ProposalViewBuilder {
    let data: ProgrammeData
    let proposal: Proposal
    let model: PlanningModel
    let today: LocalDate

    func view() -> ProposalView {
        let planned = proposal.sessions.compactMap { model.planned($0.session) }
        let score = model.problem.evaluate(planned).score
        return ProposalView(
            proposal: proposal, zone: data.zone, weeks: weeks, unplaced: unplaced(planned),
            passedOver: data.passedOver(on: today), numbers: numbers,
            fairness: data.fairness(
                of: model.requests.compactMap { data.requests[$0] }, in: proposal.sessions.map(\.session)),
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
                reasons: MatchReason.reasons(for: request, at: session, in: data),
                noShows: data.attendance.standing(of: request.person, on: today).noShows)
        }
        return ProposalView.Item(
            session: session, pinned: proposed.pinned, expert: data.name(session.expert),
            expertCompany: data.people[session.expert]?.company ?? "",
            second: session.second.map { data.name($0) }, chair: session.chair.map { data.name($0) }, room: room,
            participants: participants,
            seats: room.map { min(most, $0.capacity - session.hosts.count) } ?? most)
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
        let hosts = inRooms.flatMap { session in session.experts.map { minutes($0, session) } }
        func mean(_ list: [Int]) -> Int { list.isEmpty ? 0 : (list.reduce(0, +) + list.count / 2) / list.count }
        let load = data.experts.values.map { expert in
            ProposalView.Load(
                name: data.name(expert.person), sessions: sessions.count { $0.experts.contains(expert.person) },
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
