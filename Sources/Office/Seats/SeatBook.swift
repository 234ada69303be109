import Programme
import Store

/// The answers, offers and departures of a programme: what became of its invites.
package struct SeatBook: Sendable {
    private let answers: [Session.ID: [Person.ID: SeatAnswer]]
    package let offers: [Offer]
    package let departures: [Departure]
    package let patience: [Session.ID: Instant]
    private let told: [Session.ID: [Departure]]

    package init(answers: [SeatAnswer], offers: [Offer], departures: [Departure], patience: [Session.ID: Instant]) {
        self.answers = Dictionary(grouping: answers, by: \.session).mapValues { list in
            Dictionary(list.map { ($0.person, $0) }) { _, newer in newer }
        }
        self.offers = offers
        self.departures = departures
        told = Dictionary(grouping: departures, by: \.session.id)
        self.patience = patience
    }

    package func answer(of person: Person.ID, to session: Session.ID) -> SeatAnswer? { answers[session]?[person] }

    func answers(of person: Person.ID) -> [Session.ID: SeatAnswer] { answers.compactMapValues { $0[person] } }

    func offers(of session: Session.ID) -> [Offer] { offers.filter { $0.session == session } }

    package func openOffers(of session: Session.ID) -> [Offer] {
        offers.filter { $0.session == session && $0.state == .open }
    }

    /// What a person was last told of a session.
    func lastDeparture(to person: Person.ID, of session: Session.ID) -> Departure? {
        (told[session] ?? []).filter { $0.person == person && $0.method != .declineCounter }
            .max { ($0.sequence, $0.stamp) < ($1.sequence, $1.stamp) }
    }
}

extension Snapshot {
    /// What became of the invites to some sessions.
    func seatBook(of sessions: [Session.ID]) throws -> SeatBook {
        SeatBook(
            answers: try seatAnswers(of: sessions), offers: try offers(of: sessions),
            departures: try departures(of: sessions), patience: try patience())
    }

    func seatBook() throws -> SeatBook {
        SeatBook(
            answers: try seatAnswers(), offers: try offers(), departures: try departures(), patience: try patience())
    }
}
