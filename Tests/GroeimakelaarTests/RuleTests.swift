import Groeimakelaar
import Programme
import Testing

@Suite("The rules of a groeimakelaar")
struct RuleTests {
    func date(_ text: String) throws -> LocalDate { try #require(LocalDate(iso: text)) }

    @Test(
        "working days pass over weekends and holidays",
        arguments: [
            ("2027-03-02", 3, "2027-03-05"), ("2027-03-05", 1, "2027-03-08"), ("2027-03-25", 1, "2027-03-30"),
            ("2027-03-06", 0, "2027-03-08"),
        ])
    func working(from: String, days: Int, to: String) throws {
        // Goede Vrijdag and Tweede Paasdag.
        let calendar = WorkingDays(closed: [try date("2027-03-26"), try date("2027-03-29")])
        #expect(calendar.adding(days, to: try date(from)) == (try date(to)))
    }

    @Test("days overdue are counted as the calendar counts them, day by day")
    func counted() throws {
        let closed: Set = [try date("2027-03-26"), try date("2027-03-29")]
        let calendar = WorkingDays(closed: closed)
        let from = try date("2027-03-01")
        for length in 0..<60 {
            let plain = (0..<length).count { calendar.isWorking(from.adding(days: $0 + 1)) }
            #expect(calendar.count(from: from, to: from.adding(days: length)) == plain)
        }
        #expect(Escalation(due: from, today: try date("2027-03-05"), calendar: calendar) == .none)
        #expect(Escalation(due: from, today: try date("2027-03-08"), calendar: calendar) == .owner)
        #expect(Escalation(due: from, today: try date("2027-03-15"), calendar: calendar) == .steering)
    }

    @Test("a month later is the same day, or the last of a shorter month")
    func months() throws {
        #expect(try date("2027-11-30").adding(months: 3) == date("2028-02-29"))
        #expect(try date("2027-03-02").adding(months: 12) == date("2028-03-02"))
    }

    @Test("two no-shows warn, three pause for half a year, and a pardon starts anew")
    func standing() throws {
        func missed(_ day: String) throws -> Attendance {
            Attendance(
                session: .init(1), person: .init(1), request: .init(1), state: .noShow, date: try date(day),
                at: Instant(seconds: 1000), by: "")
        }
        let rules = AttendanceRules.standard
        let (one, two, three) = (try missed("2027-03-01"), try missed("2027-04-01"), try missed("2027-05-03"))
        let today = try date("2027-06-01")
        #expect(rules.standing([one], pardoned: nil, on: today) == .welcome)
        #expect(rules.standing([one, two], pardoned: nil, on: today) == .warned(noShows: 2))
        let paused = AttendanceRules.Standing.paused(noShows: 3, until: try date("2027-11-03"))
        #expect(rules.standing([one, two, three], pardoned: nil, on: today) == paused)
        #expect(rules.standing([one, two, three], pardoned: nil, on: try date("2027-11-03")) == .warned(noShows: 3))
        #expect(rules.standing([one, two, three], pardoned: Instant(seconds: 1000), on: today) == .welcome)
    }

    @Test("the qualifying check names the initiative that fits, and why another does not")
    func fits() throws {
        let check = QualifyingCheck(
            initiatives: Initiatives.standard, topicsOffered: ["export"], today: try date("2027-03-01"))
        func first(_ topic: String, _ question: String) -> String? {
            let request = Request(
                id: .init(1), person: .init(1), received: Instant(seconds: 0), question: question, topic: topic,
                format: .table)
            return check.fits(request, employees: 12).first?.initiative.key
        }
        #expect(first("export", "Hoe begin ik in Duitsland?") == "experttafels")
        #expect(first("financiering", "Hoe financier ik een hal?") == "financiering")
        #expect(first("groei", "Waar vind ik personeel en opleiding?") == "talent")
    }
}
