import Programme
import Store

/// What people call a session or a request: its label (`S7`, `V12`), its number alone, or somebody who is part of it.
extension Snapshot {
    /// - Throws: `OfficeError` that says what the name is instead, or what it could be.
    func releasedSession(called name: String) throws -> ReleasedSession {
        if let number = try Self.number(name, letter: "S") {
            if let released = try announcedSession(.init(number)) { return released }
            let label = "S\(number)"
            let proposed = try programmeData().proposal?.sessions ?? []
            if proposed.contains(where: { $0.session.label == label }) { throw OfficeError.notReleased(label) }
            throw OfficeError.noSuchSession(name)
        }
        let data = try programmeData()
        let people = data.people(called: name)
        let found = (data.latestRelease?.sessions ?? []).filter { released in
            people.contains(released.session.expert)
                || released.session.requests.contains { data.requests[$0].map { people.contains($0.person) } == true }
        }
        guard let first = found.first else { throw OfficeError.noSuchSession(name) }
        guard found.count == 1, let session = try announcedSession(first.session.id) else {
            throw OfficeError.several(name: name, labels: found.map(\.session.label))
        }
        return session
    }

    /// The request of a name such as `V12`, `12`, or of somebody who asked one thing.
    /// - Throws: as above.
    func request(called name: String) throws -> Request {
        if try Self.number(name, letter: "V") != nil { return try request(labelled: name) }
        let data = try programmeData()
        let people = data.people(called: name)
        let found = data.requests.values.filter { people.contains($0.person) }.sorted { $0.id < $1.id }
        guard let request = found.first else { throw OfficeError.noSuchRequest(name) }
        guard found.count == 1 else { throw OfficeError.several(name: name, labels: found.map(\.label)) }
        return request
    }

    /// The number of a label, or of a number alone; nil of what is neither.
    /// - Throws: `OfficeError.anotherKind` for the label of something else.
    static func number(_ name: String, letter: Character) throws -> Int64? {
        let text = name.uppercased()
        let digits = text.first?.isNumber == true ? text[...] : text.dropFirst()
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int64(digits) else {
            return nil
        }
        guard let first = text.first, first.isLetter, first != letter else { return number }
        guard let kind = OfficeError.Labelled(rawValue: String(first)) else { return nil }
        throw OfficeError.anotherKind(label: text, kind: kind)
    }
}

extension ProgrammeData {
    /// Everyone of a name: the whole of it or an address, else those of whose name it is a word.
    func people(called name: String) -> Set<Person.ID> {
        let wanted = WhatIfPhrase.folded(name)
        let whole = people.values.filter { $0.email.key == wanted || WhatIfPhrase.folded($0.name) == wanted }
        let found =
            whole.isEmpty
            ? people.values.filter { WhatIfPhrase.folded($0.name).split(separator: " ").contains { $0 == wanted } }
            : whole
        return Set(found.map(\.id))
    }
}
