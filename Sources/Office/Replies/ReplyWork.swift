import Agenda
import Foundation
import Post
import Programme
import Store

/// A mail to be read for replies, and where it came from: a file's name, a mailbox and number.
package struct IncomingMail: Sendable {
    package let source: String
    package let mail: ReceivedMail

    package init(source: String, mail: ReceivedMail) {
        self.source = source
        self.mail = mail
    }
}

/// What became of each thing that came in.
package struct ReplyReport: Sendable {
    package struct Line: Sendable {
        package let source: String
        /// As it is kept; its ID is that of the first reading where it came before.
        package let reply: Reply
        /// The person and the session in words; empty where unknown.
        package let name: String
        package let session: String
        /// What follows for the programme.
        package let effects: [ReplyEffect]
    }

    package internal(set) var lines: [Line] = []
    /// Drafts that the replies put in the outbox.
    package internal(set) var drafted = 0
}

/// Something that a reply changed.
package enum ReplyEffect: Hashable, Sendable {
    case seatFreed(session: String)
    case seatTaken(session: String)
    case offered(session: String, request: String, name: String, until: Instant)
    case nobodyWaits(session: String)
    case belowMinimum(session: String, have: Int, need: Int)
    case expertDeclined(session: String)
    case secondDeclined(session: String)
    case chairDeclined(session: String)
    /// The time a counter asks for: the rules it would break, and the command that does it.
    case counter(session: String, proposed: Interval, clashes: [RuleBreach])
}

extension Workspace {
    /// Reads mails for what they answer, applies what is clear, and keeps the rest for a person to judge. One
    /// transaction; reading a mail again changes nothing.
    ///
    /// - Parameter also: what is kept in the same transaction.
    package func take(
        _ mails: [IncomingMail], dryRun: Bool = false, also: (Transaction, ReplyReport) throws -> Void = { _, _ in }
    ) throws -> ReplyReport {
        try change("replies", "\(mails.count)", rehearsal: dryRun) { transaction in
            var clerk = ReplyClerk(work: SeatWork(workspace: self, transaction: transaction))
            // In the order in which they were sent, so that the waiting list is served in that order too.
            for mail in mails.sorted(by: { $0.mail.date ?? now < $1.mail.date ?? now }) { try clerk.take(mail) }
            clerk.report.drafted = try clerk.work.finish()?.drafted ?? 0
            try also(transaction, clerk.report)
            return clerk.report
        }
    }
}

/// Takes in one mail after the other.
struct ReplyClerk {
    let work: SeatWork
    var report = ReplyReport()
    /// The programme as the last reply left it; read again only after one that changed it.
    private var known: ReplyDesk?

    init(work: SeatWork) { self.work = work }

    private mutating func desk() throws -> ReplyDesk {
        if let known { return known }
        let desk = ReplyDesk(
            data: try transaction.programmeData(), book: try transaction.seatBook(), now: work.now)
        known = desk
        return desk
    }

    var transaction: Transaction { work.transaction }

    mutating func take(_ incoming: IncomingMail) throws {
        let mail = incoming.mail
        let data = try desk().data
        var found: [CalendarReply] = []
        var unreadable = false
        for part in mail.calendars {
            do {
                found += try CalendarReply.read(
                    part.content, method: part.method, sender: mail.from, zone: data.zone)
            } catch is CalendarError {
                unreadable = true
            }
        }
        // Some programs send the invite along with the answer to it.
        let answered = Set(found.filter { !$0.isOther }.map(\.uid))
        let said = found.filter { !($0.isOther && answered.contains($0.uid)) }
        for (index, reply) in said.enumerated() { try take(reply, index, incoming) }
        if said.isEmpty { try takePlain(incoming, unreadable: unreadable, data) }
    }

    /// One component of a calendar.
    private mutating func take(_ reply: CalendarReply, _ index: Int, _ incoming: IncomingMail) throws {
        let mail = incoming.mail
        let desk = try desk()
        let data = desk.data
        let key = Self.key(reply, index, mail)
        if var known = try transaction.reply(key: key) {
            if known.outcome == .applied { (known.outcome, known.reason) = (.known, .repeated) }
            return note(known, incoming, data, [])
        }
        let verdict = desk.verdict(on: reply, from: mail.from, date: mail.date)
        var kept = Reply(
            key: key, readAt: work.now, from: mail.from?.written ?? "", subject: String(mail.subject.prefix(200)),
            session: verdict.session?.id, person: verdict.person, meaning: Self.meaning(reply.kind),
            outcome: verdict.outcome, reason: verdict.reason, sequence: reply.sequence, stamp: reply.stamp,
            comment: reply.comment)
        if let session = verdict.session { try transaction.restore(session) }
        if case .counter(let proposed) = reply.kind { kept.proposed = proposed }
        if case .delegated(let other, let name) = reply.kind {
            kept.delegate = [name, other.map { "<\($0)>" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        kept.id = try transaction.insert(kept)
        var effects: [ReplyEffect] = []
        if kept.outcome == .applied, let session = verdict.session, let person = verdict.person {
            if case .answer(let answer) = reply.kind {
                let told = desk.book.lastDeparture(to: person, of: session.id)?.sequence ?? 0
                let noted = SeatAnswer(
                    session: session.id, person: person, answer: answer, sequence: max(reply.sequence ?? told, told),
                    stamp: reply.stamp ?? mail.date ?? work.now, at: work.now, comment: reply.comment)
                effects = try AnswerWork(work: work).apply(noted, offer: verdict.offer)
            } else if case .refresh = reply.kind {
                try InviteAgain(work: work).send(session.id, to: person, .news)
            }
            known = nil
        }
        if let session = verdict.session, let proposed = kept.proposed, kept.outcome == .waiting {
            let clashes = try work.finder(around: session, also: proposed.start).clashes(moving: session, to: proposed)
            effects.append(.counter(session: session.label, proposed: proposed, clashes: clashes))
        }
        note(kept, incoming, data, effects)
    }

    /// A mail without a calendar that can be read: a person judges.
    private mutating func takePlain(_ incoming: IncomingMail, unreadable: Bool, _ data: ProgrammeData) throws {
        let mail = incoming.mail
        let key = "mail \(Self.identity(mail))"
        if let known = try transaction.reply(key: key) { return note(known, incoming, data, []) }
        let desk = try desk()
        let person = desk.person(mail.from)
        let answered = try transaction.messages().first { $0.messageID == mail.inReplyTo && !mail.inReplyTo.isEmpty }
        if let bounce = mail.bounce, try take(bounce, key, incoming, data) { return }
        let session = answered?.invites.first?.session ?? only(person, desk)
        // A report about a mail that is not ours may be a forgery, or of ours from before: a person looks.
        let isStray = mail.bounce != nil
        let isNoted = mail.isAutomatic && !unreadable && !isStray
        var reply = Reply(
            key: key, readAt: work.now, from: mail.from?.written ?? "", subject: String(mail.subject.prefix(200)),
            session: session, person: person ?? answered?.person,
            meaning: SubjectAnswer.meaning(of: mail.subject), outcome: isNoted ? .noted : .waiting,
            reason: unreadable ? .unreadableCalendar : isStray ? .bouncedUnknown : isNoted ? .automatic : .noCalendar,
            stamp: mail.date, comment: Self.own(mail.text))
        reply.id = try transaction.insert(reply)
        note(reply, incoming, data, [])
    }

    /// The one session ahead that a person was asked for; nil where there are more or none.
    private func only(_ person: Person.ID?, _ desk: ReplyDesk) -> Session.ID? {
        guard let person else { return nil }
        let (data, book) = (desk.data, desk.book)
        let ahead = (data.latestRelease?.sessions ?? []).filter { released in
            let session = released.session
            let offered = book.openOffers(of: session.id).contains { data.requests[$0.request]?.person == person }
            return !released.cancelled && session.time.start > work.now
                && (offered || session.hosts.contains(person) || data.participants(of: session).contains(person))
        }
        return ahead.count == 1 ? ahead[0].session.id : nil
    }

    mutating func note(
        _ reply: Reply, _ incoming: IncomingMail, _ data: ProgrammeData, _ effects: [ReplyEffect]
    ) {
        let known = reply.person.map { data.name($0) } ?? ""
        report.lines.append(
            .init(
                source: incoming.source, reply: reply, name: known.isEmpty ? incoming.mail.fromName : known,
                session: reply.session.map { "S\($0)" } ?? "", effects: effects))
    }

    // MARK: What makes it the same reply

    private static func key(_ reply: CalendarReply, _ index: Int, _ mail: ReceivedMail) -> String {
        guard let stamp = reply.stamp, !reply.uid.isEmpty else { return "mail \(identity(mail)) \(index)" }
        // The same answer may come in two mails (a forward, a second copy): it is known by what it says.
        let parts = [
            reply.uid.lowercased(), reply.recurrenceID?.description ?? "", reply.attendee?.key ?? "",
            mail.from?.key ?? "", "\(reply.kind)", "\(reply.sequence ?? -1)", stamp.description, reply.comment,
        ]
        return "ical \(Fingerprint.of(parts.joined(separator: "\u{1F}")))"
    }

    private static func identity(_ mail: ReceivedMail) -> String {
        // Not by Message-ID alone: some programs give the same one to different mails.
        let calendars = mail.calendars.map { String(decoding: $0.content, as: UTF8.self) }
        let parts =
            [mail.messageID, mail.from?.key ?? "", mail.subject, mail.date?.description ?? "", mail.text] + calendars
        return Fingerprint.of(parts.joined(separator: "\u{1F}"))
    }

    private static func meaning(_ kind: CalendarReply.Kind) -> Reply.Meaning {
        switch kind {
        case .answer(.accepted): return .accept
        case .answer(.tentative): return .tentative
        case .answer(.declined): return .decline
        case .delegated: return .delegate
        case .counter: return .counter
        case .refresh: return .refresh
        case .noAnswer, .other: return .unclear
        }
    }

    /// What the person wrote above the mail they answer.
    private static func own(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let begins = line.hasPrefix("-----") || line.hasPrefix("________") || line.hasPrefix(">")
            if begins || (line.hasPrefix("Op ") && line.contains(" schreef")) || line.hasPrefix("Van: ")
                || line.hasPrefix("From: ") || (line.hasPrefix("On ") && line.hasSuffix("wrote:"))
            {
                break
            }
            lines.append(line)
        }
        let above = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        // Who answers below the quoted mail wrote nothing above it.
        return String((above.isEmpty ? text.trimmingCharacters(in: .whitespacesAndNewlines) : above).prefix(2000))
    }
}

extension CalendarReply {
    fileprivate var isOther: Bool {
        if case .other = kind { return true }
        return false
    }
}

/// A short text that stands for a longer one.
enum Fingerprint {
    /// FNV-1a in two widths; equal texts have equal fingerprints in every run and on every machine.
    static func of(_ text: String) -> String {
        var (first, second) = (UInt64(0xCBF2_9CE4_8422_2325), UInt64(0x84222325_CBF29CE4))
        for byte in text.utf8 {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second ^ UInt64(byte &+ 77)) &* 0x100_0000_01B3
        }
        return String(first, radix: 16) + String(second, radix: 16)
    }
}
