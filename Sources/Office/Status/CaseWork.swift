import Groeimakelaar
import Programme
import Store

/// A groeivraag and where it stands.
public struct CaseView: Hashable, Sendable {
    public let request: Request
    public let name: String
    public let stage: CaseStage
    /// Whole weeks since it came in.
    public let weeks: Int
    /// Oldest first.
    public let steps: [CaseStep]
}

extension Workspace {
    /// Every case, in the order of the requests' numbers.
    public func cases() throws -> [CaseView] {
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
