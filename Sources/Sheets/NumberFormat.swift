/// What the number format of a cell makes of its number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Hashable {
    case plain
    case date
    case percentage(decimals: Int)

    /// One of the formats that a workbook need not spell out.
    init(builtIn id: Int) {
        switch id {
        case 9: self = .percentage(decimals: 0)
        case 10: self = .percentage(decimals: 2)
        case 14...22, 27...36, 45...47, 50...58: self = .date
        default: self = .plain
        }
    }

    /// A format spelled out: `d-m-yyyy hh:mm`, `0.0%`, `_-* #,##0.00 "euro"`.
    init(code: String) {
        let signs = Self.signs(code)
        let words = signs.filter(\.isLetter).lowercased()
        if signs.contains("%") {
            let decimals = signs.drop { $0 != "." }.dropFirst().prefix { $0 == "0" || $0 == "#" }
            self = .percentage(decimals: decimals.count)
        } else if ["general", "standard", "standaard"].contains(where: words.hasPrefix) {
            self = .plain
        } else if signs.contains(where: { "dDmMyYhHsS".contains($0) }) {
            self = .date
        } else {
            self = .plain
        }
    }

    /// The signs of the first section (for positive numbers) that stand for themselves: without text in quotes, escaped
    /// or padded characters, colours and locales. Hours that run on, such as `[h]:mm`, are no time of day: nothing is left.
    private static func signs(_ code: String) -> String {
        var signs = ""
        var rest = code[...]
        while let first = rest.popFirst(), first != ";" {
            switch first {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count).dropFirst()
                if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".contains($0) }) { return "" }
            default: signs.append(first)
            }
        }
        return signs
    }
}
