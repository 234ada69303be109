/// One run of a search: what each of its threads does until the end.
struct SearchRun: Sendable {
    let model: Model
    let options: SolveOptions
    let threads: Int
    let deadline: Deadline
    let cancellation: Cancellation
    let memory: MemoryGuard
    let shared: SharedBest
    let joint = JointWork()

    var mustStop: Bool { isEnded || shared.isOptimal }
    /// Whether the run ends whatever was found.
    var isEnded: Bool { cancellation.isCancelled || deadline.isOver || memory.isOut }
    /// Whether what an exact solver does ends.
    var mustLeaveProof: Bool { mustStop || memory.isTight }

    /// Whether the threads work on one large plan together instead of searching side by side.
    var isTogether: Bool { threads > 1 && options.steps == nil && model.requests.topic.count >= 1000 }

    /// What was announced is the plan to begin from, unless another is given.
    var known: [PlannedSession] { options.start.isEmpty ? model.problem.announcedSessions : options.start }

    /// The points of a seat, on average: temperatures and prices are large or small beside it.
    let scale: Double

    init(
        model: Model, options: SolveOptions, threads: Int, deadline: Deadline, cancellation: Cancellation,
        memory: MemoryGuard, shared: SharedBest
    ) {
        self.model = model
        self.options = options
        self.threads = threads
        self.deadline = deadline
        self.cancellation = cancellation
        self.memory = memory
        self.shared = shared
        scale = Double(max(1, model.requests.firstValue.reduce(0, +) / max(1, model.requests.firstValue.count)))
    }

    /// The first thread has a plan at once; the last one also looks after the bound.
    func thread(_ number: Int) {
        let seed = options.seed &+ UInt64(number) &* 0x9E37_79B9
        let search = RuinAndRecreate(model, seed: seed, from: known)
        // Without anything to plan, what is pinned is the plan; it must be on the table at once in any case.
        if number == 0 { shared.offer(search.best, search.bestScore, search.bestServed) }
        let isBounding = number == threads - 1
        if !model.experts.host.isEmpty, !model.requests.topic.isEmpty {
            search.construct(until: { mustStop })
            shared.offer(search.best, search.bestScore, search.bestServed)
            let bound = isBounding ? relax() : nil
            (search.prices, search.proposals) = (shared.prices, shared.proposals)
            if options.steps == nil, let bound {
                // A short search first: the exact solver wants a good plan to begin with.
                anneal(search, number, until: deadline.seconds.map { min($0 * 0.5, deadline.elapsed + 1.0) })
                settle(bound)
            } else if options.steps == nil, number == 0, let joining {
                anneal(search, number, until: joining)
                // If there is nothing to join yet, there may be soon.
                while !mustStop, !join() { anneal(search, number, until: deadline.elapsed + 1) }
            }
            anneal(search, number, until: deadline.seconds)
            shared.offer(search.best, search.bestScore, search.bestServed)
        } else {
            shared.offer(search.best, search.bestScore, search.bestServed)
            if isBounding { _ = relax() }
        }
    }

    // MARK: The search

    private func anneal(_ search: RuinAndRecreate, _ number: Int, until end: Double?) {
        let requests = Double(model.requests.topic.count)
        let began = deadline.elapsed
        var step = 0
        var turn = Int(options.seed % 4) + number
        var version = -1
        // By time, the pace is measured before the first cooling is laid out.
        var length = options.steps ?? 2_000
        if options.steps == nil, let seconds = end {
            let trial = Cooling(effort: 50, turn: 0, scale: scale)
            while step < 400, !mustStop {
                search.step(temperature: trial.temperature(0.5))
                step += 1
            }
            let pace = Double(step) / max(1e-6, deadline.elapsed - began)
            length = max(1, Int(pace * max(0, seconds - deadline.elapsed)))
        }
        let one = max(20_000, Int(requests * 2500))
        let turns = max(1, min(200, length / one))
        for lap in 0..<turns where !mustStop {
            let first = deadline.elapsed
            let slice = end.map { ($0 - first) / Double(turns - lap) } ?? 0
            let steps = length / turns
            let effort = Double(steps) / max(1, requests)
            // A plan to begin from is a good one: the first cooling does not melt it.
            let isWarm = lap == 0 && (!options.start.isEmpty || model.hasPrevious)
            let cooling = Cooling(effort: isWarm ? min(effort, 60) : effort, turn: isWarm ? 0 : turn, scale: scale)
            turn += 1
            if lap > 0 { search.restart(from: lap % 3 == 2 ? shared.sessions : []) }
            var done = 0.0
            var own = 0
            while true {
                if own & 31 == 0 {
                    if options.steps == nil {
                        if mustStop { break }
                        done = (deadline.elapsed - first) / max(1e-9, slice)
                        if done >= 1 { break }
                    } else {
                        if isEnded { break }
                        done = Double(own) / Double(max(1, steps))
                    }
                    if own & 1023 == 0, options.steps == nil, shared.version != version {
                        version = shared.version
                        (search.prices, search.proposals) = (shared.prices, shared.proposals)
                    }
                }
                if options.steps != nil, own >= steps { break }
                search.step(temperature: cooling.temperature(done))
                if search.bestScore > shared.score, own & 63 == 0 {
                    shared.offer(search.best, search.bestScore, search.bestServed)
                }
                own += 1
            }
            shared.offer(search.best, search.bestScore, search.bestServed)
        }
    }
}
