import Foundation
import Programme
import Store

/// Errors in the files: nothing was changed, and the result says why.
struct ImportRefused: Error {
    let result: ImportResult
}

extension Workspace {
    /// Reads sheets and agendas into the programme: all of it, or nothing where a row cannot be used.
    ///
    /// - Parameters:
    ///   - paths: files and folders.
    ///   - dryRun: say what would happen, and change nothing.
    package func importFiles(_ paths: [String], dryRun: Bool) throws -> ImportResult {
        do {
            var result = try change("import", rehearsal: dryRun) { try importFiles(paths, $0) }
            result.isApplied = !dryRun
            return result
        } catch let refused as ImportRefused {
            return refused.result
        }
    }

    private func importFiles(_ paths: [String], _ transaction: Transaction) throws -> ImportResult {
        let problems = ImportProblems()
        let files = ImportFiles(paths: paths, problems: problems)
        let sheets = files.sheets.compactMap { SheetRows(path: $0, problems: problems) }
        let ledger = try ImportLedger(transaction)
        ledger.result.files = sheets.map {
            .init(
                name: $0.file, kind: $0.kind, detected: $0.detected, rows: $0.rows.count,
                unknownColumns: $0.extra.map(\.name))
        }
        let peopleAreWhole =
            sheets.count == files.sheets.count && sheets.allSatisfy { $0.isWhole || !$0.kind.isOfPeople }
        if !peopleAreWhole { ledger.missed(nil) }
        // Later sheets point at people of earlier ones, so kinds go in a fixed order.
        var people = PersonImport(ledger)
        for kind in ImportKind.allCases where kind.isOfPeople {
            for sheet in sheets where sheet.kind == kind { people.read(sheet, problems) }
        }
        try people.save()
        var places = PlaceImport(ledger)
        for sheet in sheets where [.rooms, .relations, .travelTimes].contains(sheet.kind) {
            try places.read(sheet, problems)
        }
        var requests = RequestImport(ledger, now: now)
        for sheet in sheets where sheet.kind == .requests { requests.read(sheet, problems) }
        try requests.save()
        try CalendarImport(ledger: ledger, files: files, now: now, problems: problems).read(named: sheets)
        ledger.result.problems = problems.all
        if problems.hasErrors { throw ImportRefused(result: ledger.result) }
        return ledger.result
    }
}
