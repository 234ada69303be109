import Foundation
import Programme

/// The names by which zones go, and the zone each means.
enum ZoneNames {
    /// The zone that a name means, in the order in which programs get it wrong; nil for a name nobody knows.
    static func zone(named raw: String) -> Zone? {
        let name = raw.trimmingCharacters(in: CharacterSet(charactersIn: " \"\t\\"))
        guard !name.isEmpty, name.utf8.count <= 200 else { return nil }
        if let zone = exact(name) ?? suffix(name) ?? windows(name) { return zone }
        // Outlook numbers a zone that it met twice: "W. Europe Standard Time 1".
        if let space = name.lastIndex(of: " "), Int(name[name.index(after: space)...]) != nil {
            let shorter = String(name[..<space])
            if let zone = exact(shorter) ?? windows(shorter) { return zone }
        }
        return bareOffset(name) ?? displayed(name)
    }

    /// The offset that a name begins with, in seconds: `(UTC-03:00) Atlantis`, `GMT +0100 (Standard) / …`.
    static func statedOffset(_ name: String) -> Int? {
        guard let match = name.prefixMatch(of: offsetAtStart) else { return nil }
        return seconds(match.1, match.2, match.3)
    }

    private static func exact(_ name: String) -> Zone? {
        switch name.lowercased() {
        case "utc", "gmt", "z", "etc/utc", "etc/gmt", "tzone://microsoft/utc", "coordinated universal time",
            "universal coordinated time":
            return .utc
        default: break
        }
        // ICU also takes letters that mean several zones (CST, IST); only those of the zone database count.
        guard name.count != 3 || threeLetters.contains(name) else { return nil }
        guard let canonical = ZoneDictionary.canonical(name) else { return nil }
        return Zone(identifier: name) ?? Zone(identifier: canonical)
    }

    private static let threeLetters: Set = [
        "CET", "EET", "WET", "MET", "EST", "MST", "HST", "UCT", "PRC", "ROC", "ROK",
    ]

    /// `/freeassociation.sourceforge.net/Europe/Amsterdam`, `/mozilla.org/20070129_1/Europe/Amsterdam`,
    /// `posix/Europe/Amsterdam`, `Europe_Amsterdam`, and the same in the wrong case.
    private static func suffix(_ name: String) -> Zone? {
        let parts = name.split(separator: "/")
        for count in [3, 2] where parts.count >= count {
            let tail = parts.suffix(count).joined(separator: "/")
            if let identifier = ZoneDictionary.identifiers[tail.lowercased()] ?? ZoneDictionary.canonical(tail) {
                return Zone(identifier: identifier)
            }
        }
        if parts.count == 1, let cut = name.firstIndex(where: { $0 == "_" || $0 == "-" }) {
            let slashed = "\(name[..<cut])/\(name[name.index(after: cut)...])"
            let identifier = ZoneDictionary.identifiers[slashed.lowercased()] ?? ZoneDictionary.canonical(slashed)
            return identifier.flatMap { Zone(identifier: $0) }
        }
        return nil
    }

    private static func windows(_ name: String) -> Zone? {
        ZoneDictionary.windows(name).flatMap { Zone(identifier: $0) }
    }

    /// `UTC+01`, `GMT-5`, `UTC+01:30`, `(GMT +01.00)`, and nothing else: that offset the whole year.
    private static func bareOffset(_ name: String) -> Zone? {
        guard let match = name.wholeMatch(of: offsetAtStart) else { return nil }
        return seconds(match.1, match.2, match.3).flatMap { Zone(offset: $0) }
    }

    /// `(UTC+01:00) Amsterdam, Berlijn, Bern, Rome`, `(UTC-05:00) Eastern Time (US & Canada)`,
    /// `Greenwich Mean Time: Dublin, Edinburgh`: the first place or name in it that anyone knows, in any language.
    private static func displayed(_ name: String) -> Zone? {
        var rest = Substring(name)
        let offset = name.prefixMatch(of: offsetAtStart)
        if let offset {
            rest = name[offset.range.upperBound...]
        } else if let zero = name.prefixMatch(of: zeroAtStart) {
            rest = name[zero.range.upperBound...]
        }
        let stated = offset.flatMap { seconds($0.1, $0.2, $0.3) }
        for part in [rest] + rest.split(whereSeparator: { ",/;:".contains($0) }) {
            let part = part.trimmingCharacters(in: .whitespaces)
            let plain = part.replacing(#/\s*\([^)]*\)?/#, with: "").trimmingCharacters(in: .whitespaces)
            for text in part == plain ? [part] : [part, plain] where !text.isEmpty {
                if let zone = ZoneDictionary.zone(displayed: text, offset: stated) { return Zone(identifier: zone) }
            }
        }
        return nil
    }

    // Regex is not Sendable; these are made anew where they are used, which is for odd names only.
    private static var offsetAtStart: Regex<(Substring, Substring, Substring, Substring?)> {
        #/\s*\(?\s*(?:UTC|GMT)\s*([+\-−])\s*(\d\d?)[:.h]?(\d\d)?\s*\)?/#.ignoresCase()
    }
    private static var zeroAtStart: Regex<Substring> { #/\s*\(\s*(?:UTC|GMT)\s*\)/#.ignoresCase() }

    private static func seconds(_ sign: Substring, _ hours: Substring, _ minutes: Substring?) -> Int? {
        guard let hours = Int(hours), let minutes = Int(minutes ?? "0"), hours <= 14, minutes < 60 else { return nil }
        return (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
}
