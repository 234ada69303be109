import Foundation
import Testing

/// Dovecot for one mailbox, as whoever runs the tests.
private final class Dovecot {
    let folder: URL
    let authority: TestAuthority
    private(set) var port = 0
    private(set) var securePort = 0
    private let leash = Pipe()
    private let process = Process()

    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/sbin/dovecot")

    init() throws {
        authority = try TestAuthority()
        // Short: the path of a socket has at most 107 bytes.
        folder = URL(filePath: "/tmp/dovecot-\(UUID().uuidString.prefix(8))")
        for name in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: "mail/tafels/\(name)"), withIntermediateDirectories: true)
        }
        (port, securePort) = (try Self.freePort(), try Self.freePort())
        try Data("tafels:{PLAIN}geheim\n".utf8).write(to: folder.appending(path: "users"))
        try Data(configuration.utf8).write(to: folder.appending(path: "conf"))
        if getuid() == 0 { try run("chown", ["-R", "nobody:nogroup", folder.appending(path: "mail").path]) }
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            Program.root.appending(path: "Tests/CommandTests/Data/dovecot.py").path,
            folder.appending(path: "conf").path,
        ]
        process.standardInput = leash
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Each look is a connection, of which Dovecot takes only so many at once.
        for _ in 0..<200 {
            if answers { break }
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    deinit {
        let file = folder.appending(path: "run/master.pid")
        let master = (try? String(contentsOf: file, encoding: .utf8)).flatMap {
            Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        if let master { kill(master, SIGTERM) }
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    private var configuration: String {
        let isRoot = getuid() == 0
        let user = isRoot ? "nobody" : NSUserName()
        let group = isRoot ? "nogroup" : "\(getgid())"
        let mailUser = isRoot ? "nobody" : "\(getuid())"
        return """
            base_dir = \(folder.path)/run
            state_dir = \(folder.path)/run
            log_path = \(folder.path)/log
            protocols = imap
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <\(authority.certificate)
            ssl_key = <\(authority.key)
            disable_plaintext_auth = no
            default_login_user = \(user)
            default_internal_user = \(user)
            default_internal_group = \(isRoot ? group : Self.groupName)
            first_valid_uid = 1
            first_valid_gid = 1
            mail_location = maildir:\(folder.path)/mail/%u
            passdb {
              driver = passwd-file
              args = scheme=PLAIN username_format=%u \(folder.path)/users
            }
            userdb {
              driver = static
              args = uid=\(mailUser) gid=\(group) home=\(folder.path)/mail/%u allow_all_users=yes
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = \(port)
              }
              inet_listener imaps {
                port = \(securePort)
                ssl = yes
              }
            }

            """
    }

    private static var groupName: String {
        getgrgid(getgid()).map { String(cString: $0.pointee.gr_name) } ?? "\(getgid())"
    }

    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failed = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) != 0 || getsockname(socket, $0, &size) != 0
            }
        }
        try #require(!failed)
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private var answers: Bool {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = UInt16(securePort).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private func run(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/\(tool)")
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
    }

    func deliver(_ text: String, as name: String) throws {
        let file = folder.appending(path: "mail/tafels/tmp/\(name)")
        try Data(text.utf8).write(to: file)
        if getuid() == 0 { try run("chown", ["nobody:nogroup", file.path]) }
        try FileManager.default.moveItem(at: file, to: folder.appending(path: "mail/tafels/new/\(name)"))
    }

    /// The names of the messages of a folder with their flags: `2.host:2,FS`.
    func messages(_ name: String = "") -> [String] {
        ["new", "cur"].flatMap { part in
            (try? FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "mail/tafels/\(name)/\(part)").path)) ?? []
        }.sorted()
    }

    func flags(_ message: String, in name: String = "") -> String? {
        messages(name).first { $0.hasPrefix(message) }.map { $0.split(separator: ",").last.map(String.init) ?? "" }
    }

    /// As if the program was stopped before it marked the message.
    func unsee(_ message: String) throws {
        let cur = folder.appending(path: "mail/tafels/cur")
        let name = try #require(messages().first { $0.hasPrefix(message) })
        let bare = String(name.prefix { $0 != ":" }) + ":2,"
        try FileManager.default.moveItem(at: cur.appending(path: name), to: cur.appending(path: bare))
    }
}

@Suite("Answers are read from a mailbox, each once", .enabled(if: Dovecot.isThere))
struct MailboxTests {
    private let away = """
        From: gast1@bedrijf.example
        Subject: Automatisch antwoord: Uitnodiging
        Message-ID: <weg@bedrijf.example>

        Ik ben er niet.

        """
    private let question = """
        From: gast2@bedrijf.example
        Subject: Re: Uitnodiging
        Message-ID: <vraag@bedrijf.example>

        Is er parkeerruimte?
        X1 OK geen antwoord van de server

        """

    private func ready(_ server: Dovecot, port: Int, _ settings: [[String]]) throws -> Program {
        let program = try RepliesTests().released()
        let steps = [
            ["imap.host", "localhost"], ["imap.port", "\(port)"], ["imap.user", "tafels"],
            ["imap.password", "env:POST"], ["imap.authority", server.authority.authority],
            ["imap.handledFolder", "Verwerkt"], ["imap.timeoutSeconds", "10"],
        ]
        for words in steps + settings { try #require(try program.run(["settings"] + words).status == 0, "\(words)") }
        return program
    }

    private func read(_ program: Program, _ more: [String] = [], password: String = "geheim") throws -> Program.Run {
        try program.run(["replies", "--imap"] + more, environment: ["POST": password])
    }

    private func count(_ program: Program) throws -> Int {
        let run = try program.run(["replies", "list", "--all", "--json"])
        return (try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any])?.count ?? -1
    }

    @Test(
        "what was handled is seen and moved, what waits stays with a star, what is no mail stays unseen",
        arguments: ["tls", "starttls"])
    func whole(security: String) throws {
        let server = try Dovecot()
        let port = security == "tls" ? server.securePort : server.port
        let program = try ready(server, port: port, [["imap.security", security]])
        defer { program.remove() }
        try server.deliver(away, as: "1.host")
        try server.deliver(question, as: "2.host")
        try server.deliver("rommel", as: "3.host")
        let rehearsal = try read(program, ["--dry-run"])
        #expect(rehearsal.output.contains("1 genoteerd, 1 wacht "), "\(rehearsal.output)\(rehearsal.errors)")
        #expect(try count(program) == 0)
        let run = try read(program)
        #expect(run.status == 3 && run.output.contains("1 genoteerd, 1 wacht "), "\(run.output)\(run.errors)")
        #expect(server.flags("1.host") == nil && server.messages(".Verwerkt").count == 1)
        #expect(server.flags("2.host") == "FS")
        #expect(server.flags("3.host") != nil && server.flags("3.host")?.contains("S") == false)
        #expect(try program.run(["replies", "list"]).output.contains("Is er parkeerruimte?"))
        // Handled, and the program was stopped before it was marked.
        try server.unsee("2.host")
        let again = try read(program)
        #expect(again.output.contains("0 antwoorden"), "\(again.output)")
        #expect(server.flags("2.host") == "FS")
        #expect(try count(program) == 2)
    }

    @Test("nothing is read from a server that does not prove who it is, or with a wrong password")
    func refuses() throws {
        let server = try Dovecot()
        try server.deliver(away, as: "1.host")
        let other = try TestAuthority()
        for (name, security, port) in [("tls", "tls", server.securePort), ("starttls", "starttls", server.port)] {
            let program = try ready(
                server, port: port, [["imap.security", security], ["imap.authority", other.authority]])
            defer { program.remove() }
            let run = try read(program)
            #expect(run.status != 0 && !run.errors.isEmpty, "\(name)")
            _ = try program.run(["settings", "imap.authority", server.authority.authority])
            #expect(try read(program, password: "fout").status != 0)
            _ = try program.run(["settings", "imap.host", "127.0.0.1"])
            #expect(try read(program).status != 0)
            _ = try program.run(["settings", "imap.host", "post.example"])
            _ = try program.run(["settings", "imap.security", "none"])
            #expect(try read(program).errors.contains("post.example"))
            #expect(try count(program) == 0)
        }
        #expect(server.flags("1.host")?.contains("S") != true)
    }

    @Test("a connection that breaks, wherever it does, loses nothing and handles nothing twice")
    func broken() throws {
        let server = try Dovecot()
        for round in 0..<3 {
            for number in 0..<4 {
                let text =
                    question.replacing("<vraag@", with: "<\(round).\(number)@") + String(repeating: "x\n", count: 500)
                try server.deliver(text, as: "\(round)\(number).host")
            }
            let cuts = [300 + 400 * round, 1100 + 700 * round, 2500 + 900 * round].map(String.init)
            let proxy = try LoopbackServer("cutting_proxy.py", ["\(server.port)"] + cuts)
            let program = try ready(server, port: Int(proxy.port) ?? 0, [["imap.security", "none"]])
            defer { program.remove() }
            let run = try read(program)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(try count(program) == 4)
            #expect(server.messages().filter { $0.hasPrefix("\(round)") && $0.hasSuffix(",FS") }.count == 4)
        }
    }
}
