import CICUShim
import Foundation

/// What ICU knows of the names of zones: the zone database, Windows' names, and cities and names in other languages.
enum ZoneDictionary {
    /// The zones of the world by their name in lower case.
    static let identifiers = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

    /// The name that ICU gives a zone of the zone database; nil for what is none.
    static func canonical(_ name: String) -> String? {
        text { zone_canonical_name(name, $0, $1) }
    }

    /// The zone of a Windows name, in the Netherlands where one name covers several countries.
    static func windows(_ name: String) -> String? {
        text { zone_for_windows_name(name, "NL", $0, $1) }
    }

    /// The zone of a place or a zone's name as a program shows it to its user.
    ///
    /// - Parameter offset: seconds east of UTC that stand before the name: of two places of one name it chooses.
    static func zone(displayed name: String, offset: Int?) -> String? {
        let key = folded(name)
        if let zone = others[key] { return zone }
        let found = places[key] ?? []
        if let right = found.first(where: { offset == nil || standardOffset($0) == offset }) ?? found.first {
            return right
        }
        // "Eastern Time" of "Eastern Standard Time", "Eastern" of Lotus Notes.
        for suffix in [" Time", ""] where name.hasSuffix(suffix) {
            if let zone = windows(String(name.dropLast(suffix.count)) + " Standard Time") { return zone }
        }
        return names[key]
    }

    /// Languages of the neighbours, and of the programs that people bring along.
    private static let languages = [
        "nl", "en", "de", "fr", "es", "it", "pt", "da", "sv", "nb", "fi", "pl", "cs", "hu", "ro", "tr", "ru", "uk",
    ]

    /// Places that a program names beside or instead of that of the zone database; and zones as Windows in Dutch,
    /// German and French, and Lotus Notes, write them, which ICU does not know.
    private static let others: [String: String] = [
        "bern": "Europe/Zurich", "edinburgh": "Europe/London", "st petersburg": "Europe/Moscow",
        "beijing": "Asia/Shanghai", "peking": "Asia/Shanghai", "new delhi": "Asia/Kolkata",
        "mumbai": "Asia/Kolkata", "chennai": "Asia/Kolkata", "sri jayawardenepura": "Asia/Colombo",
        "islamabad": "Asia/Karachi", "abu dhabi": "Asia/Dubai", "hanoi": "Asia/Bangkok", "osaka": "Asia/Tokyo",
        "sapporo": "Asia/Tokyo", "astana": "Asia/Almaty", "pretoria": "Africa/Johannesburg", "quito": "America/Bogota",
        "brasilia": "America/Sao_Paulo", "georgetown": "America/Argentina/Buenos_Aires",
        "arizona": "America/Phoenix", "indiana": "America/Indiana/Indianapolis", "hawaii": "Pacific/Honolulu",
        "alaska": "America/Anchorage", "saskatchewan": "America/Regina", "baja california": "America/Tijuana",
        "guadalajara": "America/Mexico_City", "wellington": "Pacific/Auckland", "cest": "Europe/Amsterdam",
        "mesz": "Europe/Berlin", "mez": "Europe/Berlin", "west-europa": "Europe/Amsterdam",
        "west-europa standaardtijd": "Europe/Amsterdam", "romance standaardtijd": "Europe/Brussels",
        "centraal-europa standaardtijd": "Europe/Budapest", "gmt standaardtijd": "Europe/London",
        "mitteleuropaische zeit": "Europe/Berlin", "westeuropaische zeit": "Europe/London",
        "europe de l'ouest": "Europe/Amsterdam", "western/central europe": "Europe/Amsterdam",
        "central europe": "Europe/Budapest",
    ]

    /// Zones by the cities they are named after, in the zone database and in each of the languages.
    private static let places: [String: [String]] = {
        let zones = identifiers.values.sorted()
        var found: [String: [String]] = [:]
        func add(_ place: String, _ zone: String) {
            let key = folded(place)
            if !found[key, default: []].contains(zone) { found[key, default: []].append(zone) }
        }
        for zone in zones where zone.contains("/") {
            add(String(zone.split(separator: "/").last ?? "").replacing("_", with: " "), zone)
        }
        for language in languages { shown(zones, "VVV", language).forEach { add($0.1, $0.0) } }
        return found
    }()

    /// Zones by their names in each of the languages: "Midden-Europese standaardtijd", "heure de l'Est".
    private static let names: [String: String] = {
        // Many zones share a name; of those these are meant.
        let zones = [
            "Europe/Amsterdam", "Europe/London", "Europe/Lisbon", "Europe/Athens", "Europe/Moscow", "America/New_York",
            "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage", "America/Halifax",
            "Pacific/Honolulu", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Asia/Tokyo", "Asia/Shanghai",
            "Asia/Kolkata", "Asia/Singapore", "Asia/Dubai", "Asia/Hong_Kong", "Australia/Sydney", "Australia/Perth",
            "Pacific/Auckland", "Africa/Johannesburg", "Asia/Jerusalem",
        ]
        var found: [String: String] = [:]
        // The name of the time the whole year, then those of winter and of summer.
        for (pattern, moment) in [
            ("vvvv", 1_800_000_000_000.0), ("zzzz", 1_800_000_000_000), ("zzzz", 1_815_000_000_000),
        ] {
            for language in languages {
                for (zone, name) in shown(zones, pattern, language, at: moment) {
                    found[folded(name)] = found[folded(name)] ?? zone
                }
            }
        }
        return found
    }()

    /// - Parameter moment: milliseconds since 1970.
    private static func shown(
        _ zones: [String], _ pattern: String, _ language: String, at moment: Double = 0
    ) -> [(String, String)] {
        guard let shower = zone_shower_open(language, pattern) else { return [] }
        defer { zone_shower_close(shower) }
        return zones.compactMap { zone in
            text { zone_shower_show(shower, zone, moment, $0, $1) }.map { (zone, $0) }
        }
    }

    private static func standardOffset(_ zone: String) -> Int? {
        guard let zone = TimeZone(identifier: zone) else { return nil }
        // 15 January and 15 July 2027: standard time is the lesser of the two.
        return [1_799_971_200.0, 1_815_609_600].map { zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0)) }.min()
    }

    /// Without accents, capitals, points and brackets, which programs leave out as they like.
    private static func folded(_ name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
            .replacing("’", with: "'").filter { $0 != "." && $0 != "(" && $0 != ")" }
    }

    private static func text(_ fill: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
        var buffer = [CChar](repeating: 0, count: 512)
        let length = buffer.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { fill($0, Int32(buffer.count)) } ?? 0
        }
        guard length > 0 else { return nil }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
