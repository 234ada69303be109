import Groeimakelaar
import Post
import Programme
import Store

/// A mail around sessions that stand, to one person: what it is about rather than what it says.
package struct Briefing: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// Who comes to an expert in a week, with which questions.
        case weekSummary = "week-summary"
        /// What to think of before a session.
        case preparation
        /// After a session: thanks, and the evaluation, asked once.
        case thanks
    }

    package let kind: Kind
    package let person: Person.ID
    /// The Monday of the week; nil where it is about one session.
    let monday: LocalDate?
    let session: Session.ID?

    /// When it comes too late to be of use; nil where it never does.
    func usefulUntil(_ starts: [Session.ID: Instant], _ zone: Zone) -> Instant? {
        switch kind {
        case .weekSummary: monday.map { zone.instant($0.adding(days: 5)) }
        case .preparation: session.flatMap { starts[$0] }
        case .thanks: nil
        }
    }
}

/// Makes the mails around sessions from what is true now.
struct BriefingDesk {
    let letters: LetterMaker
    private let attendance: [Session.ID: [Attendance]]
    private let asked: Set<Asked>
    private let now: Instant

    private struct Asked: Hashable {
        let session: Session.ID
        let person: Person.ID
    }

    init(_ workspace: Workspace, _ snapshot: Snapshot) throws {
        letters = LetterMaker(
            data: try snapshot.programmeData(), library: workspace.templates, now: workspace.now,
            book: try snapshot.seatBook())
        attendance = Dictionary(grouping: try snapshot.attendance(), by: \.session)
        var query = FollowUpQuery()
        query.kinds = [.evaluation, .expert]
        asked = Set(
            try snapshot.followUps(query).compactMap { followUp in
                followUp.session.flatMap { session in
                    followUp.person.map { Asked(session: session, person: $0) }
                }
            })
        now = workspace.now
    }

    private var data: ProgrammeData { letters.data }

    /// Sessions as released, but for cancelled ones, in order of time.
    private var sessions: [ReleasedSession] { (data.latestRelease?.sessions ?? []).filter { !$0.cancelled } }

    /// The draft, as things stand; nil where there is nothing to say (any more).
    func message(_ briefing: Briefing) throws -> Message? {
        guard let person = data.people[briefing.person] else { return nil }
        let concerned = sessions.filter { concerns($0.session, briefing) }
        guard !concerned.isEmpty else { return nil }
        var message = try letters.message(
            to: person, concerned.map { Announcement(released: $0, kind: .new) }, release: nil,
            occasion(briefing), invites: false)
        message.data = MailData(message.data).flatMap { data in
            var data = data
            data.origin = .briefing(briefing)
            return data.text
        }
        return message
    }

    private func occasion(_ briefing: Briefing) -> Letter.Occasion {
        switch briefing.kind {
        case .weekSummary: .week(briefing.monday ?? data.zone.date(now).monday)
        case .preparation: .preparation
        case .thanks:
            .thanks(asks: briefing.session.map { asked.contains(Asked(session: $0, person: briefing.person)) } ?? false)
        }
    }

    private func concerns(_ session: Session, _ briefing: Briefing) -> Bool {
        switch briefing.kind {
        case .weekSummary:
            session.hosts.contains(briefing.person) && session.time.start > now
                && data.zone.date(session.time.start).monday == briefing.monday
        case .preparation:
            session.id == briefing.session && session.time.start > now && comes(briefing.person, session)
        case .thanks: session.id == briefing.session && wasThere(briefing.person, session)
        }
    }

    /// Whether someone has a seat that they did not decline.
    private func comes(_ person: Person.ID, _ session: Session) -> Bool {
        let seated = session.hosts.contains(person) || data.participants(of: session).contains(person)
        return seated && letters.book?.answer(of: person, to: session.id)?.answer != .declined
    }

    private func wasThere(_ person: Person.ID, _ session: Session) -> Bool {
        let records = attendance[session.id] ?? []
        if session.expert != person, session.hosts.contains(person) {
            // Who came is noted of the expert and the guests: where there was a session, the others ran it too.
            return records.contains { $0.request != nil && $0.state.wasHeard }
                && records.first { $0.request == nil }?.state.wasHeard ?? true && comes(person, session)
        }
        guard let own = records.first(where: { $0.person == person }) else { return false }
        let expert = records.first { $0.request == nil }
        // Without the expert there was no session to thank for.
        return own.state.wasHeard && expert?.state.wasHeard ?? true
    }

    // MARK: What is due

    /// The mails of a kind that are due: of one week, one session, or what is coming and was held lately.
    func due(_ kind: Briefing.Kind, week: LocalDate, session: Session.ID?) -> [Briefing] {
        let today = data.zone.date(now)
        func isMeant(_ one: Session, from: Int, until: Int) -> Bool {
            if let session { return one.id == session }
            let days = data.zone.date(one.time.start).dayNumber - today.dayNumber
            return (from...until).contains(days)
        }
        switch kind {
        case .weekSummary:
            let inWeek = sessions.map(\.session).filter { data.zone.date($0.time.start).monday == week }
            return Set(inWeek.flatMap(\.hosts)).sorted().map {
                .init(kind: kind, person: $0, monday: week, session: nil)
            }
        case .preparation:
            return sessions.map(\.session).filter { isMeant($0, from: 0, until: data.settings.preparationDays) }
                .flatMap { briefings(kind, $0) }
        case .thanks:
            return sessions.map(\.session).filter { isMeant($0, from: -30, until: 0) }.flatMap { briefings(kind, $0) }
        }
    }

    /// The week summary that tells an expert what a preparation would; nil for every other mail.
    func summary(covering briefing: Briefing) -> Briefing? {
        guard briefing.kind == .preparation,
            let session = sessions.first(where: { $0.session.id == briefing.session })?.session,
            session.hosts.contains(briefing.person)
        else { return nil }
        return .init(
            kind: .weekSummary, person: briefing.person, monday: data.zone.date(session.time.start).monday,
            session: nil)
    }

    private func briefings(_ kind: Briefing.Kind, _ session: Session) -> [Briefing] {
        var people = session.hosts
        for person in data.participants(of: session) where !people.contains(person) { people.append(person) }
        return people.map { .init(kind: kind, person: $0, monday: nil, session: session.id) }
    }
}
