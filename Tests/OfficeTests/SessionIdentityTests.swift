import Programme
import Testing

@testable import Office

@Suite("A session keeps its identity through a new plan")
struct SessionIdentityTests {
    @Test("a table that moved to another day is the same table")
    func moved() {
        let known = Sample.session()
        var moved = Sample.draft(known)
        moved.time = Sample.time(day: 7)
        #expect(SessionIdentity.match([moved], with: [known]) == [known])
    }

    @Test("a talk with another participant is another talk, even at the same time")
    func otherParticipant() {
        let known = Sample.session(format: .mentoring, requests: [1])
        var other = Sample.draft(known)
        other.requests = [.init(2)]
        #expect(SessionIdentity.match([other], with: [known]) == [nil])
    }

    @Test("another expert makes another session")
    func otherExpert() {
        let known = Sample.session()
        var other = Sample.draft(known)
        other.expert = Sample.bram
        #expect(SessionIdentity.match([other], with: [known]) == [nil])
    }

    @Test("of two talks of a series each continues the one at its own time")
    func series() {
        let first = Sample.session(1, format: .mentoring, time: Sample.time(day: 0), requests: [1])
        let second = Sample.session(2, format: .mentoring, time: Sample.time(day: 14), requests: [1])
        let drafts = [second, first].map(Sample.draft)
        #expect(SessionIdentity.match(drafts, with: [first, second]) == [second, first])
    }

    @Test("no two drafts continue the same session")
    func once() {
        let known = Sample.session()
        let draft = Sample.draft(known)
        #expect(SessionIdentity.match([draft, draft], with: [known]).compactMap { $0 }.count == 1)
    }
}
