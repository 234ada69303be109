import Foundation
import Testing

@Suite("Mail leaves only over a connection that is private, to a server that proves who it is")
struct PrivateSendingTests {
    private func ready(
        _ server: LoopbackServer, _ authority: String, security: String, host: String = "localhost"
    ) throws -> Program {
        let program = try RepliesTests().released(exported: false)
        let steps = [
            ["smtp.host", host], ["smtp.port", server.port], ["smtp.security", security],
            ["smtp.authority", authority], ["smtp.user", "tafels"], ["smtp.password", "env:POST"],
            ["smtp.perMinute", "0"], ["smtp.retrySeconds", "0"], ["smtp.attempts", "1"],
        ]
        for words in steps { try #require(try program.run(["settings"] + words).status == 0, "\(words)") }
        return program
    }

    private func send(_ program: Program, password: String = "geheim") throws -> Program.Run {
        try program.run(["outbox", "send", "--yes"], environment: ["POST": password])
    }

    @Test("with STARTTLS and with TLS, logged in; the password stands nowhere", arguments: ["starttls", "tls"])
    func sends(security: String) throws {
        let authority = try TestAuthority()
        let server = try LoopbackServer("tls_mail_server.py", [security, authority.certificate, authority.key])
        let program = try ready(server, authority.authority, security: security)
        defer { program.remove() }
        let run = try send(program)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let accepted = server.lines("accepted")
        #expect(accepted.count == 7 && Set(accepted).count == 7 && accepted.allSatisfy { $0.hasSuffix(" tafels") })
        for name in try FileManager.default.subpathsOfDirectory(atPath: program.path("p")) {
            guard let data = FileManager.default.contents(atPath: program.path("p/\(name)")) else { continue }
            #expect(data.range(of: Data("geheim".utf8)) == nil, "\(name)")
        }
    }

    @Test("nothing goes to a stranger's certificate, another name's, without encryption, or with a wrong password")
    func refuses() throws {
        let (authority, other) = (try TestAuthority(), try TestAuthority())
        let arguments = [authority.certificate, authority.key]
        for mode in ["starttls", "tls"] {
            let server = try LoopbackServer("tls_mail_server.py", [mode] + arguments)
            let cases = [
                (other.authority, "localhost", "geheim"), (authority.authority, "127.0.0.1", "geheim"),
                (authority.authority, "localhost", "fout"),
            ]
            for (file, host, password) in cases {
                let program = try ready(server, file, security: mode, host: host)
                defer { program.remove() }
                #expect(try send(program, password: password).status != 0, "\(mode) \(host) \(password)")
            }
            #expect(server.lines("accepted").isEmpty)
        }
        let plain = try LoopbackServer("tls_mail_server.py", ["plain"] + arguments)
        let program = try ready(plain, authority.authority, security: "starttls")
        defer { program.remove() }
        #expect(try send(program).status != 0)
        #expect(plain.lines("accepted").isEmpty)
    }

    @Test("a recipient who is refused stops nobody else, and shows in status")
    func refusedRecipient() throws {
        let authority = try TestAuthority()
        let server = try LoopbackServer("tls_mail_server.py", ["starttls", authority.certificate, authority.key])
        try Data("eva@uit.example\n".utf8).write(to: server.folder.appending(path: "refused"))
        let program = try ready(server, authority.authority, security: "starttls")
        defer { program.remove() }
        let run = try send(program)
        #expect(run.status != 0 && run.errors.contains("550 5.1.1 no such user"), "\(run.errors)")
        #expect(server.lines("accepted").count == 6)
        #expect(try program.run(["status"]).output.contains("mail aan eva@uit.example kwam terug"))
    }
}
