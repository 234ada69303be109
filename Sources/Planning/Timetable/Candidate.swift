/// A session that could be added to a timetable, with who would take part.
struct Candidate {
    var form = 0
    var expert = 0
    /// -1 for online.
    var room = -1
    /// The number of the start in its format.
    var start = 0
    var topic = 0
    var members: [Int] = []
    /// The second expert and the chair; -1 for none.
    var second = -1
    var chair = -1
    /// What adding it changes in the score.
    var value = 0
    /// What the search makes of it: its value less the price of its members, with noise.
    var rank = Int.min
}

extension Timetable {
    /// Opens a candidate and seats its members.
    @discardableResult
    func add(_ candidate: Candidate) -> Int {
        var session = frame(
            form: candidate.form, expert: candidate.expert, room: candidate.room, start: candidate.start,
            topic: candidate.topic)
        (session.second, session.chair) = (candidate.second, candidate.chair)
        let index = open(session)
        for request in candidate.members { seat(request, at: index) }
        return index
    }

    /// Whether a candidate found earlier can still be added as it is.
    func canAdd(_ candidate: Candidate) -> Bool {
        let data = model.form(candidate.form)
        let (start, day) = (data.starts[candidate.start], data.days[candidate.start])
        let end = start + data.length
        let place = candidate.room >= 0 ? model.rooms.place[candidate.room] : -1
        guard ofExpert.count(candidate.expert) < model.experts.mostSessions[candidate.expert],
            canAttend(model.experts.host[candidate.expert], place: place, start: start, end: end, day: day),
            candidate.room < 0 || isRoomFree(candidate.room, start: start, end: end)
        else { return false }
        for request in candidate.members {
            guard wantsMore(request, with: candidate.expert, day: day),
                canAttend(model.requests.person[request], place: place, start: start, end: end, day: day)
            else { return false }
        }
        if model.rules.hasStaff, !canStaff(candidate) { return false }
        return !model.rules.hasQuota || haveTownSeats(candidate.members)
    }

    /// C7 and C8 without the way there: whether a person's diary has room at all.
    func hasTime(_ person: Int, start: Int, end: Int, day: Int) -> Bool {
        let own = ofPerson[person]
        let (perDay, perWeek) = (model.people.mostPerDay[person], model.people.mostPerWeek[person])
        if own.isEmpty { return perDay > 0 && perWeek > 0 }
        let week = day / 7
        var (today, thisWeek) = (1, 1)
        for index in own {
            let other = self[index]
            if other.week == week {
                thisWeek &+= 1
                if other.day == day { today &+= 1 }
            }
            if other.end > start, end > other.start { return false }
        }
        return today <= perDay && thisWeek <= perWeek
    }
}
