import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

/// What the mails of a programme ask of whom, and what became of those that withdrew.
private struct Asked {
    /// What is asked, of whom: `evaluation S1 P3`, `result-3 V2`, `reminder S1 0 P3`.
    var questions: [String: Int] = [:]
    /// When each was asked about their company.
    var figures: [Person.ID: [Instant]] = [:]

    init(_ messages: [Message], _ snapshot: Snapshot) throws {
        for message in messages where message.state != .discarded {
            guard let person = message.person else { continue }
            switch message.kind {
            case "thanks":
                guard Self.asks(message), let session = message.briefing?.session else { continue }
                questions["evaluation S\(session) P\(person)", default: 0] += 1
            case "check", "result":
                for followUp in try snapshot.followUps(askedIn: message.id) {
                    questions[
                        "\(followUp.kind.rawValue) V\(followUp.request ?? .init(0)) \(followUp.label)", default: 0] += 1
                }
                if message.text.contains("Mensen in dienst") { figures[person, default: []].append(message.madeAt) }
            case "reminder":
                for invite in message.invites {
                    questions["reminder S\(invite.session) \(invite.sequence) P\(person)", default: 0] += 1
                }
            default: continue
            }
        }
    }

    static func asks(_ message: Message) -> Bool {
        ["Welk cijfer", "Wilt u nog eens"].contains { message.text.contains($0) }
    }

    var twice: [String] { questions.filter { $0.value > 1 }.map(\.key).sorted() }

    /// Two questions about a company within a month.
    var figuresTwice: [Person.ID] {
        figures.filter { _, moments in
            zip(moments.sorted(), moments.sorted().dropFirst()).contains { ($1 - $0) / 86_400 < 31 }
        }.map(\.key)
    }
}

extension Snapshot {
    fileprivate func followUps(askedIn message: Message.ID) throws -> [FollowUp] {
        try followUps(
            where: Filter(
                sql: "\"id\" IN (SELECT \"follow_up\" FROM \"follow_up_mail\" WHERE \"message\" = ?)",
                values: [message.sqlValue]))
    }
}

@Suite("Nothing is asked twice of one person, and nothing of who withdrew")
struct AskedOnceTests {
    let scene: CaseScene

    init() throws { scene = try CaseScene(requests: 4) }

    /// Another question of who has one already.
    private func another(of guest: Int) throws -> Request.ID {
        var intake = Intake()
        for (field, text) in [
            (Intake.Field.email, "gast\(guest)@b\(guest).example"), (.question, "En hoe vind ik personeel?"),
            (.topic, "export"),
        ] {
            let isTaken = intake.take(field, text)
            #expect(isTaken)
        }
        return try scene.office.addCase(intake).view.request.id
    }

    @discardableResult
    private func hold(_ requests: [Request.ID], day: Int) throws -> Session {
        let session = try scene.release(requests, at: Sample.time(day: day))
        scene.now = Sample.monday.adding(minutes: (day + 1) * 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        return session
    }

    private func mails(_ kind: String) throws -> [Message] {
        try scene.office.messages(Set(Message.State.allCases)).filter { $0.kind == kind && $0.state != .discarded }
    }

    private func leave() throws { _ = try scene.office.exportMessages { _ in } }

    private func goOn(days: Int) { scene.now = scene.now.adding(minutes: days * 1440) }

    @Test("the results of two questions of one person are asked in one mail, their company's figures once")
    func together() throws {
        let second = try another(of: 0)
        try hold([scene.requests[0], scene.requests[1]], day: 1)
        try hold([second], day: 15)
        goOn(days: 80)
        // Three months after the first session; after the second they are a week and more away.
        let report = try scene.office.ask([])
        #expect(report.mails == 2 && report.asked.count == 3)
        let mail = try #require(try mails("result").first { $0.toName == "Gast 0" })
        #expect(mail.text.contains("Hoe exporteer ik 0?") && mail.text.contains("En hoe vind ik personeel?"))
        #expect(mail.text.components(separatedBy: "Mensen in dienst").count == 2)
        try leave()
        goOn(days: 20)
        #expect(try scene.office.ask([]).asked.isEmpty)
    }

    @Test("a question that is asked later in the month asks for no figures again; after three months it does")
    func figuresOnce() throws {
        try hold([scene.requests[0]], day: 1)
        goOn(days: 95)
        _ = try scene.office.ask([])
        try leave()
        let second = try another(of: 0)
        let result = FollowUp(
            kind: .result3, request: second, person: try scene.office.store.read { try $0.request(second)?.person },
            owner: "anna", due: Zone.amsterdam.date(scene.now), madeAt: scene.now, once: "result-3:V\(second)")
        try scene.office.change("test") { try scene.office.keeper($0).add(result) }
        goOn(days: 7)
        _ = try scene.office.ask([])
        let mail = try #require(try mails("result").last)
        #expect(mail.text.contains("En hoe vind ik personeel?") && !mail.text.contains("Mensen in dienst"))
        try leave()
        goOn(days: 95)
        _ = try scene.office.ask([])
        #expect(try mails("result").last?.text.contains("Mensen in dienst") == true)
    }

    @Test("what was answered before the mail left is not asked any more; what it asked besides is asked in another")
    func answered() throws {
        let second = try another(of: 0)
        try hold([scene.requests[0]], day: 1)
        try hold([second], day: 8)
        goOn(days: 100)
        _ = try scene.office.ask([])
        let label = try #require(try scene.open(scene.requests[0]).first { $0.kind == .result3 }).label
        try scene.office.finish(label, Outcome(employees: 20, words: "veel"))
        #expect(try mails("result").isEmpty)
        #expect(try scene.office.ask([]).asked.map(\.followUp.request) == [second])
        let mail = try #require(try mails("result").first)
        // They told of their company today.
        #expect(!mail.text.contains("Hoe exporteer ik 0?") && !mail.text.contains("Mensen in dienst"))
    }

    @Test("of an intended action only what was done in part is asked again; what was told before stands in the report")
    func unfinished() throws {
        try hold(Array(scene.requests[0..<3]), day: 1)
        for (guest, realised) in [(0, Outcome.Realised.partly), (1, .done)] {
            let evaluation = try #require(try scene.open(scene.requests[guest]).first { $0.kind == .evaluation })
            let date = Zone.amsterdam.date(scene.now).adding(days: 20)
            try scene.office.finish(evaluation.label, Outcome(rating: 8, action: "klanten bellen", actionDate: date))
            let check = try #require(try scene.open(scene.requests[guest]).first { $0.kind == .check })
            try scene.office.finish(check.label, Outcome(realised: realised))
        }
        goOn(days: 95)
        _ = try scene.office.ask([])
        let mails = Dictionary(try mails("result").map { ($0.toName, $0.text) }) { first, _ in first }
        #expect(mails.count == 3 && mails["Gast 0"]?.contains("“klanten bellen” was deels gedaan") == true)
        #expect(mails["Gast 1"]?.contains("klanten bellen") == false)
        let label = try #require(try scene.open(scene.requests[1]).first { $0.kind == .result3 }).label
        try scene.office.finish(label, Outcome(words: "goed"))
        let figure = try #require(
            try scene.office.report(from: nil, until: nil).figures.first { $0.id == "realised-3" })
        // Who intended nothing is not asked what came of it.
        #expect(figure.rows.map { $0[1] } == [.text("V1"), .text("V2")])
        #expect(figure.rows.map { $0.last } == [Figure.Field.none, .text("done")])
    }

    @Test("a mail that waits and asks of who withdraws does not leave, and their seat goes to another")
    func withdrawn() throws {
        try hold([scene.requests[0]], day: 1)
        goOn(days: 100)
        _ = try scene.office.ask([])
        #expect(try mails("result").count == 1)
        try scene.office.moveCase("V1", to: .closed, result: .withdrawn, note: "verkocht")
        #expect(try mails("result").isEmpty)

        let start = scene.now.adding(minutes: 20 * 1440)
        let time = try #require(Interval(start, start.adding(minutes: 120)))
        let session = try scene.release([scene.requests[1], scene.requests[2]], at: time)
        try leave()
        let effects = try scene.office.moveCase("V2", to: .closed, result: .withdrawn, note: "")
        #expect(effects.contains(.seatFreed(session: session.label)))
        let offered = effects.contains { if case .offered(_, "V4", _, _) = $0 { true } else { false } }
        #expect(offered, "\(effects)")
        let seats = try scene.office.store.read { try $0.latestRelease()?.sessions.last?.session.requests }
        #expect(seats == [scene.requests[2]])
        // Whose seat it was is told that it is gone, and reminded of nothing.
        goOn(days: 16)
        _ = try scene.office.deadlines(dryRun: false)
        let reminded = try mails("reminder").map(\.toName)
        #expect(!reminded.contains("Gast 1") && reminded.contains("Gast 2"))
        // An offer that they have ends with them.
        try scene.office.moveCase("V4", to: .closed, result: .withdrawn, note: "")
        #expect(try scene.office.store.read { try $0.offers() }.allSatisfy { $0.state != .open })
    }

    @Test("whatever happens, in whatever order", arguments: 1...6)
    func histories(seed: UInt64) throws {
        var random = seed &* 2_862_933_555_777_941_757
        func chance(_ limit: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((random >> 33) % UInt64(limit))
        }
        var requests = scene.requests
        for guest in 0..<2 { requests.append(try another(of: guest)) }
        var sessions: [Session] = []
        for step in 0..<45 {
            switch chance(9) {
            case 0:
                let start = scene.now.adding(minutes: (8 + chance(6)) * 1440)
                let own = requests.filter { _ in chance(2) == 0 }
                let waiting = try own.filter { [.waiting, .new].contains(try scene.stage($0)) }
                guard !waiting.isEmpty, let time = Interval(start, start.adding(minutes: 120)) else { continue }
                sessions.append(try scene.release(waiting, at: time))
            case 1, 2:
                guard let session = sessions.filter({ $0.time.end < scene.now }).randomly(chance) else { continue }
                let state: Attendance.State = chance(4) == 0 ? .noShow : .attended
                do {
                    _ = try scene.office.recordAttendance(
                        session.label, [SeatReport(seat: nil, state: state)], cancelledAt: nil)
                } catch OfficeError.noSuchSession {}
            case 3:
                let request = requests[chance(requests.count)]
                guard let followUp = try scene.open(request).randomly(chance) else { continue }
                try finish(followUp, chance)
            case 4: _ = try scene.office.ask([])
            case 5: _ = try scene.office.prepare(BriefingChoice(), dryRun: false)
            case 6: _ = try scene.office.deadlines(dryRun: false)
            case 7 where chance(3) == 0:
                let request = requests[chance(requests.count)]
                guard try scene.stage(request) != .closed else { continue }
                try scene.office.moveCase(
                    "V\(request)", to: .closed, result: chance(2) == 0 ? .withdrawn : .reached, note: "")
            case 7:
                guard let draft = try scene.office.messages([.draft]).randomly(chance) else { continue }
                _ = try scene.office.discardMessage(Int(draft.id.number))
            default:
                try checkWaiting("seed \(seed), step \(step)")
                try leave()
            }
            goOn(days: chance(12))
            let asked = try scene.office.store.read { try Asked($0.messages(), $0) }
            #expect(asked.twice.isEmpty && asked.figuresTwice.isEmpty, "seed \(seed), step \(step)")
        }
    }

    private func finish(_ followUp: FollowUp, _ chance: (Int) -> Int) throws {
        var outcome = Outcome()
        switch followUp.kind {
        case .evaluation:
            let date = Zone.amsterdam.date(scene.now).adding(days: 5 + chance(40))
            outcome = Outcome(rating: 8, action: "bellen", actionDate: date)
        case .check: outcome = Outcome(realised: .done)
        case let kind where kind.isResult: outcome = Outcome(employees: chance(2) == 0 ? 14 : nil, words: "goed")
        case .place, .attendance, .close: return
        default: break
        }
        try scene.office.finish(followUp.label, outcome)
    }

    /// What is about to leave asks nothing of who withdrew, and nothing that is answered.
    private func checkWaiting(_ moment: String) throws {
        try scene.office.store.read { snapshot in
            for message in try snapshot.messages(states: [.draft]) {
                for followUp in try snapshot.followUps(askedIn: message.id) {
                    #expect(followUp.state == .open, "\(moment): \(followUp.label) \(followUp.state)")
                }
                guard let person = message.person, Asked.asks(message), let session = message.briefing?.session
                else { continue }
                var query = FollowUpQuery()
                (query.kinds, query.session) = ([.evaluation, .expert], session)
                #expect(try snapshot.followUps(query).contains { $0.person == person }, "\(moment): \(message.subject)")
            }
        }
    }
}

extension Array {
    fileprivate func randomly(_ chance: (Int) -> Int) -> Element? { isEmpty ? nil : self[chance(count)] }
}
