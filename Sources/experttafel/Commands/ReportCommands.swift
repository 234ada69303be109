import Foundation
import Groeimakelaar
import Office
import Programme
import Sheets
import Terminal
import Wording

/// `report`: the figures of a period, on the screen, as a page, a workbook or JSON.
struct ReportShow: Command {
    static let from = Option<LocalDate>("from", dutch: "van", placeholder: "D", kind: .date, help: .reportFrom)
    static let until = Option<LocalDate>("until", dutch: "tot", placeholder: "D", kind: .date, help: .reportUntil)
    static let html = Option<String>("html", placeholder: "FILE", kind: .path, help: .reportHTML)
    static let xlsx = Option<String>("xlsx", placeholder: "FILE", kind: .path, help: .reportXLSX)
    static let spec = CommandSpec(
        "show", dutch: "toon", summary: .reportShowSummary, discussion: .reportDiscussion,
        options: [
            from.name, until.name, html.name, xlsx.name, ReportProgress.progress.name, ReportProgress.on.name,
            ReportProgress.at.name, ReportProgress.place.name, CaseRefer.language.name,
        ],
        examples: [("report --from 1-1-2027 --until 30-6-2027 --html halfjaar.html", .reportShowSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let report = try Self.report(values, context.open())
        if let path = values[Self.html] { try write(Data(report.page(context.language).utf8), path, context) }
        if let path = values[Self.xlsx] { try Self.writeBook(report.sheets(context.language), path, context) }
        if values[ReportProgress.progress] { return try ReportProgress.run(report, values, context) }
        if context.json {
            try context.printJSON(ReportJSON(report))
        } else if values[Self.html] == nil, values[Self.xlsx] == nil {
            try show(report, context)
        }
        return .done
    }

    /// The last day that the user names belongs to the period.
    static func report(_ values: Values, _ workspace: Workspace) throws -> ReportOutcome {
        try workspace.report(from: values[from], until: values[until].map { $0.adding(days: 1) })
    }

    private func show(_ report: ReportOutcome, _ context: Context) throws {
        try context.print(
            .reportPeriod,
            [
                "from": report.period.from.short(context.language),
                "until": report.period.until.adding(days: -1).short(context.language),
            ])
        for section in Figure.Section.allCases {
            var table = TextTable([
                .init(Phrase.reportSections[section.rawValue].map { context.say($0) } ?? "", flexible: true),
                .init(context.say(.reportValue), right: true), .init(context.say(.reportCount), right: true),
                .init(context.say(.reportMissing), right: true), .init(context.say(.reportPrevious), right: true),
                .init(context.say(.reportTarget), right: true),
            ])
            var quiet: [String] = []
            for figure in report.figures where figure.section == section && !figure.id.contains("-by-") {
                let text = FigureText(figure: figure, language: context.language)
                if let moment = text.moment, report.isNothing(figure) {
                    if !quiet.contains(moment.when) { quiet.append(moment.when) }
                    continue
                }
                table.add([
                    text.name, text.value, text.count, text.missing,
                    report.previous[figure.id].map { FigureText(figure: $0, language: context.language).value } ?? "",
                    report.target(figure).map { FigureText.number($0, figure.unit, context.language) } ?? "",
                ])
            }
            try context.screen.print()
            try context.print(table)
            if !quiet.isEmpty { try context.print(.reportNothingYet, ["moments": quiet.joined(separator: ", ")]) }
        }
        try context.screen.print()
        try context.print(.reportNoCause)
    }

    private func write(_ data: Data, _ path: String, _ context: Context) throws {
        try PrivateFile.write(data, to: path)
        context.screen.note(context.say(.reportWritten, ["path": path]))
    }

    static func writeBook(_ tables: [SheetTable], _ path: String, _ context: Context) throws {
        try PrivateFile.write(Data(AttachedWorkbook.bytes(tables, at: context.now)), to: path)
        context.screen.note(context.say(.bookWritten, ["path": path]))
    }
}

private struct ReportJSON: Encodable {
    struct Line: Encodable {
        let section, unit: String
        /// What may be told exactly.
        let value, previous, target: Double?
        let count, missing: Int?
        /// What is told in their stead: both ends, and nil for an open one.
        let bounds: Bounds
        let hidden: Bool
        let groups: [String: Int?]
    }

    struct Bounds: Encodable {
        let value, previous: [Double?]?
        let count, missing: [Int]?
    }

    let from, until: LocalDate
    let figures: [String: Line]

    init(_ report: ReportOutcome) {
        from = report.period.from
        until = report.period.until.adding(days: -1)
        let lines = report.figures.map { ($0.id, Self.line($0, report)) }
        figures = Dictionary(lines) { first, _ in first }
    }

    private static func line(_ figure: Figure, _ report: ReportOutcome) -> Line {
        func exact(_ told: ClosedRange<Int>?) -> Int? { told.flatMap { $0.count == 1 ? $0.lowerBound : nil } }
        func ends(_ told: ClosedRange<Int>?) -> [Int]? {
            told.flatMap { $0.count == 1 ? nil : [$0.lowerBound, $0.upperBound] }
        }
        func ends(_ told: ToldValue?) -> [Double?]? { told?.bounds.map { [$0.low, $0.high] } }
        let previous = report.previous[figure.id]?.told
        return Line(
            section: figure.section.rawValue, unit: figure.unit.rawValue, value: figure.told.exact,
            previous: previous?.exact, target: report.target(figure), count: exact(figure.toldCount),
            missing: exact(figure.toldMissing),
            bounds: Bounds(
                value: ends(figure.told), previous: ends(previous), count: ends(figure.toldCount),
                missing: ends(figure.toldMissing)),
            hidden: figure.isHidden, groups: Dictionary(figure.groups.map { ($0.name, $0.count) }) { first, _ in first }
        )
    }
}

/// `report rows FIGURE`: what a figure was counted from.
struct ReportRows: Command {
    static let figure = Argument<String>("CIJFER", kind: .text, help: .reportFigureName)
    static let spec = CommandSpec(
        "rows", dutch: "rijen", summary: .reportRowsSummary, arguments: [figure.name],
        options: [ReportShow.from.name, ReportShow.until.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let figure = try ReportShow.report(values, context.open()).figure(values.one(Self.figure))
        if context.json {
            try context.printJSON(
                figure.rows.map { row in
                    Dictionary(zip(figure.columns, row.map(FieldJSON.init))) { first, _ in first }
                })
            return .done
        }
        try context.screen.print(
            Style.safe(FigureText(figure: figure, language: context.language).definition))
        var table = TextTable(figure.columns.map { .init($0, flexible: true) })
        for row in figure.rows { table.add(row.map { FieldJSON(field: $0).text }) }
        try context.print(table)
        return .done
    }
}

private struct FieldJSON: Encodable {
    let field: Figure.Field

    var text: String {
        switch field {
        case .none: ""
        case .text(let text): text
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
        case .date(let date): "\(date)"
        case .flag(let flag): flag ? "1" : "0"
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch field {
        case .none: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .date(let date): try container.encode(date)
        case .flag(let flag): try container.encode(flag)
        }
    }
}

/// `report target FIGURE [VALUE]`.
struct ReportTarget: Command {
    static let value = Argument<Double>(
        "GETAL", count: .optional, kind: .number(-1_000_000_000_000...1_000_000_000_000), help: .reportTargetValue)
    static let spec = CommandSpec(
        "target", dutch: "doel", summary: .reportTargetSummary, arguments: [ReportRows.figure.name, value.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let figure = try values.one(ReportRows.figure)
        let value = values.first(Self.value)
        try context.open().setTarget(figure, value)
        if let value {
            try context.print(.reportTargetSet, ["figure": figure, "value": Cell.number(value).text])
        } else {
            try context.print(.reportTargetGone, ["figure": figure])
        }
        return .done
    }
}
