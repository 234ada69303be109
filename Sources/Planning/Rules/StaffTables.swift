/// C16 and C17 in numbers: which tables need a second expert and a chair, and who may be one.
struct StaffTables: Sendable {
    let needsSecond, needsChair: Bool
    private let secondTopics, chairTopics: Set<String>?
    /// The least level of a second expert.
    let secondLevel: Int
    /// Who may chair; nil where the rule is off, and anyone may.
    let chairs: Set<Int>?
    /// Points of a chair's tables, and for each slot of their travel.
    let chairLoad, chairTravel: Int
    /// Who was announced, and points for each of them that a plan holds.
    private let announcedSeconds, announcedChairs: Set<Problem.AnnouncedStaff>
    private let change: Int

    init(_ problem: Problem) {
        let (second, chair) = (problem.rules?.secondExpert, problem.rules?.chair)
        (needsSecond, needsChair) = (second != nil, chair != nil)
        secondTopics = second?.topics.map { Set($0) }
        chairTopics = chair?.topics.map { Set($0) }
        secondLevel = second?.minLevel ?? 0
        chairs = chair.map { Set($0.people) }
        (chairLoad, chairTravel) = (chair?.load ?? 0, chair?.travel ?? 0)
        announcedSeconds = Set(second?.announced ?? [])
        announcedChairs = Set(chair?.announced ?? [])
        change = problem.weights.change
    }

    /// What it costs to hold nobody of those who were announced.
    var announcedCost: Int { change * (announcedSeconds.count + announcedChairs.count) }

    /// Points for keeping a second expert, or a chair, whom an expert's session at a start was announced with.
    func kept(second: Int, _ expert: Int, _ start: Int) -> Int {
        announcedSeconds.contains(.init(expert: expert, start: start, who: second)) ? change : 0
    }

    func kept(chair: Int, _ expert: Int, _ start: Int) -> Int {
        announcedChairs.contains(.init(expert: expert, start: start, who: chair)) ? change : 0
    }

    func needsSecond(_ topic: String) -> Bool { needsSecond && secondTopics?.contains(topic) != false }
    func needsChair(_ topic: String) -> Bool { needsChair && chairTopics?.contains(topic) != false }
}
