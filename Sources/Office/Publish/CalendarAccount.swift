import Post
import Programme

/// The account on the CalDAV server that the settings name.
struct CalendarAccount {
    let address: DAVAddress
    let server: CalendarServer
    /// `user@server`, by which what we left there is remembered.
    let name: String

    /// - Throws: `OfficeError.noCalendarServer`, `.openCalendarConnection`, `SecretSource.Failure`.
    init(_ settings: CalDAVSettings, environment: [String: String]) throws {
        guard let address = DAVAddress(settings.url) else { throw OfficeError.noCalendarServer }
        guard address.isEncrypted || settings.unencrypted || MailServer.isLoopback(address.host) else {
            throw OfficeError.openCalendarConnection(address.host)
        }
        let password = try SecretSource(written: settings.password)?.read(environment) ?? ""
        self.address = address
        let access = MailServer(
            host: address.host, port: address.port, security: address.isEncrypted ? .tls : .none, user: settings.user,
            password: password, authority: settings.authority, timeoutSeconds: settings.timeoutSeconds, greeting: "")
        server = CalendarServer(address, access: access)
        name = "\(settings.user)@\(address.url)"
    }
}
