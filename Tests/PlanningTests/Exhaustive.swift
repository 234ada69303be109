@testable import Planning

/// The best plan of a small problem, found by trying all of them.
enum Exhaustive {
    /// Every session that could be, each by itself.
    static func sessions(_ problem: Problem) -> [PlannedSession] {
        var candidates: [PlannedSession] = []
        for (number, expert) in problem.experts.enumerated() {
            for format in expert.formats {
                let rules = problem.formats[format]
                for topic in expert.topics.keys.sorted() {
                    let asking = problem.requests.indices.filter { problem.requests[$0].topic == topic }
                    for choice in 1..<(1 << asking.count)
                    where (rules.minParticipants...rules.maxParticipants).contains(choice.nonzeroBitCount) {
                        let requests = asking.indices.filter { choice >> $0 & 1 == 1 }.map { asking[$0] }
                        for start in rules.starts {
                            for room in (rules.online ? [nil] : []) + problem.rooms.indices.map(Optional.some) {
                                candidates += staffed(
                                    PlannedSession(
                                        format: format, expert: number, room: room, start: start, topic: topic,
                                        requests: requests), problem)
                            }
                        }
                    }
                }
            }
        }
        return candidates.filter { problem.evaluate([$0]).isValid }
    }

    /// The best of every valid plan, made by adding one session after another.
    static func optimum(_ problem: Problem) -> Int {
        let candidates = sessions(problem)
        var best = problem.evaluate([]).score
        func extend(_ plan: [PlannedSession], from first: Int) {
            for index in first..<candidates.count {
                let more = plan + [candidates[index]]
                let evaluation = problem.evaluate(more)
                guard evaluation.isValid else { continue }
                best = max(best, evaluation.score)
                extend(more, from: index + 1)
            }
        }
        extend([], from: 0)
        return best
    }

    /// A session with every second expert and chair that its rules know.
    static func staffed(_ session: PlannedSession, _ problem: Problem) -> [PlannedSession] {
        let rules = problem.rules
        let seconds = [nil] + (rules?.secondExpert == nil ? [] : problem.experts.indices.map(Optional.some))
        let chairs = [nil] + (rules?.chair?.people ?? []).map(Optional.some)
        return seconds.flatMap { second in
            chairs.map { chair in
                var session = session
                (session.second, session.chair) = (second, chair)
                return session
            }
        }
    }
}
