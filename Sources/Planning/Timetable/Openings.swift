/// The starts at which somebody's diary has room, as a bitset: their free starts less what their sessions take.
///
/// Starts stand in order of time, so that a session, a full day and a full week each take one stretch of them.
struct Openings {
    private(set) var words: [UInt64] = []

    /// Looks at the sessions of an expert who offers a format: false where no start is left.
    mutating func prepare(_ timetable: Timetable, expert: Int, form number: Int) -> Bool {
        let model = timetable.model
        let form = model.form(number)
        let host = model.experts.host[expert]
        let (perDay, perWeek) = (model.people.mostPerDay[host], model.people.mostPerWeek[host])
        guard perDay > 0, perWeek > 0, model.experts.starts(expert, form: number).count > 0 else { return false }
        if words.count != form.words { words = [UInt64](repeating: 0, count: form.words) }
        for word in 0..<form.words { words[word] = form.free[host &* form.words &+ word] }
        let own = timetable.ofPerson[host]
        for index in own {
            let session = timetable[index]
            clear(form.first(from: session.start &- form.length &+ 1), form.first(from: session.end))
            var (today, thisWeek) = (0, 0)
            for other in own where timetable[other].week == session.week {
                thisWeek &+= 1
                if timetable[other].day == session.day { today &+= 1 }
            }
            if thisWeek >= perWeek {
                clear(form.firstOfDay[session.week &* 7], form.firstOfDay[session.week &* 7 &+ 7])
            } else if today >= perDay {
                clear(form.firstOfDay[session.day], form.firstOfDay[session.day &+ 1])
            }
        }
        for word in words where word != 0 { return true }
        return false
    }

    private mutating func clear(_ from: Int, _ until: Int) {
        guard from < until else { return }
        let (first, last) = (from >> 6, (until &- 1) >> 6)
        let head = UInt64.max << UInt64(from & 63)
        let tail = UInt64.max >> UInt64(63 &- (until &- 1) & 63)
        if first == last {
            words[first] &= ~(head & tail)
        } else {
            words[first] &= ~head
            var word = first &+ 1
            while word < last {
                words[word] = 0
                word &+= 1
            }
            words[last] &= ~tail
        }
    }
}
