import Foundation
import Planning
import Programme
import Testing

@testable import Office

@Suite("Second experts and chairs come from the sheets and the settings")
struct StaffSettingTests {
    private func scene() throws -> ImportScene {
        try ImportScene([
            "uitblinkers.csv":
                "naam;email;onderwerpen;plaats;voorzitter\nEva Post;eva@a.example;export:3;Almere;\nDaan Vis;daan@a.example;export:2;Urk;ja\n",
            "ondernemers.csv": "naam;email;plaats\nBram Bos;bram@b.example;Urk\n",
            "groeivragen.csv": "email;vraag;onderwerp\nbram@b.example;Hoe?;export\n",
            "regiegroep.csv":
                "naam;email;plaats;voorzitter\nIris Kok;iris@r.example;Almere;\nKarel Bos;karel@r.example;Urk;nee\n",
        ])
    }

    private func problem(_ office: Workspace) throws -> PlanningModel {
        let data = try office.data()
        let horizon = Horizon(
            from: LocalDate(dayNumber: 20_878), until: LocalDate(dayNumber: 20_934), zone: data.zone,
            slotMinutes: data.settings.slotMinutes)
        let model = office.model(of: data, horizon: horizon, pinned: [])
        try model.problem.validate()
        return model
    }

    @Test("who stands in the sheet of the regiegroep chairs, and who has yes in the column; nobody else")
    func sheets() throws {
        let scene = try scene()
        #expect(try scene.run().texts() == [])
        let chairs = try ["iris@r.example", "karel@r.example", "eva@a.example", "daan@a.example", "bram@b.example"]
            .map { try scene.person($0)?.mayChair }
        #expect(chairs == [true, false, false, true, false])
        // The same sheets once more change nothing.
        #expect(try scene.run().counts.values.allSatisfy { $0.changed == 0 && $0.new == 0 })
        // Who is no longer to chair says so; who is an expert too stays one.
        try scene.write("naam;email;voorzitter\nDaan Vis;daan@a.example;nee\n", to: "regiegroep.csv")
        #expect(try scene.run().texts() == [])
        #expect(try scene.person("daan@a.example")?.mayChair == false)
        #expect(try scene.person("iris@r.example")?.mayChair == true)
        try scene.write("naam;email;voorzitter\nDaan Vis;daan@a.example;misschien\n", to: "regiegroep.csv")
        #expect(try scene.run().texts().first?.contains("ja of nee") == true)
    }

    @Test("the settings switch the rules on, for all tables or some topics")
    func settings() throws {
        let scene = try scene()
        _ = try scene.run()
        let office = scene.workspace
        #expect(try problem(office).problem.rules == nil)
        for (key, value) in [
            ("rules.secondExpert", " Export ,  het nieuwe   werken"), ("rules.secondLevel", "2"),
            ("rules.chair", "all"),
            ("rules.chairLoad", "7"),
        ] { _ = try office.set(key, to: value) }
        #expect(try office.settings().rules.secondExpert == "export, het nieuwe werken")
        let model = try problem(office)
        let rules = try #require(model.problem.rules)
        #expect(rules.secondExpert == .init(topics: ["export", "het nieuwe werken"], minLevel: 2))
        let names = try #require(rules.chair?.people).map { try office.data().name(model.people[$0]) }
        #expect(names.sorted() == ["Daan Vis", "Iris Kok"])
        #expect(rules.chair?.topics == nil && rules.chair?.load == 7)
        for wrong in ["a,,b", "a, A", ""] {
            #expect(throws: OfficeError.self) { try office.set("rules.chair", to: wrong) }
        }
        _ = try office.set("rules.chair", to: "geen")
        _ = try office.set("rules.secondExpert", to: "none")
        #expect(try problem(office).problem.rules == nil)
    }

    @Test("a session that was told of before there were any, is read as it was")
    func before() throws {
        let time = Sample.time(day: 3)
        let session = Session(
            id: .init(7), uid: "u@p.example", format: .table, expert: .init(1), room: nil, time: time, topic: "export",
            requests: [.init(2)])
        let kept = try JSONEncoder().encode(session)
        #expect(!String(decoding: kept, as: UTF8.self).contains("second"))
        #expect(try JSONDecoder().decode(Session.self, from: kept) == session)
    }
}
