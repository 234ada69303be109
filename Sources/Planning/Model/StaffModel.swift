/// C16 and C17 as the search asks them: by topic, who could be second expert, and when; who could chair.
struct StaffModel: Sendable {
    /// By topic; empty where the rule is off.
    private let needsSecond, needsChair: [Bool]
    /// By topic, the experts at the level for it who give tables.
    let seconds: [[Int]]
    let chairs: [Int]
    /// By topic, the starts of tables at which some second expert and some chair that are needed are free.
    private let starts: [[UInt64]]

    init(_ problem: Problem, topics: [String], table: FormModel) {
        let (rule, staff) = (problem.rules, StaffTables(problem))
        guard rule?.secondExpert != nil || rule?.chair != nil else {
            (needsSecond, needsChair, seconds, chairs, starts) = ([], [], [], [], [])
            return
        }
        let needsSecond = topics.map { staff.needsSecond($0) }
        let needsChair = topics.map { staff.needsChair($0) }
        let seconds = topics.map { topic in
            problem.experts.indices.filter {
                let expert = problem.experts[$0]
                return expert.formats.contains(.table) && expert.topics[topic] ?? -1 >= staff.secondLevel
            }
        }
        let chairs = rule?.chair?.people ?? []
        func free(_ people: [Int]) -> [UInt64] {
            people.reduce(into: [UInt64](repeating: 0, count: table.words)) { bits, person in
                for word in bits.indices { bits[word] |= table.free[person * table.words + word] }
            }
        }
        let chaired = free(chairs)
        starts = topics.indices.map { topic in
            let seconded = free(seconds[topic].map { problem.experts[$0].person })
            return (0..<table.words).map { word in
                (needsSecond[topic] ? seconded[word] : .max) & (needsChair[topic] ? chaired[word] : .max)
            }
        }
        (self.needsSecond, self.needsChair, self.seconds, self.chairs) = (needsSecond, needsChair, seconds, chairs)
    }

    func needsSecond(_ topic: Int) -> Bool { topic >= 0 && !needsSecond.isEmpty && needsSecond[topic] }
    func needsChair(_ topic: Int) -> Bool { topic >= 0 && !needsChair.isEmpty && needsChair[topic] }

    /// People at a new table on a topic beside its expert and participants.
    func count(_ topic: Int) -> Int { (needsSecond(topic) ? 1 : 0) + (needsChair(topic) ? 1 : 0) }

    /// Whether those whom a table needs are ever free at one of its starts.
    func hasTime(_ topic: Int, _ start: Int) -> Bool {
        starts.isEmpty || starts[topic][start >> 6] >> UInt64(start & 63) & 1 == 1
    }
}
