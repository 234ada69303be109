/// A place where a session can be held.
package struct Room: Hashable, Sendable {
    package typealias ID = Identifier<Room>

    package var id: ID
    /// Its name, by which it is known; equal without regard to case.
    package var name: String
    package var address: String
    package var place: String
    /// People it holds, the expert counted.
    package var capacity: Int
    package var open: WeekPattern
    /// Euros that one session in it costs.
    package var cost: Int
    package var calendar: String?
    package var extra: [String: String]

    package init(
        id: ID, name: String, address: String = "", place: String, capacity: Int, open: WeekPattern = .workingHours,
        cost: Int = 0, calendar: String? = nil, extra: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.place = place
        self.capacity = capacity
        self.open = open
        self.cost = cost
        self.calendar = calendar
        self.extra = extra
    }
}
