/// Keeps a spreadsheet from taking text of ours for a formula when it opens a CSV.
///
/// The rule: text whose first character is one of `=` `+` `-` `@` (or its full-width twin), a tab, a line break or an
/// apostrophe is written with one apostrophe more in front. Reading takes one apostrophe off wherever one of these
/// characters follows it. So every text comes back as it was, `'s-Gravenhage` is never touched by reading, and a
/// workbook needs no guard: there a text cell is text.
enum FormulaGuard {
    private static let risky = Set("=+-@\t\r\n'＝＋－＠".unicodeScalars)

    static func added(_ text: String) -> String { isRisky(text.unicodeScalars.first) ? "'" + text : text }

    static func removed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", isRisky(scalars.dropFirst().first) else { return text }
        return String(scalars.dropFirst())
    }

    private static func isRisky(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(risky.contains) ?? false }
}
