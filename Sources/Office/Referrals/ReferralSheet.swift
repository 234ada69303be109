import Foundation
import Groeimakelaar
import Pages
import Post
import Programme
import Sheets
import Store
import Wording

/// All open cases of an initiative, for its next meeting.
package struct ReferralSheet: Sendable {
    package let initiative: Initiative
    /// The day of the meeting; nil where it is not known.
    package let date: LocalDate?
    package let language: Language
    /// The oldest first.
    package let cases: [Casus]
    package let parties: [Party]
    let settings: Settings

    /// One column, and what stands in it.
    private struct Column {
        let title: Phrase
        var isNumber = false
        let cell: (Casus) -> Cell
        let text: (Casus) -> String

        init(_ title: Phrase, _ text: @escaping (Casus) -> String) {
            self.title = title
            self.text = text
            cell = { .text(text($0)) }
        }

        init(_ title: Phrase, number: @escaping (Casus) -> Double?, _ text: @escaping (Casus) -> String) {
            self.title = title
            self.text = text
            isNumber = true
            cell = { number($0).map { .number($0) } ?? .empty }
        }
    }

    package var title: String {
        let values = ["initiative": initiative.name, "date": date?.long(language) ?? ""]
        return (date == nil ? Phrase.referralSheetTitle : .referralSheetDated).text(language, values)
    }

    /// How many, and how much they seek together.
    package var counts: String {
        let amounts = cases.compactMap(\.referral.amount)
        let count = Phrase.referralSheetCount.text(language, ["count": "\(cases.count)"])
        guard !amounts.isEmpty else { return count }
        let sum = FigureText.number(amounts.reduce(0, +), .euro, language)
        return count + " " + Phrase.referralSheetSum.text(language, ["amount": sum, "count": "\(amounts.count)"])
    }

    private var columns: [Column] {
        let language = language
        var columns = [
            Column(.casusNumber) { $0.referral.label },
            Column(.casusQuestion) { $0.question.split(whereSeparator: \.isWhitespace).joined(separator: " ") },
            Column(.casusSector) { $0.sector }, Column(.casusSize) { $0.sizeText(language) },
            Column(.casusPlace) { $0.place },
        ]
        if initiative.kind == .finance {
            columns += [
                Column(.casusAmount, number: \.referral.amount) { $0.amountText(language) },
                Column(.casusFinance) { $0.financeText(language) },
            ]
        }
        if initiative.kind == .talent {
            columns += [Column(.casusSkill) { $0.referral.skill }, Column(.casusLevel) { $0.referral.level }]
        }
        columns.append(Column(.casusState) { Phrase.referralStates[$0.referral.state.rawValue]?.text(language) ?? "" })
        if !parties.isEmpty { columns.append(Column(.casusParties) { $0.parties.joined(separator: ", ") }) }
        return columns + [
            Column(.casusTried) { $0.tried.joined(separator: "; ") },
            Column(.casusContact) { $0.contactText(language) },
        ]
    }

    /// The cases, and the parties with what they offer, as sheets.
    package var tables: [SheetTable] {
        func amount(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
        let sheet = SheetTable(
            name: Phrase.referralSheetName.text(language), columns: columns.map { $0.title.text(language) },
            rows: cases.map { casus in columns.map { $0.cell(casus) } })
        let heads: [Phrase] = [.partyHead, .partyOffersHead, .partyFromHead, .partyToHead]
        let offers = SheetTable(
            name: Phrase.referralSheetPartiesName.text(language), columns: heads.map { $0.text(language) },
            rows: parties.map { party in
                [
                    .text(party.name), .text(party.offers.joined(separator: ", ")), amount(party.least),
                    amount(party.most),
                ]
            })
        return parties.isEmpty ? [sheet] : [sheet, offers]
    }

    package var page: String {
        TablePage(
            language: language, title: title, notes: [counts, settings.programme],
            columns: columns.map { .init($0.title.text(language), isNumber: $0.isNumber) },
            rows: cases.map { casus in columns.map { $0.text(casus) } }
        ).page
    }

    /// The text of each column, for the screen.
    package var lines: (titles: [String], rows: [[String]]) {
        (columns.map { $0.title.text(language) }, cases.map { casus in columns.map { $0.text(casus) } })
    }

    var notice: Notice {
        Notice(
            .referralSheet, language,
            [
                "programme": .text(settings.programme), "organiser": .text(settings.organiser),
                "first_name": .text(initiative.name), "initiative": .text(initiative.name), "headline": .text(title),
                "counts": .text(counts), "has_date": .flag(date != nil), "date": .text(date?.long(language) ?? ""),
                "cases": .list(
                    cases.map { casus in
                        let state = Phrase.referralStates[casus.referral.state.rawValue]?.text(language) ?? ""
                        return [
                            "number": .text(casus.referral.label), "topic": .text(casus.request.topic),
                            "question": .text(
                                casus.question.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
                            "facts": .facts(
                                Array(casus.facts(language).dropFirst()) + [
                                    (Phrase.casusContact.text(language), casus.contactText(language)),
                                    (Phrase.casusState.text(language), state),
                                ]),
                        ]
                    }),
            ])
    }
}

extension Workspace {
    /// - Throws: `OfficeError.aCase(.noSuchInitiative)`.
    package func referralSheet(_ key: String, on date: LocalDate?, _ language: Language) throws -> ReferralSheet {
        try store.read { try $0.referralSheet(key, on: date, language) }
    }

    /// Puts the sheet in the outbox as a mail to the initiative, with its page and workbook; one that has not left is
    /// replaced.
    /// - Returns: the message, and the sheet.
    package func mailReferralSheet(
        _ key: String, on date: LocalDate?, _ language: Language
    ) throws -> (Message.ID, ReferralSheet) {
        try change("referral sheet", key.lowercased()) { transaction in
            let sheet = try transaction.referralSheet(key, on: date, language)
            let initiative = sheet.initiative
            guard let address = initiative.email else {
                throw OfficeError.aCase(.noMailbox(initiative: initiative.key))
            }
            guard !sheet.cases.isEmpty else { throw OfficeError.aCase(.noOpenCases(initiative.name)) }
            let desk = try noticeDesk(transaction)
            try desk.withdrawWaiting(.referralSheet, to: address)
            let name = Phrase.referralPage.text(language)
            let files = [
                Message.File(name: "\(name).html", mediaType: "text/html", content: Array(sheet.page.utf8)),
                Message.File(
                    name: "\(name).xlsx",
                    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    content: try AttachedWorkbook.bytes(sheet.tables, at: now)),
            ]
            return (try desk.draft(sheet.notice, to: address, name: initiative.name, files: files), sheet)
        }
    }
}

extension Snapshot {
    fileprivate func referralSheet(_ key: String, on date: LocalDate?, _ language: Language) throws -> ReferralSheet {
        let initiative = try initiative(keyed: key)
        let open = try referrals().filter { $0.initiative == initiative.key && $0.state.isOpen }
        return ReferralSheet(
            initiative: initiative, date: date, language: language, cases: try open.map { try casus($0, language) },
            parties: try allParties().filter { $0.initiative == initiative.key }, settings: try settings())
    }
}

/// A workbook as the bytes of an attachment or a file.
package enum AttachedWorkbook {
    /// The library writes files only, so it writes one where nobody else can read.
    package static func bytes(_ tables: [SheetTable], at now: Instant) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "experttafel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "blad.xlsx")
        try SheetWriter.xlsx(
            tables, to: file.path, created: Date(timeIntervalSince1970: TimeInterval(now.seconds)))
        return Array(try Data(contentsOf: file))
    }
}
