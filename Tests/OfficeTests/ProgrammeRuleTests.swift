import Foundation
import Planning
import Programme
import Testing

@testable import Office
@testable import Store

@Suite("The rules that the settings switch on reach the planning")
struct ProgrammeRuleTests {
    private func problem(_ office: Workspace) throws -> Problem {
        let data = try office.data()
        let horizon = Horizon(
            from: LocalDate(dayNumber: 20_878), until: LocalDate(dayNumber: 20_934), zone: data.zone,
            slotMinutes: data.settings.slotMinutes)
        let problem = office.model(of: data, horizon: horizon, pinned: []).problem
        try problem.validate()
        return problem
    }

    @Test("none is on before anyone sets it")
    func off() throws { #expect(try problem(try CaseScene().office).rules == nil) }

    @Test("preferred days, sizes, quotas and room costs come from the sheets")
    func sheets() throws {
        let scene = try ImportScene([
            "uitblinkers.csv": "naam;email;onderwerpen;plaats;fte\nEva Post;eva@a.example;export:3;Almere;60\n",
            "ondernemers.csv":
                "naam;email;plaats;fte;voorkeursdagen\nBram Bos;bram@b.example;Urk;1;di, Donderdag\nCarla Kok;carla@c.example;Almere;12;\n",
            "groeivragen.csv":
                "email;vraag;onderwerp\nbram@b.example;Hoe?;export\ncarla@c.example;Wat?;export\n",
            "locaties.csv": "naam;plaats;capaciteit;kosten\nZaal 1;Almere;9;€ 75\nZaal 2;Urk;9;\n",
        ])
        #expect(try scene.run().texts() == [])
        let office = scene.workspace
        #expect(try scene.person("bram@b.example")?.preferredDays == [.tuesday, .thursday])
        for (key, value) in [
            ("rules.preferredDay", "40"), ("rules.minSectors", "2"), ("rules.minSizes", "3"),
            ("rules.townQuota", "urk 2-10,Almere -5"), ("rules.roomBudget", "500"), ("rules.townShort", "90"),
        ] { _ = try office.set(key, to: value) }
        let problem = try problem(office)
        let rules = try #require(problem.rules)
        let bram = try #require(problem.requests.first { $0.id == "V1" }).person
        #expect(rules.preferredDays == .init(weight: 40, people: [.init(person: bram, days: [1, 3])]))
        #expect(rules.minimumMix?.sectors == 2 && rules.minimumMix?.sizes == 3)
        #expect(Set(rules.minimumMix?.sizeOf ?? []) == ["50+", "0-1", "10-49"])
        let (urk, almere) = (problem.places.firstIndex(of: "Urk") ?? -1, problem.places.firstIndex(of: "Almere") ?? -1)
        #expect(
            rules.townQuota
                == .init(
                    weight: 90,
                    towns: [.init(place: urk, least: 2, most: 10), .init(place: almere, least: nil, most: 5)]))
        #expect(rules.roomBudget == .init(most: 500, costs: [75, 0]))
        #expect(rules.noShows == nil && rules.notAgain == nil)
        // The same sheets once more change nothing.
        #expect(try scene.run().counts.values.allSatisfy { $0.changed == 0 && $0.new == 0 })
        _ = try office.set("rules.townQuota", to: "geen")
        #expect(try self.problem(office).rules?.townQuota == nil)
    }

    @Test("a wrong cell of the new columns is told, and nothing is lost")
    func wrongCells() throws {
        let scene = try ImportScene([
            "ondernemers.csv": "naam;email;voorkeursdagen\nBram Bos;bram@b.example;altijd\n",
            "locaties.csv": "naam;plaats;capaciteit;kosten\nZaal 1;Almere;9;-5\n",
        ])
        let texts = try scene.run().texts()
        #expect(texts.count == 2 && texts.contains { $0.contains("altijd") } && texts.contains { $0.contains("-5") })
    }

    @Test("who stayed away in the past year, and was not pardoned, comes last")
    func noShows() throws {
        let scene = try CaseScene(requests: 2)
        _ = try scene.office.set("rules.noShow", to: "150")
        let session = try scene.release(scene.requests, at: Sample.time(day: -30))
        let old = try scene.release([scene.requests[1]], at: Sample.time(day: -31))
        for (held, person, request, daysAgo) in [
            (session, Person.ID(2), scene.requests[0], Int64(30)), (old, .init(3), scene.requests[1], 400),
        ] {
            try scene.office.change("attendance") { transaction in
                _ = try transaction.save(
                    Attendance(
                        session: held.id, person: person, request: request, state: .noShow,
                        date: scene.now.date(daysAgo), at: scene.now, by: "anna"))
            }
        }
        let first = try problem(scene.office)
        #expect(first.rules?.noShows?.people.map(\.count) == [1])
        let missing = try #require(first.rules?.noShows?.people.first).person
        #expect(first.people[missing].id == "P2")
        scene.now = scene.now.adding(minutes: 5)
        try scene.office.change("pardon") { transaction in
            try transaction.pardon(.init(2), at: scene.now, by: "anna", reason: "ziek")
        }
        #expect(try problem(scene.office).rules?.noShows?.people == [])
    }

    @Test("who met before is a rule with a name, and no competitor")
    func notAgain() throws {
        let scene = try CaseScene(requests: 3)
        _ = try scene.office.set("notAgainWeeks", to: "52")
        try scene.release(Array(scene.requests.prefix(2)), at: Sample.time(day: -20))
        // Another question of both guests: a series would go on with its expert, another question may not.
        try scene.office.change("import") { transaction in
            for guest in [Person.ID(2), .init(3)] {
                _ = try transaction.insert(
                    Request(id: .init(0), person: guest, received: Sample.monday, question: "Nog een", topic: "export"))
            }
        }
        let problem = try problem(scene.office)
        let again = try #require(problem.requests.firstIndex { $0.id == "V4" })
        #expect(problem.rules?.notAgain?.experts == [.init(again, 0), .init(again + 1, 0)])
        #expect(problem.rules?.notAgain?.people.count == 1)
        #expect(problem.conflicts == [] && problem.requests[again].avoid == [])
        #expect(problem.changed(by: .withoutRule(.notAgain)).rules?.notAgain == nil)
    }

    @Test(
        "a quota is understood or refused",
        arguments: [
            ("Urk 5-40", "Urk 5-40"), ("  urk 0-0 , Dronten 10- ", "urk 0-0, Dronten 10-"),
            ("Den Haag -20", "Den Haag -20"), ("Urk", nil), ("Urk 5", nil), ("Urk -", nil), ("Urk 6-5", nil),
            ("Urk 5-40, urk -3", nil), ("Urk a-b", nil), ("", nil), ("5-40", nil), ("Urk 5-40,", nil),
        ] as [(String, String?)])
    func quotas(text: String, written: String?) throws {
        let definition = try #require(SettingDefinition.named("rules.townQuota"))
        let settings = definition.write(Settings(), text)
        #expect(settings.map(definition.read) == written)
    }
}

extension Instant {
    fileprivate func date(_ daysAgo: Int64) -> LocalDate { Zone.utc.date(self + -daysAgo * 86_400) }
}
