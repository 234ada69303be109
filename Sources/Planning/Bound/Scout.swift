/// What one thread counts with while it looks at tables.
final class Scout {
    private let model: Model
    private let relaxation: Relaxation
    let filling: TableFilling
    /// What people's days cost.
    var presence: [Int] = []
    private let top: WideColumn
    private var isFirst: [Bool]
    /// What each pays at the most, and how much of it is for this expert alone.
    private var boosts: [(most: Int, extra: Int, home: Int)] = []

    init(_ relaxation: Relaxation) {
        self.relaxation = relaxation
        model = relaxation.model
        filling = TableFilling(relaxation)
        isFirst = Array(repeating: false, count: max(1, model.sectorCount))
        top = WideColumn(repeating: 0, count: model.table.most)
    }

    // MARK: Those of one expert alone

    /// Keeps in mind those for whom an expert is unlike others, for `gain`.
    func boost(_ own: [Applicant], _ expert: Int, _ start: Int) {
        let form = model.table
        let begin = form.starts[start]
        boosts.removeAll(keepingCapacity: true)
        for applicant in own
        where form.isFree(applicant.person, start)
            && begin + form.length <= model.requests.deadline[applicant.request]
        {
            let pay = relaxation.pay(applicant, expert: expert, start: begin, day: form.days[start], presence)
            boosts.append((pay + max(0, model.weights.sector) * Prices.unit, applicant.extra, applicant.place))
        }
    }

    /// What these could add to a table.
    /// - Parameters:
    ///   - last: what each of them must surpass to sit there.
    ///   - place: where that is; -1 without the way there.
    func gain(over last: Int, at place: Int) -> Int {
        var gain = 0
        for boost in boosts {
            let way = place < 0 ? 0 : model.weights.travel &* Prices.unit &* model.travel(boost.home, place)
            gain = gain &+ max(0, min(boost.extra, boost.most &- way &- last))
        }
        return gain
    }

    // MARK: Without the way there

    /// What a table at a start cannot surpass anywhere, and what the last there pays; nil where there are too few.
    func near(_ start: Int, _ seekers: Seekers) -> (sum: Int, last: Int)? {
        let form = model.table
        let end = form.starts[start] + form.length
        let late = (model.weights.week * form.weeks[start] - model.rules.dayWeight) * Prices.unit
        let bonus = max(0, model.weights.sector) * Prices.unit
        var found = 0
        for index in isFirst.indices { isFirst[index] = true }
        for one in seekers.all where form.isFree(one.person, start) && end <= one.deadline {
            let worth = one.worth - late
            if found == form.most, worth + bonus <= top[found - 1] { break }
            // Nobody further on pays anything, nor less than those who must come for there to be enough.
            if found >= form.least, worth + bonus <= min(0, form.least > 0 ? top[form.least - 1] : 0) { break }
            let value = worth + (isFirst[one.sector] ? bonus : 0)
            isFirst[one.sector] = false
            var slot = found
            if slot < form.most {
                found += 1
            } else {
                slot -= 1
                if value <= top[slot] { continue }
            }
            while slot > 0, top[slot - 1] < value {
                top[slot] = top[slot - 1]
                slot -= 1
            }
            top[slot] = value
        }
        guard found >= form.least, found > 0 else { return nil }
        var (value, members) = (0, 0)
        while members < found, top[members] > 0 || members < form.least {
            value += top[members]
            members += 1
        }
        // Whoever comes in addition takes an empty seat, or that of the last.
        return (value, members == 0 ? 0 : members == form.most ? top[members - 1] : min(0, top[members - 1]))
    }
}
