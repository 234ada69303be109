import Planning
import Programme

/// The planning problem of a programme, and what its numbers stand for.
public struct PlanningModel: Sendable {
    public let problem: Problem
    public let horizon: Horizon
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

    private let experts: [Expert.ID]
    private let rooms: [Room.ID]
    private let requests: [Request.ID]
    private let people: [Person.ID]
    private let expertIndex: [Expert.ID: Int]
    private let roomIndex: [Room.ID: Int]
    private let requestIndex: [Request.ID: Int]
    private let personIndex: [Person.ID: Int]

    init(data: ProgrammeData, availability: Availability, horizon: Horizon, now: Instant) {
        self.data = data
        self.availability = availability
        self.horizon = horizon
        self.now = now
        experts = data.experts.keys.filter { data.people[$0] != nil }.sorted()
        rooms = data.rooms.keys.sorted()
        requests = data.requests.values.filter { data.remainingSessions(of: $0, before: horizon) > 0 }
            .map(\.id).sorted()
        let concerned = Set(experts).union(requests.compactMap { data.requests[$0]?.person })
        people = concerned.sorted()
        expertIndex = Self.numbered(experts)
        roomIndex = Self.numbered(rooms)
        requestIndex = Self.numbered(requests)
        personIndex = Self.numbered(people)
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
        Problem(
            name: "\(data.settings.programme) \(horizon.from) \(horizon.until)", timeZone: horizon.zone.identifier,
            start: horizon.start.description, slotMinutes: horizon.slotMinutes, slots: horizon.slots,
            days: horizon.days.map { horizon.slot(notBefore: horizon.zone.instant($0)) }, notBefore: notBefore,
            places: data.travel.places, travelMinutes: data.travel.minutes,
            formats: .init(table: format(.table), mentoring: format(.mentoring)),
            people: people.compactMap { data.people[$0] }.map(person),
            experts: experts.compactMap { data.experts[$0] }.map(expert),
            rooms: rooms.compactMap { data.rooms[$0] }.map(room),
            requests: requests.compactMap { data.requests[$0] }.map(request), conflicts: conflicts,
            pinned: standing(pinned), previous: previous, weights: weights)
    }

    /// Sessions before this slot are too near to invite anyone to.
    private var notBefore: Int {
        let earliest = horizon.zone.date(now).adding(days: data.settings.noticeDays)
        let first = max(horizon.from, earliest)
        return min(horizon.slots, horizon.slot(notBefore: horizon.zone.instant(first)))
    }
}
