import Programme

/// How a groeivraag goes from stage to stage by what happens in the programme. A person's own move is a step too;
/// what happens by itself never takes a case backwards, save when a seat is lost.
package enum CaseFlow {
    /// A request that came in by import: complete enough to wait for a session.
    package static func steps(imported request: Request.ID, at now: Instant) -> [CaseStep] {
        [.new, .qualified, .waiting].map { CaseStep(request: request, stage: $0, at: now, by: "import") }
    }

    /// What a release does to the cases: a seat makes a match, a lost seat sends the case back to waiting, with its
    /// waiting time kept (that counts from the day the request came in).
    ///
    /// - Parameters:
    ///   - stages: where each case stands now.
    ///   - seated: the requests that have a seat in the release, and did not lose it.
    ///   - ahead: those whose seat is at a session to come.
    package static func steps(
        released seated: Set<Request.ID>, ahead: Set<Request.ID>, stages: [Request.ID: CaseStage], at now: Instant
    ) -> [CaseStep] {
        stages.sorted { $0.key < $1.key }.compactMap { request, stage in
            if ahead.contains(request), [.new, .qualified, .waiting].contains(stage) {
                return CaseStep(request: request, stage: .matched, at: now, by: "release")
            }
            if !seated.contains(request), stage == .matched {
                return CaseStep(request: request, stage: .waiting, at: now, by: "release")
            }
            return nil
        }
    }

    /// Where each case stands: its newest step.
    package static func stages(_ steps: [CaseStep]) -> [Request.ID: CaseStage] {
        Dictionary(steps.map { ($0.request, $0.stage) }) { _, newer in newer }
    }
}
