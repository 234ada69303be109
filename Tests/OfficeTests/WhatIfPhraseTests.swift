import Planning
import Programme
import Testing

@testable import Office

@Suite("What somebody would like to try is understood in both languages")
struct WhatIfPhraseTests {
    static let phrase = WhatIfPhrase(
        rooms: ["r12": 3, "grote zaal": 4], people: ["u3": 7, "eva post": 8, "p5": 9], experts: [7: 1, 8: 2],
        monday: LocalDate(dayNumber: 0).monday, days: 60)

    static var may: (LocalDate, WhatIfPhrase) {
        let monday = LocalDate(iso: "2027-05-03") ?? LocalDate(dayNumber: 0)
        return (
            monday,
            WhatIfPhrase(
                rooms: phrase.rooms, people: phrase.people, experts: phrase.experts, monday: monday, days: 28)
        )
    }

    @Test(
        "what can be tried",
        arguments: [
            ("R12 closes 13 May", WhatIf.roomCloses(3, day: 10)), ("R12 dicht 13 mei", .roomCloses(3, day: 10)),
            ("r012 sluit op 13-5", .roomCloses(3, day: 10)), ("R12 is gesloten op 13-5-2027", .roomCloses(3, day: 10)),
            ("Grote Zaal closed May 13", .roomCloses(4, day: 10)), ("zonder R12", .roomCloses(3, day: nil)),
            ("R12 closes", .roomCloses(3, day: nil)), ("R12 twee plaatsen meer", .moreSeats(room: 3, 2)),
            ("U003 two more sessions", .moreSessions(expert: 1, 2)),
            ("U003 twee sessies meer", .moreSessions(expert: 1, 2)),
            ("Eva Post geeft één sessie minder", .moreSessions(expert: 2, -1)),
            ("without competitor rule", .withoutCompetitors), ("zonder concurrentieregel", .withoutCompetitors),
            ("zonder quotum", .withoutRule(.townQuota)), ("without the room budget", .withoutRule(.roomBudget)),
            ("zonder niet opnieuw", .withoutRule(.notAgain)), ("without minimumMix", .withoutRule(.minimumMix)),
            ("zonder voorkeursdagen", .withoutRule(.preferredDays)), ("without no-shows", .withoutRule(.noShows)),
            ("P5 kan niet op 13 mei", .personAway(9, day: 10)), ("P5 cannot on May 13", .personAway(9, day: 10)),
            ("P5 afwezig 2027-05-13", .personAway(9, day: 10)), ("without Eva Post", .personAway(8, day: nil)),
        ])
    func understood(text: String, change: WhatIf) throws { #expect(try Self.may.1.parse(text) == change) }

    @Test(
        "what is not understood is not guessed, and it is said what is not",
        arguments: [
            ("", WhatIfPhrase.Fault.form), ("R12", .form), ("U003 two more", .form), ("without", .form),
            ("U003 0 more sessions", .form), ("U003 two more sessions please", .form), ("all is well", .form),
            ("R13 closes", .unknownName("r13")), ("zaal twee dicht 13 mei", .unknownName("zaal twee")),
            ("U9 twee sessies meer", .unknownName("u9")), ("zonder alles", .unknownName("alles")),
            ("R12 closes 13 July", .notInPeriod("13 july")), ("R12 closes 31-2", .notInPeriod("31-2")),
            ("R12 closes yesterday", .notInPeriod("yesterday")), ("P5 two more sessions", .notAnExpert("p5")),
        ])
    func unknown(text: String, fault: WhatIfPhrase.Fault) {
        #expect(throws: fault) { try Self.may.1.parse(text) }
    }
}
