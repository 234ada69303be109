import Groeimakelaar
import Programme
import Store

extension CaseKeeper {
    /// Results at moments that were added to the protocol, of the sessions that were held already: only what is still to
    /// come, and what was never asked.
    /// - Parameter months: the added moments.
    func arise(at months: Set<Int>) throws {
        let records = try transaction.attendance()
        let withoutExpert = Set(records.filter { $0.request == nil && !$0.state.wasHeard }.map(\.session))
        // Results are counted from the first session at which a case was spoken of.
        var asked: Set<Request.ID> = []
        for record in records.sorted(by: { ($0.date, $0.session) < ($1.date, $1.session) }) {
            guard let request = record.request, record.state.wasHeard, !withoutExpert.contains(record.session),
                asked.insert(request).inserted, try transaction.caseRecord(request)?.result != .withdrawn
            else { continue }
            let seat = FollowUpProtocol.Seat(
                session: record.session, date: record.date, person: record.person, request: request)
            let drafts = followUpProtocol.followUps(
                for: seat, owner: settings.groeimakelaar, at: now, calendar: Self.calendar)
            for draft in drafts where draft.kind.months.map(months.contains) ?? false && draft.due > today {
                guard try draft.once.flatMap({ try transaction.followUp(once: $0) }) == nil else { continue }
                try add(draft)
            }
        }
    }
}
