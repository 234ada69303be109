import Foundation
import Office
import Programme
import Sheets
import Terminal
import Wording

/// `referral sheet financiering`: all open cases for the next meeting.
struct ReferralSheetCommand: Command {
    static let on = Option<LocalDate>("on", dutch: "op", placeholder: "D", kind: .date, help: .referralSheetOn)
    static let html = Option<String>("html", placeholder: "FILE", kind: .path, help: .referralSheetHTML)
    static let xlsx = Option<String>("xlsx", placeholder: "FILE", kind: .path, help: .referralSheetXLSX)
    static let mail = Flag("mail", help: .referralSheetMail)
    static let spec = CommandSpec(
        "sheet", dutch: "overzicht", summary: .referralSheetSummary, arguments: [InitiativeOptions.key.name],
        options: [on.name, html.name, xlsx.name, mail.name, CaseRefer.language.name],
        examples: [("referral sheet financiering --on 10-3-2027 --mail", .referralSheetSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let (key, date) = (try values.one(InitiativeOptions.key), values[Self.on])
        let workspace = try context.open()
        let language = values[CaseRefer.language] ?? .dutch
        let sheet = try workspace.referralSheet(key, on: date, language)
        if let path = values[Self.html] {
            try PrivateFile.write(Data(sheet.page.utf8), to: path)
            context.screen.note(context.say(.sheetWritten, ["path": path]))
        }
        if let path = values[Self.xlsx] {
            try ReportShow.writeBook(sheet.tables, path, context)
        }
        if values[Self.mail] {
            let (id, _) = try workspace.mailReferralSheet(key, on: date, language)
            try context.print(.referralSheetMailed, ["number": "\(id)"])
        } else if values[Self.html] == nil, values[Self.xlsx] == nil {
            try show(sheet, context)
        }
        return .done
    }

    private func show(_ sheet: ReferralSheet, _ context: Context) throws {
        if context.json {
            let (titles, rows) = sheet.lines
            try context.printJSON(
                rows.map { row in Dictionary(zip(titles, row), uniquingKeysWith: { first, _ in first }) })
            return
        }
        try context.screen.print(context.style.heading(Style.safe(sheet.title)))
        try context.screen.print(Style.safe(sheet.counts))
        for casus in sheet.cases {
            try context.screen.print()
            try context.screen.print(Style.safe("\(casus.referral.label)  “\(casus.question)”"))
            for fact in casus.facts(sheet.language) {
                try context.screen.print(Style.safe("  \(fact.label): \(fact.value)"))
            }
            let who = casus.contactText(sheet.language)
            try context.screen.print(Style.safe("  \(Phrase.casusContact.text(sheet.language)): \(who)"))
            try context.screen.print("  \(context.say(.casusState)): \(context.name(of: casus.referral.state))")
        }
    }
}
