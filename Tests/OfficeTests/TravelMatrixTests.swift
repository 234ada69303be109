import Programme
import Testing

@testable import Office

@Suite("Travel times between all places")
struct TravelMatrixTests {
    let known = [
        TravelTime(from: "Almere", to: "Lelystad", minutes: 30), TravelTime(from: "Lelystad", to: "Urk", minutes: 28),
        TravelTime(from: "Dronten", to: "Lelystad", minutes: 22),
        TravelTime(from: "Lelystad", to: "Dronten", minutes: 25),
    ]

    @Test(
        "a time holds in both directions unless both are given",
        arguments: [
            ("Lelystad", "Almere", 30), ("Dronten", "Lelystad", 22), ("Lelystad", "Dronten", 25), ("Urk", "Urk", 0),
        ])
    func symmetric(from: String, to: String, minutes: Int) {
        #expect(TravelMatrix(places: [], known: known).minutes(from: from, to: to) == minutes)
    }

    @Test("a pair without a time of its own takes the way round")
    func detour() {
        #expect(TravelMatrix(places: [], known: known).minutes(from: "Almere", to: "Urk") == 58)
    }

    @Test("a place that nothing connects is named, and counted as far")
    func unknown() {
        let matrix = TravelMatrix(places: ["Zwolle"], known: known)
        #expect(matrix.minutes(from: "Zwolle", to: "Urk") == TravelMatrix.fallback)
        #expect(matrix.unknown.contains { $0 == ("Urk", "Zwolle") })
    }
}
