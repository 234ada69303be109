import Planning
import Programme

extension PlanJob {
    /// What can be tried in this period, by the names of the programme: rooms as `R3` or by name, people as `P5` or by
    /// name, experts also as `U5`.
    package var whatIfPhrase: WhatIfPhrase {
        let problem = model.problem
        var rooms: [String: Int] = [:]
        var people: [String: Int] = [:]
        for (index, room) in model.rooms.enumerated() {
            rooms[WhatIfPhrase.plain(problem.rooms[index].id.lowercased())] = index
            if let name = data.rooms[room]?.name { rooms[WhatIfPhrase.folded(name)] = index }
        }
        for (index, person) in model.people.enumerated() {
            people[WhatIfPhrase.plain(problem.people[index].id.lowercased())] = index
            people["u\(person)"] = index
            people[WhatIfPhrase.folded(data.name(person))] = index
        }
        return WhatIfPhrase(
            rooms: rooms, people: people, experts: problem.expertsByPerson, monday: model.horizon.monday,
            days: problem.days.count)
    }

    /// A request as people know it: `V12 (Naam)`.
    package func label(ofRequest index: Int) -> String {
        guard let request = data.requests[model.requests[index]] else { return "" }
        return "\(request.label) (\(data.name(request.person)))"
    }
}

extension Problem {
    /// What can be tried in a problem file, by its IDs.
    package var whatIfPhrase: WhatIfPhrase {
        func named(_ ids: [String]) -> [String: Int] {
            Dictionary(ids.enumerated().map { (WhatIfPhrase.plain(WhatIfPhrase.folded($1)), $0) }) { first, _ in first }
        }
        let monday = LocalDate(iso: String(start.prefix(10))) ?? LocalDate(dayNumber: 0)
        return WhatIfPhrase(
            rooms: named(rooms.map(\.id)), people: named(people.map(\.id)), experts: expertsByPerson, monday: monday,
            days: days.count)
    }

    fileprivate var expertsByPerson: [Int: Int] {
        Dictionary(experts.enumerated().map { ($1.person, $0) }) { first, _ in first }
    }
}
