import Programme
import Testing

@testable import Groeimakelaar

@Suite("What the report may tell of small groups")
struct DisclosureTests {
    private static let small = 1...4

    /// Three sets within each other, and what is told of them.
    private func nest(_ asked: Int, _ answered: Int, _ done: Int) -> NestedNumbers {
        var nest = NestedNumbers()
        nest.add("asked", asked)
        nest.add("answered", answered, within: ["asked"])
        nest.add("done", done, within: ["answered"])
        return nest
    }

    @Test("of sets within each other, none and no difference of two is told to be 1 to 4")
    func differences() {
        for asked in 0...40 {
            for answered in 0...asked {
                for done in 0...answered {
                    let nest = nest(asked, answered, done)
                    let names = ["asked", "answered", "done"]
                    let exact = names.filter(nest.isExact).map(nest.size)
                    #expect(!exact.contains(where: Self.small.contains), "\(asked) \(answered) \(done)")
                    let differences = exact.indices.flatMap { i in exact[i...].map { exact[i] - $0 } }
                    #expect(!differences.contains(where: Self.small.contains), "\(asked) \(answered) \(done)")
                    #expect(names.allSatisfy { nest[$0].contains(nest.size($0)) })
                    let rest = nest.rest(of: "asked", without: "answered")
                    #expect(rest.contains(asked - answered) && !(rest.count == 1 && Self.small ~= asked - answered))
                }
            }
        }
    }

    /// Everything that a reader is told of three sets.
    private struct Told: Hashable {
        let asked, answered, missing: ClosedRange<Int>
        let value: ToldValue
    }

    private func told(_ asked: Int, _ answered: Int, _ done: Int) -> Told {
        let nest = nest(asked, answered, done)
        let figure = Figure(
            id: "intended", section: .actions, unit: .percent,
            value: answered == 0 ? nil : 100 * Double(done) / Double(answered),
            counted: nest.counted("answered", of: "asked", part: "done"), groups: [], columns: [], rows: [])
        return Told(
            asked: nest["asked"], answered: nest["answered"],
            missing: nest.rest(of: "asked", without: "answered"), value: figure.told)
    }

    @Test("who knows how it is done, and reads all of it, still cannot tell how large a small group is")
    func ambiguity() {
        // Every programme of up to so many, by what its report would tell.
        var readings: [Told: [(Int, Int, Int)]] = [:]
        for asked in 0...32 {
            for answered in 0...asked {
                for done in 0...answered {
                    readings[told(asked, answered, done), default: []].append((asked, answered, done))
                }
            }
        }
        func isGivenAway(_ group: ((Int, Int, Int)) -> Int, _ all: [(Int, Int, Int)]) -> Bool {
            let sizes = Set(all.map(group))
            return sizes.count == 1 && sizes.contains(where: Self.small.contains)
        }
        var given: [String] = []
        for all in readings.values {
            for (name, group) in [
                ("asked", { $0.0 }), ("answered", { $0.1 }), ("done", { $0.2 }), ("no answer", { $0.0 - $0.1 }),
                ("not done", { $0.1 - $0.2 }),
            ] as [(String, ((Int, Int, Int)) -> Int)] where isGivenAway(group, all) {
                given.append("\(name): \(all)")
            }
        }
        #expect(given.isEmpty, "\(given.prefix(10))")
    }

    @Test("nor where those who were asked lie within others whose number stands in the report")
    func fourSets() {
        struct Reading: Hashable {
            let all, told, missing: ClosedRange<Int>
            let value: ToldValue
        }
        var readings: [Reading: [[Int]]] = [:]
        for all in 0...18 {
            for asked in 0...all {
                for told in 0...asked {
                    for done in 0...told {
                        var nest = NestedNumbers()
                        let sizes = [all, asked, told, done]
                        for (index, name) in ["all", "asked", "told", "done"].enumerated() {
                            let outer = index == 0 ? [] : [["all", "asked", "told"][index - 1]]
                            nest.add(name, sizes[index], within: outer)
                        }
                        let figure = Figure(
                            id: "realised-3", section: .actions, unit: .percent,
                            value: told == 0 ? nil : 100 * Double(done) / Double(told),
                            counted: nest.counted("told", of: "asked", part: "done"), groups: [], columns: [], rows: [])
                        let missing = figure.toldMissing ?? 0...99
                        let reading = Reading(
                            all: nest["all"], told: figure.toldCount, missing: missing, value: figure.told)
                        readings[reading, default: []].append(sizes)
                    }
                }
            }
        }
        let groups: [([Int]) -> Int] = [{ $0[0] - $0[1] }, { $0[1] - $0[2] }, { $0[2] - $0[3] }, { $0[2] }, { $0[3] }]
        for all in readings.values {
            for group in groups {
                let sizes = Set(all.map(group))
                #expect(sizes.count > 1 || !sizes.contains(where: Self.small.contains), "\(all)")
            }
        }
    }

    @Test(
        "a percentage about a small group is a bound, and one of a number that is not told is in steps",
        arguments: [
            (20, 20, 10, ToldValue.exactly(50)), (20, 20, 20, .exactly(100)), (20, 20, 0, .exactly(0)),
            (20, 20, 3, .below(25)), (20, 20, 18, .above(75)), (40, 38, 20, .between(50, 60)), (20, 18, 12, .above(59)),
            (20, 4, 2, .hidden),
            (7, 7, 5, .hidden), (12, 11, 6, .hidden), (0, 0, 0, .none),
        ])
    func values(asked: Int, answered: Int, done: Int, expected: ToldValue) {
        #expect(told(asked, answered, done).value == expected)
    }

    @Test("a mean of a number that is not told is rounded, so that its fraction does not tell it")
    func mean() {
        let nest = nest(20, 17, 17)
        func figure(_ name: String) -> Figure {
            Figure(
                id: "satisfaction", section: .sessions, unit: .mark, value: 8.352941176, counted: nest.counted(name),
                groups: [], columns: [], rows: [])
        }
        #expect(figure("answered").told == .exactly(8.4) && figure("asked").told == .exactly(8.352941176))
    }

    @Test("groups do not add up to a number that is not told")
    func unknownWhole() {
        let groups = SmallGroups.hidden(["done": 20, "partly": 9, "dropped": 6], isWholeTold: false)
        #expect(
            groups == [
                .init(name: "done", count: 20), .init(name: "partly", count: 9), .init(name: "dropped", count: nil),
            ])
    }
}
