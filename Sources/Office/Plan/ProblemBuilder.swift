import Planning
import Programme

/// The planning problem of a programme, and what its numbers stand for.
package struct PlanningModel: Sendable {
    package let problem: Problem
    package let horizon: Horizon
    let people: [Person.ID]
    let experts: [Expert.ID]
    let rooms: [Room.ID]
    let requests: [Request.ID]
    let personIndex: [Person.ID: Int]
    let expertIndex: [Expert.ID: Int]
    let roomIndex: [Room.ID: Int]
    let requestIndex: [Request.ID: Int]
}

/// Puts the programme into the words of the planning problem: indices, slots and weights.
struct ProblemBuilder {
    let data: ProgrammeData
    let availability: Availability
    let horizon: Horizon
    let now: Instant

    let experts: [Expert.ID]
    let rooms: [Room.ID]
    let requests: [Request.ID]
    let people: [Person.ID]
    let expertIndex: [Expert.ID: Int]
    private let roomIndex: [Room.ID: Int]
    private let requestIndex: [Request.ID: Int]
    let personIndex: [Person.ID: Int]
    private let sessionsHad: [Request.ID: Int]
    /// Who met before, for as long as that counts.
    let acquaintance: Acquaintance
    /// Who was left behind in the proposal as it is; nil where that counts for nothing.
    private let fairness: Fairness?

    init(data: ProgrammeData, availability: Availability, horizon: Horizon, now: Instant) {
        self.data = data
        self.availability = availability
        self.horizon = horizon
        self.now = now
        experts = data.experts.keys.filter { data.people[$0] != nil }.sorted()
        rooms = data.rooms.keys.sorted()
        let today = data.zone.date(now)
        let had = data.sessionsHad(before: horizon)
        sessionsHad = had
        requests = data.requests.values.filter {
            data.attendance.mayInvite($0, on: today) && $0.sessions > had[$0.id] ?? 0
        }.map(\.id).sorted()
        let known = (data.latestRelease?.sessions ?? []).map(\.session) + (data.proposal?.sessions ?? []).map(\.session)
        let concerned = Set(experts).union(requests.compactMap { data.requests[$0]?.person })
            .union(data.people.values.filter(\.mayChair).map(\.id))
            .union(known.compactMap(\.chair).filter { data.people[$0] != nil })
        people = concerned.sorted()
        expertIndex = Self.numbered(experts)
        roomIndex = Self.numbered(rooms)
        requestIndex = Self.numbered(requests)
        personIndex = Self.numbered(people)
        let weeks = Int64(data.settings.notAgainWeeks)
        let begin = horizon.zone.instant(horizon.from)
        acquaintance = Acquaintance(
            weeks == 0 ? [] : (data.latestRelease?.sessions ?? []).filter { !$0.cancelled }.map(\.session),
            since: begin + -weeks * 7 * 86_400, until: begin, requests: data.requests)
        let asked = requests.compactMap { data.requests[$0] }
        fairness =
            data.settings.fairnessWeeks == 0
            ? nil : data.proposal.map { data.fairness(of: asked, in: $0.sessions.map(\.session)) }
    }

    /// Weeks that a request waits, and those added because its group was left behind.
    private func waitingWeeks(of request: Programme.Request) -> Int {
        let weeks = data.waitingWeeks(of: request, at: horizon.zone.instant(horizon.from))
        guard let fairness, let person = data.people[request.person], fairness.isLeftBehind(request, person) else {
            return weeks
        }
        return weeks + data.settings.fairnessWeeks
    }

    private static func numbered<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
        Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    }

    /// - Parameter pinned: sessions that stand, beside those already begun or too near to change.
    func model(pinned: [Session]) -> PlanningModel {
        PlanningModel(
            problem: problem(pinned: pinned), horizon: horizon, people: people, experts: experts, rooms: rooms,
            requests: requests, personIndex: personIndex, expertIndex: expertIndex, roomIndex: roomIndex,
            requestIndex: requestIndex)
    }

    private func problem(pinned: [Session]) -> Problem {
        let days = horizon.days.map { horizon.slot(notBefore: horizon.zone.instant($0)) }
        return Problem(
            name: "\(data.settings.programme) \(horizon.from) \(horizon.until)", timeZone: horizon.zone.identifier,
            start: horizon.start.description, slotMinutes: horizon.slotMinutes, slots: horizon.slots, days: days,
            notBefore: notBefore, places: data.travel.places, travelMinutes: data.travel.minutes,
            formats: .init(table: rules(.table), mentoring: rules(.mentoring)),
            people: people.compactMap { data.people[$0] }.map(person),
            experts: experts.compactMap { data.experts[$0] }.map(expert),
            rooms: rooms.compactMap { data.rooms[$0] }.map(room),
            requests: requests.compactMap { data.requests[$0] }.map(request), conflicts: conflicts,
            pinned: standing(pinned), previous: previous, weights: .init(data.settings.weights),
            rules: programmeRules)
    }

    /// Sessions before this slot are too near to invite anyone to.
    private var notBefore: Int {
        let earliest = horizon.zone.date(now).adding(days: data.settings.noticeDays)
        let first = horizon.zone.instant(max(horizon.from, earliest))
        return min(horizon.slots, max(0, horizon.slot(notBefore: first)))
    }

    private func rules(_ format: SessionFormat) -> Problem.FormatRules {
        let settings = data.settings[format]
        let starts = horizon.days.filter(availability.isWorkday).flatMap { day in
            settings.starts.map { horizon.slot(notBefore: horizon.zone.instant(day, $0)) }
        }
        return .init(
            minutes: settings.minutes, minParticipants: settings.minParticipants,
            maxParticipants: settings.maxParticipants, online: settings.online,
            starts: starts.filter { $0 < horizon.slots })
    }

    private func person(_ person: Programme.Person) -> Problem.Person {
        .init(
            id: "P\(person.id)", place: data.travel.index(of: person.place) ?? 0, sector: person.sector,
            languages: person.languages, maxPerDay: person.maxPerDay ?? data.settings.maxPerDay,
            maxPerWeek: person.maxPerWeek ?? data.settings.maxPerWeek,
            free: horizon.slots(within: availability.free(person: person.id).subtracting(data.refused(by: person.id))))
    }

    private func expert(_ expert: Programme.Expert) -> Problem.Expert {
        .init(
            person: personIndex[expert.person] ?? 0, topics: expert.topics,
            formats: expert.formats.sorted().compactMap { Format(rawValue: $0.rawValue) },
            maxSessions: expert.maxSessions ?? data.settings.maxSessions)
    }

    private func room(_ room: Programme.Room) -> Problem.Room {
        .init(
            id: "R\(room.id)", place: data.travel.index(of: room.place) ?? 0, capacity: room.capacity,
            open: horizon.slots(within: availability.open(room: room.id)))
    }

    private func request(_ request: Programme.Request) -> Problem.Request {
        // More than one talk is a mentoring series; a table is visited once.
        let series = request.format == .mentoring ? request.sessions - (sessionsHad[request.id] ?? 0) : 1
        let deadline = request.deadline.map { horizon.slot(notBefore: horizon.zone.instant($0.adding(days: 1))) }
        return .init(
            id: request.label, person: personIndex[request.person] ?? 0, topic: request.topic,
            minLevel: request.minLevel, format: Problem.Wish(rawValue: request.format.rawValue) ?? .either,
            sessions: series, minGapDays: series > 1 ? data.settings.seriesGapDays : 0,
            priority: request.priority.rawValue,
            waitingWeeks: waitingWeeks(of: request),
            deadline: min(horizon.slots, max(0, deadline ?? horizon.slots)),
            prefer: request.prefer.compactMap { expertIndex[$0] },
            avoid: request.avoid.compactMap { expertIndex[$0] })
    }

    private var conflicts: [Problem.Pair] {
        data.relations.compactMap { relation in
            guard let first = personIndex[relation.first], let second = personIndex[relation.second] else { return nil }
            return Problem.Pair(first, second).ordered
        }
    }

    /// What was announced and is still ahead: a plan that keeps it unchanged is worth more.
    private var previous: [Problem.Participation] {
        announced.flatMap { session -> [Problem.Participation] in
            guard let expert = expertIndex[session.expert] else { return [] }
            let start = horizon.slot(notBefore: session.time.start)
            return session.requests.compactMap { requestIndex[$0] }.map {
                .init(request: $0, expert: expert, room: session.room.flatMap { roomIndex[$0] }, start: start)
            }
        }
    }

    var announced: [Session] {
        guard let window = horizon.interval else { return [] }
        return (data.latestRelease?.sessions ?? []).filter { !$0.cancelled && window.contains($0.session.time.start) }
            .map(\.session)
    }

    /// Sessions held or announced for before the first free slot stand closed; pinned ones stand open.
    private func standing(_ pinned: [Session]) -> [Problem.Pinned] {
        let limit = horizon.instant(ofSlot: notBefore)
        let fixed = announced.filter { $0.time.start < limit }
        let ids = Set(fixed.map(\.id))
        return fixed.compactMap { pin($0, closed: true) }
            + pinned.filter { !ids.contains($0.id) }.compactMap { pin($0, closed: false) }
    }

    private func pin(_ session: Session, closed: Bool) -> Problem.Pinned? {
        guard let expert = expertIndex[session.expert], let format = Format(rawValue: session.format.rawValue) else {
            return nil
        }
        return .init(
            format: format, expert: expert, room: session.room.flatMap { roomIndex[$0] },
            start: horizon.slot(notBefore: session.time.start), topic: session.topic,
            requests: session.requests.compactMap { requestIndex[$0] }, closed: closed,
            second: session.second.flatMap { expertIndex[$0] }, chair: session.chair.flatMap { personIndex[$0] })
    }
}

extension Problem.Weights {
    init(_ weights: Programme.Weights) {
        self.init(
            first: weights.first, next: weights.next, waiting: weights.waiting, level: weights.level,
            preferred: weights.preferred, travel: weights.travel, week: weights.week, table: weights.table,
            mentoring: weights.mentoring, expertTravel: weights.expertTravel, inPerson: weights.inPerson,
            sector: weights.sector, load: weights.load, change: weights.change)
    }
}

extension ProgrammeData {
    /// Talks that each request had before the horizon began: those it had a seat at and did not lose.
    func sessionsHad(before horizon: Horizon) -> [Programme.Request.ID: Int] {
        let begin = horizon.zone.instant(horizon.from)
        let past = (latestRelease?.sessions ?? []).filter { !$0.cancelled && $0.session.time.start < begin }
        let seats = past.flatMap { released in
            released.session.requests.filter { attendance.counts(released.session, $0) }
        }
        return Dictionary(seats.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
