import Foundation
import Testing

@testable import Agenda

@Suite("Published agendas are fetched with care", .serialized)
struct FetchTests {
    /// A server on the loopback that answers by path.
    final class Server {
        private let process = Process()
        /// The server ends when this closes, however the test ends.
        private let leash = Pipe()
        let port: Int

        init?() {
            let script = """
                import http.server, sys, threading
                body = b'BEGIN:VCALENDAR\\r\\nEND:VCALENDAR\\r\\n'
                class H(http.server.BaseHTTPRequestHandler):
                    def log_message(self, *a): pass
                    def do_GET(self):
                        if self.path == '/away':
                            self.send_response(302); self.send_header('Location', '/agenda'); self.end_headers(); return
                        if self.path == '/round':
                            self.send_response(302); self.send_header('Location', '/round'); self.end_headers(); return
                        if self.path == '/file':
                            self.send_response(302); self.send_header('Location', 'file:///etc/passwd'); self.end_headers(); return
                        if self.path == '/agenda':
                            if self.headers.get('If-None-Match') == '"v1"':
                                self.send_response(304); self.end_headers(); return
                            self.send_response(200); self.send_header('ETag', '"v1"'); self.end_headers()
                            self.wfile.write(body); return
                        if self.path == '/huge':
                            self.send_response(200); self.end_headers()
                            try:
                                while True: self.wfile.write(body * 1000)
                            except OSError: return
                        self.send_response(404); self.end_headers(); self.wfile.write(b'no')
                s = http.server.ThreadingHTTPServer(('127.0.0.1', 0), H)
                print(s.server_address[1], flush=True)
                threading.Thread(target=s.serve_forever, daemon=True).start()
                sys.stdin.read()
                """
            let output = Pipe()
            process.executableURL = URL(filePath: "/usr/bin/python3")
            process.arguments = ["-c", script]
            process.standardInput = leash
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            guard FileManager.default.fileExists(atPath: "/usr/bin/python3"), (try? process.run()) != nil else {
                return nil
            }
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
            self.port = port
        }

        /// Killed, since a process that Foundation starts has signals blocked that would end it.
        func stop() { kill(process.processIdentifier, SIGKILL) }
    }

    static func outcome(_ url: String, any: Bool = true, mark: FetchMark = FetchMark(), limit: Int = 1 << 20) -> Result<
        FetchedCalendar, FetchError
    > {
        let fetcher = CalendarFetcher(anyAddress: any, seconds: 10, sizeLimit: limit)
        do throws(FetchError) { return .success(try fetcher.fetch(url, since: mark)) } catch { return .failure(error) }
    }

    @Test("whole the first time, and not again while it is the same")
    func etag() throws {
        let server = try #require(Server())
        defer { server.stop() }
        let base = "http://127.0.0.1:\(server.port)"
        let body = Data("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
        #expect(Self.outcome(base + "/agenda") == .success(.new(body, FetchMark(etag: "\"v1\""))))
        #expect(Self.outcome(base + "/away") == .success(.new(body, FetchMark(etag: "\"v1\""))))
        #expect(Self.outcome(base + "/agenda", mark: FetchMark(etag: "\"v1\"")) == .success(.unchanged))
        #expect(Self.outcome(base + "/gone") == .failure(.status(404)))
    }

    @Test("not more than the limit, not round and round, and nothing but the web")
    func bounded() throws {
        let server = try #require(Server())
        defer { server.stop() }
        let base = "http://127.0.0.1:\(server.port)"
        #expect(Self.outcome(base + "/huge", limit: 100_000) == .failure(.tooLarge))
        for path in ["/round", "/file"] {
            guard case .failure = Self.outcome(base + path) else { return #expect(Bool(false), "\(path)") }
        }
    }

    @Test("not without encryption, and not from inside a network, unless that was allowed")
    func careful() throws {
        let server = try #require(Server())
        defer { server.stop() }
        #expect(Self.outcome("http://127.0.0.1:\(server.port)/agenda", any: false) == .failure(.notEncrypted))
        #expect(Self.outcome("https://127.0.0.1:\(server.port)/agenda", any: false) == .failure(.notPublic))
        #expect(Self.outcome("webcal://localhost:\(server.port)/agenda", any: false) == .failure(.notPublic))
        #expect(Self.outcome("ftp://127.0.0.1/agenda") == .failure(.badAddress))
    }

    @Test(
        "addresses inside networks are told from public ones",
        arguments: [
            ("8.8.8.8", true), ("93.184.216.34", true), ("2a00:1450:400e::8a", true), ("10.1.2.3", false),
            ("127.0.0.1", false), ("172.31.0.1", false), ("172.32.0.1", true), ("192.168.1.1", false),
            ("169.254.169.254", false), ("100.64.0.1", false), ("0.0.0.0", false), ("224.0.0.1", false),
            ("255.255.255.255", false), ("::1", false), ("::", false), ("fe80::1", false), ("fd00::1", false),
            ("::ffff:127.0.0.1", false), ("::ffff:8.8.8.8", true), ("64:ff9b::7f00:1", false), ("2002:7f00:1::", false),
            ("2001:db8::1", false), ("ff02::1", false), ("::127.0.0.1", false),
        ])
    func ranges(address: String, isPublic: Bool) {
        #expect(CalendarFetcher.isPublic(address) == isPublic)
    }
}
