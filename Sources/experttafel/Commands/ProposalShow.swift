import Office
import Planning
import Programme
import Terminal
import Wording

/// `proposal show`: the proposal as a programme.
struct ProposalShow: Command {
    static let spec = CommandSpec("show", dutch: "toon", summary: .proposalShowSummary)

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let view = try context.open().proposalView()
        if context.json {
            try context.printJSON(ProposalJSON(view))
            return .done
        }
        let text = ProposalText(view: view, context: context)
        for line in text.lines { try context.screen.print(line) }
        return .done
    }
}

/// The proposal as lines of text: per week, per session, then who is not placed, then the numbers.
struct ProposalText {
    let view: ProposalView
    let context: Context

    private var language: Language { context.language }
    private var style: Style { context.style }

    var lines: [String] { head + view.weeks.flatMap(week) + unplaced + passedOver + numbers + fairness }

    private var head: [String] {
        let proposal = view.proposal
        let period = [
            "from": proposal.from.long(language), "until": proposal.until.adding(days: -1).long(language),
        ]
        let made = [
            "date": context.moment(proposal.madeAt, zone: view.zone), "score": "\(proposal.score)",
            "bound": context.bound(of: proposal.score, proposal.bound),
        ]
        var lines = [style.heading(context.say(.proposalTitle, period)), style.dim(context.say(.proposalMade, made))]
        if view.edited { lines.append(style.dim(context.say(.proposalEdited))) }
        return lines
    }

    private func week(_ week: ProposalView.Week) -> [String] {
        let values = [
            "week": "\(week.number)", "from": week.monday.short(language),
            "until": week.monday.adding(days: 4).short(language),
        ]
        var lines = ["", style.heading(context.say(.proposalWeek, values))]
        for holiday in Set(week.days.filter { $0.date.weekday <= .friday }.flatMap(\.schoolHolidays)).sorted(by: {
            $0.region ?? "" < $1.region ?? ""
        }) {
            let values = ["region": holiday.region ?? "", "name": holiday.name]
            lines.append(style.dim("  " + context.say(.proposalSchoolHoliday, values)))
        }
        return lines + week.days.flatMap(day)
    }

    private func day(_ day: ProposalView.Day) -> [String] {
        var lines: [String] = []
        if let holiday = day.holiday, day.date.weekday <= .friday {
            let text = context.say(.proposalHoliday, ["name": holiday])
            lines.append("  \(day.date.short(language)): \(style.dim(text))")
        }
        return lines + day.items.flatMap(item)
    }

    private func item(_ item: ProposalView.Item) -> [String] {
        let session = item.session
        let (start, end) = (view.zone.local(session.time.start), view.zone.local(session.time.end))
        var title = "  \(start.date.short(language)) \(start.time)-\(end.time)  "
        title += "\(session.label)  \(session.format.text(language)) \(session.topic)"
        if item.pinned { title += " [\(context.say(.proposalPinned))]" }
        let place = item.room.map { "\($0.name), \($0.place)" } ?? context.say(.proposalOnline)
        var lines = [style.heading(Style.safe(title))]
        lines.append(Style.safe("      \(item.expert) (\(item.expertCompany)) · \(place) · \(seats(item))"))
        let staff = [(item.second, Phrase.staffSecond), (item.chair, .staffChair)].compactMap { name, phrase in
            name.map { "\(context.say(phrase)): \($0)" }
        }
        if !staff.isEmpty { lines.append(Style.safe("      " + staff.joined(separator: " · "))) }
        for participant in item.participants {
            let reasons = participant.reasons.map { $0.brief(language) }.joined(separator: ", ")
            let company = participant.company.isEmpty ? "" : ", \(participant.company)"
            lines.append(Style.safe("        \(participant.request)  \(participant.name)\(company): \(reasons)"))
            if participant.noShows > 0 {
                let warning = context.say(.proposalNoShows, ["count": "\(participant.noShows)"])
                lines.append("          " + style.warning(warning))
            }
        }
        return lines
    }

    private func seats(_ item: ProposalView.Item) -> String {
        context.say(.proposalSeats, ["count": "\(item.participants.count)", "most": "\(item.seats)"])
    }

    private var unplaced: [String] {
        guard !view.unplaced.isEmpty else { return ["", style.good(context.say(.proposalUnplacedNone))] }
        let title = context.say(.proposalUnplaced, ["count": "\(view.unplaced.count)"])
        return ["", style.heading(title)]
            + view.unplaced.map { entry in
                let reason = Phrase.unplacedReasons[entry.explanation.reason.rawValue]?.text(language) ?? ""
                let values = ["placed": "\(entry.placed)", "asked": "\(entry.request.sessions)"]
                let partly = entry.placed > 0 ? context.say(.proposalPartly, values) + "; " : ""
                let name = entry.company.isEmpty ? entry.name : "\(entry.name), \(entry.company)"
                return Style.safe("  \(entry.request.label)  \(name) (\(entry.request.topic)): \(partly)\(reason)")
            }
    }

    private var passedOver: [String] {
        guard !view.passedOver.isEmpty else { return [] }
        return ["", style.heading(context.say(.proposalPassedOver))]
            + view.passedOver.map { entry in
                let values = [
                    "request": entry.request, "name": entry.name, "count": "\(entry.noShows)",
                    "until": entry.until.short(language),
                ]
                return Style.safe("  " + context.say(.proposalPassedOverLine, values))
            }
    }

    private var fairness: [String] {
        let groups = view.fairness.groups
        guard !groups.isEmpty else { return [] }
        let kinds = Fairness.Kind.allCases.compactMap { kind -> String? in
            let own = groups.filter { $0.kind == kind }
            guard own.count > 1 else { return nil }
            let name = Phrase.fairnessKinds[kind.rawValue]?.text(language) ?? ""
            let chances = own.map { "\($0.name) \($0.served)/\($0.requests)" }.joined(separator: ", ")
            return Style.safe("  \(name): \(chances)")
        }
        return ["", style.heading(context.say(.fairnessTitle))] + kinds + view.fairness.leftBehind.map(context.behind)
    }

    private var numbers: [String] {
        let numbers = view.numbers
        let dash = "-"
        var lines = ["", style.heading(context.say(.proposalNumbers))]
        lines.append(
            "  "
                + context.say(
                    .proposalServed,
                    [
                        "served": "\(numbers.served)", "all": "\(numbers.requests)", "tables": "\(numbers.tables)",
                        "talks": "\(numbers.talks)",
                    ]))
        lines.append(
            "  "
                + context.say(
                    .proposalWaiting,
                    [
                        "served": numbers.waitingServed.map(String.init) ?? dash,
                        "unserved": numbers.waitingUnserved.map(String.init) ?? dash,
                    ]))
        lines.append(
            "  "
                + context.say(
                    .proposalTravel,
                    ["people": "\(numbers.travelParticipant)", "experts": "\(numbers.travelExpert)"]))
        lines.append("  " + context.say(.proposalLoad) + ":")
        for load in numbers.load {
            let values = ["name": load.name, "count": "\(load.sessions)", "most": "\(load.most)"]
            lines.append("    " + context.say(.proposalLoadEntry, values))
        }
        return lines
    }
}

/// The proposal for other programs.
private struct ProposalJSON: Encodable {
    struct Item: Encodable {
        let id, format, topic, expert: String
        let second, chair: String?
        let start, end: Instant
        let room: String?
        let pinned: Bool
        let requests: [String]
    }

    struct Missing: Encodable {
        let request, topic, reason: String
        let placed: Int
    }

    struct Chance: Encodable {
        let kind, name: String
        let served, requests: Int
        let leftBehind: Bool
    }

    struct PassedOver: Encodable {
        let request: String
        let noShows: Int
        let until: LocalDate
    }

    let from, until: LocalDate
    let passedOver: [PassedOver]
    /// Seated requests of people who did not show up before, and how often.
    let warned: [String: Int]
    let score: Int
    let bound: Int?
    let sessions: [Item]
    let unplaced: [Missing]
    let chances: [Chance]

    init(_ view: ProposalView) {
        (from, until) = (view.proposal.from, view.proposal.until)
        (score, bound) = (view.proposal.score, view.proposal.bound)
        sessions = view.weeks.flatMap(\.days).flatMap(\.items).map {
            Item(
                id: $0.session.label, format: $0.session.format.rawValue, topic: $0.session.topic, expert: $0.expert,
                second: $0.second, chair: $0.chair,
                start: $0.session.time.start, end: $0.session.time.end, room: $0.room?.name, pinned: $0.pinned,
                requests: $0.participants.map(\.request))
        }
        passedOver = view.passedOver.map { .init(request: $0.request, noShows: $0.noShows, until: $0.until) }
        let seated = view.weeks.flatMap(\.days).flatMap(\.items).flatMap(\.participants)
        warned = Dictionary(seated.filter { $0.noShows > 0 }.map { ($0.request, $0.noShows) }) { first, _ in first }
        chances = view.fairness.groups.map {
            Chance(
                kind: $0.kind.rawValue, name: $0.name, served: $0.served, requests: $0.requests,
                leftBehind: $0.isLeftBehind)
        }
        unplaced = view.unplaced.map {
            Missing(
                request: $0.request.label, topic: $0.request.topic, reason: $0.explanation.reason.rawValue,
                placed: $0.placed)
        }
    }
}
