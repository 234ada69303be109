import Programme

@testable import Office

/// Small, named pieces of a programme for the tests of this folder.
enum Sample {
    static let eva = Person.ID(1)
    static let bram = Person.ID(2)
    static let carla = Person.ID(3)
    static let dirk = Person.ID(4)

    static let monday = Instant(seconds: 1_803_891_600)  // 2027-03-01T09:00:00Z
    private static let whole = IntervalSet(
        WeekPattern.workingHours.intervals(
            from: LocalDate(dayNumber: 20_878), until: LocalDate(dayNumber: 20_879), in: .utc
        ).intervals
    ).intervals[0]

    static func time(day: Int = 0, hour: Int = 0, minutes: Int = 120) -> Interval {
        let start = monday + Int64(day * 86_400 + hour * 3600)
        return Interval(start, start.adding(minutes: minutes)) ?? whole
    }

    static func session(
        _ id: Int64 = 1, format: SessionFormat = .table, expert: Person.ID = eva, room: Int64? = 1,
        time: Interval = time(), topic: String = "export", requests: [Int64] = [1, 2, 3, 4]
    ) -> Session {
        Session(
            id: .init(id), uid: "u\(id)@programma.example", format: format, expert: expert,
            room: room.map { .init($0) }, time: time, topic: topic, requests: requests.map { .init($0) })
    }

    static func draft(_ session: Session) -> SessionIdentity.Draft {
        .init(
            format: session.format, expert: session.expert, room: session.room, time: session.time,
            topic: session.topic, requests: session.requests)
    }
}
