/// Finds the best thing to add to a roster: a seat, a one-to-one talk, or a whole table.
struct Builder {
    let instance: Instance

    /// Rooms that a session of a format could be held in at a start, the nearest to the expert first; -1 is online.
    func rooms(_ roster: Roster, format: Int, expert: Int, start: Int, seats: Int, most: Int) -> [Int] {
        let data = instance.formats[format]
        let home = instance.place[instance.host[expert]]
        let (begin, end) = (data.starts[start], data.starts[start] + data.length)
        var found: [(distance: Int, room: Int)] = []
        for room in instance.roomPlace.indices where data.isOpen(room, start) {
            guard instance.capacity[room] > seats, roster.isRoomFree(room, start: begin, end: end) else {
                continue
            }
            found.append((instance.travel(home, instance.roomPlace[room]), room))
        }
        found.sort { ($0.distance, $0.room) < ($1.distance, $1.room) }
        return (data.online ? [-1] : []) + found.prefix(most).map(\.room)
    }

    struct Talk {
        let slot: Roster.Slot
        let value: Int
    }

    /// The best one-to-one talk for a request that the roster has room for; nil where none is worth its cost.
    func bestTalk(_ roster: Roster, for request: Int, noise: Int, random: inout RandomSource) -> Talk? {
        let data = instance.formats[1]
        let person = instance.requestPerson[request]
        var best: Talk?
        var bestRank = Int.min
        for expert in instance.takers[request][1] {
            guard roster.ofExpert[expert].count < instance.mostSessions[expert] else { continue }
            let host = instance.host[expert]
            for start in instance.offers[expert].first(where: { $0.format == 1 })?.starts ?? [] {
                guard data.isFree(person, start) else { continue }
                let (begin, end, day) = (data.starts[start], data.starts[start] + data.length, data.days[start])
                guard end <= instance.deadline[request], roster.wantsMore(request, with: expert, day: day)
                else {
                    continue
                }
                var slot = Roster.Slot(
                    format: 1, expert: expert, room: -1, start: begin, end: end, day: day, week: day / 7,
                    topic: instance.requestTopic[request])
                // Being there in person is worth a little: only places near to both can pay.
                let bound = value(slot, request, roster) + max(0, instance.weights.inPerson)
                guard bound > 0, bound + noise > bestRank else { continue }
                for room in rooms(roster, format: 1, expert: expert, start: start, seats: 1, most: 2) {
                    slot.room = room
                    let worth = value(slot, request, roster)
                    let rank = worth + (noise > 0 ? random.below(noise) : 0)
                    guard worth > 0, rank > bestRank, canHold(roster, slot, host: host, guest: person) else { continue }
                    (best, bestRank) = (Talk(slot: slot, value: worth), rank)
                }
            }
        }
        return best
    }

    private func value(_ slot: Roster.Slot, _ request: Int, _ roster: Roster) -> Int {
        roster.frameValue(slot, sessionsBefore: roster.ofExpert[slot.expert].count)
            + roster.seatValue(request, at: slot)
    }

    private func canHold(_ roster: Roster, _ slot: Roster.Slot, host: Int, guest: Int) -> Bool {
        func place(_ person: Int) -> Int { slot.room >= 0 ? instance.roomPlace[slot.room] : instance.place[person] }
        return roster.canAttend(host, at: place(host), start: slot.start, end: slot.end, day: slot.day)
            && roster.canAttend(guest, at: place(guest), start: slot.start, end: slot.end, day: slot.day)
    }

    struct Table {
        var slot: Roster.Slot
        var members: [Int]
        var value: Int
    }

    /// The best table of an expert among the starts given, filled with people who have no seat yet.
    func bestTable(
        _ roster: Roster, expert: Int, starts: [Int], noise: Int, random: inout RandomSource
    ) -> Table? {
        guard roster.ofExpert[expert].count < instance.mostSessions[expert] else { return nil }
        var best: Table?
        var bestRank = Int.min
        for start in starts {
            for group in instance.groups[expert][0] {
                guard let table = table(roster, expert: expert, start: start, group: group) else { continue }
                let rank = table.value + (noise > 0 ? random.below(noise) : 0)
                if table.value > 0, rank > bestRank { (best, bestRank) = (table, rank) }
            }
        }
        return best
    }

    private func table(_ roster: Roster, expert: Int, start: Int, group: Instance.Group) -> Table? {
        let data = instance.formats[0]
        let (begin, end, day) = (data.starts[start], data.starts[start] + data.length, data.days[start])
        var fit: [Int] = []
        for request in group.requests {
            guard data.isFree(instance.requestPerson[request], start), end <= instance.deadline[request],
                roster.wantsMore(request, with: expert, day: day)
            else { continue }
            fit.append(request)
        }
        guard fit.count >= data.least else { return nil }
        let host = instance.host[expert]
        var best: Table?
        for room in rooms(roster, format: 0, expert: expert, start: start, seats: data.least, most: 4) {
            let slot = Roster.Slot(
                format: 0, expert: expert, room: room, start: begin, end: end, day: day, week: day / 7,
                topic: group.topic)
            let place = room >= 0 ? instance.roomPlace[room] : instance.place[host]
            guard roster.canAttend(host, at: place, start: begin, end: end, day: day) else { continue }
            let table = filled(slot, roster, fit)
            if let table, table.value > best?.value ?? Int.min { best = table }
        }
        return best
    }

    /// Takes the people worth most who get along, as many as pay.
    private func filled(_ empty: Roster.Slot, _ roster: Roster, _ fit: [Int]) -> Table? {
        let data = instance.formats[0]
        var slot = empty
        let seats = slot.room >= 0 ? min(data.most, instance.capacity[slot.room] - 1) : data.most
        let ranked = fit.map { (value: roster.seatValue($0, at: empty), request: $0) }
            .sorted { ($0.value, $1.request) > ($1.value, $0.request) }
        var total = roster.frameValue(slot, sessionsBefore: roster.ofExpert[slot.expert].count)
        var people: [Int] = []
        for (_, request) in ranked where slot.members.count < seats {
            let person = instance.requestPerson[request]
            let value = roster.seatValue(request, at: slot)
            guard value > 0 || slot.members.count < data.least else { continue }
            let place = slot.room >= 0 ? instance.roomPlace[slot.room] : instance.place[person]
            guard people.allSatisfy({ instance.getAlong(person, $0, with: slot.expert) }),
                roster.canAttend(person, at: place, start: slot.start, end: slot.end, day: slot.day)
            else { continue }
            slot.members.append(request)
            people.append(person)
            total += value
        }
        guard slot.members.count >= data.least else { return nil }
        return Table(slot: slot, members: slot.members, value: total)
    }
}
