/// The way from one session to the next (C7).
///
/// Of all the ways that participants could go, few are ever too long in a good plan: theirs are laid out when a solution
/// leaves no time for one (lazy constraints).
extension ExactModel {
    /// Being somewhere for a session: what adds up to at most `most`, and to that only where somebody is at that place.
    private struct Stay {
        let place: Int
        let terms: [(column: Int, value: Int)]
        let most: Int
    }

    /// When somebody takes part in a frame, and where that may be.
    private struct Part {
        let start, end: Int
        let stays: [Stay]
    }

    /// Somebody's day.
    struct Day: Hashable { var person, day: Int }

    /// Lays out all ways of an expert from one of their own sessions to another.
    mutating func separate(_ own: [Frame], of host: Int) {
        let parts = own.map { part($0, uses($0), of: host, isHost: true) }
        for first in parts { separate(first, from: parts) }
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
            for first in parts where model.problem.day(of: first.start) == day { separate(first, from: parts) }
        }
        return program.height > before
    }

    private func part(_ frame: Frame, of person: Int) -> Part? {
        if model.experts.host[frame.expert] == person { return part(frame, uses(frame), of: person, isHost: true) }
        let seats = frame.seats.filter { model.requests.person[$0.request] == person }.map(\.column)
        return seats.isEmpty ? nil : part(frame, seats, of: person, isHost: false)
    }

    /// - Parameter columns: of which one is 1 where they take part.
    private func part(_ frame: Frame, _ columns: [Int], of person: Int, isHost: Bool) -> Part {
        let form = model.form(frame.form)
        let start = form.starts[frame.start]
        return Part(
            start: start, end: start + form.length, stays: stays(frame, columns, of: person, isHost: isHost))
    }

    private mutating func separate(_ first: Part, from others: [Part]) {
        for second in others where second.start >= first.end && second.start - first.end < model.longestTravel {
            let gap = second.start - first.end
            for a in first.stays {
                for b in second.stays where model.travel(a.place, b.place) > gap {
                    program.row(a.terms + b.terms, atMost: a.most + b.most - 1)
                }
            }
        }
    }

    private func stays(_ frame: Frame, _ columns: [Int], of person: Int, isHost: Bool) -> [Stay] {
        let own = columns.map { (column: $0, value: 1) }
        func terms(_ rooms: [(room: Int, column: Int)], _ value: Int) -> [(column: Int, value: Int)] {
            rooms.map { ($0.column, value) }
        }
        var list = roomsByPlace(frame).map { place, here in
            // Where a room is taken there is a session, with its expert; a guest must be there as well.
            if isHost { return Stay(place: place, terms: terms(here, 1), most: 1) }
            if frame.form == 1 { return Stay(place: place, terms: own + terms(here, 1), most: 2) }
            // A table has one room: who is there and in no other is here.
            let elsewhere = frame.rooms.filter { model.rooms.place[$0.room] != place }
            return Stay(place: place, terms: own + terms(elsewhere, -1), most: 1)
        }
        if frame.form == 1 {
            list.append(Stay(place: model.people.place[person], terms: own + terms(frame.rooms, -1), most: 1))
        }
        return list
    }
}
