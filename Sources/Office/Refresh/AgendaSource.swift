import Agenda
import Foundation
import Post
import Programme

/// Where agendas with an address come from: published ones from anywhere, and those on the CalDAV server of the
/// settings with its login.
struct AgendaSource: Sendable {
    let fetcher: CalendarFetcher
    let settings: CalDAVSettings
    let password: String
    let now: Instant

    /// - Throws: `SecretSource.Failure` where an agenda needs the password of the CalDAV server.
    init(_ settings: Settings, addresses: [String], now: Instant, environment: [String: String]) throws {
        fetcher = CalendarFetcher(anyAddress: settings.agenda.anyAddress)
        self.settings = settings.caldav
        self.now = now
        let isNeeded = addresses.contains { Self.account(of: $0, settings.caldav) != nil }
        password = try isNeeded ? SecretSource(written: settings.caldav.password)?.read(environment) ?? "" : ""
    }

    func fetch(_ address: String, since mark: FetchMark) throws(FetchError) -> FetchedCalendar {
        guard DAVAddress.isCalendar(address) else { return try fetcher.fetch(address, since: mark) }
        guard let calendar = DAVAddress(address) else { throw .badAddress }
        guard let account = Self.account(of: address, settings) else { throw .noLogin }
        guard account.isEncrypted || settings.unencrypted || MailServer.isLoopback(account.host) else {
            throw .notEncrypted
        }
        let access = MailServer(
            host: account.host, port: account.port, security: account.isEncrypted ? .tls : .none, user: settings.user,
            password: password, authority: settings.authority, timeoutSeconds: settings.timeoutSeconds, greeting: "")
        do {
            return try read(calendar, CalendarServer(calendar, access: access), since: mark)
        } catch {
            throw Self.fetchError(error)
        }
    }

    /// The server of the settings, where the address lies on it. A sheet that somebody else made must not be able to
    /// send the password elsewhere.
    private static func account(of address: String, _ settings: CalDAVSettings) -> DAVAddress? {
        guard DAVAddress.isCalendar(address), let calendar = DAVAddress(address),
            let account = DAVAddress(settings.url), account.isSameServer(as: calendar)
        else { return nil }
        return account
    }

    /// Days before and after now that are asked for.
    private static let days = (before: 7, after: 400)

    private func read(
        _ calendar: DAVAddress, _ server: CalendarServer, since mark: FetchMark
    ) throws(CalDAVFailure) -> FetchedCalendar {
        // What is asked for moves on with the days, so what was the same in another week is asked for again.
        let week = "\(now.seconds / (7 * 86_400))"
        let known = mark.modified == week ? mark.etag : ""
        let (start, end) = (
            now.adding(minutes: -Self.days.before * 1440), now.adding(minutes: Self.days.after * 1440)
        )
        guard let found = try server.events(in: calendar, from: start, until: end, since: known) else {
            return .unchanged
        }
        let none = Data("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".utf8)
        return .new(found.data.isEmpty ? none : found.data, FetchMark(etag: found.tag, modified: week))
    }

    private static func fetchError(_ failure: CalDAVFailure) -> FetchError {
        switch failure {
        case .unreachable(let words), .stopped(let words), .broken(let words), .notUnderstood(let words):
            .failed(detail: words)
        case .elsewhere: .noLogin
        case .tooLarge: .tooLarge
        case .refused(let status, _, _): .status(status)
        }
    }
}
