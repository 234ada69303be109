import Office
import Programme
import Terminal
import Wording

extension Context {
    /// A reply, with what the person typed and why it has its outcome.
    func show(_ reply: Reply, name: String, numbered: Bool = false) throws {
        let outcome = Phrase.replyOutcomes[reply.outcome.rawValue]?.text(language) ?? reply.outcome.rawValue
        let meaning = Phrase.replyMeanings[reply.meaning.rawValue]?.text(language) ?? reply.meaning.rawValue
        let who = name.isEmpty ? (reply.from.isEmpty ? say(.replyUnknownName) : reply.from) : name
        let line = say(
            .replyLine,
            [
                "outcome": outcome, "name": who, "meaning": meaning,
                "session": reply.session.map { "S\($0)" } ?? say(.replyNoSession),
            ])
        let marked = numbered || reply.outcome == .waiting ? "\(reply.id)  \(line)" : line
        try screen.print(reply.outcome == .waiting ? style.warning(marked) : marked)
        if reply.outcome == .waiting || reply.reason == .noCalendar, !reply.subject.isEmpty {
            try print(.replyComment, ["comment": reply.subject])
        }
        for comment in reply.comment.split(separator: "\n").prefix(20) {
            try print(.replyComment, ["comment": String(comment)])
        }
        if let reason = Phrase.replyReasons[reply.reason.rawValue] {
            let delegate = reply.delegate.isEmpty ? "…" : reply.delegate
            try print(.replyReason, ["reason": say(reason, ["delegate": delegate])])
        }
    }

    /// What followed from a reply or a deadline.
    func show(_ effect: ReplyEffect, _ zone: Zone) throws {
        switch effect {
        case .seatFreed(let session): try print(.effectFreed, ["session": session])
        case .seatTaken(let session): try print(.effectTaken, ["session": session])
        case .offered(let session, let request, let name, let until):
            try print(
                .effectOffered,
                ["session": session, "request": request, "name": name, "until": moment(until, zone: zone)])
        case .nobodyWaits(let session): try print(.effectNobody, ["session": session])
        case .belowMinimum(let session, let have, let need):
            try print(.effectBelow, ["session": session, "have": "\(have)", "need": "\(need)"])
        case .expertDeclined(let session): try print(.effectExpert, ["session": session])
        case .secondDeclined(let session): try print(.effectSecond, ["session": session])
        case .chairDeclined(let session): try print(.effectChair, ["session": session])
        case .counter(let session, let proposed, let clashes):
            let local = zone.local(proposed.start)
            let values = [
                "session": session, "when": moment(proposed.start, zone: zone),
                "start": "\(local.date.numbers) \(local.time)",
            ]
            try print(clashes.isEmpty ? .effectCounter : .effectCounterClash, values)
            for clash in clashes { try screen.print("      - " + Style.safe(clash.text(language))) }
        }
    }
}

extension LocalDate {
    /// As a command takes it: `9-3-2027`.
    var numbers: String { "\(day)-\(month)-\(year)" }
}
