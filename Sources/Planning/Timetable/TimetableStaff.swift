/// Second experts and chairs (C16, C17) in a timetable. Asked only where a session could have them.
extension Timetable.Session {
    /// People beside the expert and the participants.
    var staffCount: Int { (second >= 0 ? 1 : 0) &+ (chair >= 0 ? 1 : 0) }
}

extension Timetable {
    /// Points that one table more costs a second expert, and a chair, with what they have, less what it is worth to keep
    /// whom an expert was announced with at a slot.
    private func secondCost(_ second: Int, place: Int, _ expert: Int, _ start: Int) -> Int {
        let way = place < 0 ? 0 : model.travel(model.people.place[model.experts.host[second]], place)
        return model.weights.load &* (ofExpert.count(second) &+ 1) &+ model.weights.expertTravel &* way
            &- model.rules.staff.kept(second: second, expert, start)
    }

    private func chairCost(_ chair: Int, place: Int, _ expert: Int, _ start: Int) -> Int {
        let way = place < 0 ? 0 : model.travel(model.people.place[chair], place)
        return model.rules.staff.chairLoad &* (chairTables[chair] &+ 1) &+ model.rules.staff.chairTravel &* way
            &- model.rules.staff.kept(chair: chair, expert, start)
    }

    /// Enters a session that was opened into the agendas of its second expert and chair; gives what they cost.
    func enterStaff(_ index: Int) -> Int {
        let session = self[index]
        var cost = 0
        if session.second >= 0 {
            cost &+= secondCost(session.second, place: session.place, session.expert, session.start)
            ofExpert.append(index, to: session.second)
            ofPerson.append(index, to: model.experts.host[session.second])
            openings.forget(model.experts.host[session.second])
        }
        if session.chair >= 0 {
            cost &+= chairCost(session.chair, place: session.place, session.expert, session.start)
            chairTables[session.chair] &+= 1
            ofPerson.append(index, to: session.chair)
            openings.forget(session.chair)
        }
        return cost
    }

    /// Takes a session that is being closed out of their agendas; gives what they cost.
    func leaveStaff(_ index: Int) -> Int {
        let session = self[index]
        var cost = 0
        if session.second >= 0 {
            ofExpert.remove(index, from: session.second)
            ofPerson.remove(index, from: model.experts.host[session.second])
            openings.forget(model.experts.host[session.second])
            cost &+= secondCost(session.second, place: session.place, session.expert, session.start)
        }
        if session.chair >= 0 {
            chairTables[session.chair] &-= 1
            ofPerson.remove(index, from: session.chair)
            openings.forget(session.chair)
            cost &+= chairCost(session.chair, place: session.place, session.expert, session.start)
        }
        return cost
    }

    /// What it costs now that second experts and chairs who were announced are not where they were, in points.
    var changedStaffCost: Int {
        guard model.rules.hasStaff else { return 0 }
        let staff = model.rules.staff
        return (0..<sessionCount).reduce(staff.announcedCost) { cost, index in
            let session = self[index]
            guard session.isOpen else { return cost }
            return cost - staff.kept(second: session.second, session.expert, session.start)
                - staff.kept(chair: session.chair, session.expert, session.start)
        }
    }

    // MARK: Who can

    /// Whether a request and the second expert and chair of a session go together.
    func goesWithStaff(_ request: Int, at index: Int) -> Bool {
        let session = self[index]
        return (session.second < 0 || goes(request, withSecond: session.second))
            && (session.chair < 0 || goes(request, withChair: session.chair))
    }

    private func goes(_ request: Int, withSecond second: Int) -> Bool {
        let (person, host) = (model.requests.person[request], model.experts.host[second])
        return person != host && model.people.languages[person] & model.people.languages[host] != 0
            && !model.requests.avoid[request].contains(second)
    }

    private func goes(_ request: Int, withChair chair: Int) -> Bool {
        let person = model.requests.person[request]
        return person != chair && model.people.languages[person] & model.people.languages[chair] != 0
    }

    private func canBeSecond(_ second: Int, _ wish: StaffWish) -> Bool {
        let (host, person) = (model.experts.host[wish.expert], model.experts.host[second])
        return second != wish.expert && person != host
            && ofExpert.count(second) < model.experts.mostSessions[second]
            && model.people.languages[person] & model.people.languages[host] != 0 && isFree(person, wish)
    }

    private func canChair(_ chair: Int, _ wish: StaffWish, second: Int) -> Bool {
        let host = model.experts.host[wish.expert]
        return chair != host && (second < 0 || model.experts.host[second] != chair)
            && model.people.languages[chair] & model.people.languages[host] != 0 && isFree(chair, wish)
    }

    private func isFree(_ person: Int, _ wish: StaffWish) -> Bool {
        let form = model.table
        let begin = form.starts[wish.start]
        return form.isFree(person, wish.start)
            && canAttend(
                person, place: wish.place, start: begin, end: begin + form.length, day: form.days[wish.start])
    }

    /// Whether a session yet to be opened has the second expert and the chair that it needs, and they can come.
    func hasStaff(_ session: Session) -> Bool {
        guard session.form == 0 else { return session.staffCount == 0 }
        let wish = StaffWish(
            expert: session.expert, topic: session.topic, start: model.table.index(of: session.start),
            place: session.place)
        guard wish.start >= 0, model.staff.needsSecond(wish.topic) == (session.second >= 0),
            model.staff.needsChair(wish.topic) == (session.chair >= 0)
        else { return false }
        return (session.second < 0 || canBeSecond(session.second, wish))
            && (session.chair < 0 || canChair(session.chair, wish, second: session.second))
    }

    /// Whether those whom a candidate was to have can still come.
    func canStaff(_ candidate: Candidate) -> Bool {
        let wish = StaffWish(
            expert: candidate.expert, topic: candidate.topic, start: candidate.start,
            place: candidate.room >= 0 ? model.rooms.place[candidate.room] : -1)
        return (candidate.second < 0 || canBeSecond(candidate.second, wish))
            && (candidate.chair < 0 || canChair(candidate.chair, wish, second: candidate.second))
    }

    // MARK: Looking for them

    /// The second expert and the chair that a table needs: those who cost least, what those participants are worth who
    /// do not go together with them included. nil where nobody can.
    func staff(for wish: StaffWish) -> StaffFound? {
        var found = StaffFound()
        let slot = model.table.starts[wish.start]
        if model.staff.needsSecond(wish.topic) {
            let able = model.staff.seconds[wish.topic].lazy.filter { self.canBeSecond($0, wish) }
            guard
                let best = cheapest(
                    able, wish, { self.secondCost($0, place: wish.place, wish.expert, slot) },
                    { self.goes($0, withSecond: $1) })
            else { return nil }
            (found.second, found.cost) = (best.who, best.cost)
        }
        if model.staff.needsChair(wish.topic) {
            let second = found.second
            let able = model.staff.chairs.lazy.filter { self.canChair($0, wish, second: second) }
            guard
                let best = cheapest(
                    able, wish, { self.chairCost($0, place: wish.place, wish.expert, slot) },
                    { self.goes($0, withChair: $1) })
            else { return nil }
            found.chair = best.who
            found.cost += best.cost
        }
        found.leaving = wish.requests.indices.filter { position in
            let request = wish.requests[position]
            return found.second >= 0 && !goes(request, withSecond: found.second)
                || found.chair >= 0 && !goes(request, withChair: found.chair)
        }
        return found
    }

    /// - Returns: who costs least with whom they keep away, and what they cost alone.
    private func cheapest(
        _ able: some Sequence<Int>, _ wish: StaffWish, _ cost: (Int) -> Int, _ goes: (Int, Int) -> Bool
    ) -> (who: Int, cost: Int)? {
        var best: (who: Int, cost: Int, whole: Int)?
        for who in able {
            let own = cost(who)
            if let best, own >= best.whole { continue }
            var whole = own
            for (request, worth) in zip(wish.requests, wish.worths) where !goes(request, who) { whole += max(1, worth) }
            if whole < best?.whole ?? .max { best = (who, own, whole) }
        }
        return best.map { ($0.who, $0.cost) }
    }

    /// A session with the second expert and the chair that it had, or where they cannot come, others; without any where
    /// it needs none. nil where nobody can.
    func staffed(_ session: Session, for requests: [Int]) -> Session? {
        if hasStaff(session) { return session }
        var changed = session
        (changed.second, changed.chair) = (-1, -1)
        let start = model.table.index(of: session.start)
        guard session.form == 0, start >= 0, model.staff.count(session.topic) > 0 else { return changed }
        let wish = StaffWish(
            expert: session.expert, topic: session.topic, start: start, place: session.place, requests: requests,
            worths: requests.map { model.requests.firstValue[$0] })
        guard let found = staff(for: wish) else { return nil }
        (changed.second, changed.chair) = (found.second, found.chair)
        return changed
    }
}

/// A table that looks for its second expert and chair: `start` is the number of a start, `place` -1 for online.
struct StaffWish {
    let expert, topic, start, place: Int
    var requests: [Int] = []
    /// What each participant is worth.
    var worths: [Int] = []
}

/// A second expert and a chair, -1 for none, what they cost, and which participants (by their position) do not go
/// together with them.
struct StaffFound {
    var second = -1
    var chair = -1
    var cost = 0
    var leaving: [Int] = []
}
