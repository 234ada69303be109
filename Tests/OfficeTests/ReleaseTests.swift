import Programme
import Testing
import Wording

@testable import Office

@Suite("A release compares the proposal with what was announced")
struct ReleaseDraftTests {
    let horizon = Sample.time(day: 0, minutes: 28 * 1440)

    func next(_ previous: [ReleasedSession], _ proposal: [Session]) -> [ReleasedSession] {
        ReleaseDraft.sessions(after: previous, proposal: proposal, horizon: horizon)
    }

    @Test("a first announcement has SEQUENCE 0")
    func first() {
        #expect(next([], [Sample.session()]).map(\.sequence) == [0])
    }

    @Test("a session that did not change keeps its SEQUENCE, and is no difference")
    func unchanged() {
        let before = [ReleasedSession(session: Sample.session(), sequence: 3)]
        let after = next(before, [Sample.session()])
        #expect(after == before)
        #expect(ReleaseDraft.difference(from: before, to: after).entries.isEmpty)
    }

    @Test("a moved session has a higher SEQUENCE and is told as moved")
    func moved() {
        let old = Sample.session()
        let before = [ReleasedSession(session: old, sequence: 3)]
        let after = next(before, [Sample.session(time: Sample.time(day: 1))])
        #expect(after.map(\.sequence) == [4])
        #expect(ReleaseDraft.difference(from: before, to: after).entries.map(\.change) == [.moved(previous: old)])
    }

    @Test("a session that the proposal no longer has is cancelled, once")
    func cancelled() {
        let before = [ReleasedSession(session: Sample.session(), sequence: 0)]
        let after = next(before, [])
        #expect(after == [ReleasedSession(session: Sample.session(), sequence: 1, cancelled: true)])
        #expect(next(after, []) == after)
    }

    @Test("a session outside the proposal's period stays as it was")
    func outside() {
        let early = ReleasedSession(session: Sample.session(time: Sample.time(day: -7)), sequence: 2)
        #expect(next([early], []) == [early])
    }

    @Test("a cancelled session that comes back is new to its guests, with a higher SEQUENCE")
    func back() {
        let before = [ReleasedSession(session: Sample.session(), sequence: 1, cancelled: true)]
        let after = next(before, [Sample.session()])
        #expect(after.map(\.sequence) == [2])
        #expect(ReleaseDraft.difference(from: before, to: after).entries.map(\.change) == [.new])
    }
}

@Suite("Each person is told what they do not know yet, and nothing else")
struct KnowledgeTests {
    /// Request 1 is Bram's, request 2 Carla's.
    func participants(_ session: Session) -> [Person.ID] {
        session.requests.map { $0.number == 1 ? Sample.bram : Sample.carla }
    }

    func told(
        _ session: Session, method: Message.Method = .request, state: Message.State = .sent
    ) throws -> Knowledge {
        let release = Release(
            id: .init(1), name: "r", at: Sample.monday, sessions: [ReleasedSession(session: session, sequence: 0)])
        let message = Message(
            id: .init(1), release: release.id, person: Sample.bram,
            to: try #require(EmailAddress("bram@bedrijf.example")),
            toName: "Bram", template: "invitation-participant", language: .dutch, subject: "", text: "", html: "",
            invites: [.init(session: session.id, method: method, sequence: 0, content: "")], state: state,
            madeAt: Sample.monday, messageID: "m1")
        return Knowledge(of: [message], releases: [release.id: release])
    }

    func kinds(_ knowledge: Knowledge, _ person: Person.ID, now: [Session]) -> [Announcement.Kind] {
        let programme = now.map { ReleasedSession(session: $0, sequence: 1) }
        return knowledge.announcements(to: person, of: programme, participants: participants).map(\.kind)
    }

    let nothing = Knowledge(of: [], releases: [:])

    @Test("who knows nothing yet is invited")
    func invited() {
        #expect(kinds(nothing, Sample.bram, now: [Sample.session(requests: [1, 2])]) == [.new])
    }

    @Test("who has no seat hears nothing")
    func stranger() {
        #expect(kinds(nothing, Sample.dirk, now: [Sample.session(requests: [1, 2])]) == [])
    }

    @Test("who knows it already hears nothing")
    func known() throws {
        let session = Sample.session(requests: [1, 2])
        #expect(try kinds(told(session), Sample.bram, now: [session]) == [])
    }

    @Test("another time is a change")
    func moved() throws {
        let old = Sample.session(requests: [1, 2])
        let moved = Sample.session(time: Sample.time(day: 1), requests: [1, 2])
        #expect(try kinds(told(old), Sample.bram, now: [moved]) == [.changed(previous: old)])
    }

    @Test("a guest is not told that someone else at the table changed; the expert is")
    func otherSeat() throws {
        let old = Sample.session(requests: [1, 2])
        let fewer = Sample.session(requests: [1])
        #expect(try kinds(told(old), Sample.bram, now: [fewer]) == [])
        #expect(try kinds(told(old), Sample.eva, now: [fewer]) == [.changed(previous: old)])
    }

    @Test("who lost their seat gets a cancellation, and only once")
    func lost() throws {
        let old = Sample.session(requests: [1, 2])
        let without = Sample.session(requests: [2])
        #expect(try kinds(told(old), Sample.bram, now: [without]) == [.cancelled])
        #expect(try kinds(told(old, method: .cancel), Sample.bram, now: [without]) == [])
    }
}
