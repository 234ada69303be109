import Groeimakelaar
import Programme
import Store

/// A groeivraag and where it stands.
package struct CaseView: Hashable, Sendable {
    package let request: Request
    package let name: String
    package let stage: CaseStage
    /// Whole weeks since it came in.
    package let weeks: Int
    /// Oldest first.
    package let steps: [CaseStep]
}

extension Workspace {
    /// Every case, in the order of the requests' numbers.
    package func cases() throws -> [CaseView] {
        let (data, steps) = try store.read { (try $0.programmeData(), try $0.caseSteps()) }
        let history = Dictionary(grouping: steps, by: \.request)
        return data.requests.values.sorted { $0.id < $1.id }.map { request in
            let steps = history[request.id] ?? []
            return CaseView(
                request: request, name: data.name(request.person), stage: steps.last?.stage ?? .new,
                weeks: data.waitingWeeks(of: request, at: now), steps: steps)
        }
    }
}
