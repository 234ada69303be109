import Foundation
import Testing

@testable import Planning

@Suite("A problem file that is wrong is refused with the place and the fault")
struct ReadingTests {
    static func text(_ problem: Problem = Villages.hamlet()) throws -> String {
        String(decoding: try problem.json(), as: UTF8.self)
    }

    static func error(_ text: String) -> ProblemError? {
        do throws(ProblemError) {
            _ = try Problem(json: Data(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    static let edits: [(String, String, String, ProblemError.Fault)] = [
        (
            "\"slots\":192", "\"slots\":1000000000", "slots",
            .outOfRange(found: 1_000_000_000, least: 1, most: 2_000_000)
        ),
        ("\"slots\":192", "\"slots\":99999999999999999999", "slots", .numberTooLarge),
        ("\"slots\":192", "\"slots\":1.5", "slots", .notWhole), ("\"slots\":192", "\"slots\":1e3", "slots", .notWhole),
        ("\"slots\":192", "\"slots\":019", "slots", .badNumber),
        ("\"slots\":192", "\"slots\":\"192\"", "slots", .wrongType(wanted: .integer, found: .text)),
        ("\"slots\":192,", "", "slots", .missing),
        ("\"room", "\"roem", "rooms", .missing),
        ("\"online\":true", "\"online\":null", "formats.mentoring.online", .wrongType(wanted: .boolean, found: .null)),
        ("[[32,72],", "[[32,72,80],", "people[0].free[0]", .notAPair),
        ("[[32,72],", "[{},", "people[0].free[0]", .wrongType(wanted: .array, found: .object)),
        (
            "\"format\":\"table\"", "\"format\":\"tafel\"", "requests[0].format",
            .unknownWord(found: "tafel", known: ["table", "mentoring", "either"])
        ),
        ("\"name\":\"hamlet\"", "\"name\":\"ham\\qlet\"", "name", .badText),
        ("\"name\":\"hamlet\"", "\"name\":\"ham\\ud800\"", "name", .badText),
        ("\"name\":\"hamlet\"", "\"name\":hamlet", "name", .unexpected("h")),
        (
            "experttafel-problem/1", "experttafel-problem/2", "format",
            .unknownWord(found: "experttafel-problem/2", known: ["experttafel-problem/1"])
        ),
        ("\"conflicts\":[[2,3]]", "\"conflicts\":[[2,30]]", "conflicts[0][1]", .noSuch(.people, found: 30, count: 8)),
        (
            "\"pinned\":[]",
            "\"pinned\":[{\"format\":\"table\",\"expert\":0,\"room\":5,\"start\":40,\"topic\":\"export\",\"requests\":[]}]",
            "pinned[0].room", .noSuch(.rooms, found: 5, count: 1)
        ),
    ]

    @Test("each fault of the text and its shape", arguments: edits.indices)
    func edit(index: Int) throws {
        let (from, to, path, fault) = Self.edits[index]
        let good = try Self.text()
        let range = try #require(good.range(of: from))
        let error = try #require(Self.error(good.replacingCharacters(in: range, with: to)))
        #expect(error.path == path && error.fault == fault)
    }

    @Test("a text that was cut off anywhere is refused with the line and column of its end")
    func truncated() throws {
        let good = try Self.text()
        for length in 1..<good.utf8.count - 2 {
            let error = try #require(Self.error(String(good.prefix(length))))
            // A number may be cut in two: then its end is missing all the same.
            #expect(error.fault == .endsEarly && error.position?.line == 1, "\(length): \(error)")
        }
        let lines = "{\n  \"format\": \"experttafel-problem/1\",\n  \"näme\": ?"
        #expect(Self.error(lines)?.position == ProblemError.Position(line: 3, column: 11))
    }

    @Test("what is unknown is passed over, whatever it is")
    func unknown() throws {
        let extra = "{\"new\":{\"a\":[1,-2.5e+3,{\"b\":null},[],{}],\"c\":\"\\u00e9\\\"\"},\"newer\":[],"
        let text = extra + (try Self.text().dropFirst())
        #expect(try Problem(json: Data(text.utf8)) == Villages.hamlet())
        for wrong in [
            "[1,]", "{\"a\":1,}", "{1:2}", "[1 2]", "-", "1.", "tru", "[}", String(repeating: "[", count: 5000),
        ] {
            #expect(Self.error("{\"new\":\(wrong)," + (try Self.text().dropFirst())) != nil, "\(wrong)")
        }
    }

    @Test("bytes changed at random never end the program, and what is accepted is sound")
    func fuzzed() throws {
        let good = Array(try Self.text().utf8)
        var random = RandomSource(seed: 3)
        for _ in 0..<3000 {
            var bytes = good
            for _ in 0...random.below(4) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = UInt8(random.below(256))
                case 1: bytes.remove(at: place)
                default: bytes.insert(good[random.below(good.count)], at: place)
                }
            }
            do throws(ProblemError) { try Problem(json: Data(bytes)).validate() } catch {
                #expect(error.description != "")
            }
        }
    }

    @Test("text is read as it was written: escapes, accents, pairs of surrogates")
    func texts() throws {
        let good = try Self.text()
        let text = good.replacingOccurrences(
            of: "\"name\":\"hamlet\"", with: "\"name\":\"a\\u00e9\\ud83d\\ude00\\n\\/é\"")
        #expect(try Problem(json: Data(text.utf8)).name == "aé😀\n/é")
    }

    @Test("weights and counts that could leave exact arithmetic are refused")
    func score() throws {
        var problem = Villages.hamlet()
        for index in problem.experts.indices { problem.experts[index].maxSessions = 100_000 }
        problem.weights.load = 1_000_000
        #expect(throws: Never.self) { try problem.validate() }
        problem.requests = (0..<200_000).map {
            var request = problem.requests[0]
            request.id = "V\($0)"
            request.sessions = 1000
            return request
        }
        let error = try #require(throws: ProblemError.self) { try problem.validate() }
        #expect(error.fault == .scoreTooLarge(most: Problem.mostScore))
    }

    @Test("a plan file is read, and refused where it speaks of what is not there")
    func plan() throws {
        let problem = Villages.hamlet()
        let plan = Plan(problem: "hamlet", sessions: [Villages.table, Villages.talk], score: 12, bound: nil)
        #expect(try Plan(json: plan.json(), for: problem) == plan)
        var wrong = plan
        wrong.sessions[1].requests = [5, 5]
        let error = try #require(throws: ProblemError.self) { try Plan(json: wrong.json(), for: problem) }
        #expect(error.path == "sessions[1].requests[1]" && error.fault == .duplicate(first: 0))
    }
}
