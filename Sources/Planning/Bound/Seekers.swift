/// Applicants of one kind at the present prices, those that pay most first.
struct Seekers {
    struct One {
        let tongue: UInt64
        @Narrow var worth: Int
        @Narrow var person: Int
        @Narrow var home: Int
        @Narrow var sector: Int
        @Narrow var deadline: Int
        @Narrow var diary: Int
    }

    var all: [One] = []
    /// The same town by town, their places in `all`, and where each town's begin.
    private(set) var byTown: [One] = []
    private(set) var ranks: [Int32] = []
    private(set) var towns: [Int] = []
    /// What they pay together, where that is above nothing.
    var total = 0

    /// - Parameter count: the number of places.
    mutating func sortByTown(_ count: Int) {
        var places = [Int](repeating: 0, count: count + 1)
        for one in all { places[one.home + 1] += 1 }
        for town in 0..<count { places[town + 1] += places[town] }
        towns = places
        byTown = all
        ranks = Array(repeating: 0, count: all.count)
        for (rank, one) in all.enumerated() {
            byTown[places[one.home]] = one
            ranks[places[one.home]] = Int32(rank)
            places[one.home] += 1
        }
    }
}
