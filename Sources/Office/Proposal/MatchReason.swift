import Programme
import Wording

/// One thing that speaks for a match, or that it costs: what the plan weighed, as facts.
package enum MatchReason: Hashable, Sendable {
    /// The request named this expert.
    case preferred
    /// The expert's level (1-3) on the topic, above what was asked.
    case level(Int)
    /// Whole weeks the request has waited.
    case waited(weeks: Int)
    /// The session is in the participant's own town.
    case sameTown
    /// Minutes to drive.
    case travel(minutes: Int)
    case online
    /// A day that the participant prefers, where that counts.
    case preferredDay
    /// Priority `high`.
    case urgent

    /// In a few words, for the regiegroep.
    package func brief(_ language: Language) -> String {
        switch self {
        case .preferred: return Phrase.reasonPreferredBrief.text(language)
        case .level(let level): return Phrase.reasonLevelBrief.text(language, ["level": "\(level)"])
        case .waited(let weeks): return Phrase.reasonWaitedBrief.text(language, ["weeks": "\(weeks)"])
        case .sameTown: return Phrase.reasonSameTownBrief.text(language)
        case .travel(let minutes): return Phrase.reasonTravelBrief.text(language, ["minutes": "\(minutes)"])
        case .online: return Phrase.reasonOnlineBrief.text(language)
        case .preferredDay: return Phrase.reasonPreferredDayBrief.text(language)
        case .urgent: return Phrase.reasonUrgentBrief.text(language)
        }
    }

    /// As a sentence to the participant; nil for what is of no use to them.
    func sentence(expert: String, topic: String, place: String, _ language: Language) -> String? {
        let values = ["expert": expert, "topic": topic, "place": place]
        switch self {
        case .preferred: return Phrase.reasonPreferred.text(language, values)
        case .level: return Phrase.reasonLevel.text(language, values)
        case .sameTown: return Phrase.reasonSameTown.text(language, values)
        case .online: return Phrase.reasonOnline.text(language, values)
        case .waited, .travel, .urgent, .preferredDay: return nil
        }
    }
}

extension MatchReason {
    /// Why this request sits at this session, the strongest reason first.
    static func reasons(for request: Request, at session: Session, in data: ProgrammeData) -> [MatchReason] {
        var reasons: [MatchReason] = []
        if request.prefer.contains(session.expert) { reasons.append(.preferred) }
        if request.priority == .high { reasons.append(.urgent) }
        if let level = data.experts[session.expert]?.topics[session.topic], level > request.minLevel {
            reasons.append(.level(level))
        }
        let weeks = data.waitingWeeks(of: request, at: session.time.start)
        if weeks > 0 { reasons.append(.waited(weeks: weeks)) }
        if data.settings.rules.preferredDay > 0,
            data.people[request.person]?.preferredDays.contains(data.zone.date(session.time.start).weekday) == true
        {
            reasons.append(.preferredDay)
        }
        guard let room = session.room.flatMap({ data.rooms[$0] }) else { return reasons + [.online] }
        let home = data.people[request.person]?.place ?? ""
        if room.place == home {
            reasons.append(.sameTown)
        } else {
            reasons.append(.travel(minutes: data.travel.minutes(from: home, to: room.place)))
        }
        return reasons
    }
}
