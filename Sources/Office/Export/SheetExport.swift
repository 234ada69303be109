import Foundation
import Programme
import Sheets
import Wording

extension Workspace {
    /// The proposal as sheets: the sessions, who sits where, and who is not placed.
    package func sheets(_ language: Language) throws -> [SheetTable] {
        let view = try proposalView()
        let data = try data()
        func heads(_ names: [String]) -> [String] { names.map { Phrase.sheetHeads[$0]?.text(language) ?? $0 } }
        let items = view.weeks.flatMap(\.days).flatMap(\.items)
        let sessions = items.map { item -> [Cell] in
            let start = view.zone.local(item.session.time.start)
            let end = view.zone.local(item.session.time.end)
            return [
                .text(item.session.label), .date(SheetDate(start.date)), .text("\(start.time)"), .text("\(end.time)"),
                .text(item.session.format.text(language)), .text(item.session.topic), .text(item.expert),
                .text(item.second ?? ""), .text(item.chair ?? ""),
                .text(item.room?.name ?? Phrase.proposalOnline.text(language)),
                .number(Double(item.participants.count)),
            ]
        }
        let seats = items.flatMap { item in
            item.session.requests.compactMap { data.requests[$0] }.map { request -> [Cell] in
                let person = data.people[request.person]
                return [
                    .text(item.session.label), .text(request.label), .text(person?.name ?? ""),
                    .text(person?.company ?? ""), .text(person?.email.written ?? ""), .text(request.question),
                ]
            }
        }
        let waiting = view.unplaced.map { entry -> [Cell] in
            let reason = Phrase.unplacedReasons[entry.explanation.reason.rawValue]?.text(language) ?? ""
            return [
                .text(entry.request.label), .text(entry.name), .text(entry.company), .text(entry.request.topic),
                .text(reason),
            ]
        }
        return [
            SheetTable(
                name: Phrase.sheetSessions.text(language),
                columns: heads([
                    "session", "date", "start", "end", "format", "topic", "expert", "second", "chair", "room", "seats",
                ]),
                rows: sessions),
            SheetTable(
                name: Phrase.sheetSeats.text(language),
                columns: heads(["session", "request", "name", "company", "email", "question"]), rows: seats),
            SheetTable(
                name: Phrase.sheetWaiting.text(language),
                columns: heads(["request", "name", "company", "topic", "reason"]), rows: waiting),
        ]
    }
}

extension SheetDate {
    init(_ date: LocalDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
