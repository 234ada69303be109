import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("The next message follows from what was last sent and what is true now")
struct NextMessageTests {
    typealias Version = NextMessage.Version<String>

    let now = Instant(seconds: 1_800_000_000)

    func sent(_ sequence: Int, _ schedule: String = "ma 9:30", _ content: String = "") -> NextMessage.Last<String> {
        .request(Version(sequence: sequence, schedule: schedule, content: schedule + content), stamp: now - 100)
    }

    func current(_ sequence: Int, _ schedule: String = "ma 9:30", _ content: String = "") -> Version {
        Version(sequence: sequence, schedule: schedule, content: schedule + content)
    }

    func next(_ last: NextMessage.Last<String>?, _ current: Version?, floor: Int = 0) -> NextMessage? {
        NextMessage.after(last, to: current, floor: floor, at: now)
    }

    @Test("who knows nothing and is not concerned hears nothing")
    func nothing() {
        #expect(next(nil, nil) == nil)
        #expect(next(.cancel(sequence: 1, stamp: now), nil) == nil)
        #expect(next(sent(2), current(2)) == nil)
    }

    @Test("a first invite has the event's SEQUENCE")
    func first() {
        #expect(next(nil, current(0))?.method == .request && next(nil, current(0))?.sequence == 0)
        #expect(next(nil, current(3))?.sequence == 3)
    }

    @Test("another time raises SEQUENCE and asks anew; another detail does neither")
    func changes() {
        let moved = next(sent(1), current(1, "di 9:30"))
        #expect(moved?.sequence == 2 && moved?.asksAnew == true)
        let detail = next(sent(1), current(1, "ma 9:30", "met Eva"))
        #expect(detail?.method == .request && detail?.sequence == 1 && detail?.asksAnew == false)
    }

    @Test("a cancellation has a higher SEQUENCE, and an invite after it one higher still")
    func cancelled() {
        #expect(next(sent(1), nil)?.method == .cancel && next(sent(1), nil)?.sequence == 2)
        #expect(next(sent(1), nil, floor: 5)?.sequence == 5)
        #expect(next(.cancel(sequence: 2, stamp: now), current(0))?.sequence == 3)
    }

    @Test("DTSTAMP grows also where two messages are made in one second, or the clock went back")
    func stamps() throws {
        let late = NextMessage.Last<String>.cancel(sequence: 2, stamp: now + 50)
        let next = try #require(NextMessage.after(late, to: current(0), at: now))
        #expect(next.stamp == now + 51)
    }
}

extension Instant {
    fileprivate static func - (a: Self, seconds: Int64) -> Self { a + -seconds }
}
