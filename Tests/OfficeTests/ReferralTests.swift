import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("A case handed to an initiative")
struct ReferralTests {
    let scene: CaseScene

    init() throws {
        scene = try CaseScene(requests: 2)
        var change = InitiativeChange()
        change.email = .set(try #require(EmailAddress("overleg@fin.example")))
        _ = try scene.office.editInitiative("financiering", change)
    }

    private var label: String { "V\(scene.requests[0])" }

    private func refer(_ change: (inout ReferralOrder) -> Void = { _ in }) throws -> ReferralView {
        var order = ReferralOrder(initiative: "financiering")
        change(&order)
        return try scene.office.refer(label, order)
    }

    @Test("the stage moves, one next action stays, and the casus waits in the outbox without a name")
    func referred() throws {
        let view = try refer { $0.amount = 250_000 }
        #expect(try scene.stage(scene.requests[0]) == .referred)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.receipt])
        let message = try #require(view.message)
        #expect(message.state == .draft && message.to.written == "overleg@fin.example")
        for text in [message.text, message.html] {
            #expect(!text.contains("Gast 0") && !text.contains("Bedrijf 0") && !text.contains("gast0@"))
            #expect(text.contains("Hoe exporteer ik 0?") && text.contains("10-49 fte"))
        }
    }

    @Test("consent that comes before the mail left replaces it; after that, another follows")
    func consent() throws {
        let first = try #require(try refer().message)
        let named = try scene.office.consent("D1", .named, by: nil, .dutch)
        #expect(try scene.office.message(Int(first.id.number)).state == .discarded)
        #expect(named.referral.consentBy == "Gast 0" && named.referral.consentAt == scene.now)
        let second = try #require(named.message)
        #expect(second.text.contains("Bedrijf 0") && !second.subject.contains("nu met naam"))
        _ = try scene.office.consent("D1", .anonymous, by: nil, .dutch)
        _ = try scene.office.exportMessages { _ in }
        let third = try #require(try scene.office.consent("D1", .named, by: "Gast 0, telefonisch", .dutch).message)
        #expect(third.subject.contains("nu met naam") && third.text.contains("telefonisch"))
        #expect(throws: OfficeError.aCase(.consentStands("D1", .named))) {
            try scene.office.consent("D1", .named, by: nil, .dutch)
        }
    }

    @Test("from receipt to result: each answer brings the next thing to be done, and the end brings the closing")
    func whole() throws {
        _ = try refer()
        try scene.office.finish("F\(scene.open(scene.requests[0])[0].id)", Outcome())
        #expect(try scene.office.referralView("D1").referral.state == .received)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.referralAnswer])
        let answer = try scene.open(scene.requests[0])[0].label
        #expect(throws: OfficeError.self) { try scene.office.finish(answer, Outcome()) }
        var news = ReferralNews()
        news.party = "crowd capital"
        _ = try scene.office.advance("D1", to: .accepted, news)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.referralResult])
        news.raised = 80_000
        let done = try scene.office.advance("D1", to: .result, news)
        #expect(done.referral.party == "Crowd Capital" && done.referral.raised == 80_000)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.close])
        #expect(throws: OfficeError.aCase(.referralStands("D1", .result))) {
            try scene.office.advance("D1", to: .declined, news)
        }
    }

    @Test("a referral that is declined says why, and the case waits for a decision again")
    func declined() throws {
        _ = try refer()
        #expect(throws: OfficeError.self) { try scene.office.advance("D1", to: .declined, ReferralNews()) }
        var news = ReferralNews()
        news.words = "te klein"
        _ = try scene.office.advance("D1", to: .declined, news)
        #expect(try scene.stage(scene.requests[0]) == .qualified)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.decide])
        // What was tried stands in the next casus.
        let again = try #require(try refer().message)
        #expect(again.text.contains("afgewezen (te klein)"))
    }

    @Test("an initiative that has ended, or has not begun, refuses, and nothing is left behind")
    func notRunning() throws {
        for (from, until) in [(LocalDate(iso: "2099-01-01"), nil), (nil, LocalDate(iso: "2020-01-01"))] {
            var change = InitiativeChange()
            change.from = from.map { .set($0) } ?? .clear
            change.until = until.map { .set($0) } ?? .clear
            _ = try scene.office.editInitiative("financiering", change)
            #expect(throws: OfficeError.self) { try refer() }
        }
        #expect(try scene.office.messages([]).isEmpty && scene.stage(scene.requests[0]) == .waiting)
        #expect(throws: OfficeError.aCase(.noMailbox(initiative: "talent"))) {
            try scene.office.refer(label, ReferralOrder(initiative: "talent"))
        }
    }

    @Test("who has a seat, is closed, or was referred there already, is not referred")
    func refused() throws {
        _ = try refer()
        #expect(throws: OfficeError.aCase(.alreadyReferred(label, to: "Financieringsoverleg Flevoland", as: "D1"))) {
            try refer()
        }
        let other = "V\(scene.requests[1])"
        try scene.office.moveCase(other, to: .closed, result: .reached, note: "")
        #expect(throws: OfficeError.aCase(.caseClosed(other))) {
            try scene.office.refer(other, ReferralOrder(initiative: "financiering"))
        }
        try scene.office.moveCase(other, to: .matched, result: nil, note: "")
        #expect(throws: OfficeError.aCase(.hasSeat(other))) {
            try scene.office.refer(other, ReferralOrder(initiative: "financiering"))
        }
    }

    @Test("undo takes the referral, its mail, its follow-up and the stage back")
    func undone() throws {
        let before = try scene.open(scene.requests[0])
        _ = try refer()
        try scene.office.store.undo(who: "anna", at: scene.now)
        #expect(try scene.office.referrals(all: true, initiative: nil).isEmpty)
        #expect(try scene.office.messages([]).isEmpty && scene.stage(scene.requests[0]) == .waiting)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == before.map(\.kind))
    }

    @Test(
        "a party fits by what it finances and how much",
        arguments: [
            (Finance.bank, 20_000.0, [] as [String]), (.bank, 50_000, ["Regiobank"]),
            (.guarantee, 500_000, ["Regiobank"]), (.bank, 500_001, []), (.crowd, 20_000, ["Crowd Capital"]),
        ])
    func parties(kind: Finance, amount: Double, fitting: [String]) throws {
        _ = try scene.office.keep(
            Party(
                name: "Regiobank", initiative: "financiering", offers: ["bank", "guarantee"], least: 50_000,
                most: 500_000))
        let view = try refer {
            $0.finance = kind
            $0.amount = amount
        }
        #expect(view.casus.parties == fitting)
        try scene.office.drop(party: "crowd capital", of: "financiering")
        #expect(try !scene.office.referralView("D1").casus.parties.contains("Crowd Capital"))
    }
}
