import Groeimakelaar
import Office
import Programme
import Terminal
import Wording

/// `initiative list`: who else can help.
struct InitiativeList: Command {
    static let spec = CommandSpec("list", dutch: "lijst", summary: .initiativeListSummary)

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let views = try context.open().initiativeViews()
        if context.json {
            try context.printJSON(views.map(InitiativeJSON.init))
            return .done
        }
        for view in views {
            let initiative = view.initiative
            let kind = Phrase.initiativeKinds[initiative.kind.rawValue].map { context.say($0) } ?? ""
            let runs = context.runs(initiative) + (view.runsToday ? "" : " " + context.say(.initiativeNotNow))
            try context.screen.print(
                context.style.heading(Style.safe("\(initiative.key)  \(initiative.name)")) + Style.safe(" (\(kind))"))
            let email = initiative.email?.written ?? context.say(.initiativeNoEmail)
            let open = view.open > 0 ? " · \(view.open) \(context.say(.initiativeHeadOpen))" : ""
            try context.screen.print(Style.safe("  \(runs) · \(email)\(open)"))
            if !initiative.topics.isEmpty {
                try context.screen.print(
                    "  " + context.say(.initiativeTopicsLine, ["topics": initiative.topics.joined(separator: ", ")]))
            }
            if !initiative.asks.isEmpty {
                try context.screen.print("  " + context.say(.initiativeAsksLine, ["asks": initiative.asks]))
            }
            for party in view.parties { try context.screen.print("  - " + Style.safe(context.text(of: party))) }
        }
        return .done
    }
}

extension Context {
    fileprivate func runs(_ initiative: Initiative) -> String {
        let parts = [
            initiative.from.map { say(.initiativeFromOn, ["from": $0.short(language)]) },
            initiative.until.map { say(.initiativeUpTo, ["until": $0.short(language)]) },
        ].compactMap { $0 }
        return parts.isEmpty ? say(.initiativeAlways) : parts.joined(separator: " ")
    }

    fileprivate func text(of party: Party) -> String {
        func money(_ value: Double) -> String { FigureText.number(value, .count, language) }
        let amount: String
        switch (party.least, party.most) {
        case (let from?, let to?): amount = say(.amountFromTo, ["from": money(from), "to": money(to)])
        case (let from?, nil): amount = say(.amountFrom, ["from": money(from)])
        case (nil, let to?): amount = say(.amountTo, ["to": money(to)])
        case (nil, nil): amount = ""
        }
        return "\(party.name): \(party.offers.joined(separator: ", "))" + (amount.isEmpty ? "" : ", \(amount)")
    }
}

private struct InitiativeJSON: Encodable {
    struct PartyJSON: Encodable {
        let name: String
        let offers: [String]
        let from, to: Double?
    }

    let key, name, kind, asks: String
    let email: String?
    let from, until: LocalDate?
    let topics: [String]
    let least, most: Double?
    let open: Int
    let runs: Bool
    let parties: [PartyJSON]

    init(_ view: InitiativeView) {
        let initiative = view.initiative
        (key, name, kind, asks) = (initiative.key, initiative.name, initiative.kind.rawValue, initiative.asks)
        (email, from, until) = (initiative.email?.written, initiative.from, initiative.until)
        (topics, least, most) = (initiative.topics, initiative.least, initiative.most)
        (open, runs) = (view.open, view.runsToday)
        parties = view.parties.map {
            PartyJSON(name: $0.name, offers: $0.offers, from: $0.least, to: $0.most)
        }
    }
}

/// The options of `initiative add` and `initiative edit`.
enum InitiativeOptions {
    static let key = Argument<String>("KEY", kind: .text, help: .initiativeKey)
    static let name = Option<String>("name", dutch: "naam", placeholder: "NAAM", kind: .text, help: .initiativeName)
    static let kind = Option<Initiative.Kind>(
        "kind", dutch: "soort", placeholder: "SOORT", kind: .choice(), help: .initiativeKind)
    static let email = Option<String>("email", placeholder: "ADRES", kind: .text, help: .initiativeEmail)
    static let from = Option<String>("from", dutch: "van", placeholder: "D", kind: .text, help: .initiativeFrom)
    static let until = Option<String>("until", dutch: "tot", placeholder: "D", kind: .text, help: .initiativeUntil)
    static let topics = Option<String>(
        "topics", dutch: "onderwerpen", placeholder: "LIJST", kind: .text, help: .initiativeTopics)
    static let asks = Option<String>("asks", dutch: "vraagt", placeholder: "TEKST", kind: .text, help: .initiativeAsks)
    static let least = Option<String>(
        "least", dutch: "vanaf-fte", placeholder: "N", kind: .text, help: .initiativeLeast)
    static let most = Option<String>("most", dutch: "tot-fte", placeholder: "N", kind: .text, help: .initiativeMost)

    static let all = [
        name.name, kind.name, email.name, from.name, until.name, topics.name, asks.name, least.name, most.name,
    ]

    static func change(_ values: Values) throws -> InitiativeChange {
        var change = InitiativeChange()
        change.name = values[name]
        change.kind = values[kind]
        change.asks = values[asks].map { $0 == "-" ? "" : $0 }
        change.topics = values[topics].map(list)
        change.email = try field(values[email], "--email", .wantedEmail) { EmailAddress($0) }
        change.from = try field(values[from], "--from", .wantedDate) { LocalDate(written: $0) }
        change.until = try field(values[until], "--until", .wantedDate) { LocalDate(written: $0) }
        change.least = try field(values[least], "--least", .intakeWantedEmployees, number)
        change.most = try field(values[most], "--most", .intakeWantedEmployees, number)
        return change
    }

    /// `-` takes a value away.
    private static func field<Value>(
        _ text: String?, _ option: String, _ wanted: Phrase, _ read: (String) -> Value?
    ) throws -> InitiativeChange.Field<Value>? {
        guard let text else { return nil }
        if text == "-" { return .clear }
        guard let value = read(text) else {
            throw OfficeError.aCase(.notUnderstood(field: option, found: text, wanted: wanted))
        }
        return .set(value)
    }

    private static func number(_ text: String) -> Double? {
        Double(text.replacing(",", with: ".")).flatMap { (0...1_000_000).contains($0) ? $0 : nil }
    }

    static func list(_ text: String) -> [String] {
        text.split { ",;".contains($0) }.map { $0.lowercased().trimmed }.filter { !$0.isEmpty && $0 != "-" }
    }
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// `initiative add KEY`.
struct InitiativeAdd: Command {
    static let spec = CommandSpec(
        "add", dutch: "nieuw", summary: .initiativeAddSummary, arguments: [InitiativeOptions.key.name],
        options: InitiativeOptions.all,
        examples: [
            ("initiative add innovatie --name \"Innovatiehuis\" --email loket@innovatie.example", .initiativeAddSummary)
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let kept = try context.open().addInitiative(
            values.one(InitiativeOptions.key), InitiativeOptions.change(values))
        try context.print(.initiativeKept, ["name": kept.name, "key": kept.key])
        return .done
    }
}

/// `initiative edit KEY`.
struct InitiativeEdit: Command {
    static let spec = CommandSpec(
        "edit", dutch: "wijzig", summary: .initiativeEditSummary, arguments: [InitiativeOptions.key.name],
        options: InitiativeOptions.all,
        examples: [
            (
                "initiative edit financiering --email overleg@financiering.example --until 31-12-2027",
                .initiativeEditSummary
            )
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let kept = try context.open().editInitiative(
            values.one(InitiativeOptions.key), InitiativeOptions.change(values))
        try context.print(.initiativeKept, ["name": kept.name, "key": kept.key])
        return .done
    }
}

/// `initiative party KEY NAME`.
struct InitiativeParty: Command {
    static let party = Argument<String>("NAAM", kind: .text, help: .partyName)
    static let offers = Option<String>("offers", dutch: "biedt", placeholder: "LIJST", kind: .text, help: .partyOffers)
    static let from = Option<Double>(
        "from", dutch: "van", placeholder: "EURO", kind: .number(0...1_000_000_000_000), help: .partyFrom)
    static let to = Option<Double>(
        "to", dutch: "tot", placeholder: "EURO", kind: .number(0...1_000_000_000_000), help: .partyTo)
    static let drop = Flag("drop", dutch: "weg", help: .partyDrop)
    static let spec = CommandSpec(
        "party", dutch: "partij", summary: .initiativePartySummary,
        arguments: [InitiativeOptions.key.name, party.name],
        options: [offers.name, from.name, to.name, drop.name],
        examples: [
            (
                "initiative party financiering \"Regiobank\" --offers bank,guarantee --from 50000 --to 1000000",
                .initiativePartySummary
            )
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let (key, name) = (try values.one(InitiativeOptions.key), try values.one(Self.party))
        let workspace = try context.open()
        if values[Self.drop] {
            try workspace.drop(party: name, of: key)
            try context.print(.partyDropped, ["name": name, "initiative": key])
            return .done
        }
        let kept = try workspace.keep(
            Party(
                name: name, initiative: key, offers: values[Self.offers].map(InitiativeOptions.list) ?? [],
                least: values[Self.from], most: values[Self.to]))
        try context.print(
            .partyKept,
            ["name": kept.name, "initiative": kept.initiative, "offers": kept.offers.joined(separator: ", ")])
        return .done
    }
}
