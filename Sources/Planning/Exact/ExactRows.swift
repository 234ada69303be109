/// The rows that keep experts, people, requests and rooms to their limits (C7-C10).
extension ExactModel {
    mutating func limitExperts() {
        for expert in model.experts.host.indices {
            let own = frames.filter { $0.expert == expert }
            let columns = own.flatMap(uses)
            let most = min(model.experts.mostSessions[expert], own.count)
            let steps = (0..<most).map { program.choice(-model.weights.load * ($0 + 1)) }
            loads.append(steps)
            program.row(columns.map { ($0, 1) } + steps.map { ($0, -1) }, atMost: 0)
            for frame in own where frame.form == 1 { program.row(frame.seats.map { ($0.column, 1) }, atMost: 1) }
            // C7: from one room to the next on a day.
            let host = model.experts.host[expert]
            if model.people.mostPerDay[host] > 1 { separate(own, of: host) }
        }
    }

    mutating func limitPeople() {
        var byPerson: [Int: [(frame: Int, columns: [Int])]] = [:]
        for (number, frame) in frames.enumerated() {
            byPerson[model.experts.host[frame.expert], default: []].append((number, uses(frame)))
            for seat in frame.seats {
                byPerson[model.requests.person[seat.request], default: []].append((number, [seat.column]))
            }
        }
        for (person, entries) in byPerson.sorted(by: { $0.key < $1.key }) {
            var days: [Int: [Int]] = [:]
            var weeks: [Int: [Int]] = [:]
            var spans: [Int: [(start: Int, end: Int, columns: [Int])]] = [:]
            for entry in entries {
                let frame = frames[entry.frame]
                let form = model.form(frame.form)
                let day = form.days[frame.start]
                days[day, default: []] += entry.columns
                weeks[day / 7, default: []] += entry.columns
                spans[day, default: []].append(
                    (form.starts[frame.start], form.starts[frame.start] + form.length, entry.columns))
            }
            let perDay = model.people.mostPerDay[person]
            for (_, columns) in days.sorted(by: { $0.key < $1.key }) {
                program.row(columns.map { ($0, 1) }, atMost: perDay)
            }
            for (_, columns) in weeks.sorted(by: { $0.key < $1.key }) {
                program.row(columns.map { ($0, 1) }, atMost: model.people.mostPerWeek[person])
            }
            guard perDay > 1 else { continue }
            for (_, list) in spans.sorted(by: { $0.key < $1.key }) {
                for moment in Set(list.map(\.start)).sorted() {
                    let busy = list.filter { $0.start <= moment && moment < $0.end }.flatMap(\.columns)
                    program.row(busy.map { ($0, 1) }, atMost: 1)
                }
            }
        }
    }

    mutating func limitRequests() {
        var seats: [Int: [(column: Int, expert: Int, day: Int)]] = [:]
        for frame in frames {
            let day = model.form(frame.form).days[frame.start]
            for seat in frame.seats { seats[seat.request, default: []].append((seat.column, frame.expert, day)) }
        }
        for (request, entries) in seats.sorted(by: { $0.key < $1.key }) {
            let wanted = model.requests.wanted[request]
            let first = program.choice(model.requests.firstValue[request] - model.requests.nextValue[request])
            firsts[request] = first
            program.row([(first, 1)] + entries.map { ($0.column, -1) }, atMost: 0)
            program.row(entries.map { ($0.column, 1) }, atMost: wanted)
            guard wanted > 1 else { continue }
            let experts = Set(entries.map(\.expert)).sorted()
            let choices = experts.map { (expert: $0, column: program.choice()) }
            partners[request] = choices
            program.row(choices.map { ($0.column, 1) }, atMost: 1)
            for choice in choices {
                let own = entries.filter { $0.expert == choice.expert }
                program.row(own.map { ($0.column, 1) } + [(choice.column, -wanted)], atMost: 0)
                for day in Set(own.map(\.day)).sorted() {
                    let near = own.filter { $0.day >= day && $0.day < day + max(1, model.requests.gap[request]) }
                    guard model.requests.gap[request] > 0, near.count > 1 else { continue }
                    program.row(near.map { ($0.column, 1) } + [(choice.column, -1)], atMost: 0)
                }
            }
        }
    }

    mutating func limitRooms() {
        var byRoom: [Int: [(start: Int, end: Int, column: Int)]] = [:]
        for frame in frames {
            let form = model.form(frame.form)
            let start = form.starts[frame.start]
            for room in frame.rooms { byRoom[room.room, default: []].append((start, start + form.length, room.column)) }
        }
        for (_, list) in byRoom.sorted(by: { $0.key < $1.key }) {
            for moment in Set(list.map(\.start)).sorted() {
                let busy = list.filter { $0.start <= moment && moment < $0.end }
                if busy.count > 1 { program.row(busy.map { ($0.column, 1) }, atMost: 1) }
            }
        }
    }
}
