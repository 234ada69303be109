import Agenda
import Wording

extension CalendarError {
    /// Why the calendar cannot be used, in a few words.
    package func text(_ language: Language) -> String {
        switch self {
        case .empty: return Phrase.calendarEmpty.text(language)
        case .tooLarge(_, let limit):
            return Phrase.calendarTooLarge.text(language, ["limit": "\(limit / 1_048_576)"])
        case .notACalendar(let line): return Phrase.calendarNotOne.text(language, ["line": "\(line)"])
        case .cutShort(let component, let line):
            return Phrase.calendarCutShort.text(language, ["component": component, "line": "\(line)"])
        case .tooDeep(let line): return Phrase.calendarTooDeep.text(language, ["line": "\(line)"])
        }
    }
}

extension CalendarWarning {
    /// What could not be used, in a sentence that begins with the line.
    package func text(_ language: Language) -> String {
        guard let line else { return detail(language) }
        let values = ["line": "\(line)", "component": component, "detail": detail(language)]
        return Phrase.calendarAtLine.text(language, values)
    }

    private func detail(_ language: Language) -> String {
        func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String { phrase.text(language, values) }
        switch kind {
        case .unknownZone(let name, let property, let zone):
            return say(.calendarUnknownZone, ["name": name, "property": property, "zone": zone])
        case .badValue(let property): return say(.calendarBadValue, ["property": property])
        case .leftOut(let property): return say(.calendarLeftOut, ["property": property])
        case .endsBeforeStart(let property): return say(.calendarEndsBeforeStart, ["property": property])
        case .badRule(let rule): return say(.calendarBadRule, ["rule": rule])
        case .ruleTooMuchWork: return say(.calendarTooMuchWork)
        case .badLine(let property):
            return property.isEmpty ? say(.calendarBadLine) : say(.calendarBadLineAfter, ["property": property])
        case .unended: return say(.calendarUnended)
        case .strayEnd: return say(.calendarStrayEnd)
        case .otherScale(let scale): return say(.calendarOtherScale, ["scale": scale])
        case .more(let count): return say(.calendarMore, ["count": "\(count)"])
        }
    }
}

extension FetchError {
    /// Why a published agenda was not fetched, in a few words.
    package func text(_ language: Language) -> String {
        switch self {
        case .badAddress: return Phrase.fetchBadAddress.text(language)
        case .notEncrypted: return Phrase.fetchNotEncrypted.text(language)
        case .notPublic: return Phrase.fetchNotPublic.text(language)
        case .tooLarge: return Phrase.fetchTooLarge.text(language)
        case .timedOut: return Phrase.fetchTimedOut.text(language)
        case .status(let status): return Phrase.fetchStatus.text(language, ["status": "\(status)"])
        case .failed(let detail): return Phrase.fetchFailed.text(language, ["detail": detail])
        }
    }
}
