/// A problem with its requests' wishes priced instead of kept: each expert then decides alone.
///
/// Left out of an expert's own problem, which only raises what it yields: rooms shared with others, the participants'
/// other sessions, competitors at one table, and the ways between sessions of one day. Pinned sessions are facts: they
/// use up the limits, and offer their empty seats.
final class Relaxation: Sendable {
    let model: Model
    /// By request: sessions it may still get beside pinned ones, and whether it has a pinned one.
    let wanted: [Int]
    let has: [Bool]
    /// By expert.
    let companies: [Company]
    /// By expert: places with rooms, the nearest first, with what going there costs in whole points.
    let places: [[(place: Int, cost: Int)]]
    /// By the expert's and the participant's place: what meeting brings a talk at most beyond one online, in sixteenths.
    let meetingGains: [Int]
    /// By format and place: the seats of its widest room open at each start, 0 where none is.
    let seats: [[[Int]]]
    /// By expert: the sessions that stand.
    let pins: [[Problem.Pinned]]
    /// Whose days and weeks have a price.
    let presence: Presence
    /// What stands, whatever is added.
    let constant: Int

    init(_ model: Model) {
        self.model = model
        let timetable = Timetable(model)
        // The towns' quotas are taken as met, and as no limit; who was announced beside an expert, as kept.
        constant = timetable.score + timetable.quotaCost + timetable.changedStaffCost
        let requests = model.requests
        wanted = requests.topic.indices.map { max(0, requests.wanted[$0] - timetable.ofRequest.count($0)) }
        presence = Presence(model, wanted: wanted)
        has = requests.topic.indices.map { timetable.ofRequest.count($0) > 0 }
        var known: [UInt64: Company] = [:]
        companies = model.experts.host.map { host in
            let own = model.people.languages[host]
            if let company = known[own] { return company }
            let company = Company(model, languages: own)
            known[own] = company
            return company
        }
        places = model.experts.host.map { host in
            let home = model.people.place[host]
            return model.rooms.nearest[home].map { ($0, model.weights.expertTravel * model.travel(home, $0)) }
        }
        meetingGains = Relaxation.meetingGains(model)
        seats = [model.table, model.talk].map { form in
            (0..<model.placeCount).map { place in
                form.starts.indices.map { start in
                    let open = model.rooms.atPlace[place].filter { form.isOpen($0, start) }
                    return open.map { min(form.most, model.rooms.capacity[$0] - 1) }.filter { $0 >= form.least }.max()
                        ?? 0
                }
            }
        }
        var pins = [[Problem.Pinned]](repeating: [], count: model.experts.host.count)
        for pin in model.problem.pinned { pins[pin.expert].append(pin) }
        self.pins = pins
    }

    private static func meetingGains(_ model: Model) -> [Int] {
        let weights = model.weights
        return (0..<model.placeCount * model.placeCount).map { pair in
            let (home, from) = (pair / model.placeCount, pair % model.placeCount)
            var gain = model.talk.online ? 0 : Int.min / 64
            for place in model.rooms.nearest[home] {
                let ways = weights.expertTravel * model.travel(home, place) + weights.travel * model.travel(from, place)
                gain = max(gain, (model.talk.online ? weights.inPerson : 0) - ways)
            }
            return gain * Prices.unit
        }
    }
}
