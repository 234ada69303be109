/// Sessions that no plan has which is better than the best known.
struct RuledOut: Sendable {
    /// By expert, start and topic.
    var tables: Set<[Int]> = []
    /// By expert, start and request.
    var talks: Set<[Int]> = []

    func union(_ other: RuledOut) -> RuledOut {
        RuledOut(tables: tables.union(other.tables), talks: talks.union(other.talks))
    }
}

/// A bound, with what shows it.
struct Relaxed: Sendable {
    let relaxation: Relaxation
    let prices: Prices
    /// In sixteenths.
    let value: Int
    /// How many of each expert's choices were looked into.
    let nodes: Int
}

/// Which sessions a plan better than the best known could still have, by the bound with each of them forced: the
/// variable fixing of Lagrangian relaxation (Geoffrion 1974).
struct Fixing {
    private let relaxation: Relaxation
    private let model: Model
    private let tables: TablePricing
    private let branching: Branching
    private var pricing: ExpertPricing
    private let nodes: Int
    private(set) var out = RuledOut()

    /// - Parameter score: the best score known, in points: what cannot surpass it is out.
    init(_ bound: Relaxed, score: Int, until stop: () -> Bool) {
        relaxation = bound.relaxation
        model = relaxation.model
        tables = TablePricing(relaxation)
        pricing = ExpertPricing(relaxation)
        branching = Branching(relaxation)
        nodes = bound.nodes
        guard model.problem.pinned.isEmpty else { return }
        for expert in model.experts.host.indices where !stop() {
            look(expert, bound.prices, slack: bound.value - score * Prices.unit, until: stop)
        }
    }

    private struct Trial {
        var form, start, value: Int
        var topic = -1
        var request = -1
    }

    private mutating func look(_ expert: Int, _ prices: Prices, slack: Int, until isStopped: () -> Bool) {
        let host = model.experts.host[expert]
        let (perDay, perWeek) = (model.people.mostPerDay[host], model.people.mostPerWeek[host])
        let most = model.experts.mostSessions[expert]
        guard perDay > 0, perWeek > 0, most > 0 else { return }
        tables.presence = prices.presence
        let load = model.weights.load * Prices.unit
        let trials = tableTrials(expert, prices) + talkTrials(expert, prices)
        let items = bestOfStarts(trials)
        let whole = branching.price(expert, prices, &pricing, nodes: nodes).value
        // With one session given, the others are chosen under what is left of the limits, and cost a step more.
        let rest = Diary(perDay: perDay, perWeek: perWeek, most: most - 1, load: load, before: 1)
        var known: [Int: Int] = [:]
        for trial in trials {
            let form = model.form(trial.form)
            let day = form.days[trial.start]
            let others: Int
            if let value = known[day] {
                others = value
            } else {
                let left = perDay == 1 ? items.filter { $0.day != day } : items
                let isFull = perWeek == 1
                others = rest.best(isFull ? left.filter { $0.day / 7 != day / 7 } : left).value
                known[day] = others
            }
            let forced = trial.value - load + others
            // Sixteenths: the bound with it must reach a whole point more than the score.
            if slack - whole + forced >= Prices.unit {
                guard nodes > 1, !isStopped() else { continue }
                let session = ExpertPricing.Forced(
                    form: trial.form, start: trial.start, topic: trial.topic, request: trial.request)
                if branching.mayReach(
                    Prices.unit - slack + whole, expert, prices, &pricing, forced: session, nodes: nodes)
                {
                    continue
                }
            }
            if trial.form == 0 {
                out.tables.insert([expert, trial.start, trial.topic])
            } else {
                out.talks.insert([expert, trial.start, trial.request])
            }
        }
    }

    private func bestOfStarts(_ trials: [Trial]) -> [Diary.Item] {
        var best: [[Int]: Int] = [:]
        for trial in trials {
            best[[trial.form, trial.start]] = max(best[[trial.form, trial.start]] ?? Int.min, trial.value)
        }
        return best.filter { $0.value > 0 }.map { key, value in
            let form = model.form(key[0])
            let start = form.starts[key[1]]
            return Diary.Item(start: start, end: start + form.length, day: form.days[key[1]], value: value, number: 0)
        }.sorted { ($0.day, $0.end, $0.value) < ($1.day, $1.end, $1.value) }
    }

    private func tableTrials(_ expert: Int, _ prices: Prices) -> [Trial] {
        var trials: [Trial] = []
        for topic in model.experts.topics[expert] {
            let list = relaxation.applicants(prices, expert: expert, topic: topic, form: 0)
            for start in model.experts.tableStarts[expert] {
                guard let limit = tables.limit(expert, start, list),
                    let offer = tables.best(expert, start, list, limit: limit, above: Int.min / 4)
                else { continue }
                trials.append(Trial(form: 0, start: start, value: offer.value, topic: topic))
            }
        }
        return trials
    }

    private func talkTrials(_ expert: Int, _ prices: Prices) -> [Trial] {
        let form = model.talk
        var trials: [Trial] = []
        for topic in model.experts.topics[expert] {
            for applicant in relaxation.applicants(prices, expert: expert, topic: topic, form: 1) {
                for start in model.experts.talkStarts[expert] {
                    guard form.isFree(applicant.person, start),
                        form.starts[start] + form.length <= model.requests.deadline[applicant.request]
                    else { continue }
                    var extra = form.online ? 0 : Int.min / 64
                    for (place, cost) in relaxation.places[expert] where relaxation.seats[1][place][start] > 0 {
                        let way = model.weights.travel * model.travel(applicant.place, place)
                        extra = max(extra, (form.online ? model.weights.inPerson : 0) - cost - way)
                    }
                    let pay = relaxation.pay(
                        applicant, expert: expert, start: form.starts[start], day: form.days[start], prices.presence)
                    let own = relaxation.hostPrice(expert, day: form.days[start], prices.presence)
                    trials.append(
                        Trial(
                            form: 1, start: start, value: pay + (extra - form.cost) * Prices.unit - own,
                            request: applicant.request))
                }
            }
        }
        return trials
    }
}
