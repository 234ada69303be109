import Office
import Programme
import Wording

extension SessionView.SeatState {
    func text(_ context: Context, _ zone: Zone) -> String {
        switch self {
        case .toBeSent: return context.say(.seatToBeSent)
        case .invited: return context.say(.seatInvited)
        case .answered(.accepted): return context.say(.seatAccepted)
        case .answered(.tentative): return context.say(.seatTentative)
        case .answered(.declined): return context.say(.seatDeclined)
        case .noAnswer: return context.say(.seatNoAnswer)
        case .offered(let until): return context.say(.seatOffered, ["until": context.moment(until, zone: zone)])
        }
    }

    /// For other programs.
    var code: String {
        switch self {
        case .toBeSent: return "to-be-sent"
        case .invited: return "invited"
        case .answered(let answer): return answer.rawValue
        case .noAnswer: return "no-answer"
        case .offered: return "offered"
        }
    }
}

extension SessionView.Concern {
    func text(_ language: Language) -> String {
        switch self {
        case .belowMinimum(let have, let need):
            return Phrase.concernBelow.text(language, ["have": "\(have)", "need": "\(need)"])
        case .expertDeclined: return Phrase.concernExpert.text(language)
        case .secondDeclined: return Phrase.concernSecond.text(language)
        case .chairDeclined: return Phrase.concernChair.text(language)
        }
    }

    var code: String {
        switch self {
        case .belowMinimum: return "below-minimum"
        case .expertDeclined: return "expert-declined"
        case .secondDeclined: return "second-declined"
        case .chairDeclined: return "chair-declined"
        }
    }
}

extension SessionView.Remedy {
    func text(_ session: String, _ context: Context, _ zone: Zone) -> String {
        switch self {
        case .wait(let until):
            let values = [
                "session": session, "until": context.moment(until, zone: zone), "date": zone.date(until).numbers,
            ]
            return context.say(.remedyWait, values)
        case .offer(let requests):
            return context.say(.remedyOffer, ["session": session, "requests": requests.joined(separator: ", ")])
        case .merge(let into): return context.say(.remedyMerge, ["session": session, "into": into])
        case .cancel: return context.say(.remedyCancel, ["session": session])
        case .otherExpert: return context.say(.remedyExpert, ["session": session])
        case .otherSecond(let names): return replacing(session, names, .remedySecond, .remedySecondBy, context)
        case .otherChair(let names): return replacing(session, names, .remedyChair, .remedyChairBy, context)
        }
    }

    private func replacing(
        _ session: String, _ names: [String], _ anyone: Phrase, _ named: Phrase, _ context: Context
    ) -> String {
        guard let name = names.first else { return context.say(anyone, ["session": session]) }
        return context.say(named, ["session": session, "name": name, "names": names.joined(separator: ", ")])
    }
}

extension SessionView.Seat {
    /// What somebody who runs the session is there.
    var hostName: Phrase {
        switch role {
        case .second: .staffSecond
        case .chair: .staffChair
        case .expert, .guest: .sessionExpert
        }
    }
}

/// A session for other programs.
struct SessionJSON: Encodable {
    struct Seat: Encodable {
        let person: Int64
        let name: String
        let request: String?
        let role, state, comment: String
    }

    let session, uid, start, end, topic, format, expert: String
    let second, chair, room: String?
    let cancelled: Bool
    let sequence: Int
    let seats: [Seat]
    let concerns: [String]

    init(_ view: SessionView) {
        (session, uid, topic) = (view.session.label, view.session.uid, view.session.topic)
        (start, end) = (view.session.time.start.description, view.session.time.end.description)
        (format, expert, room) = (view.session.format.rawValue, view.expert, view.room)
        (second, chair) = (view.second, view.chair)
        (cancelled, sequence) = (view.released.cancelled, view.released.sequence)
        seats = view.seats.map {
            Seat(
                person: $0.person.number, name: $0.name, request: $0.request, role: $0.role.rawValue,
                state: $0.state.code, comment: $0.comment)
        }
        concerns = view.concerns.map(\.code)
    }
}
