import Testing

@testable import Office

@Suite("A group that is left behind is noticed, and chance is not mistaken for it")
struct FairnessTests {
    @Test(
        "by how far it stays below what the common chance would give",
        arguments: [
            (0, 6, 0.8, true), (2, 10, 0.8, true), (7, 10, 0.8, false), (0, 3, 0.9, false), (5, 8, 0.9, true),
            (6, 8, 0.9, false), (0, 4, 0.1, false), (10, 10, 1.0, false), (8, 10, 1.0, true), (9, 10, 1.0, false),
        ])
    func leftBehind(served: Int, requests: Int, chance: Double, expected: Bool) {
        #expect(Fairness.isLeftBehind(served, of: requests, chance: chance) == expected)
    }
}
