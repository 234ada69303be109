import Office
import Programme
import Terminal
import Wording

/// `session list`: what was released and how it stands.
struct SessionList: Command {
    static let all = Flag("all", dutch: "alles", help: .sessionListAll)
    static let spec = CommandSpec("list", dutch: "lijst", summary: .sessionListSummary, options: [all.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let views = try workspace.sessions(all: values[Self.all])
        let zone = try workspace.settings().zone
        if context.json {
            try context.printJSON(views.map(SessionJSON.init))
            return .done
        }
        guard !views.isEmpty else {
            try context.print(.sessionNone)
            return .done
        }
        var table = TextTable([
            .init("S"), .init(context.say(.sessionWhen)), .init(context.say(.sessionWhat), flexible: true),
            .init(context.say(.sessionExpert), flexible: true), .init(context.say(.sessionSeats)),
            .init(context.say(.sessionState), flexible: true),
        ])
        for view in views {
            let session = view.session
            let state =
                view.released.cancelled
                ? context.say(.sessionCancelledMark)
                : view.concerns.map { $0.text(context.language) }.joined(separator: ", ")
            table.add([
                session.label, context.moment(session.time.start, zone: zone),
                "\(session.format.text(context.language)) \(session.topic)", view.experts,
                context.counts(view), state,
            ])
        }
        try context.print(table)
        return .done
    }
}

/// `session show S7`.
struct SessionShow: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let spec = CommandSpec("show", dutch: "toon", summary: .sessionShowSummary, arguments: [session.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let view = try workspace.session(values.one(Self.session))
        if context.json {
            try context.printJSON(SessionJSON(view))
            return .done
        }
        let zone = try workspace.settings().zone
        let session = view.session
        try context.screen.print(
            context.style.heading(
                context.say(
                    .sessionTitle,
                    [
                        "session": session.label, "when": context.moment(session.time.start, zone: zone),
                        "format": session.format.text(context.language), "topic": session.topic,
                        "expert": view.experts, "room": view.room ?? context.say(.sessionOnline),
                    ])))
        if view.released.cancelled {
            try context.print(.sessionCancelledMark)
            return .done
        }
        try context.screen.print(context.counts(view))
        for seat in view.seats {
            let mark = seat.request ?? context.say(seat.hostName)
            let comment = seat.comment.isEmpty ? "" : " · “\(seat.comment.replacing("\n", with: " "))”"
            try context.screen.print(
                Style.safe("  \(mark)  \(seat.name): \(seat.state.text(context, zone))\(comment)"))
        }
        try showConcerns(view, zone, context)
        return .done
    }

    private func showConcerns(_ view: SessionView, _ zone: Zone, _ context: Context) throws {
        guard !view.concerns.isEmpty else { return }
        try context.screen.print()
        for concern in view.concerns {
            try context.screen.print(context.style.warning(concern.text(context.language)))
        }
        if let until = view.patience, until > context.now {
            try context.print(.concernPatience, ["until": context.moment(until, zone: zone)])
        }
        try context.print(.remediesTitle)
        for remedy in view.remedies {
            try context.screen.print("  - " + Style.safe(remedy.text(view.session.label, context, zone)))
        }
    }
}

/// `session cancel S7`.
struct SessionCancel: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "cancel", dutch: "vervalt", summary: .sessionCancelSummary, arguments: [session.name], options: [dryRun.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.session)
        let outcome = try context.open().cancelSession(name, dryRun: values[Self.dryRun])
        try context.print(.sessionCancelled, ["session": name.uppercased()])
        return try context.drafted(outcome, values[Self.dryRun])
    }
}

/// `session move S7 --start …`.
struct SessionMoveCommand: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "move", dutch: "verplaats", summary: .sessionMoveSummary, arguments: [session.name],
        options: [
            Move.start.name, Move.room.name, Move.expert.name, Move.second.name, Move.chair.name, dryRun.name,
        ],
        examples: [("session move S7 --start \"9-3-2027 13:30\"", .sessionMoveSummary)])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.session)
        let room = values[Move.room].map { $0.lowercased() == "online" ? ProposalEdit.RoomChoice.online : .named($0) }
        let (start, expert) = (values[Move.start], values[Move.expert])
        let staff = Move.staff(values)
        guard start != nil || room != nil || expert != nil || !staff.isEmpty else {
            context.screen.complain(context.say(.editMoveNeeds))
            return .wrongArguments
        }
        let outcome = try context.open().moveSession(
            name, start: start, room: room, expert: expert, staff: staff, dryRun: values[Self.dryRun])
        try context.print(.sessionMoved, ["session": name.uppercased()])
        return try context.drafted(outcome, values[Self.dryRun])
    }
}

/// `session merge S7 --into S9`.
struct SessionMerge: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let into = Option<String>("into", dutch: "bij", placeholder: "SESSIE", kind: .text, help: .sessionInto)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "merge", dutch: "samenvoegen", summary: .sessionMergeSummary, arguments: [session.name],
        options: [into.name, dryRun.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.session)
        guard let into = values[Self.into] else {
            context.screen.complain(context.say(.officeJudgementNeeds, ["what": "--into"]))
            return .wrongArguments
        }
        let outcome = try context.open().mergeSession(name, into: into, dryRun: values[Self.dryRun])
        try context.print(.sessionMerged, ["session": name.uppercased(), "into": into.uppercased()])
        return try context.drafted(outcome, values[Self.dryRun])
    }
}

/// `session offer S7`.
struct SessionOffer: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let seats = Option<Int>(
        "seats", dutch: "plaatsen", placeholder: "N", kind: .integer(1...20), help: .sessionSeatsToOffer)
    static let spec = CommandSpec(
        "offer", dutch: "aanbieden", summary: .sessionOfferSummary, arguments: [session.name], options: [seats.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let effects = try workspace.offerSeats(of: values.one(Self.session), most: values[Self.seats])
        let zone = try workspace.settings().zone
        for effect in effects { try context.show(effect, zone) }
        if case .nobodyWaits = effects.first { return .refused }
        return .done
    }
}

/// `session wait S7`.
struct SessionWait: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let until = Option<LocalDate>("until", dutch: "tot", placeholder: "D", kind: .date, help: .sessionUntil)
    static let spec = CommandSpec(
        "wait", dutch: "wacht", summary: .sessionWaitSummary, arguments: [session.name], options: [until.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let name = try values.one(Self.session)
        let until = try workspace.waitWithSession(name, until: values[Self.until])
        let zone = try workspace.settings().zone
        try context.print(
            .sessionWaits, ["session": name.uppercased(), "until": context.moment(until, zone: zone)])
        return .done
    }
}

/// `session resend S7`.
struct SessionResend: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .sessionName)
    static let to = Option<String>("to", dutch: "aan", placeholder: "WIE", kind: .text, help: .sessionTo)
    static let spec = CommandSpec(
        "resend", dutch: "opnieuw", summary: .sessionResendSummary, arguments: [session.name], options: [to.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let count = try context.open().resendSession(values.one(Self.session), to: values[Self.to])
        try context.print(.sessionDrafted, ["count": "\(count)"])
        return .done
    }
}

/// `session deadlines`: what a day brings.
struct SessionDeadlines: Command {
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "deadlines", dutch: "termijnen", summary: .sessionDeadlinesSummary, options: [dryRun.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let workspace = try context.open()
        let report = try workspace.deadlines(dryRun: values[Self.dryRun])
        guard !report.isEmpty else {
            try context.print(.deadlinesNothing)
            return .done
        }
        for (name, session) in report.expired {
            try context.print(.deadlineExpired, ["name": name, "session": session])
        }
        for (name, session) in report.freed { try context.print(.deadlineFreed, ["name": name, "session": session]) }
        for (name, session) in report.reminded {
            try context.print(.deadlineReminded, ["name": name, "session": session])
        }
        let zone = try workspace.settings().zone
        for effect in report.effects { try context.show(effect, zone) }
        if values[Self.dryRun] { try context.print(.importRehearsed) }
        return .done
    }
}

extension Context {
    fileprivate func drafted(_ count: Int, _ rehearsal: Bool) throws -> ExitStatus {
        try print(.sessionDrafted, ["count": "\(count)"])
        if rehearsal { try print(.importRehearsed) }
        return .done
    }

    fileprivate func counts(_ view: SessionView) -> String {
        say(
            .sessionCounts,
            [
                "taken": "\(view.session.requests.count)", "most": "\(view.most)", "accepted": "\(view.accepted)",
            ])
    }
}
