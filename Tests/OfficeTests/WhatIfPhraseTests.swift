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
            ("P5 afwezig 2027-05-13", .personAway(9, day: 10)), ("without Eva Post", .personAway(8, day: nil)),
        ])
    func understood(text: String, change: WhatIf) { #expect(Self.may.1.parse(text) == change) }

    @Test(
        "what is not understood is not guessed",
        arguments: [
            "", "R12", "R13 closes", "R12 closes 13 July", "R12 closes 31-2", "U003 two more", "P5 two more sessions",
            "without", "zonder alles", "U003 0 more sessions", "R12 closes yesterday", "U003 two more sessions please",
        ])
    func unknown(text: String) { #expect(Self.may.1.parse(text) == nil) }
}
