import Programme
import Testing
import Wording

@Suite("Local time becomes an instant as RFC 5545 section 3.3.5 says")
struct ZoneTests {
    @Test(
        "each local moment in Amsterdam has its instant",
        arguments: [
            ("2027-03-01", "09:00", "2027-03-01T08:00:00Z"),
            ("2027-03-28", "02:30", "2027-03-28T01:30:00Z"),  // in the gap: the offset before it counts
            ("2027-03-28", "03:00", "2027-03-28T01:00:00Z"),
            ("2027-03-28", "01:59", "2027-03-28T00:59:00Z"),
            ("2027-10-31", "02:30", "2027-10-31T00:30:00Z"),  // twice: the first counts
            ("2027-10-31", "03:00", "2027-10-31T02:00:00Z"),
        ])
    func instant(date: String, time: String, expected: String) throws {
        let moment = LocalMoment(date: try #require(LocalDate(iso: date)), time: try #require(LocalTime(written: time)))
        #expect(Zone.amsterdam.instant(of: moment).description == expected)
    }
}

@Suite("Dates")
struct DateTests {
    @Test("a day number and a date are the same thing, over four centuries")
    func roundTrip() {
        for number in stride(from: -80_000, through: 80_000, by: 13) {
            #expect(LocalDate(dayNumber: number).dayNumber == number)
        }
    }

    @Test("ISO weeks at the turn of the year", arguments: [("2027-01-03", 53), ("2027-01-04", 1), ("2026-12-31", 53)])
    func weeks(date: String, week: Int) {
        #expect(LocalDate(iso: date)?.isoWeek == week)
    }
}

@Suite("Numbers are written as the reader's language does")
struct NumberTests {
    @Test(
        "decimals",
        arguments: [
            (1.25, 1, "1,2", "1.2"), (0.02, 2, "0,02", "0.02"), (20, 1, "20,0", "20.0"), (-3.5, 0, "-4", "-4"),
        ])
    func decimals(value: Double, places: Int, dutch: String, english: String) {
        #expect(Language.dutch.decimal(value, places: places) == dutch)
        #expect(Language.english.decimal(value, places: places) == english)
    }
}
