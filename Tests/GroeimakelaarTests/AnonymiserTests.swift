import Programme
import Testing

@testable import Groeimakelaar

@Suite("A case goes without what tells who asks")
struct AnonymiserTests {
    let person: Person

    init() throws {
        person = Person(
            id: .init(1), email: try #require(EmailAddress("piet@zonnedakbv.example")), name: "Piet van der Bos",
            company: "Zonnedak Flevo B.V.")
    }

    @Test(
        "name, company, addresses and numbers are taken out, and nothing else",
        arguments: [
            ("Ik ben Piet van der Bos van Zonnedak Flevo B.V.", "Ik ben […] van […]"),
            ("Zonnedak Flevo zoekt geld; vraag PIET", "[…] zoekt geld; vraag PIET"),
            ("mail piet@zonnedakbv.example of bel 06-1234 5678", "mail […] of bel […]"),
            ("zie https://www.zonnedakbv.example/over of www.zonnedakbv.example", "zie […] of […]"),
            ("volgens Bos groeit het bos bij Boskoop", "volgens […] groeit het bos bij Boskoop"),
            ("12.500 euro in 2027, van 8 naar 14 mensen", "12.500 euro in 2027, van 8 naar 14 mensen"),
            ("", ""),
        ])
    func text(found: String, shown: String) {
        #expect(Anonymiser(person).text(found) == shown)
    }

    @Test("someone without a company loses no words")
    func bare() throws {
        let bare = Person(id: .init(2), email: try #require(EmailAddress("a@b.example")), name: "")
        #expect(Anonymiser(bare).text("van de B.V. naar a, b") == "van de B.V. naar a, b")
    }

    @Test(
        "a company is told by the class of its size",
        arguments: [(1.0, "1-9"), (9.9, "1-9"), (10, "10-49"), (250, "250+")])
    func size(employees: Double, name: String) {
        #expect(SizeClass(employees: employees).rawValue == name)
    }
}

@Suite("What is asked after a referral")
struct ReferralProtocolTests {
    @Test("a referral goes on and never back")
    func order() {
        let table = ReferralProtocol.standard
        let states = Referral.State.allCases
        for (index, from) in states.enumerated() {
            for to in states[..<index] { #expect(!table.allows(from, to), "\(from) \(to)") }
        }
        #expect(table.allows(.sent, .accepted) && table.allows(.accepted, .declined) && table.allows(.result, .result))
        #expect(!table.allows(.declined, .result) && !table.allows(.received, .received))
    }

    @Test("an open referral has one thing to be done, a finished one none", arguments: Referral.State.allCases)
    func asks(state: Referral.State) {
        #expect(ReferralProtocol.standard.steps.count { $0.state == state } == (state.isOpen ? 1 : 0))
    }
}
