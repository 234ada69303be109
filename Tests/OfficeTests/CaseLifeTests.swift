import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("A case goes from question to result")
struct CaseLifeTests {
    let scene: CaseScene

    init() throws { scene = try CaseScene() }

    @Test("what was spoken of is followed up by the protocol, on working days")
    func held() throws {
        let session = try scene.release(Array(scene.requests[..<2]), at: Sample.time(day: 1))
        #expect(try scene.stage(scene.requests[0]) == .matched)
        scene.now = Sample.monday.adding(minutes: 2 * 1440)
        let outcome = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        #expect(outcome.arisen == 9)
        let open = try scene.open(scene.requests[0])
        #expect(open.map(\.kind) == [.evaluation, .result3, .result6, .result12])
        // Three working days after Tuesday 2 March, then months, away from a weekend.
        #expect(open.map(\.due.description) == ["2027-03-05", "2027-06-02", "2027-09-02", "2028-03-02"])
        #expect(try scene.stage(scene.requests[0]) == .inFollowUp)
        let again = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        #expect(again.arisen == 0)
    }

    @Test("an intended action is checked on its date, and a dropped one says why")
    func intended() throws {
        let session = try scene.release([scene.requests[0]], at: Sample.time())
        scene.now = Sample.monday.adding(minutes: 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        let evaluation = try #require(try scene.open(scene.requests[0]).first)
        #expect(throws: OfficeError.self) {
            try scene.office.finish(evaluation.label, Outcome(action: "offerte vragen"))
        }
        // Koningsdag is a Tuesday in 2027.
        let date = try #require(LocalDate(iso: "2027-04-27"))
        try scene.office.finish(evaluation.label, Outcome(rating: 8, action: "offerte vragen", actionDate: date))
        let check = try #require(try scene.open(scene.requests[0]).first { $0.kind == .check })
        #expect(check.due.description == "2027-04-28")
        #expect(throws: OfficeError.self) { try scene.office.finish(check.label, Outcome(realised: .dropped)) }
        try scene.office.finish(check.label, Outcome(realised: .dropped, words: "te duur"))
        #expect(throws: OfficeError.self) { try scene.office.finish(check.label, Outcome(realised: .done)) }
    }

    @Test("nothing is asked of who withdrew; results are still asked of who was helped")
    func withdrawn() throws {
        let session = try scene.release(Array(scene.requests[..<2]), at: Sample.time())
        scene.now = Sample.monday.adding(minutes: 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        try scene.office.moveCase("V1", to: .closed, result: .withdrawn, note: "")
        try scene.office.moveCase("V2", to: .closed, result: .reached, note: "")
        #expect(try scene.open(scene.requests[0]).isEmpty)
        #expect(try scene.open(scene.requests[1]).map(\.kind) == [.result3, .result6, .result12])
    }

    @Test("who did not come waits again with the waiting time kept, and without the expert everyone does")
    func absent() throws {
        let session = try scene.release(Array(scene.requests[..<3]), at: Sample.time())
        scene.now = Sample.monday.adding(minutes: 1440)
        let reports = [SeatReport(seat: nil, state: .attended), SeatReport(seat: "V2", state: .noShow)]
        let first = try scene.office.recordAttendance(session.label, reports, cancelledAt: nil)
        #expect(first.waiting == [scene.requests[1]])
        #expect(try scene.stage(scene.requests[1]) == .waiting)
        let received = try scene.office.store.read { try $0.request(scene.requests[1])?.received }
        #expect(received == Sample.monday.adding(minutes: -14 * 1440))
        let second = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: "uitblinker", state: .late)], cancelledAt: nil)
        #expect(second.waiting == [scene.requests[0], scene.requests[2]])
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.place])
        // Corrected: what lapsed is asked after all, once.
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: "uitblinker", state: .attended)], cancelledAt: nil)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.evaluation, .result3, .result6, .result12])
    }

    @Test("a cancellation is late within 48 hours of the start, and nobody attends what has not begun")
    func late() throws {
        let session = try scene.release([scene.requests[0]], at: Sample.time(day: 4))
        let start = session.time.start
        for (hours, state) in [(48, Attendance.State.cancelled), (47, .late)] {
            let outcome = try scene.office.recordAttendance(
                session.label, [SeatReport(seat: "V1", state: .cancelled)],
                cancelledAt: start.adding(minutes: -hours * 60))
            #expect(outcome.seats.map(\.record.state) == [state])
        }
        #expect(throws: OfficeError.aCase(.notHeldYet(session.label))) {
            try scene.office.recordAttendance(
                session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        }
    }

    @Test("what is due after a session moves with the session")
    func moved() throws {
        let session = try scene.release([scene.requests[0]], at: Sample.time(day: 1))
        #expect(try scene.open(scene.requests[0]).map(\.due.description) == ["2027-03-03"])
        try scene.move(session.id, to: Sample.time(day: 4))
        #expect(try scene.open(scene.requests[0]).map(\.due.description) == ["2027-03-08"])
    }

    @Test("a snoozed follow-up falls on a working day and keeps its reason; a skipped case gets a new next action")
    func snoozed() throws {
        let action = try #require(try scene.open(scene.requests[0]).first)
        let saturday = try #require(LocalDate(iso: "2027-04-10"))
        #expect(
            try scene.office.snooze(action.label, until: saturday, reason: "op reis").description == "2027-04-12")
        #expect(try scene.open(scene.requests[0]).first?.reason == "op reis")
        try scene.office.skip(action.label, reason: "niet nodig")
        let next = try #require(try scene.open(scene.requests[0]).first)
        #expect(next.id != action.id && next.kind == .place)
    }
}

@Suite("No open case is without exactly one next action")
struct NextActionTests {
    /// Draws without end; the same seed draws the same.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test("whatever commands were run, in whatever order", arguments: [1, 2, 3, 5] as [UInt64])
    func anything(seed: UInt64) throws {
        let scene = try CaseScene()
        var dice = Dice(state: seed)
        var sessions: [Session] = []
        for step in 0..<45 {
            scene.now = scene.now.adding(minutes: Int.random(in: 60...3000, using: &dice))
            do {
                try Self.act(scene, &sessions, &dice)
            } catch is OfficeError {
                // A refusal changes nothing.
            } catch StoreError.nothingToUndo {}
            try Self.check(scene, "seed \(seed), step \(step)")
        }
        #expect(try scene.office.store.verify().isEmpty)
    }

    private static func act(_ scene: CaseScene, _ sessions: inout [Session], _ dice: inout Dice) throws {
        let office = try scene.office
        let request = scene.requests.randomElement(using: &dice) ?? .init(1)
        let followUps = try office.followUps(FollowUpSelection())
        let label = followUps.randomElement(using: &dice)?.followUp.label ?? "F0"
        let today = try office.data().zone.date(scene.now)
        switch Int.random(in: 0..<18, using: &dice) {
        case 0, 1:
            let start = scene.now.adding(minutes: Int.random(in: 100...9000, using: &dice))
            guard let time = Interval(start, start.adding(minutes: 120)) else { return }
            sessions.append(try scene.release([request], at: time))
        case 2, 3:
            guard let session = sessions.randomElement(using: &dice) else { return }
            let state = Attendance.State.allCases.randomElement(using: &dice) ?? .attended
            _ = try office.recordAttendance(session.label, [SeatReport(seat: nil, state: state)], cancelledAt: nil)
        case 4:
            let stage = StageSettings.known.randomElement(using: &dice) ?? .new
            let result = CaseResult.allCases.randomElement(using: &dice)
            try office.moveCase("V\(request)", to: stage, result: result, note: "")
        case 5: try office.note("V\(request)", "notitie", confidential: Bool.random(using: &dice))
        case 6: _ = try office.snooze(label, until: today.adding(days: 9), reason: "later")
        case 7: try office.skip(label, reason: "niet nodig")
        case 8: try office.addFollowUp("V\(request)", "bellen", due: today.adding(days: 3), owner: nil)
        case 9: try office.finish(label, Outcome(rating: 7, realised: .done, words: "goed"))
        case 10:
            guard try office.store.undoable()?.mark.name != "import" else { return }
            _ = try office.store.undo(who: "anna", at: scene.now, allowExported: true)
        case 11, 12:
            guard let session = sessions.randomElement(using: &dice) else { return }
            let start = session.time.start.adding(minutes: 1440 * Int.random(in: 1...9, using: &dice))
            if let time = Interval(start, start.adding(minutes: 120)) { try scene.move(session.id, to: time) }
        default: try actAtTheTable(scene, sessions, request, &dice)
        }
    }

    /// Seat by seat, and what the deadlines and the hand of the groeimakelaar do to a session.
    private static func actAtTheTable(
        _ scene: CaseScene, _ sessions: [Session], _ request: Request.ID, _ dice: inout Dice
    ) throws {
        let office = try scene.office
        guard let session = sessions.randomElement(using: &dice) else { return }
        switch Int.random(in: 0..<7, using: &dice) {
        case 0: _ = try office.cancelSession(session.label, dryRun: false)
        case 1, 2:
            let reports = (session.requests.map { "V\($0)" } + ["uitblinker"]).map { seat in
                SeatReport(seat: seat, state: Attendance.State.allCases.randomElement(using: &dice) ?? .attended)
            }
            _ = try office.recordAttendance(session.label, reports, cancelledAt: nil)
        case 3:
            let state: Attendance.State = Bool.random(using: &dice) ? .late : .cancelled
            _ = try office.recordAttendance(
                session.label, [SeatReport(seat: "uitblinker", state: state)], cancelledAt: scene.now)
        case 4: _ = try office.deadlines(dryRun: false)
        case 5: try office.pardon("V\(request)", reason: "was ziek")
        default: _ = try office.set("stages.days.waiting", to: "\(Int.random(in: 0...30, using: &dice))")
        }
    }

    private static func check(_ scene: CaseScene, _ place: String) throws {
        for view in try scene.office.cases() {
            if view.stage == .closed {
                #expect(view.next == nil, "\(place) \(view.request.label)")
            } else {
                // The first due of what is open, and there is one, with an owner.
                let open = try scene.open(view.request.id)
                let next = try #require(view.next, "\(place) \(view.request.label)")
                #expect(next == open.first && !next.owner.isEmpty, "\(place) \(view.request.label)")
                #expect(open.count { $0.stage != nil } <= 1, "\(place) \(view.request.label)")
                #expect(CaseKeeper.calendar.isWorking(next.due), "\(place) \(next.due)")
            }
        }
        #expect(try scene.office.store.read { try $0.casesWithoutAction(limit: 1) }.isEmpty, "\(place)")
    }
}
