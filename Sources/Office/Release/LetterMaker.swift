import Agenda
import Foundation
import Post
import Programme
import Wording

/// Turns what a person must be told into their mail, with the calendar parts.
struct LetterMaker {
    let data: ProgrammeData
    let library: TemplateLibrary
    let now: Instant
    /// Who answered what, for the mails that tell it.
    var book: SeatBook?

    /// The drafts for one person: one mail with its calendar part, or a letter and then a calendar message for each
    /// session, since a mail program shows buttons for one appointment a mail.
    func mails(to person: Person, _ announcements: [Announcement], release: Release.ID, occasion: Letter.Occasion)
        throws -> [Message]
    {
        if announcements.count == 1 { return [try message(to: person, announcements, release: release, occasion)] }
        return [try message(to: person, announcements, release: release, occasion, invites: false)]
            + (try announcements.map { try message(to: person, [$0], release: release, .afterLetter) })
    }

    /// A draft for one person.
    /// - Parameter invites: whether the calendar parts go with it.
    func message(
        to person: Person, _ announcements: [Announcement], release: Release.ID?,
        _ occasion: Letter.Occasion = .news, invites: Bool = true
    ) throws -> Message {
        let isRefusal: Bool
        if case .counterDeclined = occasion { isRefusal = true } else { isRefusal = false }
        let letter = Letter(
            firstName: person.firstName, name: person.name, language: person.language, zone: data.zone,
            programme: data.settings.programme, organiser: data.settings.organiser,
            items: announcements.map { item($0, for: person, occasion) }, occasion: occasion)
        let mail = try library.render(letter)
        let parts = try zip(announcements, letter.items).map { announcement, item in
            try invite(announcement, item, letter, person, isRefusal ? .declineCounter : announcement.method)
        }
        let origin = MailOrigin.letter(occasion, announcements, invites: invites)
        return Message(
            id: .init(0), release: release, person: person.id, to: person.email, toName: person.name,
            template: mail.template, language: person.language, subject: mail.subject, text: mail.text,
            html: mail.html, invites: invites ? parts : [], madeAt: now,
            messageID: messageID((release.map { "release\($0)" } ?? letter.template) + "-\(person.id)"),
            data: MailData(mail, origin).text)
    }

    /// A new Message-ID.
    func messageID(_ prefix: String) -> String {
        let domain = data.settings.mailbox.split(separator: "@").last.map(String.init) ?? "experttafel.invalid"
        return "\(prefix)-\(UUID().uuidString.lowercased().prefix(13))@\(domain)"
    }

    private func invite(
        _ announcement: Announcement, _ item: Letter.Item, _ letter: Letter, _ person: Person,
        _ method: Message.Method
    ) throws -> Message.Invite {
        guard let organiser = EmailAddress(data.settings.mailbox) else { throw OfficeError.mailboxNotSet }
        let session = announcement.released.session
        let stamp = max(now, announcement.stamp)
        let invite = Invite(
            method: method, uid: session.uid, sequence: announcement.sequence, stamp: stamp,
            time: session.time, zone: data.zone, summary: letter.calendarSummary(item).capitalisedFirst,
            location: letter.calendarLocation(item), details: letter.calendarDetails(item).capitalisedFirst,
            organiserName: data.settings.organiser, organiser: organiser, attendeeName: person.name,
            attendee: person.email, answer: announcement.answer)
        return Message.Invite(
            session: session.id, method: method, sequence: announcement.sequence, content: invite.text,
            stamp: stamp)
    }

    private func item(
        _ announcement: Announcement, for person: Person, _ occasion: Letter.Occasion
    ) -> Letter.Item {
        let session = announcement.released.session
        let isHost = session.hosts.contains(person.id)
        let role: Letter.Role =
            session.experts.contains(person.id) ? .expert : session.chair == person.id ? .chair : .participant
        let seated = session.requests + (announcement.offer.map { [$0.request] } ?? [])
        let own = seated.compactMap { data.requests[$0] }.first { $0.person == person.id }
        let others = session.requests.compactMap { data.requests[$0] }.filter { isHost || $0.person != person.id }
        return Letter.Item(
            news: news(announcement), role: role, format: session.format,
            topic: session.topic, time: session.time, place: place(session),
            expert: company(session.expert, "", session),
            participants: others.map { company($0.person, isHost ? $0.question : "", session) },
            question: own?.question ?? "", reasons: reasons(own, session, person),
            answerBy: occasion.isBriefing
                ? data.zone.date(session.time.start)
                : announcement.offer.map { data.zone.date($0.expiresAt) } ?? answerBy(session),
            second: session.second.map { company($0, "", session) },
            chair: isHost ? session.chair.map { company($0, "", session) } : nil)
    }

    private func news(_ announcement: Announcement) -> Letter.News {
        switch announcement.kind {
        case .new: return .new
        case .cancelled: return .cancelled
        case .changed(let previous):
            let session = announcement.released.session
            let same = previous.time == session.time && previous.room == session.room
            let online = Phrase.letterOnlineShort.text(.dutch)
            return same ? .changed : .moved(previous.time, place: place(previous) ?? online)
        }
    }

    private func place(_ session: Session) -> String? {
        data.room(of: session).map { room in
            let address = room.address.contains(room.place) ? room.address : "\(room.address), \(room.place)"
            return room.address.isEmpty ? "\(room.name), \(room.place)" : "\(room.name), \(address)"
        }
    }

    private func company(_ person: Person.ID, _ question: String, _ session: Session) -> Letter.Company {
        let known = data.people[person]
        return Letter.Company(
            name: known?.name ?? "?", company: known?.company ?? "", sector: known?.sector ?? "", question: question,
            answer: book?.answer(of: person, to: session.id)?.answer)
    }

    private func reasons(_ request: Request?, _ session: Session, _ person: Person) -> [String] {
        guard let request else { return [] }
        let place = data.room(of: session)?.place ?? ""
        return MatchReason.reasons(for: request, at: session, in: data).compactMap {
            $0.sentence(expert: data.name(session.expert), topic: session.topic, place: place, person.language)
        }
    }

    /// The day by which an answer is wanted: some days before the session, but never in the past.
    private func answerBy(_ session: Session) -> LocalDate { data.answerBy(session, askedAt: now) }
}

extension ProgrammeData {
    /// The day by which an answer is wanted: some days before the session, but never before the day after it is asked.
    func answerBy(_ session: Session, askedAt now: Instant) -> LocalDate {
        let day = zone.date(session.time.start)
        let wanted = day.adding(days: -settings.answerDays)
        let earliest = min(zone.date(now).adding(days: 1), day)
        let friday = wanted.weekday > .friday ? wanted.monday.adding(days: 4) : wanted
        return max(friday, earliest)
    }
}

extension String {
    /// With a capital first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
