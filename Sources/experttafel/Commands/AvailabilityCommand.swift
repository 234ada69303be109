import Foundation
import Office
import Programme
import Terminal
import Wording

/// `availability FILE.ics…` and `availability --all`: busy and free time.
struct AvailabilityCommand: Command {
    static let files = Argument<String>("FILE.ics", count: .any, kind: .path, help: .availabilityFiles)
    static let all = Flag("all", dutch: "alles", help: .availabilityAll)
    static let from = Option<LocalDate>("from", dutch: "van", placeholder: "D", kind: .date, help: .availabilityFrom)
    static let until = Option<LocalDate>("until", dutch: "tot", placeholder: "D", kind: .date, help: .availabilityUntil)

    static let why = Option<LocalMoment>(
        "why", dutch: "waarom", placeholder: "\"D U\"", kind: .localMoment, help: .availabilityWhy)
    static let report = Flag("report", dutch: "verslag", help: .availabilityReport)

    static let spec = CommandSpec(
        "availability", dutch: "beschikbaarheid", summary: .availabilitySummary, arguments: [files.name],
        options: [all.name, from.name, until.name, why.name, report.name],
        examples: [
            ("availability agenda.ics --from 2027-03-01 --until 2027-04-26 --json", .availabilitySummary),
            ("availability agenda.ics --why 2027-03-29T10:00", .availabilityWhy),
            ("availability --all --from 1-3-2027 --until 26-4-2027", .availabilityAll),
        ])

    private typealias Pairs = [[Instant]]

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let frame = try frame(context)
        let today = frame.zone.date(context.now)
        let from = values[Self.from] ?? today
        let until = values[Self.until] ?? from.adding(days: 56)
        guard from < until, until.dayNumber - from.dayNumber <= 3700 else {
            throw OfficeError.badHorizon(from: from, until: until)
        }
        if let local = values[Self.why], !values[Self.files].isEmpty {
            return try why(local, values[Self.files], frame, context)
        }
        if values[Self.all] { return try everyone(from, until, context) }
        let paths = values[Self.files]
        guard !paths.isEmpty else {
            context.screen.complain(context.say(.availabilityNeeds))
            return .wrongArguments
        }
        if values[Self.report] {
            let report = try AgendaReport(paths, from: from, until: until, as: frame) { try Context.read($0) }
            return try AvailabilityWhy().show(report, context)
        }
        return try agendas(paths, from, until, frame, context)
    }

    /// Files explain themselves; any other name is a person or a room of the programme.
    private func why(
        _ local: LocalMoment, _ names: [String], _ frame: AgendaFrame, _ context: Context
    ) throws -> ExitStatus {
        let paths = names.filter { $0.lowercased().hasSuffix(".ics") || FileManager.default.fileExists(atPath: $0) }
        if !paths.isEmpty {
            let files = try paths.map { (name: $0, data: try Context.read($0)) }
            let explanation = MomentExplanation(of: local, files: files, as: frame)
            try AvailabilityWhy().show(explanation, context)
        }
        for name in names where !paths.contains(name) {
            try AvailabilityWhy().show(try context.open().explain(local, of: name), context)
        }
        return .done
    }

    private func agendas(
        _ paths: [String], _ from: LocalDate, _ until: LocalDate, _ frame: AgendaFrame, _ context: Context
    ) throws -> ExitStatus {
        let files = try paths.map { (name: $0, data: try Context.read($0)) }
        let found = try AgendaFiles(files, from: from, until: until, as: frame)
        for (file, warning) in found.warnings {
            context.screen.note(Style.safe("\(file): \(warning.text(context.language))"))
        }
        for (name, error) in found.unreadable.sorted(by: { $0.key < $1.key }) {
            let detail = error.text(context.language)
            context.screen.complain(context.say(.availabilityUnreadable, ["file": name, "detail": detail]))
        }
        if context.json {
            var sets = ["busy": pairs(found.busy)]
            if let free = found.free { sets["free"] = pairs(free) }
            try context.printJSON(sets)
        } else {
            for interval in found.busy.intervals {
                try context.screen.print(frame.zone.longText(interval, context.language))
            }
            if let free = found.free {
                let name = paths.joined(separator: ", ")
                context.screen.note(context.say(.availabilityHours, ["name": name, "hours": hours(free, context)]))
            }
        }
        if found.unreadable.isEmpty { return .done }
        return found.unreadable.count == files.count ? .refused : .partly
    }

    private func everyone(_ from: LocalDate, _ until: LocalDate, _ context: Context) throws -> ExitStatus {
        let free = try context.open().availability(from: from, until: until)
        if context.json {
            try context.printJSON(["free": free.mapValues(pairs)])
            return .done
        }
        for (name, set) in free.sorted(by: { $0.key < $1.key }) {
            try context.print(.availabilityHours, ["name": name, "hours": hours(set, context)])
        }
        return .done
    }

    /// As the programme has set it, where the user stands in one.
    private func frame(_ context: Context) throws -> AgendaFrame {
        guard Workspace.exists(in: context.folder) else { return .standard }
        return AgendaFrame(try context.open().data())
    }

    private func hours(_ set: IntervalSet, _ context: Context) -> String {
        context.language.decimal(Double(set.intervals.reduce(0) { $0 + $1.seconds }) / 3600, places: 1)
    }

    private func pairs(_ set: IntervalSet) -> Pairs { set.intervals.map { [$0.start, $0.end] } }
}
