/// The way from one session to the next (C7).
///
/// Of all the ways that participants could go, few are ever too long in a good plan: theirs are laid out when a solution
/// leaves no time for one (lazy constraints).
extension ExactModel {
    /// Somebody's part in a frame.
    private struct Part {
        let frame: Frame
        let start, end: Int
        /// Columns of which one is 1 where they take part.
        let columns: [Int]
        let isHost: Bool
    }

    /// Being somewhere for a session: what adds up to at most `most`, and to that only where somebody is at that place.
    private struct Stay {
        let place: Int
        let terms: [(column: Int, value: Int)]
        let most: Int
    }

    /// Somebody's day.
    struct Day: Hashable { var person, day: Int }

    /// Lays out all ways of an expert from one of their sessions to another.
    mutating func separateSessions(ofExpert expert: Int) {
        let host = model.experts.host[expert]
        let parts = frames.filter { $0.expert == expert }.map { part($0, uses($0), isHost: true) }
        for first in parts { separate(first, from: parts, host) }
    }

    /// Lays out the ways on a day of who is to be in two places at once, for a plan that a solution stands for.
    /// - Returns: whether there is a row more than before.
    mutating func separate(_ plan: [PlannedSession], _ violations: [Violation]) -> Bool {
        let before = program.height
        for violation in violations where violation.rule == .travel {
            guard let session = violation.sessions.first, let person = violation.people.first else { continue }
            let day = model.problem.day(of: plan[session].start)
            guard separated.insert(Day(person: person, day: day)).inserted else { continue }
            let parts = frames.compactMap { part($0, of: person) }
            for first in parts where model.problem.day(of: first.start) == day { separate(first, from: parts, person) }
        }
        return program.height > before
    }

    private func part(_ frame: Frame, of person: Int) -> Part? {
        if model.experts.host[frame.expert] == person { return part(frame, uses(frame), isHost: true) }
        let seats = frame.seats.filter { model.requests.person[$0.request] == person }.map(\.column)
        return seats.isEmpty ? nil : part(frame, seats, isHost: false)
    }

    private func part(_ frame: Frame, _ columns: [Int], isHost: Bool) -> Part {
        let form = model.form(frame.form)
        let start = form.starts[frame.start]
        return Part(frame: frame, start: start, end: start + form.length, columns: columns, isHost: isHost)
    }

    private mutating func separate(_ first: Part, from others: [Part], _ person: Int) {
        let here = stays(first, person)
        for second in others where second.start >= first.end && second.start - first.end < model.longestTravel {
            let gap = second.start - first.end
            for (a, b) in pairs(here, stays(second, person)) where model.travel(a.place, b.place) > gap {
                program.row(a.terms + b.terms, atMost: a.most + b.most - 1)
            }
        }
    }

    private func pairs(_ first: [Stay], _ second: [Stay]) -> [(Stay, Stay)] {
        first.flatMap { a in second.map { (a, $0) } }
    }

    private func stays(_ part: Part, _ person: Int) -> [Stay] {
        let rooms = Dictionary(grouping: part.frame.rooms) { model.rooms.place[$0.room] }
        let own = part.columns.map { (column: $0, value: 1) }
        func terms(_ rooms: [(room: Int, column: Int)], _ value: Int) -> [(column: Int, value: Int)] {
            rooms.map { ($0.column, value) }
        }
        var list = rooms.sorted { $0.key < $1.key }.map { place, here in
            // Where a room is taken there is a session, with its expert; a guest must be there as well.
            if part.isHost { return Stay(place: place, terms: terms(here, 1), most: 1) }
            if part.frame.form == 1 { return Stay(place: place, terms: own + terms(here, 1), most: 2) }
            // A table has one room: who is there and in no other is here.
            let elsewhere = part.frame.rooms.filter { model.rooms.place[$0.room] != place }
            return Stay(place: place, terms: own + terms(elsewhere, -1), most: 1)
        }
        if part.frame.form == 1 {
            list.append(Stay(place: model.people.place[person], terms: own + terms(part.frame.rooms, -1), most: 1))
        }
        return list
    }
}
