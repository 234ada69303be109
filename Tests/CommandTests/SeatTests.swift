import Foundation
import Testing

@Suite("Seats are freed, offered and taken, and a table with too few guests is shown")
struct SeatTests: TableScene {
    @Test("the whole round: accepts of four programs, a refusal, an offer, its acceptance, and what the expert hears")
    func round() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        for (number, kind) in zip(seated, MailClient.Kind.allCases) {
            let client = client(number, kind)
            let invite = try #require(try client.invites(in: program.path("uit")).first)
            let run = try reply(program, "\(kind)", client.answer(invite, "ACCEPTED"))
            #expect(run.status == 0 && run.output.contains("verwerkt: Gast \(number) · komt"), "\(run.output)")
        }
        #expect(try states(program).values.filter { $0 == "accepted" }.count == 4)
        // The fifth declines: the seat is offered to who waits.
        let last = client(seated[4], .outlook)
        let invite = try #require(try last.invites(in: program.path("uit")).first)
        let text = last.answer(invite, "DECLINED", comment: "Helaas\\, vakantie")
        let declined = try reply(program, "nee", text)
        #expect(declined.output.contains("“Helaas, vakantie”") && declined.output.contains("plaats vrij"))
        #expect(declined.output.contains("Gast \(waiting)"))
        #expect(try states(program)["Gast \(waiting)"] == "offered")
        // Read again, from the same file and as a second mail, it changes nothing.
        #expect(try program.run(["replies", program.path("antwoord")]).output.contains("0 verwerkt, 5 al bekend"))
        #expect(try reply(program, "nog-eens", text).output.contains("1 al bekend"))
        // The offer has buttons; its acceptance takes the seat, and only the expert hears of it.
        _ = try program.run(["outbox", "export", program.path("uit2")], now: "2027-02-23T13:00:00Z")
        let next = client(waiting, .gmail)
        let offer = try #require(try next.invites(in: program.path("uit2")).first)
        #expect(offer["template"]?.contains("offer") == true && offer["METHOD"] == "REQUEST")
        let details = (offer["DESCRIPTION"] ?? "").replacing("\\,", with: ",")
        #expect(details.contains("Hoe groei ik?") && details.contains("26 februari 2027"))
        let taken = try reply(program, "ja", next.answer(offer, "ACCEPTED"), now: "2027-02-24T12:00:00Z")
        #expect(taken.output.contains("plaats bezet"))
        #expect(try states(program)["Gast \(waiting)"] == "accepted")
        let list = try program.run(["outbox", "list", "--json"], now: "2027-02-24T12:00:00Z").output
        let messages = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        #expect(messages.compactMap { $0["to"] as? String } == ["eva@uit.example"])
        // The same appointment: the expert's answer stands, so SEQUENCE stays.
        let invites = messages.flatMap { $0["invites"] as? [[String: Any]] ?? [] }
        #expect(invites.allSatisfy { $0["sequence"] as? Int == 0 && $0["method"] as? String == "REQUEST" })
    }

    @Test("silence becomes one reminder, and then a free seat that is offered; the offer ends as well")
    func deadlines() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        for number in seated.dropLast() {
            let client = client(number, .apple)
            let invite = try #require(try client.invites(in: program.path("uit")).first)
            _ = try reply(program, "\(number)", client.answer(invite, "ACCEPTED"))
        }
        let silent = "Gast \(seated[4])"
        #expect(try program.run(["settings", "answerDays", "10"], now: "2027-02-23T12:00:00Z").status == 0)
        let start = try #require(try session(program)["start"] as? String)
        let begin = try #require(ISO8601DateFormatter().date(from: start))
        func day(_ offset: Double) -> String {
            ISO8601DateFormatter().string(from: begin.addingTimeInterval(offset * 86_400))
        }
        #expect(try program.run(["session", "deadlines"], now: day(-12)).output.contains("Niets"))
        let reminded = try program.run(["session", "deadlines"], now: day(-7))
        #expect(reminded.output.contains("herinnering klaar: \(silent)"), "\(reminded.output)")
        #expect(try program.run(["session", "deadlines"], now: day(-7)).output.contains("Niets"))
        // A reminder that nobody sent frees nothing.
        #expect(try program.run(["session", "deadlines"], now: day(-4)).output.contains("Niets"))
        _ = try program.run(["outbox", "export", program.path("uit2")], now: day(-7))
        let invite = try #require(try client(seated[4], .apple).invites(in: program.path("uit2")).first)
        #expect(invite["METHOD"] == "REQUEST" && invite["SEQUENCE"] == "0")
        #expect(try program.run(["session", "deadlines"], now: day(-5)).output.contains("Niets"))
        let freed = try program.run(["session", "deadlines"], now: day(-4))
        #expect(freed.output.contains("plaats vrij zonder antwoord: \(silent)"), "\(freed.output)")
        #expect(freed.output.contains("aangeboden aan") && freed.output.contains("Gast \(waiting)"))
        #expect(try program.run(["session", "deadlines"], now: day(-4)).output.contains("Niets"))
        _ = try program.run(["outbox", "export", program.path("uit3")], now: day(-4))
        let lost = try client(seated[4], .apple).invites(in: program.path("uit3"))
        #expect(lost.compactMap { $0["METHOD"] } == ["CANCEL"])
        let ended = try program.run(["session", "deadlines"], now: day(-0.9))
        #expect(ended.output.contains("aanbod verlopen: Gast \(waiting)"), "\(ended.output)")
        _ = try program.run(["outbox", "export", program.path("uit4")], now: day(-0.9))
        let withdrawn = try #require(try client(waiting, .apple).invites(in: program.path("uit4")).first)
        #expect(withdrawn["METHOD"] == "CANCEL" && withdrawn["template"]?.contains("offer-withdrawn") == true)
        // Who answers an offer that has ended, is judged.
        let offer = try #require(try client(waiting, .gmail).invites(in: program.path("uit3")).first)
        let late = try reply(program, "laat", client(waiting, .gmail).answer(offer, "ACCEPTED"), now: day(-0.8))
        #expect(late.output.contains("het aanbod was al verlopen"), "\(late.output)")
        let judged = try program.run(["replies", "judge", "5", "--as", "accept"], now: day(-0.7))
        #expect(judged.status == 0 && judged.output.contains("plaats bezet"), "\(judged.errors)")
    }

    @Test("a table with too few guests is shown, with commands that each do what they say")
    func concerns() throws {
        let program = try released()
        defer { program.remove() }
        let (waiting, seated) = try guests(program)
        for number in seated.prefix(3) {
            let client = client(number, .thunderbird)
            let invite = try #require(try client.invites(in: program.path("uit")).first)
            _ = try reply(program, "\(number)", client.answer(invite, "DECLINED"))
        }
        let label = try #require(try session(program)["session"] as? String)
        let now = "2027-02-23T12:00:00Z"
        let shown = try program.run(["session", "show", label], now: now)
        #expect(shown.output.contains("2 van minstens 4") && shown.output.contains("session cancel \(label)"))
        #expect(shown.output.contains("Gast \(waiting): aangeboden"))
        #expect(try program.run(["status"], now: now).output.contains("\(label)"))
        #expect(try program.run(["session", "wait", label, "--until", "1-3-2027"], now: now).status == 0)
        #expect(!(try program.run(["status"], now: now).output.contains("van minstens")))
        #expect(try program.run(["session", "offer", label], now: now).status == 1)
        // Cancelled: who said yes or nothing yet hears of it, who declined does not; the unsent offer disappears.
        let cancelled = try program.run(["session", "cancel", label], now: now)
        #expect(cancelled.status == 0, "\(cancelled.errors)")
        _ = try program.run(["outbox", "export", program.path("uit3")], now: now)
        for number in 1...6 {
            let methods = try client(number, .apple).invites(in: program.path("uit3")).compactMap { $0["METHOD"] }
            #expect(methods == (seated.suffix(2).contains(number) ? ["CANCEL"] : []), "gast \(number)")
        }
        #expect(try program.run(["session", "list"], now: now).output.contains("geen sessies"))
    }
}
