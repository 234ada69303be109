import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("The rules of the follow-up are settings")
struct RuleDataTests {
    let scene: CaseScene

    init() throws { scene = try CaseScene() }

    private func hold(_ count: Int = 1) throws -> Session {
        let session = try scene.release(Array(scene.requests[..<count]), at: Sample.time(day: 1))
        scene.now = Sample.monday.adding(minutes: 2 * 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        return session
    }

    @Test("another protocol asks at other moments, in the programme's own words, and undo brings the old one back")
    func moments() throws {
        _ = try scene.office.set("protocol.after.evaluation", to: "1 werkdag")
        _ = try scene.office.set("protocol.after.result-3", to: "4 months")
        _ = try scene.office.set("protocol.after.result-12", to: "nooit")
        _ = try scene.office.set("protocol.question.result-6", to: "Wat merkt u ervan?")
        _ = try hold()
        let open = try scene.open(scene.requests[0])
        #expect(open.map(\.kind) == [.evaluation, .result3, .result6])
        // Held on Tuesday 2 March.
        #expect(open.map(\.due.description) == ["2027-03-03", "2027-07-02", "2027-09-02"])
        #expect(open.map(\.text) == ["", "", "Wat merkt u ervan?"])
        #expect(try scene.office.settings().protocol.after["result-12"] == .never)
        // The last command was the attendance; before it the release and the plan, then the question.
        for _ in 0..<4 { _ = try scene.office.store.undo(who: "anna", at: scene.now, allowExported: true) }
        #expect(try scene.office.settings().protocol.question["result-6"]?.isEmpty == true)
        #expect(try scene.office.settings().protocol.after["result-12"] == .never)
    }

    @Test("what makes no sense is refused, and nothing changes")
    func refused() throws {
        let wrong = [
            ("protocol.after.evaluation", "binnenkort"), ("protocol.after.result-3", "0 maanden"),
            ("attendance.warnAfter", "4"), ("attendance.pauseAfter", "1"), ("escalation.ownerDays", "11"),
            ("stages.order", "new, closed"), ("stages.days.waiting", "-1"),
            ("stages.order", "new, qualified, qualified, waiting, matched, met, in-follow-up, referred, closed"),
        ]
        for (key, value) in wrong {
            #expect(throws: OfficeError.badSetting(key: key, found: value)) { try scene.office.set(key, to: value) }
        }
        #expect(try scene.office.settings() == scene.office.store.read { try $0.settings() })
        #expect(try scene.office.settings().attendance == AttendanceSettings())
    }

    @Test("a stage of its own has a next action, days of its own order, and a place in the list")
    func ownStage() throws {
        let order = "new, qualified, on-hold, waiting, matched, met, in-follow-up, referred, closed"
        _ = try scene.office.set("stages.order", to: order)
        let stage = CaseStage(rawValue: "on-hold")
        try scene.office.moveCase("V1", to: stage, result: nil, note: "bouw ligt stil")
        let next = try #require(try scene.open(scene.requests[0]).first)
        #expect(next.kind == .decide && next.stage == stage)
        #expect(try scene.office.status().stages.map(\.stage.rawValue) == order.split(separator: ", ").map(String.init))
        try scene.office.finish(next.label, Outcome())
        #expect(try scene.open(scene.requests[0]).count == 1)
        _ = try scene.office.set("stages.days.waiting", to: "1")
        try scene.office.moveCase("V1", to: .waiting, result: nil, note: "")
        #expect(try scene.open(scene.requests[0]).map(\.due.description) == ["2027-03-02"])
    }

    @Test("after two no-shows planning warns, after three it passes over for half a year, unless overruled")
    func noShows() throws {
        for day in [0, 7, 14] {
            let session = try scene.release([scene.requests[0]], at: Sample.time(day: day))
            scene.now = Sample.monday.adding(minutes: (day + 2) * 1440)
            _ = try scene.office.recordAttendance(
                session.label, [SeatReport(seat: "V1", state: .noShow)], cancelledAt: nil)
            let data = try scene.office.data()
            // `status` looks at the people concerned alone, planning at the whole programme: both say the same.
            let warnings = data.attendanceWarnings(at: scene.now)
            #expect(try scene.office.status().gaps.filter { warnings.contains($0) } == warnings)
            #expect(warnings.count == (day > 0 ? 1 : 0))
            let job = try scene.office.preparePlan(from: nil, until: nil)
            let isAsked = job.model.requestIndex[scene.requests[0]] != nil
            #expect(isAsked == (day < 14), "after \(day) days")
        }
        let passed = try scene.office.proposalView().passedOver
        #expect(passed.map(\.request) == ["V1"] && passed.map(\.until.description) == ["2027-09-15"])
        #expect(try scene.office.why("V1", .dutch).map(\.kind) == ["passedOver"])
        try scene.office.pardon("V1", reason: "was ziek")
        #expect(try scene.office.proposalView().passedOver.isEmpty)
        #expect(try scene.office.preparePlan(from: nil, until: nil).model.requestIndex[scene.requests[0]] != nil)
        #expect(try scene.office.store.history(limit: 1).first?.mark.name == "case pardon")
        // Three again from here on: what was overruled stays so.
        _ = try scene.office.set("attendance.pauseMonths", to: "1")
        _ = try scene.office.store.undo(who: "anna", at: scene.now)
        _ = try scene.office.store.undo(who: "anna", at: scene.now)
        #expect(try scene.office.proposalView().passedOver.map(\.request) == ["V1"])
    }
}
