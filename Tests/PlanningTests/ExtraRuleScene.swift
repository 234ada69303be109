@testable import Planning

extension Breaker {
    /// Switches rules of the programme on, each about every other time, tight enough to matter.
    mutating func addRules(to problem: inout Problem) {
        var rules = Problem.Rules()
        if isOn {
            rules.preferredDays = .init(
                weight: random.below(120),
                people: some(problem.people.indices).map { .init(person: $0, days: some(0..<7)) })
        }
        if isOn {
            rules.noShows = .init(
                weight: random.below(900),
                people: some(problem.people.indices).map { .init(person: $0, count: random.below(4)) })
        }
        if isOn {
            var (experts, people): ([Problem.Pair], [Problem.Pair]) = ([], [])
            for request in problem.requests.indices where random.below(3) == 0 {
                experts.append(.init(request, random.below(problem.experts.count)))
            }
            for _ in 0..<problem.people.count * 3 {
                let pair = (random.below(problem.people.count), random.below(problem.people.count))
                if pair.0 != pair.1 { people.append(.init(pair.0, pair.1)) }
            }
            rules.notAgain = .init(experts: experts, people: people)
        }
        if isOn {
            rules.townQuota = .init(
                weight: random.below(300),
                towns: some(problem.places.indices).map { place in
                    let least = random.below(3) == 0 ? nil : random.below(6)
                    return .init(
                        place: place, least: least, most: random.below(3) == 0 ? nil : (least ?? 0) + random.below(5))
                })
        }
        if isOn {
            let costs = problem.rooms.map { _ in random.below(3) * 50 }
            rules.roomBudget = .init(most: random.below(8) * 50, costs: costs)
        }
        if isOn {
            let sizes = 1 + random.below(3)
            rules.minimumMix = .init(
                sectors: 1 + random.below(min(4, problem.formats.table.maxParticipants)), sizes: sizes,
                sizeOf: sizes == 1 ? [] : problem.people.map { _ in ["zzp", "klein", "groot"][random.below(3)] })
        }
        let topics = problem.offeredTopics.filter { _ in random.below(2) == 0 }
        if isOn { rules.secondExpert = .init(topics: isOn ? nil : topics, minLevel: random.below(3)) }
        if isOn {
            rules.chair = .init(
                people: some(problem.people.indices), topics: isOn ? nil : topics, load: random.below(60),
                travel: random.below(15))
        }
        for _ in 0..<4 {
            let seat = Problem.AnnouncedStaff(
                expert: random.below(problem.experts.count), start: problem.formats.table.starts[random.below(2)],
                who: random.below(problem.experts.count))
            if rules.secondExpert?.announced.contains(seat) == false { rules.secondExpert?.announced.append(seat) }
            if rules.chair?.announced.contains(seat) == false { rules.chair?.announced.append(seat) }
        }
        problem.rules = rules
    }

    private var isOn: Bool { mutating get { random.below(2) == 0 } }

    /// About half of some numbers, in their order.
    private mutating func some(_ numbers: Range<Int>) -> [Int] { numbers.filter { _ in random.below(2) == 0 } }
}
