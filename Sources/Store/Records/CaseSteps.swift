import Programme

extension Snapshot {
    /// Every step of every case, in the order in which they were noted.
    package func caseSteps() throws -> [CaseStep] { try rows(of: "case_step") { try CaseStep($0) } }

    package func caseSteps(of request: Request.ID) throws -> [CaseStep] {
        try rows(of: "case_step", where: Filter("request", request)) { try CaseStep($0) }
    }
}

extension Transaction {
    /// Notes a step; where the case stands is the step noted last.
    package func insert(_ step: CaseStep) throws {
        let _: Identifier<CaseStep> = try insertNumbered(
            [
                "request": step.request, "stage": step.stage, "at": step.at, "by_whom": step.by, "note": step.note,
            ], into: "case_step")
        let result = step.stage == .closed ? step.result : nil
        _ = try save(
            CaseRecord(request: step.request, stage: step.stage, since: step.at, result: result, movedAt: step.at))
        // The standing action of the stage that was left is done with.
        try lapse(step.request, at: step.at) { $0.stage != nil && $0.stage != step.stage }
    }
}

extension CaseStep {
    fileprivate init(_ row: Row) throws {
        try self.init(
            request: row["request"], stage: row["stage"], at: row["at"], by: row["by_whom"], note: row["note"])
    }
}
