/// A place where a session can be held.
public struct Room: Hashable, Sendable {
    public typealias ID = Identifier<Room>

    public var id: ID
    /// Its name, by which it is known; equal without regard to case.
    public var name: String
    public var address: String
    public var place: String
    /// People it holds, the expert counted.
    public var capacity: Int
    public var open: WeekPattern
    public var calendar: String?
    public var extra: [String: String]

    public init(
        id: ID, name: String, address: String = "", place: String, capacity: Int, open: WeekPattern = .workingHours,
        calendar: String? = nil, extra: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.place = place
        self.capacity = capacity
        self.open = open
        self.calendar = calendar
        self.extra = extra
    }
}
