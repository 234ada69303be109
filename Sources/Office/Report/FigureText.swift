import Groeimakelaar
import Wording

/// A figure in words.
package struct FigureText {
    let figure: Figure
    let language: Language

    package init(figure: Figure, language: Language) {
        self.figure = figure
        self.language = language
    }

    package var name: String { Phrase.figureName(figure.id)?.text(language) ?? figure.id }

    /// Of a figure that is asked at several moments: what it is, and when; nil of any other.
    package var moment: (what: String, when: String)? {
        Phrase.figureMoment(figure.id).map { ($0.what.text(language), $0.when.text(language)) }
    }

    package var definition: String { Phrase.figureDefinition(figure.id)?.text(language) ?? "" }

    package var unit: String { Phrase.figureUnits[figure.unit.rawValue]?.text(language) ?? "" }

    /// The value with its unit; a bound, such as `<5` or `>85%`, where no more may be told.
    package var value: String {
        switch figure.told {
        case .none: "-"
        // What counts itself is as few as it is out of; of all else so few tell nothing.
        case .hidden: figure.value == Double(figure.count) ? count : Phrase.reportNotShown.text(language)
        case .exactly(let value): Self.number(value, figure.unit, language)
        // Outwards, so that the bound stays true.
        case .below(let high): "<" + Self.number(high.rounded(.up), figure.unit, language)
        case .above(let low): ">" + Self.number(low.rounded(.down), figure.unit, language)
        case .between(let low, let high):
            Self.number(low, .count, language) + "-" + Self.number(high, figure.unit, language)
        }
    }

    /// Out of how many it is.
    package var count: String {
        let told = figure.toldCount
        if told.count == 1 { return "\(told.lowerBound)" }
        return told.lowerBound == 1 ? "<\(told.upperBound + 1)" : ">\(told.lowerBound - 1)"
    }

    package var missing: String {
        if figure.isHidden { return "" }
        guard let told = figure.toldMissing else { return "<\(Figure.smallest)" }
        return told.count == 1 ? "\(told.lowerBound)" : "<\(told.upperBound + 1)"
    }

    package func name(of group: Figure.Group) -> String {
        if group.name == "?" { return Phrase.reportUnknown.text(language) }
        let known = [Phrase.attendanceStates, Phrase.realised, Phrase.referralStates].lazy
            .compactMap { $0[group.name] }.first
        let isCode = ["attendance", "referrals-by-state"].contains(figure.id) || figure.id.hasPrefix("realised")
        return isCode ? known?.text(language) ?? group.name : group.name
    }

    package static func number(_ value: Double, _ unit: Figure.Unit, _ language: Language) -> String {
        switch unit {
        case .count: return decimal(value, value == value.rounded() ? 0 : 1, language)
        case .days:
            let days = decimal(value, 0, language)
            return Phrase.reportDays.text(language, ["count": days])
        case .percent: return decimal(value, 0, language) + "%"
        case .mark: return decimal(value, 1, language)
        case .euro: return "€ " + decimal(value, 0, language)
        case .fte: return decimal(value, 1, language) + (language == .dutch ? " fte" : " FTE")
        }
    }

    private static func decimal(_ value: Double, _ decimals: Int, _ language: Language) -> String {
        let scale = decimals == 0 ? 1.0 : 10.0
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 1e15 else { return "\(value)" }
        let whole = Int64(scaled / scale)
        var digits = Array(String(whole))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(language == .dutch ? "." : ",", at: place)
            place -= 3
        }
        let fraction = Int64(scaled) - whole * Int64(scale)
        let tail = decimals == 0 ? "" : language.decimalMark + "\(fraction)"
        return (value < 0 && scaled > 0 ? "-" : "") + String(digits) + tail
    }
}
