import Office
import Programme
import Terminal
import Wording

extension ValueKind where Value == LocalMoment {
    /// `9-3-2027 13:30`.
    static let localMoment = ValueKind(wanted: .wantedLocalMoment) { text in
        let parts = text.split { $0 == " " || $0 == "T" }.map(String.init)
        guard parts.count == 2, let date = LocalDate(written: parts[0]), let time = LocalTime(written: parts[1]) else {
            return nil
        }
        return LocalMoment(date: date, time: time)
    }
}

/// `pin SESSION`.
struct Pin: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .editSession)
    static let spec = CommandSpec("pin", dutch: "vastzetten", summary: .pinSummary, arguments: [session.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.session)
        try context.open().edit(.pin(session: name))
        try context.print(.editPinned, ["what": name.uppercased()])
        return .done
    }
}

/// `unpin SESSION`.
struct Unpin: Command {
    static let session = Argument<String>("SESSIE", kind: .text, help: .editSession)
    static let spec = CommandSpec("unpin", dutch: "losmaken", summary: .unpinSummary, arguments: [session.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.session)
        try context.open().edit(.unpin(session: name))
        try context.print(.editUnpinned, ["what": name.uppercased()])
        return .done
    }
}

/// `drop SESSION|REQUEST`.
struct Drop: Command {
    static let target = Argument<String>("SESSIE|VRAAG", kind: .text, help: .editTarget)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "drop", dutch: "laat-vervallen", summary: .dropSummary, arguments: [target.name], options: [dryRun.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.target)
        let edit: ProposalEdit = name.uppercased().hasPrefix("V") ? .dropSeat(request: name) : .dropSession(name)
        let difference = try context.open().edit(edit, dryRun: values[Self.dryRun])
        try context.done("drop \(name.uppercased())", difference, rehearsal: values[Self.dryRun])
        return .done
    }
}

/// `move SESSION --start … --room … --expert …` and `move REQUEST --to SESSION`.
struct Move: Command {
    static let target = Argument<String>("SESSIE|VRAAG", kind: .text, help: .editTarget)
    static let to = Option<String>("to", dutch: "naar", placeholder: "SESSIE", kind: .text, help: .editTo)
    static let start = Option<LocalMoment>(
        "start", dutch: "begin", placeholder: "\"D U\"", kind: .localMoment, help: .editStart)
    static let room = Option<String>("room", dutch: "locatie", placeholder: "NAAM", kind: .text, help: .editRoom)
    static let expert = Option<String>(
        "expert", dutch: "uitblinker", placeholder: "NAAM", kind: .text, help: .editExpert)
    static let second = Option<String>(
        "second", dutch: "tweede", placeholder: "NAAM", kind: .text, help: .editSecond)
    static let chair = Option<String>(
        "chair", dutch: "voorzitter", placeholder: "NAAM", kind: .text, help: .editChair)
    static let dryRun = Flag("dry-run", dutch: "proef", help: .importDryRun)
    static let spec = CommandSpec(
        "move", dutch: "verplaats", summary: .moveSummary, discussion: .moveDiscussion, arguments: [target.name],
        options: [to.name, start.name, room.name, expert.name, second.name, chair.name, dryRun.name],
        examples: [
            ("move S7 --start \"9-3-2027 13:30\"", .editStart), ("move S7 --room online", .editRoom),
            ("move V12 --to S7", .editTo),
        ])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let name = try values.one(Self.target)
        guard let edit = edit(name, values) else {
            context.screen.complain(context.say(.editMoveNeeds))
            return .wrongArguments
        }
        let difference = try context.open().edit(edit, dryRun: values[Self.dryRun])
        try context.done("move \(name.uppercased())", difference, rehearsal: values[Self.dryRun])
        return .done
    }

    private func edit(_ name: String, _ values: Values) -> ProposalEdit? {
        let room = values[Self.room].map { $0.lowercased() == "online" ? ProposalEdit.RoomChoice.online : .named($0) }
        let (start, expert, staff) = (values[Self.start], values[Self.expert], Self.staff(values))
        if name.uppercased().hasPrefix("V") {
            guard let target = values[Self.to], start == nil, room == nil, expert == nil, staff.isEmpty else {
                return nil
            }
            return .moveSeat(request: name, to: target)
        }
        guard values[Self.to] == nil, start != nil || room != nil || expert != nil || !staff.isEmpty else {
            return nil
        }
        return .moveSession(name, start: start, room: room, expert: expert, staff: staff)
    }

    /// The second expert and the chair that are asked for; `none` is nobody.
    static func staff(_ values: Values) -> ProposalEdit.StaffChange {
        func name(_ text: String?) -> String? {
            text.map { ["geen", "none", "-"].contains($0.lowercased()) ? "" : $0 }
        }
        return .init(second: name(values[second]), chair: name(values[chair]))
    }
}

extension Context {
    fileprivate func done(_ what: String, _ difference: Int, rehearsal: Bool) throws {
        let points = difference < 0 ? "\(difference)" : "+\(difference)"
        try print(.editDone, ["what": what, "difference": points])
        if rehearsal { try print(.importRehearsed) }
    }
}
