import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("The moments at which results are asked are data")
struct MomentTests {
    let scene: CaseScene

    init() throws { scene = try CaseScene() }

    private func hold(_ requests: [Request.ID], day: Int) throws {
        let session = try scene.release(requests, at: Sample.time(day: day))
        scene.now = Sample.monday.adding(minutes: (day + 1) * 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
    }

    private func results(_ request: Request.ID) throws -> [String] {
        try scene.open(request).filter(\.kind.isResult).map { "\($0.kind.rawValue) \($0.due)" }
    }

    @Test("a moment that is added is asked, also after sessions that were held, and stands in the report")
    func added() throws {
        try hold([scene.requests[0]], day: 1)
        try scene.office.moveCase("V2", to: .closed, result: .withdrawn, note: "")
        _ = try scene.office.set("protocol.moments", to: "3, 6, 24")
        _ = try scene.office.set("protocol.question.result-24", to: "Wat bleef er van over?")
        // What was asked for twelve months stays until it is let go of by hand.
        #expect(
            try results(scene.requests[0]) == [
                "result-3 2027-06-02", "result-6 2027-09-02", "result-12 2028-03-02", "result-24 2029-03-02",
            ])
        #expect(try scene.open(scene.requests[1]).isEmpty)
        try hold([scene.requests[2]], day: 8)
        #expect(
            try results(scene.requests[2]) == [
                "result-3 2027-06-09", "result-6 2027-09-09", "result-24 2029-03-09",
            ])
        #expect(try scene.open(scene.requests[2]).last?.text == "Wat bleef er van over?")
        let ids = try scene.office.report(from: nil, until: nil).figures.map(\.id)
        #expect(ids.contains("turnover-24") && ids.contains("realised-24") && !ids.contains("results-12"))
        #expect(try scene.office.report(from: nil, until: nil).page(.dutch).contains("Respons, na 24 maanden"))
        try scene.office.setTarget("jobs-24", 10)
    }

    @Test("set twice, nothing is asked twice; what was answered or is past is not asked again")
    func again() throws {
        try hold([scene.requests[0]], day: 1)
        scene.now = Sample.monday.adding(minutes: 60 * 1440)
        _ = try scene.office.set("protocol.moments", to: "1, 3, 6, 12, 18")
        _ = try scene.office.set("protocol.moments", to: "3, 6, 12")
        _ = try scene.office.set("protocol.moments", to: "1, 3, 6, 12, 18")
        let months = try scene.open(scene.requests[0]).compactMap(\.kind.months)
        // A month after the session is past; the moment that was taken away and came back is asked once.
        #expect(months == [3, 6, 12, 18])
        try scene.office.store.undo(who: "anna", at: scene.now)
        #expect(try scene.office.settings().protocol.moments == [3, 6, 12])
    }

    @Test(
        "what are no months is refused",
        arguments: ["", "0", "3, 121", "3, 3", "3; 6", "drie", "3,,6", "1,2,3,4,5,6,7,8,9,10,11,12,13"])
    func refused(text: String) throws {
        #expect(throws: OfficeError.badSetting(key: "protocol.moments", found: text)) {
            try scene.office.set("protocol.moments", to: text)
        }
        #expect(throws: OfficeError.self) { try scene.office.set("protocol.question.result-0", to: "?") }
    }

    @Test("what was asked at a moment that the programme has no more still stands in the report")
    func gone() throws {
        try hold([scene.requests[0]], day: 1)
        _ = try scene.office.set("protocol.moments", to: "6")
        scene.now = Sample.monday.adding(minutes: 120 * 1440)
        let ids = try scene.office.report(from: nil, until: nil).figures.map(\.id)
        #expect(ids.contains("results-3") && ids.contains("results-6") && !ids.contains("results-12"))
    }
}

@Suite("A guest who cancels beforehand makes place for another")
struct EarlyCancelTests {
    @Test("the seat is offered on, once; the case waits with its waiting time kept, and counts as cancelled")
    func offered() throws {
        let scene = try CaseScene()
        let session = try scene.release(Array(scene.requests[..<4]), at: Sample.time(day: 14))
        _ = try scene.office.exportMessages { _ in }
        let outcome = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: "V1", state: .cancelled)], cancelledAt: nil)
        #expect(outcome.waiting == [scene.requests[0]] && outcome.cancelled == nil)
        #expect(outcome.effects.first == .seatFreed(session: session.label))
        let offered = outcome.effects.contains { if case .offered(_, "V5", _, _) = $0 { true } else { false } }
        #expect(offered, "\(outcome.effects)")
        #expect(try scene.stage(scene.requests[0]) == .waiting)
        let seats = try scene.office.store.read { try $0.latestRelease()?.sessions.first?.session.requests }
        #expect(seats == Array(scene.requests[1..<4]))
        #expect(try scene.office.store.read { try $0.attendance(of: session.id) }.map(\.state) == [.cancelled])
        // It stays a seat that was cancelled, in the report of the day.
        scene.now = Sample.monday.adding(minutes: 15 * 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        let attendance = try #require(
            try scene.office.report(from: nil, until: nil).figures.first { $0.id == "attendance" })
        #expect(
            attendance.rows.map { $0.last } == [.text("cancelled")]
                + [Figure.Field](repeating: .text("attended"), count: 3))
    }

    @Test("within a day of the session there is no time to offer it, and afterwards it is only noted")
    func tooLate() throws {
        let scene = try CaseScene()
        let session = try scene.release(Array(scene.requests[..<4]), at: Sample.time(day: 1))
        let outcome = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: "V1", state: .late)], cancelledAt: nil)
        #expect(outcome.effects.contains(.nobodyWaits(session: session.label)))
        #expect(try scene.office.store.read { try $0.offers() }.isEmpty)
        scene.now = Sample.monday.adding(minutes: 3 * 1440)
        let after = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: "V2", state: .late)], cancelledAt: nil)
        #expect(after.effects.isEmpty)
    }
}
