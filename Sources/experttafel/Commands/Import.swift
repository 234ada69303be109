import Office
import Sheets
import Terminal
import Wording

/// `import PATH…`: spreadsheets and agendas into the programme.
struct Import: Command {
    static let paths = Argument<String>("PAD", count: .any, kind: .path, help: .importPaths)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let refresh = Flag("refresh", dutch: "ververs", help: .importRefresh)

    static let spec = CommandSpec(
        "import", dutch: "importeer", summary: .importSummary, discussion: .importDiscussion,
        arguments: [paths.name], options: [dryRun.name, refresh.name],
        examples: [
            ("import voorjaar-2027", .importSummary), ("import groeivragen.xlsx --dry-run", .importDryRun),
            ("import --refresh", .importRefresh),
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        // Sheets are read whole or not at all, agendas each for itself: two commands, each to be undone by itself.
        guard values[Self.paths].isEmpty == values[Self.refresh] else {
            context.screen.complain(context.say(.importNeeds))
            return .wrongArguments
        }
        if values[Self.refresh] { return try AgendaRefresh().run(dryRun: values[Self.dryRun], context) }
        let result = try context.open().importFiles(values[Self.paths], dryRun: values[Self.dryRun])
        if context.json {
            try context.printJSON(ImportJSON(result, context.language))
        } else {
            try show(result, context)
        }
        return result.hasErrors ? .refused : .done
    }

    private func show(_ result: ImportResult, _ context: Context) throws {
        for file in result.files {
            let values = [
                "file": file.name, "kind": kindName(file.kind.rawValue, context), "rows": "\(file.rows)",
                "detected": detected(file.detected, context),
            ]
            try context.print(file.rows == 1 ? .importFileOne : .importFile, values)
            if !file.unknownColumns.isEmpty {
                try context.print(.importUnknownColumns, ["columns": file.unknownColumns.joined(separator: ", ")])
            }
        }
        let errors = result.problems.filter { $0.severity == .error }
        let warnings = result.problems.filter { $0.severity == .warning }
        if !warnings.isEmpty {
            try context.screen.print(context.style.warning(context.say(.importWarnings)))
            for warning in warnings { try context.screen.print("  " + Style.safe(warning.text(context.language))) }
        }
        if !errors.isEmpty {
            for error in errors { context.screen.complain(Style.safe(error.text(context.language))) }
            context.screen.complain(
                context.screen.errorStyle.error(context.say(.importErrors, ["count": "\(errors.count)"])))
            return
        }
        for kind in ImportKind.allCases {
            if let count = result.counts[kind] { try show(kind.rawValue, count, context) }
        }
        if result.calendars != .init() { try show("calendars", result.calendars, context) }
        if !result.isApplied { try context.print(.importRehearsed) }
    }

    private func show(_ kind: String, _ count: ImportResult.Count, _ context: Context) throws {
        try context.print(
            .importCounts,
            [
                "kind": kindName(kind, context), "new": "\(count.new)", "changed": "\(count.changed)",
                "same": "\(count.same)",
            ])
    }

    private func kindName(_ kind: String, _ context: Context) -> String {
        Phrase.importKinds[kind]?.text(context.language) ?? kind
    }

    private func detected(_ detected: Detected, _ context: Context) -> String {
        guard detected.kind == .csv else {
            let name = ["format": detected.kind.rawValue, "sheet": detected.sheet ?? ""]
            let others = detected.otherSheets.joined(separator: ", ")
            return context.say(.detectedBook, name)
                + (others.isEmpty ? "" : context.say(.detectedOthers, ["others": others]))
        }
        let separator = detected.separator.map { $0 == "\t" ? context.say(.separatorTab) : String($0) }
        return context.say(
            .detectedCSV, ["encoding": detected.encoding ?? "", "separator": separator ?? ""])
    }
}

/// The outcome of an import for other programs.
private struct ImportJSON: Encodable {
    struct File: Encodable {
        let name, kind, format: String
        let encoding, separator, sheet: String?
        let rows: Int
        let unknownColumns: [String]
    }

    struct Problem: Encodable {
        let severity, file, message: String
        let row: Int?
        let column, found: String?
    }

    struct Count: Encodable {
        let new, changed, same: Int

        init(_ count: ImportResult.Count) { (new, changed, same) = (count.new, count.changed, count.same) }
    }

    let applied: Bool
    let files: [File]
    let records: [String: Count]
    let problems: [Problem]

    init(_ result: ImportResult, _ language: Language) {
        applied = result.isApplied && !result.hasErrors
        files = result.files.map {
            File(
                name: $0.name, kind: $0.kind.rawValue, format: $0.detected.kind.rawValue,
                encoding: $0.detected.encoding, separator: $0.detected.separator.map(String.init),
                sheet: $0.detected.sheet, rows: $0.rows, unknownColumns: $0.unknownColumns)
        }
        var records = Dictionary(uniqueKeysWithValues: result.counts.map { ($0.key.rawValue, Count($0.value)) })
        records["calendars"] = Count(result.calendars)
        self.records = records
        problems = result.problems.map {
            Problem(
                severity: $0.severity == .error ? "error" : "warning", file: $0.file, message: $0.text(language),
                row: $0.row, column: $0.column, found: $0.found)
        }
    }
}
