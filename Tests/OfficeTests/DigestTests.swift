import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("The weekly mail of each owner")
struct DigestTests {
    let scene: CaseScene

    init() throws { scene = try CaseScene(requests: 3) }

    private func digests() throws -> [Message] { try scene.office.messages([.draft]).filter { $0.kind == "digest" } }

    private func day(_ days: Int) -> LocalDate { Zone.amsterdam.date(scene.now).adding(days: days) }

    @Test("it tells what is late, for today and for this week, most urgent first, and who it is for")
    func sections() throws {
        let label = "V\(scene.requests[0])"
        try scene.office.addFollowUp(label, "bellen", due: day(0), owner: "anna@p.example")
        try scene.office.addFollowUp(label, "nakijken", due: day(3), owner: "anna@p.example")
        try scene.office.addFollowUp(label, "vorige week", due: day(-7), owner: "anna@p.example")
        let report = try scene.office.digest(owner: nil, .dutch, dryRun: false)
        let line = try #require(report.lines.first { $0.owner == "anna@p.example" })
        #expect((line.overdue, line.today, line.week) == (1, 1, 1) && line.to.written == "anna@p.example")
        let text = try scene.office.message(Int(line.message.number)).text
        let places = ["vorige week", "bellen", "nakijken"].map { text.range(of: $0)?.lowerBound }
        #expect(places[0] ?? text.endIndex < places[1] ?? text.startIndex)
        #expect(places[1] ?? text.endIndex < places[2] ?? text.startIndex)
        #expect(text.contains("al 5 werkdagen te laat") && text.contains("Gast 0"))
        // The others' own tasks are no part of it.
        #expect(!text.contains("plek zoeken"))
    }

    @Test("a digest that has not left is replaced by the next; one that has is not")
    func replaced() throws {
        try scene.office.addFollowUp("V1", "bellen", due: day(0), owner: "anna@p.example")
        _ = try scene.office.digest(owner: nil, .dutch, dryRun: false)
        let first = try digests().map(\.id)
        _ = try scene.office.digest(owner: nil, .english, dryRun: false)
        #expect(try digests().count == first.count && Set(try digests().map(\.id)).isDisjoint(with: first))
        #expect(try digests().allSatisfy { $0.language == .english })
        _ = try scene.office.exportMessages { _ in }
        _ = try scene.office.digest(owner: nil, .dutch, dryRun: false)
        let all = try scene.office.messages([.exported, .draft]).filter { $0.kind == "digest" }
        #expect(all.count == 2 * first.count)
        _ = try scene.office.digest(owner: nil, .dutch, dryRun: true)
        #expect(try digests().count == first.count)
    }

    @Test("the regiegroep reads what is 10 working days late, and nothing sooner")
    func escalated() throws {
        try scene.office.addFollowUp("V1", "bellen", due: day(0), owner: "anna@p.example")
        for (days, tells) in [(11, false), (14, true)] {
            scene.now = Sample.monday.adding(minutes: days * 1440)
            _ = try scene.office.digest(owner: nil, .dutch, dryRun: false)
            let steering = try digests().first { $0.toName == "Regiegroep Experttafels" }
            #expect((steering?.text.contains("bellen") ?? false) == tells, "\(days)")
            if tells { #expect(steering?.text.contains("anna@p.example") == true) }
        }
    }

    @Test(
        "the subject says what there is, and no zero",
        arguments: [
            (0, "Week 9: 1 vandaag", "Week 9, regiegroep: niets lang te laat", "Niets is te laat."),
            (
                2, "Week 9: 1 te laat", "Week 9, regiegroep: niets lang te laat",
                "Niets is 10 werkdagen te laat; 1 taak is korter te laat."
            ),
            (
                16, "Week 11: 1 te laat", "Week 11, regiegroep: 1 taak al 10 werkdagen te laat",
                "1 taak is al 10 werkdagen of langer te laat; verder is er niets te laat."
            ),
        ])
    func subjects(days: Int, owner: String, steering: String, summary: String) throws {
        for request in scene.requests.dropFirst() {
            try scene.office.moveCase("V\(request)", to: .closed, result: .reached, note: "")
        }
        let place = try #require(try scene.open(scene.requests[0]).first)
        try scene.office.addFollowUp("V1", "bellen", due: day(0), owner: "groeimakelaar")
        try scene.office.skip(place.label, reason: "anders")
        scene.now = Sample.monday.adding(minutes: days * 1440)
        let settings = try scene.office.settings()
        let maker = try scene.office.store.read { snapshot in
            let maker = DigestMaker(
                workspace: try scene.office, snapshot: snapshot, settings: settings, language: .dutch, now: scene.now)
            return (
                maker.notice(try maker.digest(of: "groeimakelaar", []), to: "groeimakelaar"),
                maker.notice(try maker.steeringDigest([]), to: "Regiegroep")
            )
        }
        #expect(maker.0.values["headline"] == .text(owner))
        #expect(maker.1.values["headline"] == .text(steering) && maker.1.values["summary"] == .text(summary))
    }

    @Test("a case in which nothing happened for 30 days is told to who has its next action")
    func still() throws {
        scene.now = Sample.monday.adding(minutes: 31 * 1440)
        _ = try scene.office.digest(owner: nil, .dutch, dryRun: false)
        let text = try #require(try digests().first { $0.toName == "groeimakelaar" }).text
        #expect(text.contains("Al 30 dagen geen beweging") && text.contains("V3 Gast 2 (export) · wacht"))
        try scene.office.note("V3", "gebeld", confidential: false)
        _ = try scene.office.digest(owner: "groeimakelaar", .dutch, dryRun: false)
        let mails = try digests().filter { $0.toName == "groeimakelaar" }
        #expect(
            mails.count == 1 && mails[0].text.contains("V2 Gast 1")
                && !mails[0].text.contains("V3 Gast 2 (export) · wacht"))
    }

    @Test("who has nothing to read gets no mail")
    func nothing() throws {
        for request in scene.requests {
            try scene.office.moveCase("V\(request)", to: .closed, result: .reached, note: "")
        }
        #expect(try scene.office.digest(owner: nil, .dutch, dryRun: false).lines.isEmpty)
        #expect(try digests().isEmpty)
    }
}

@Suite("What came of it is asked once")
struct AskTests {
    let scene: CaseScene

    init() throws {
        scene = try CaseScene(requests: 6)
        let start = scene.now.adding(minutes: 14 * 1440)
        let time = try #require(Interval(start, start.adding(minutes: 120)))
        let session = try scene.release(scene.requests, at: time)
        scene.now = start.adding(minutes: 1440)
        _ = try scene.office.recordAttendance(
            session.label, [SeatReport(seat: nil, state: .attended)], cancelledAt: nil)
        let evaluation = try #require(try scene.open(scene.requests[0]).first { $0.kind == .evaluation })
        let date = Zone.amsterdam.date(scene.now).adding(days: 30)
        try scene.office.finish(
            evaluation.label, Outcome(rating: 8, action: "drie klanten bellen", actionDate: date))
    }

    private func asked(_ kind: String) throws -> [Message] {
        try scene.office.messages([.draft]).filter { $0.kind == kind }
    }

    @Test("the intended action is asked on its day, in the words of who intended it")
    func check() throws {
        #expect(try scene.office.ask([]).asked.isEmpty)
        scene.now = scene.now.adding(minutes: 33 * 1440)
        #expect(try scene.office.ask([]).asked.map(\.name) == ["Gast 0"])
        let mail = try #require(try asked("check").first)
        #expect(mail.to.written == "gast0@b0.example" && mail.text.contains("drie klanten bellen"))
        #expect(mail.text.contains("export"))
        #expect(try scene.office.ask([]).asked.isEmpty)
        // Taken out before it left, it was not asked.
        _ = try scene.office.discardMessage(Int(mail.id.number))
        #expect(try scene.office.ask([]).asked.count == 1)
    }

    @Test("nothing is asked of who withdrew, and nothing twice by name")
    func withdrew() throws {
        try scene.office.moveCase("V\(scene.requests[5])", to: .closed, result: .withdrawn, note: "")
        try scene.office.moveCase("V\(scene.requests[4])", to: .closed, result: .reached, note: "")
        scene.now = scene.now.adding(minutes: 95 * 1440)
        let names = try scene.office.ask([]).asked.filter { $0.followUp.kind == .result3 }.map(\.name)
        #expect(Set(names) == ["Gast 0", "Gast 1", "Gast 2", "Gast 3", "Gast 4"])
        #expect(try asked("result").allSatisfy { $0.text.contains("3 maanden") || $0.subject.contains("3 maanden") })
        let label = try #require(try scene.open(scene.requests[1]).first { $0.kind == .result3 }).label
        #expect(throws: OfficeError.self) { try scene.office.ask([label]) }
        let other = try #require(try scene.open(scene.requests[1]).first { !FollowUpAsker.kinds.contains($0.kind) })
        #expect(throws: OfficeError.aCase(.notAsked(other.label))) { try scene.office.ask([other.label]) }
    }
}

@Suite("The progress meeting")
struct ProgressTests {
    @Test("each partner gets the agenda, the figures and the page; a second invitation replaces the first")
    func invited() throws {
        let scene = try CaseScene(requests: 6)
        let date = try #require(LocalDate(iso: "2027-07-01"))
        let meeting = ProgressMeeting(
            date: date, time: LocalTime(written: "15:00"), place: "Stadhuis Almere", language: .dutch)
        let report = try scene.office.report(from: nil, until: nil)
        #expect(throws: OfficeError.aCase(.noPartners)) { try scene.office.invite(report, to: meeting) }
        for name in ["els", "joris"] {
            let email = try #require(EmailAddress("\(name)@partner.example"))
            try scene.office.keep(Partner(email: email, name: name, organisation: "Provincie"))
        }
        for _ in 1...2 { #expect(try scene.office.invite(report, to: meeting).count == 2) }
        let mails = try scene.office.messages([.draft]).filter { $0.kind == "progress" }
        #expect(mails.count == 2)
        for mail in mails {
            #expect(mail.text.contains("donderdag 1 juli 2027, 15:00 uur") && mail.text.contains("Stadhuis Almere"))
            #expect(mail.files.map(\.name) == ["voortgang.html"] && !mail.text.contains("Gast"))
            let eml = String(
                decoding: MailMaker(settings: Settings()).mail(mail, at: scene.now, thread: []).eml(), as: UTF8.self)
            #expect(eml.contains("filename=voortgang.html") || eml.contains("filename=\"voortgang.html\""))
        }
    }
}

@Suite("The sheet of open cases")
struct ReferralSheetTests {
    @Test("it has every open case with what it seeks and who fits, without a name, and goes with its page and workbook")
    func whole() throws {
        let scene = try CaseScene(requests: 4)
        var change = InitiativeChange()
        change.email = .set(try #require(EmailAddress("overleg@fin.example")))
        _ = try scene.office.editInitiative("financiering", change)
        #expect(throws: OfficeError.aCase(.noOpenCases("Financieringsoverleg Flevoland"))) {
            try scene.office.mailReferralSheet("financiering", on: nil, .dutch)
        }
        for (index, request) in scene.requests.prefix(3).enumerated() {
            var order = ReferralOrder(initiative: "financiering")
            (order.amount, order.finance) = (Double(index + 1) * 100_000, .crowd)
            order.consent = index == 1 ? .named : nil
            _ = try scene.office.refer("V\(request)", order)
        }
        var news = ReferralNews()
        news.words = "te groot"
        _ = try scene.office.advance("D3", to: .declined, news)
        let (id, sheet) = try scene.office.mailReferralSheet(
            "financiering", on: LocalDate(iso: "2027-03-10"), .dutch)
        #expect(sheet.cases.map(\.referral.label) == ["D1", "D2"] && sheet.counts.contains("€ 300.000"))
        #expect(sheet.page.contains("Crowd Capital") && sheet.page.contains("Gast 1") && !sheet.page.contains("Gast 0"))
        let message = try scene.office.message(Int(id.number))
        #expect(message.files.map(\.name) == ["casussen.html", "casussen.xlsx"])
        #expect(message.files[1].content.starts(with: Data("PK".utf8)))
        #expect(message.subject.contains("10 maart 2027"))
        // After consent the sheet says who it is, in the mail as on the page.
        #expect(message.text.contains("Gast 1, Bedrijf 1, gast1@b1.example") && !message.text.contains("Gast 0"))
        _ = try scene.office.mailReferralSheet("financiering", on: nil, .english)
        #expect(try scene.office.messages([.draft]).count { $0.kind == "referral-sheet" } == 1)
    }
}
