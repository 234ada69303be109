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
        let steps = CaseFlow.steps(released: seated ? [.init(1)] : [], stages: [.init(1): stage], at: now)
        #expect(steps.map(\.stage) == [next].compactMap { $0 })
    }

    @Test("the newest step is where a case stands")
    func newest() {
        let steps = CaseFlow.steps(imported: .init(1), at: now)
        #expect(CaseFlow.stages(steps) == [.init(1): .waiting])
    }
}
