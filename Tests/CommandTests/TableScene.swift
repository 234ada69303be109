import Foundation
import Testing

/// A programme with one table that was released, and what its guests do; for the suites that play with it.
protocol TableScene {}

extension TableScene {
    /// One table with five seats; six ask for it.
    func released(exported: Bool = true) throws -> Program {
        let program = try Program()
        try program.write(
            """
            naam;email;plaats;onderwerpen;vormen
            Eva Post;eva@uit.example;Almere;export:3;tafel
            """, to: "in/uitblinkers.csv")
        try program.write(
            "naam;email;bedrijf;plaats\n"
                + (1...6).map { "Gast \($0);gast\($0)@bedrijf.example;Bedrijf \($0);Almere" }.joined(separator: "\n"),
            to: "in/ondernemers.csv")
        try program.write(
            "ontvangen;email;vraag;onderwerp;vorm;prioriteit\n"
                + (1...6).map { "\($0)-1-2027;gast\($0)@bedrijf.example;Hoe groei ik?;export;tafel;normaal" }
                .joined(separator: "\n"),
            to: "in/groeivragen.csv")
        try program.write("naam;plaats;capaciteit\nZaal 1;Almere;6", to: "in/locaties.csv")
        for words in [
            ["import", program.path("in")],
            ["plan", "--from", "2027-03-08", "--until", "2027-03-13", "--steps", "1"], ["release"],
            exported ? ["outbox", "export", program.path("uit")] : ["outbox", "list"],
        ] {
            let run = try program.run(words)
            try #require(run.status == 0, "\(words) \(run.errors) \(run.output)")
        }
        return program
    }

    func reply(
        _ program: Program, _ name: String, _ text: String, now: String = "2027-02-23T12:00:00Z"
    ) throws -> Program.Run {
        try program.write(text, to: "antwoord/\(name).eml")
        return try program.run(["replies", program.path("antwoord/\(name).eml")], now: now)
    }

    func session(_ program: Program, now: String = "2027-02-23T12:00:00Z") throws -> [String: Any] {
        let run = try program.run(["session", "list", "--json"], now: now)
        let all = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        return try #require(all?.first)
    }

    func states(_ program: Program, now: String = "2027-02-23T12:00:00Z") throws -> [String: String] {
        let seats = try #require(try session(program, now: now)["seats"] as? [[String: Any]])
        return Dictionary(
            seats.map { ($0["name"] as? String ?? "", $0["state"] as? String ?? "") }, uniquingKeysWith: { $1 })
    }

    /// The guest without a seat, and those with one.
    func guests(_ program: Program) throws -> (waiting: Int, seated: [Int]) {
        let names = Set(try states(program).keys)
        let seated = (1...6).filter { names.contains("Gast \($0)") }
        let waiting = try #require((1...6).first { !seated.contains($0) })
        try #require(seated.count == 5)
        return (waiting, seated)
    }

    func client(_ number: Int, _ kind: MailClient.Kind) -> MailClient {
        MailClient(kind: kind, address: "gast\(number)@bedrijf.example")
    }
}
