import Wording

extension LocalDate {
    /// `maandag 1 maart 2027`, `Monday 1 March 2027`.
    package func long(_ language: Language) -> String {
        "\(Phrase.weekdays[weekday.rawValue].text(language)) \(day) "
            + "\(Phrase.months[month - 1].text(language)) \(year)"
    }

    /// `ma 1-3-2027`, `Mon 1 Mar 2027`.
    package func short(_ language: Language) -> String {
        let name = Phrase.shortWeekdays[weekday.rawValue].text(language)
        switch language {
        case .dutch: return "\(name) \(day)-\(month)-\(year)"
        case .english: return "\(name) \(day) \(Phrase.months[month - 1].text(language).prefix(3)) \(year)"
        }
    }
}

extension Zone {
    /// `maandag 1 maart 2027, 09:30-11:30 uur`, `Monday 1 March 2027, 09:30-11:30`.
    package func longText(_ interval: Interval, _ language: Language) -> String {
        let (start, end) = (local(interval.start), local(interval.end))
        let hours = "\(start.time)-\(end.time)" + (language == .dutch ? " uur" : "")
        return "\(start.date.long(language)), \(hours)"
    }
}
