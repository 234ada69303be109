import Post
import Programme
import Wording

extension SettingDefinition {
    /// How a server is reached: the same words for every kind of server.
    /// - Parameter help: what its host is for, and what an empty one means.
    static func server(
        _ name: String, host: Path<String>, port: Path<Int>, security: Path<ServerSecurity>, user: Path<String>,
        password: Path<String>, authority: Path<String>, help: Phrase
    ) -> [SettingDefinition] {
        [
            line("\(name).host", host, help),
            number("\(name).port", port, 1...65_535, Phrase(nl: "poort van die server", en: "port of that server")),
            choice(
                "\(name).security", security,
                Phrase(
                    nl: "versleuteling: starttls, tls, of none (alleen op deze machine zelf)",
                    en: "encryption: starttls, tls, or none (on this machine itself only)")),
            line("\(name).user", user, Phrase(nl: "gebruikersnaam bij die server", en: "user at that server")),
            secret("\(name).password", password),
            line(
                "\(name).authority", authority,
                Phrase(
                    nl: "bestand met certificaatautoriteiten; leeg: die van het systeem",
                    en: "file of certificate authorities; empty: the system's")),
        ]
    }

    static func line(_ key: String, _ path: Path<String>, _ help: Phrase) -> SettingDefinition {
        SettingDefinition(
            key: key, help: help,
            wanted: Phrase(nl: "een regel tekst van hoogstens 250 tekens", en: "a line of at most 250 characters"),
            read: { $0[keyPath: path] },
            write: { settings, text in
                let sound = text.count <= 250 && text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
                return sound ? settings.with(path, text) : nil
            })
    }

    static func secret(_ key: String, _ path: Path<String>) -> SettingDefinition {
        SettingDefinition(
            key: key,
            help: Phrase(
                nl: "waar het wachtwoord vandaan komt: file:/pad, command:… of env:NAAM; nooit het wachtwoord zelf",
                en: "where the password comes from: file:/path, command:… or env:NAME; never the password itself"),
            wanted: Phrase(nl: "file:/pad, command:… of env:NAAM", en: "file:/path, command:… or env:NAME"),
            read: { $0[keyPath: path] },
            write: { settings, text in
                text.isEmpty || SecretSource(written: text) != nil ? settings.with(path, text) : nil
            })
    }
}
