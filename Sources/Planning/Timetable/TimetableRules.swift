/// The rules that hang on what else is in the plan: C6-C10, for one addition.
extension Timetable {
    /// C7 and C8 for one person: whether they can be at a place (-1: where they are) beside what they have.
    func canAttend(_ person: Int, place: Int, start: Int, end: Int, day: Int) -> Bool {
        let own = ofPerson[person]
        let (perDay, perWeek) = (model.people.mostPerDay[person], model.people.mostPerWeek[person])
        if own.isEmpty { return perDay > 0 && perWeek > 0 }
        let week = day / 7
        let home = model.people.place[person]
        let here = place >= 0 ? place : home
        var (today, thisWeek) = (1, 1)
        for index in own {
            let other = self[index]
            if other.week == week {
                thisWeek &+= 1
                if other.day == day { today &+= 1 }
            }
            let gap = other.end <= start ? start &- other.end : other.start &- end
            if gap < 0 { return false }
            if gap < model.longestTravel {
                let there = other.place >= 0 ? other.place : home
                let way = other.end <= start ? model.travel(there, here) : model.travel(here, there)
                if gap < way { return false }
            }
        }
        return today <= perDay && thisWeek <= perWeek
    }

    /// C9, and C15 where it is on.
    func isRoomFree(_ room: Int, start: Int, end: Int) -> Bool {
        if roomDiary.isKept {
            guard roomDiary.isFree(room, start: start, end: end) else { return false }
        } else {
            for index in ofRoom[room] where self[index].end > start && end > self[index].start { return false }
        }
        return !model.rules.hasBudget || canPay(room)
    }

    /// C10, and C14 where it is on: whether a request may have one more session with this expert on this day.
    func wantsMore(_ request: Int, with expert: Int, day: Int) -> Bool {
        if model.rules.hasQuota, !hasTownSeat(request) { return false }
        let has = ofRequest[request]
        if has.isEmpty { return model.requests.wanted[request] > 0 }
        guard has.count < model.requests.wanted[request] else { return false }
        for index in has {
            if self[index].expert != expert || abs(self[index].day &- day) < model.requests.gap[request] {
                return false
            }
        }
        return true
    }

    /// C6: whether a person gets along with everyone at a session.
    func isWelcome(_ person: Int, at index: Int) -> Bool {
        let host = model.experts.host[self[index].expert]
        for member in members(of: index)
        where !model.getAlong(person, model.requests.person[member], host: host) { return false }
        return true
    }

    /// Whether a request that may meet the expert can take a seat at an open session.
    func canSeat(_ request: Int, at index: Int) -> Bool {
        let session = self[index]
        guard !session.isClosed, session.members < model.form(session.form).most,
            session.room < 0 || session.members &+ session.staffCount &+ 2 <= model.rooms.capacity[session.room],
            session.end <= model.requests.deadline[request],
            wantsMore(request, with: session.expert, day: session.day)
        else { return false }
        if model.rules.hasStaff, !goesWithStaff(request, at: index) { return false }
        let person = model.requests.person[request]
        let start = model.form(session.form).index(of: session.start)
        let isFree =
            start >= 0
            ? model.form(session.form).isFree(person, start)
            : Problem.covers(model.problem.people[person].free, session.start, session.end)
        return isFree
            && canAttend(person, place: session.place, start: session.start, end: session.end, day: session.day)
            && isWelcome(person, at: index)
    }
}
