@testable import Planning

/// What an explanation says, found by trying everything: slow, and written apart from what it checks.
struct FirstPrinciples {
    let problem: Problem
    let sessions: [PlannedSession]
    let request: Int

    struct Moment: Hashable {
        let expert: Int
        let format: Format
        let start: Int
    }

    private var wish: Problem.Request { problem.requests[request] }
    private var served: Set<Int> { Set(sessions.flatMap(\.requests)) }
    private var rules: Problem.Rules { problem.rules ?? .init() }

    private func length(_ format: Format) -> Int { problem.formats[format].minutes / problem.slotMinutes }
    private func isFree(_ free: [Problem.Interval], _ it: Moment) -> Bool {
        (it.start..<it.start + length(it.format)).allSatisfy { slot in
            free.contains { $0.start <= slot && slot < $0.end }
        }
    }
    private func pin(_ session: PlannedSession) -> Problem.Pinned? {
        problem.pinned.first { SessionKey($0) == SessionKey(session) }
    }

    /// Every moment there is: offered, or pinned and open.
    private var moments: [Moment] {
        var all: Set<Moment> = []
        for (expert, offer) in problem.experts.enumerated() where offer.topics[wish.topic] != nil {
            for format in offer.formats {
                for start in problem.formats[format].starts
                where start >= problem.notBefore && start + length(format) <= problem.slots {
                    all.insert(Moment(expert: expert, format: format, start: start))
                }
            }
        }
        for session in sessions where session.topic == wish.topic {
            guard let pin = pin(session), pin.closed != true,
                problem.experts[session.expert].topics[wish.topic] != nil
            else { continue }
            all.insert(Moment(expert: session.expert, format: session.format, start: session.start))
        }
        return Array(all)
    }

    /// Plans in which the request joins a session that stands at a moment.
    func joining(_ it: Moment) -> [[PlannedSession]] {
        sessions.indices.compactMap { index in
            let session = sessions[index]
            guard session.expert == it.expert, session.format == it.format, session.start == it.start else {
                return nil
            }
            var plan = sessions
            plan[index].requests.append(request)
            return problem.evaluate(plan).isValid ? plan : nil
        }
    }

    /// Plans with a new session for the request and any company of people without one.
    func founding(_ it: Moment, company others: [Int]) -> [[PlannedSession]] {
        let form = problem.formats[it.format]
        return subsets(of: others, form.minParticipants - 1...form.maxParticipants - 1).flatMap { company in
            ([nil] + problem.rooms.indices.map(Optional.some)).flatMap { room in
                let session = PlannedSession(
                    format: it.format, expert: it.expert, room: room, start: it.start, topic: wish.topic,
                    requests: [request] + company)
                // Nobody is added to a session who is not needed there.
                let needed = problem.evaluate(sessions + [session]).violations.contains {
                    [.secondMissing, .chairMissing].contains($0.detail)
                }
                return (needed ? Exhaustive.staffed(session, problem) : [session]).map { sessions + [$0] }
                    .filter { problem.evaluate($0).isValid }
            }
        }
    }

    private func subsets(of list: [Int], _ sizes: ClosedRange<Int>) -> [[Int]] {
        (0..<1 << list.count).filter { sizes.contains($0.nonzeroBitCount) }
            .map { choice in list.indices.filter { choice >> $0 & 1 == 1 }.map { list[$0] } }
    }

    /// Who asks about the same and has no session.
    private var waiting: [Int] {
        problem.requests.indices.filter {
            $0 != request && problem.requests[$0].topic == wish.topic && !served.contains($0)
        }
    }

    /// Whether the request can have a session in any valid plan at all; asked where it has no pinned one. Of such a plan
    /// nothing is needed but the pinned sessions and that one.
    var canEverBePlaced: Bool {
        let pins = problem.pinned.map {
            PlannedSession(
                format: $0.format, expert: $0.expert, room: $0.room, start: $0.start, topic: $0.topic,
                requests: $0.requests)
        }
        let bare = FirstPrinciples(problem: problem, sessions: pins, request: request)
        let others = problem.requests.indices.filter { $0 != request && problem.requests[$0].topic == wish.topic }
        return bare.moments.contains {
            !bare.joining($0).isEmpty || !bare.founding($0, company: others).isEmpty
        }
    }

    /// Every plan that differs from this one by a further session of the request alone.
    var extensions: [[PlannedSession]] {
        moments.flatMap { joining($0) + founding($0, company: waiting) }
    }

    /// How the moments fall away, rule by rule.
    var steps: [Explanation.Reason: Int] {
        var left = moments
        var counts: [Explanation.Reason: Int] = [.topic: left.count]
        for (reason, passes) in tests {
            if left.isEmpty { break }
            left = left.filter(passes)
            counts[reason] = left.count
        }
        return counts
    }

    private var tests: [(Explanation.Reason, (Moment) -> Bool)] {
        let met = Set(rules.notAgain?.experts ?? [])
        var list: [(Explanation.Reason, (Moment) -> Bool)] = [
            (.format, { wish.format == .either || wish.format.rawValue == $0.format.rawValue }),
            (.expert, { suits(request, $0) }),
        ]
        if rules.notAgain != nil { list.append((.metBefore, { !met.contains([request, $0.expert]) })) }
        list += [
            (.expertFree, { it in isPinned(it) || isFree(problem.people[host(it)].free, it) }),
            (.personFree, { isFree(problem.people[wish.person].free, $0) }),
            (.deadline, { $0.start + length($0.format) <= wish.deadline }),
            (.personLoad, { isInSeries($0) && hasTime(wish.person, $0) }),
        ]
        if rules.townQuota != nil { list.append((.townFull, { _ in hasTownSeat })) }
        list += [
            (.expertLoad, { !joining($0).isEmpty || givesMore($0) && hasTime(host($0), $0) }),
            (.company, { !joining($0).isEmpty || hasCompany($0) }),
        ]
        let mix = rules.minimumMix.map { ($0.sectors, $0.sizes) } ?? (1, 1)
        if mix.0 > 1 || mix.1 > 1 { list.append((.mix, { !joining($0).isEmpty || isMixed($0, (mix.0, mix.1)) })) }
        if let rule = rules.secondExpert {
            let applies = rule.topics?.contains(wish.topic) != false
            list.append((.second, { !joining($0).isEmpty || $0.format == .mentoring || !applies || hasSecond($0) }))
        }
        if let rule = rules.chair {
            let applies = rule.topics?.contains(wish.topic) != false
            list.append((.chair, { !joining($0).isEmpty || $0.format == .mentoring || !applies || hasChair($0) }))
        }
        list.append((.room, { !joining($0).isEmpty || hasRoom($0, budget: nil) }))
        if let budget = rules.roomBudget {
            list.append((.budget, { !joining($0).isEmpty || hasRoom($0, budget: budget) }))
        }
        list.append((.travel, { !joining($0).isEmpty || !founding($0, company: waiting).isEmpty }))
        return list
    }

    private func host(_ it: Moment) -> Int { problem.experts[it.expert].person }
    private func isPinned(_ it: Moment) -> Bool {
        problem.pinned.contains {
            $0.expert == it.expert && $0.format == it.format && $0.start == it.start && $0.closed != true
                && $0.topic == wish.topic
        }
    }

    private func suits(_ index: Int, _ it: Moment) -> Bool {
        let (request, guest) = (problem.requests[index], problem.people[problem.requests[index].person])
        return (problem.experts[it.expert].topics[request.topic] ?? 0) >= request.minLevel
            && !request.avoid.contains(it.expert) && request.person != host(it)
            && !Set(guest.languages).isDisjoint(with: problem.people[host(it)].languages)
    }

    private func isInSeries(_ it: Moment) -> Bool {
        let own = sessions.filter { $0.requests.contains(request) }
        return own.count < wish.sessions
            && own.allSatisfy {
                $0.expert == it.expert
                    && abs(problem.day(of: $0.start) - problem.day(of: it.start)) >= wish.minGapDays
            }
    }

    private func stays(_ person: Int) -> [PlannedSession] {
        sessions.filter { session in
            problem.experts[session.expert].person == person || problem.staff(of: session).contains(person)
                || session.requests.contains { problem.requests[$0].person == person }
        }
    }

    /// Nothing else at that moment, and less than they take that day and week.
    private func hasTime(_ person: Int, _ it: Moment) -> Bool {
        let (own, end) = (stays(person), it.start + length(it.format))
        let (day, week) = (problem.day(of: it.start), problem.week(of: it.start))
        return own.filter { problem.day(of: $0.start) == day }.count < problem.people[person].maxPerDay
            && own.filter { problem.week(of: $0.start) == week }.count < problem.people[person].maxPerWeek
            && own.allSatisfy { end <= $0.start || $0.start + length($0.format) <= it.start }
    }

    private func givesMore(_ it: Moment) -> Bool {
        sessions.filter { $0.expert == it.expert || $0.second == it.expert }.count
            < problem.experts[it.expert].maxSessions
    }

    private var hasTownSeat: Bool {
        let town = problem.people[wish.person].place
        let seats = sessions.flatMap(\.requests).filter { problem.people[problem.requests[$0].person].place == town }
        return seats.count < rules.townQuota?.towns.first { $0.place == town }?.most ?? Int.max
    }

    private func getAlong(_ first: Int, _ second: Int, _ it: Moment) -> Bool {
        let (a, b) = (problem.requests[first].person, problem.requests[second].person)
        func isPair(_ pair: Problem.Pair) -> Bool { pair == [a, b] || pair == [b, a] }
        let shared = Set(problem.people[a].languages).intersection(problem.people[b].languages)
        return a != b && !problem.conflicts.contains(where: isPair)
            && !(rules.notAgain?.people ?? []).contains(where: isPair)
            && !shared.isDisjoint(with: problem.people[host(it)].languages)
    }

    /// Who could come too, each by themselves.
    private func coming(_ it: Moment) -> [Int] {
        let met = Set(rules.notAgain?.experts ?? [])
        return waiting.filter { other in
            let (wish, end) = (problem.requests[other], it.start + length(it.format))
            return suits(other, it) && (wish.format == .either || wish.format.rawValue == it.format.rawValue)
                && !met.contains([other, it.expert]) && isFree(problem.people[wish.person].free, it)
                && end <= wish.deadline && hasTime(wish.person, it) && getAlong(request, other, it)
        }
    }

    private func hasCompany(_ it: Moment) -> Bool {
        let least = problem.formats[it.format].minParticipants - 1
        return subsets(of: coming(it), least...least).contains { company in
            company.indices.allSatisfy { index in
                company[..<index].allSatisfy { getAlong($0, company[index], it) }
            }
        }
    }

    private func isMixed(_ it: Moment, _ mix: (sectors: Int, sizes: Int)) -> Bool {
        guard it.format == .table else { return true }
        let people = ([request] + (problem.formats.table.minParticipants > 1 ? coming(it) : []))
            .map { problem.requests[$0].person }
        let sizes = rules.minimumMix?.sizeOf ?? []
        return Set(people.map { problem.people[$0].sector }).count >= mix.sectors
            && (mix.sizes <= 1 || Set(people.map { sizes[$0] }).count >= mix.sizes)
    }

    private func hasRoom(_ it: Moment, budget: Problem.RoomBudget?) -> Bool {
        let form = problem.formats[it.format]
        if form.online { return true }
        let spent = sessions.compactMap(\.room).reduce(0) { $0 + (budget?.costs[$1] ?? 0) }
        return problem.rooms.indices.contains { room in
            let cost = budget?.costs[room] ?? 0
            return problem.rooms[room].capacity > form.minParticipants + staff(it)
                && isFree(problem.rooms[room].open, it)
                && sessions.allSatisfy {
                    $0.room != room || it.start + length(it.format) <= $0.start
                        || $0.start + length($0.format) <= it.start
                } && (cost == 0 || spent + cost <= budget?.most ?? Int.max)
        }
    }

    /// People that a new session needs beside its expert and participants.
    private func staff(_ it: Moment) -> Int {
        guard it.format == .table else { return 0 }
        func needs(_ isOn: Bool, _ topics: [String]?) -> Int { isOn && topics?.contains(wish.topic) != false ? 1 : 0 }
        return needs(rules.secondExpert != nil, rules.secondExpert?.topics)
            + needs(rules.chair != nil, rules.chair?.topics)
    }

    private func speak(_ first: Int, _ second: Int) -> Bool {
        !Set(problem.people[first].languages).isDisjoint(with: problem.people[second].languages)
    }

    private func hasSecond(_ it: Moment) -> Bool {
        problem.experts.indices.contains { index in
            let (other, person) = (problem.experts[index], problem.experts[index].person)
            return person != host(it) && person != wish.person && other.formats.contains(.table)
                && other.topics[wish.topic].map { $0 >= rules.secondExpert?.minLevel ?? 0 } == true
                && speak(person, host(it)) && speak(person, wish.person) && !wish.avoid.contains(index)
                && !(rules.notAgain?.experts ?? []).contains([request, index])
                && givesMore(Moment(expert: index, format: it.format, start: it.start))
                && isFree(problem.people[person].free, it) && hasTime(person, it)
        }
    }

    private func hasChair(_ it: Moment) -> Bool {
        (rules.chair?.people ?? []).contains { person in
            person != host(it) && person != wish.person && speak(person, host(it)) && speak(person, wish.person)
                && isFree(problem.people[person].free, it) && hasTime(person, it)
        }
    }
}
