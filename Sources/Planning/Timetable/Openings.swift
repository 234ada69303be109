/// The starts at which somebody's diary has room, as a bitset: their free starts less what their sessions take.
///
/// Starts stand in order of time, so that a session, a full day and a full week each take one stretch of them. What was
/// worked out is kept until the person's diary changes.
final class Openings {
    private let words: [UnsafeMutablePointer<UInt64>]
    private let isStale: [UnsafeMutablePointer<Bool>]
    private let model: Model

    init(_ model: Model) {
        self.model = model
        let people = max(1, model.people.place.count)
        words = [0, 1].map { form in
            let count = people * model.form(form).words
            let block = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
            block.initialize(repeating: 0, count: count)
            return block
        }
        isStale = [0, 1].map { _ in
            let block = UnsafeMutablePointer<Bool>.allocate(capacity: people)
            block.initialize(repeating: true, count: people)
            return block
        }
    }

    deinit {
        for block in words { block.deallocate() }
        for block in isStale { block.deallocate() }
    }

    /// Somebody's diary is about to differ from what is known.
    func forget(_ person: Int) {
        isStale[0][person] = true
        isStale[1][person] = true
    }

    /// The openings of a person for a format; only until the diary changes.
    func row(_ timetable: Timetable, _ person: Int, form number: Int) -> UnsafePointer<UInt64> {
        let form = model.form(number)
        let row = words[number] + person &* form.words
        guard isStale[number][person] else { return UnsafePointer(row) }
        isStale[number][person] = false
        fill(row, timetable, person, form)
        return UnsafePointer(row)
    }

    private func fill(
        _ row: UnsafeMutablePointer<UInt64>, _ timetable: Timetable, _ person: Int, _ form: FormModel
    ) {
        let (perDay, perWeek) = (model.people.mostPerDay[person], model.people.mostPerWeek[person])
        guard perDay > 0, perWeek > 0 else {
            for word in 0..<form.words { row[word] = 0 }
            return
        }
        for word in 0..<form.words { row[word] = form.free[person &* form.words &+ word] }
        let own = timetable.ofPerson[person]
        for index in own {
            let session = timetable[index]
            clear(row, form.first(from: session.start &- form.length &+ 1), form.first(from: session.end))
            var (today, thisWeek) = (0, 0)
            for other in own where timetable[other].week == session.week {
                thisWeek &+= 1
                if timetable[other].day == session.day { today &+= 1 }
            }
            if thisWeek >= perWeek {
                clear(row, form.firstOfDay[session.week &* 7], form.firstOfDay[session.week &* 7 &+ 7])
            } else if today >= perDay {
                clear(row, form.firstOfDay[session.day], form.firstOfDay[session.day &+ 1])
            }
        }
    }

    private func clear(_ row: UnsafeMutablePointer<UInt64>, _ from: Int, _ until: Int) {
        guard from < until else { return }
        eachWord(of: from..<until) { word, mask in row[word] &= ~mask }
    }
}

extension Timetable {
    /// The starts of a format at which a person's diary has room; only until it changes.
    func openings(_ person: Int, form: Int) -> UnsafePointer<UInt64> { openings.row(self, person, form: form) }
}
