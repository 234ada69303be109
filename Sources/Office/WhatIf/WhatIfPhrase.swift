import Foundation
import Planning
import Programme

/// Reads what somebody would like to try: `R12 closes 13 May`, `U003 twee sessies meer`, `zonder concurrentieregel`.
package struct WhatIfPhrase: Sendable {
    /// Names of rooms and of people, folded, and what they stand for.
    let rooms, people: [String: Int]
    /// Experts by person.
    let experts: [Int: Int]
    /// The first day of the horizon, and how many there are.
    let monday: LocalDate
    let days: Int

    private static let closing: Set<String> = ["closes", "closed", "close", "sluit", "dicht", "gesloten", "shut"]
    private static let away: Set<String> = ["away", "absent", "ill", "cannot", "weg", "afwezig", "ziek", "niet"]
    private static let sessions: Set<String> = ["session", "sessions", "sessie", "sessies"]
    private static let seats: Set<String> = ["seat", "seats", "plaats", "plaatsen", "stoel", "stoelen"]
    private static let fewer: Set<String> = ["fewer", "less", "minder"]
    private static let more: Set<String> = ["more", "extra", "meer", "erbij"]
    private static let filler: Set<String> = [
        "on", "op", "is", "the", "de", "het", "in", "gives", "geeft", "has", "heeft", "kan", "can",
    ]
    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "een": 1, "two": 2, "twee": 2, "three": 3, "drie": 3, "four": 4, "vier": 4,
        "five": 5, "vijf": 5,
    ]

    /// Why a text is not understood.
    package enum Fault: Error, Hashable, Sendable {
        /// It has none of the forms.
        case form
        /// Nothing is called so.
        case unknownName(String)
        /// This is no day, or none of the period.
        case notInPeriod(String)
        /// This person gives no sessions.
        case notAnExpert(String)
    }

    /// The change that is meant.
    package func parse(_ text: String) throws(Fault) -> WhatIf {
        let words = Self.folded(text).split { $0 == " " || $0 == "," }.map(String.init)
            .filter { !Self.filler.contains($0) }
        guard words.count >= 2, words.count <= 20 else { throw .form }
        if ["without", "zonder"].contains(words[0]) { return try without(Array(words.dropFirst())) }
        var fault = Fault.form
        for count in stride(from: min(words.count - 1, 6), through: 1, by: -1) {
            let name = words[..<count].joined(separator: " ")
            let rest = Array(words[count...])
            if let room = Self.find(name, in: rooms) { return try change(ofRoom: room, rest) }
            if let person = Self.find(name, in: people) { return try change(ofPerson: person, name, rest) }
            if Self.isPredicate(rest) { fault = .unknownName(name) }
        }
        throw fault
    }

    private func without(_ words: [String]) throws(Fault) -> WhatIf {
        let name = words.joined(separator: " ")
        if name.hasPrefix("concurren") || name.hasPrefix("compet") { return .withoutCompetitors }
        if let room = Self.find(name, in: rooms) { return .roomCloses(room, day: nil) }
        if let rule = Self.rule(name) { return .withoutRule(rule) }
        guard let person = Self.find(name, in: people) else { throw .unknownName(name) }
        return .personAway(person, day: nil)
    }

    /// Whether these words say something of whoever stands before them.
    private static func isPredicate(_ words: [String]) -> Bool {
        closing.union(away).contains(words[0]) || amount(words, of: sessions) != nil || amount(words, of: seats) != nil
    }

    /// The rule of a name: as the problem file and the settings write it, or as people say it.
    private static func rule(_ name: String) -> Problem.RuleName? {
        let spoken: [(begins: [String], rule: Problem.RuleName)] = [
            (["preferred day", "voorkeursdag"], .preferredDays), (["no-show", "noshow", "no show"], .noShows),
            (["not again", "niet opnieuw", "opnieuw"], .notAgain),
            (["town quota", "quota", "quotum", "plaatsquotum"], .townQuota),
            (["room budget", "budget", "zaalbudget"], .roomBudget),
            (["minimum mix", "minste mix", "mix"], .minimumMix),
            (["second expert", "tweede uitblinker"], .secondExpert), (["chair", "voorzitter"], .chair),
        ]
        return Problem.RuleName.allCases.first { name.hasPrefix($0.rawValue.lowercased()) }
            ?? spoken.first { $0.begins.contains { name.hasPrefix($0) } }?.rule
    }

    private func change(ofRoom room: Int, _ rest: [String]) throws(Fault) -> WhatIf {
        if Self.closing.contains(rest[0]) { return .roomCloses(room, day: try day(after: rest)) }
        guard let count = Self.amount(rest, of: Self.seats) else { throw .form }
        return .moreSeats(room: room, count)
    }

    private func change(ofPerson person: Int, _ name: String, _ rest: [String]) throws(Fault) -> WhatIf {
        if Self.away.contains(rest[0]) { return .personAway(person, day: try day(after: rest)) }
        guard let count = Self.amount(rest, of: Self.sessions) else { throw .form }
        guard let expert = experts[person] else { throw .notAnExpert(name) }
        return .moreSessions(expert: expert, count)
    }

    /// The day that follows a verb; nil where nothing does, for every day.
    private func day(after words: [String]) throws(Fault) -> Int? {
        let rest = Array(words.dropFirst())
        if rest.isEmpty { return nil }
        guard let day = day(rest) else { throw .notInPeriod(rest.joined(separator: " ")) }
        return day
    }

    /// `two more sessions`, `twee sessies meer`, `1 sessie minder`.
    private static func amount(_ words: [String], of things: Set<String>) -> Int? {
        var (count, named, sign): (Int?, Bool, Int?) = (nil, false, nil)
        for word in words {
            if let number = numbers[word] ?? Int(word), (1...1000).contains(number) {
                count = number
            } else if things.contains(word) {
                named = true
            } else if more.contains(word) {
                sign = 1
            } else if fewer.contains(word) {
                sign = -1
            } else {
                return nil
            }
        }
        guard named, let sign else { return nil }
        return (count ?? 1) * sign
    }

    /// A day of the horizon: `13 May`, `13-5`, `13-5-2027`, `2027-05-13`; without a year the first such day in it.
    private func day(_ words: [String]) -> Int? {
        let words = words.filter { !Self.filler.contains($0) }
        if words.count == 1, let date = LocalDate(written: words[0]) { return index(of: date) }
        let parts = words.count == 1 ? words[0].split { "-/.".contains($0) }.map(String.init) : words
        guard parts.count == 2 || parts.count == 3,
            let first = Self.month(parts[1]).map({ (parts[0], $0) })
                ?? Self.month(parts[0]).map({ (parts[1], $0) }), let number = Int(first.0)
        else { return nil }
        let year = parts.count == 3 ? Int(parts[2]) : nil
        if parts.count == 3, year == nil { return nil }
        return (0..<days).first {
            let date = monday.adding(days: $0)
            return date.day == number && date.month == first.1 && (year == nil || date.year == year)
        }
    }

    private func index(of date: LocalDate) -> Int? {
        let day = date.dayNumber - monday.dayNumber
        return (0..<days).contains(day) ? day : nil
    }

    private static func month(_ word: String) -> Int? {
        if let number = Int(word) { return (1...12).contains(number) ? number : nil }
        guard word.count >= 3 else { return nil }
        let names = [
            ["januari", "january"], ["februari", "february"], ["maart", "march", "mrt"], ["april"], ["mei", "may"],
            ["juni", "june"], ["juli", "july"], ["augustus", "august"], ["september"], ["oktober", "october"],
            ["november"], ["december"],
        ]
        return names.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
    }

    /// By name, or by a letter and a number whatever zeros stand before it: `U003` is `U0003`.
    private static func find(_ name: String, in names: [String: Int]) -> Int? {
        names[name] ?? names[plain(name)]
    }

    static func plain(_ name: String) -> String {
        guard let letter = name.first, letter.isLetter, name.count > 1, name.dropFirst().allSatisfy(\.isNumber),
            let number = Int(name.dropFirst())
        else { return name }
        return "\(letter)\(number)"
    }

    static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }
}
