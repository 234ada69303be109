import Groeimakelaar
import Programme
import Testing

@Suite("A case goes from stage to stage by what happens")
struct CaseFlowTests {
    let now = Instant(seconds: 1_800_000_000)

    @Test("what comes in by import waits for a session")
    func imported() {
        #expect(CaseFlow.steps(imported: .init(1), at: now).map(\.stage) == [.new, .qualified, .waiting])
    }

    @Test(
        "a release matches who has a seat, and sends back who lost it",
        arguments: [
            (CaseStage.waiting, true, CaseStage?.some(.matched)), (.waiting, false, nil), (.matched, true, nil),
            (.matched, false, .waiting), (.met, false, nil), (.closed, true, nil),
        ])
    func released(stage: CaseStage, seated: Bool, next: CaseStage?) {
        let seats: Set<Request.ID> = seated ? [.init(1)] : []
        let steps = CaseFlow.steps(released: seats, ahead: seats, stages: [.init(1): stage], at: now)
        #expect(steps.map(\.stage) == [next].compactMap { $0 })
    }

    @Test("a seat at a session that is over matches nobody again")
    func over() {
        let one: Set<Request.ID> = [.init(1)]
        #expect(CaseFlow.steps(released: one, ahead: [], stages: [.init(1): .waiting], at: now).isEmpty)
        #expect(CaseFlow.steps(released: one, ahead: [], stages: [.init(1): .matched], at: now).isEmpty)
    }

    @Test("the newest step is where a case stands")
    func newest() {
        let steps = CaseFlow.steps(imported: .init(1), at: now)
        #expect(CaseFlow.stages(steps) == [.init(1): .waiting])
    }
}
