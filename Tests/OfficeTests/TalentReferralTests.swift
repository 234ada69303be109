import Foundation
import Groeimakelaar
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("A case goes to Behoud Talent, or to Imago van Flevoland")
struct TalentReferralTests {
    let scene: CaseScene

    init() throws {
        scene = try CaseScene()
        for key in ["talent", "imago"] {
            var change = InitiativeChange()
            change.email = .set(try #require(EmailAddress("\(key)@initiatief.example")))
            _ = try scene.office.editInitiative(key, change)
        }
        for (name, offers) in [
            ("Beroepscollege", ["mbo"]), ("Hogeschool", ["hbo"]), ("Leerwerkhuis", ["mbo", "hbo"]),
            ("Universiteit", ["wo"]),
        ] { _ = try scene.office.keep(Party(name: name, initiative: "talent", offers: offers)) }
    }

    private func refer(_ skill: String, _ level: String, consent: Referral.Consent? = nil) throws -> ReferralView {
        var order = ReferralOrder(initiative: "talent")
        (order.skill, order.level, order.consent) = (skill, level, consent)
        order.tried = "Drie maanden geworven via Gast 0 en bedrijf 0 zelf"
        return try scene.office.refer("V1", order)
    }

    @Test(
        "the casus names the skill, the level, and the education partners that fit it",
        arguments: [
            ("mbo", ["Beroepscollege", "Leerwerkhuis"]), ("hbo", ["Hogeschool", "Leerwerkhuis"]),
            ("wo", ["Universiteit"]), ("", ["Beroepscollege", "Hogeschool", "Leerwerkhuis", "Universiteit"]),
        ])
    func partners(level: String, fitting: [String]) throws {
        let view = try refer("lasser", level)
        #expect(view.casus.parties.sorted() == fitting)
        let text = try #require(view.message).text
        #expect(text.contains("lasser") && (level.isEmpty || text.contains(level)))
        for name in ["Beroepscollege", "Hogeschool", "Leerwerkhuis", "Universiteit"] {
            #expect(text.contains(name) == fitting.contains(name), "\(name)")
        }
        // No money is sought.
        #expect(!text.contains("Bedrag") && !text.contains("Gezocht bedrag"))
        #expect(!text.contains("Gast 0") && !text.lowercased().contains("bedrijf 0"))
    }

    @Test(
        "from vacancy to somebody hired: receipt, acceptance with the school, consent, result, and what stands in the report"
    )
    func hired() throws {
        let first = try refer("lasser", "mbo")
        #expect(first.message?.to.written == "talent@initiatief.example")
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.receipt])
        _ = try scene.office.exportMessages { _ in }
        scene.now = scene.now.adding(minutes: 3 * 1440)
        _ = try scene.office.advance("D1", to: .received, ReferralNews())
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.referralAnswer])
        var news = ReferralNews()
        news.party = "beroepscollege"
        _ = try scene.office.advance("D1", to: .accepted, news)
        // The school may know who it is once they agree.
        let named = try scene.office.consent("D1", .named, by: nil, .dutch)
        let again = try #require(named.message)
        #expect(again.subject.contains("nu met naam") && again.text.contains("Gast 0"))
        let sheet = try scene.office.referralSheet("talent", on: nil, .dutch)
        #expect(sheet.page.contains("lasser") && sheet.page.contains("Gast 0, Bedrijf 0, gast0@b0.example"))
        #expect(
            sheet.lines.titles.contains("Niveau") || sheet.lines.titles.contains { $0.lowercased().contains("niveau") })

        var result = ReferralNews()
        result.words = "een lasser begint 1 september"
        _ = try scene.office.advance("D1", to: .result, result)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.close])
        try scene.office.moveCase("V1", to: .closed, result: .reached, note: "")
        #expect(try scene.open(scene.requests[0]).isEmpty)
        scene.now = scene.now.adding(minutes: 1440)
        let figures = try scene.office.report(from: nil, until: nil).figures
        let referrals = try #require(figures.first { $0.id == "referrals" })
        #expect(referrals.rows.count == 1 && referrals.rows[0].contains(.text("Beroepscollege")))
        // One of one is not shown.
        let matched = try #require(figures.first { $0.id == "matched" })
        #expect(matched.value == 100 && matched.told == .hidden)
    }

    @Test("what is still needed for talent is a skill and a level; a school that is declined says why")
    func declined() throws {
        let view = try refer("", "")
        #expect(try #require(view.message).text.contains("nog niet bekend"))
        #expect(throws: OfficeError.self) { try scene.office.advance("D1", to: .declined, ReferralNews()) }
        var news = ReferralNews()
        news.words = "geen stageplaatsen dit jaar"
        _ = try scene.office.advance("D1", to: .declined, news)
        #expect(try scene.stage(scene.requests[0]) == .qualified)
        #expect(try scene.open(scene.requests[0]).map(\.kind) == [.decide])
    }

    @Test("a case on visibility goes to Imago, without talk of money or schools, and comes back with its result")
    func image() throws {
        var intake = Intake()
        for (field, text) in [
            (Intake.Field.email, "nieuw@b9.example"), (.name, "Noor Bos"), (.company, "Bakkerij Bos"),
            (.place, "Urk"), (.employees, "14"), (.topic, "marketing"),
            (.question, "Hoe kent men Bakkerij Bos buiten Urk?"),
        ] {
            let isTaken = intake.take(field, text)
            #expect(isTaken)
        }
        let file = try scene.office.addCase(intake)
        // The check says why; the tables cannot help.
        let best = try #require(file.fits.first)
        #expect(best.initiative.key == "imago" && best.reasons.contains(.topic("marketing")))
        #expect(file.fits.contains { $0.initiative.key == "experttafels" && !$0.isPossible })
        let label = file.view.request.label
        let view = try scene.office.refer(label, ReferralOrder(initiative: "Imago van Flevoland"))
        let text = try #require(view.message).text
        #expect(text.contains("Hoe kent men […] buiten Urk?") && text.contains("10-49 fte") && text.contains("Urk"))
        #expect(!text.contains("Bakkerij Bos") && !text.contains("Noor"))
        for word in ["bedrag", "financiering:", "opleidingsniveau", "Functie"] {
            #expect(!text.contains(word), "\(word)")
        }
        _ = try scene.office.advance("D1", to: .accepted, ReferralNews())
        #expect(try scene.open(file.view.request.id).map(\.kind) == [.referralResult])
        var news = ReferralNews()
        news.words = "portret in de campagne"
        let done = try scene.office.advance("D1", to: .result, news)
        #expect(done.referral.result == "portret in de campagne" && done.referral.raised == nil)
        #expect(try scene.stage(file.view.request.id) == .referred)
    }

    @Test("an initiative that ended refers nobody, and the qualifying check says so")
    func ended() throws {
        var change = InitiativeChange()
        change.until = .set(try #require(LocalDate(iso: "2027-02-28")))
        _ = try scene.office.editInitiative("talent", change)
        #expect(throws: OfficeError.self) { try refer("lasser", "mbo") }
        let fits = try scene.office.caseFile("V1", confidential: false).fits
        #expect(fits.contains { $0.initiative.key == "talent" && $0.reasons.contains(.notRunning) && !$0.isPossible })
    }
}
