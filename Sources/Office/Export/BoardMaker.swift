import Foundation
import Pages
import Programme
import Wording

extension Workspace {
    /// The proposal as a page.
    /// - Parameter anonymous: participants by their company's sector only, for a wall that others pass.
    package func board(_ language: Language, anonymous: Bool) throws -> String {
        let view = try proposalView()
        return BoardMaker(
            view: view, language: language, anonymous: anonymous, programme: try data().settings.programme
        )
        .board.page
    }
}

/// Words a proposal for the board.
struct BoardMaker {
    let view: ProposalView
    let language: Language
    let anonymous: Bool
    let programme: String

    private func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String { phrase.text(language, values) }

    var board: Board {
        let proposal = view.proposal
        let period = say(
            .proposalTitle,
            ["from": proposal.from.long(language), "until": proposal.until.adding(days: -1).long(language)])
        return Board(
            language: language, title: programme, subtitle: period, numbers: numbers, weeks: view.weeks.map(week),
            unplacedTitle: view.unplaced.isEmpty
                ? say(.proposalUnplacedNone) : say(.proposalUnplaced, ["count": "\(view.unplaced.count)"]),
            unplaced: view.unplaced.map(unplaced), load: load)
    }

    private var numbers: [String] {
        let numbers = view.numbers
        return [
            say(
                .proposalServed,
                [
                    "served": "\(numbers.served)", "all": "\(numbers.requests)", "tables": "\(numbers.tables)",
                    "talks": "\(numbers.talks)",
                ]),
            say(
                .proposalWaiting,
                [
                    "served": numbers.waitingServed.map(String.init) ?? "-",
                    "unserved": numbers.waitingUnserved.map(String.init) ?? "-",
                ]),
            say(
                .proposalTravel,
                ["people": "\(numbers.travelParticipant)", "experts": "\(numbers.travelExpert)"]),
        ]
    }

    private var load: BarChart {
        BarChart(
            title: say(.proposalLoad).capitalisedFirst,
            bars: view.numbers.load.map { load in
                let label = say(.boardLoad, ["count": "\(load.sessions)", "most": "\(load.most)"])
                return .init(name: load.name, value: load.sessions, most: load.most, label: label)
            })
    }

    private func week(_ week: ProposalView.Week) -> Board.Week {
        let title = say(
            .proposalWeek,
            [
                "week": "\(week.number)", "from": week.monday.short(language),
                "until": week.monday.adding(days: 4).short(language),
            ])
        let shown = week.days.filter { $0.date.weekday <= .friday || !$0.items.isEmpty }
        let holidays = Set(shown.flatMap(\.schoolHolidays)).sorted { $0.region ?? "" < $1.region ?? "" }
        let notes = holidays.map { say(.proposalSchoolHoliday, ["region": $0.region ?? "", "name": $0.name]) }
        return Board.Week(title: title, notes: notes, days: shown.map(day))
    }

    private func day(_ day: ProposalView.Day) -> Board.Day {
        Board.Day(title: day.date.short(language), note: day.holiday, cards: day.items.map(card))
    }

    private func card(_ item: ProposalView.Item) -> Board.Card {
        let (start, end) = (view.zone.local(item.session.time.start), view.zone.local(item.session.time.end))
        let people = item.participants.map { participant in
            anonymous ? participant.request : "\(participant.name) (\(participant.company))"
        }
        return Board.Card(
            time: "\(start.time)-\(end.time)",
            title: "\(item.session.format.text(language).capitalisedFirst) \(item.session.topic)",
            labels: [item.session.label] + (item.pinned ? [say(.proposalPinned)] : []),
            host: hosts(item),
            place: item.room.map { "\($0.name), \($0.place)" } ?? say(.proposalOnline),
            seats: say(.proposalSeats, ["count": "\(item.participants.count)", "most": "\(item.seats)"]),
            people: people, isTable: item.session.format == .table)
    }

    private func hosts(_ item: ProposalView.Item) -> String {
        let first = "\(item.expert) (\(item.expertCompany))"
        let chair = item.chair.map { "\(say(.staffChair)): \($0)" }
        return ([[first, item.second].compactMap { $0 }.joined(separator: " & ")] + (chair.map { [$0] } ?? []))
            .joined(separator: " · ")
    }

    private func unplaced(_ entry: ProposalView.Unplaced) -> (who: String, why: String) {
        let reason = Phrase.unplacedReasons[entry.explanation.reason.rawValue]?.text(language) ?? ""
        let who = anonymous ? entry.request.label : "\(entry.request.label) \(entry.name), \(entry.company)"
        return ("\(who) (\(entry.request.topic))", reason)
    }
}
