import Foundation
import Post
import Programme
import Store

/// An open programme, with the clock and the hand that runs the command: what every piece of office work starts from.
package struct Workspace: Sendable {
    package let store: ProgrammeStore
    package let folder: String
    /// The moment at which the command runs; passed in, so that a rehearsal can be held at any time.
    package let now: Instant
    package let who: String

    package init(folder: String, now: Instant, who: String) throws {
        store = try ProgrammeStore.open(in: folder)
        self.folder = folder
        self.now = now
        self.who = who
    }

    /// Whether a folder holds a programme.
    package static func exists(in folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + ProgrammeStore.fileName)
    }

    /// Makes a new programme in a folder.
    package static func create(folder: String, settings: Settings) throws {
        _ = try ProgrammeStore.create(in: folder, settings: settings)
    }

    /// The whole programme as it is now.
    package func data() throws -> ProgrammeData { try store.read { try $0.programmeData() } }

    /// What the regiegroep chose, without the rest.
    package func settings() throws -> Settings { try store.read { try $0.settings() } }

    /// The templates of its mails, with the programme's own in `sjablonen/`.
    package var templates: TemplateLibrary { TemplateLibrary(folder: folder + "/sjablonen") }

    /// Runs one command as one transaction, with a line in the log.
    @discardableResult
    func change<Result>(
        _ command: String, _ arguments: String = "", rehearsal: Bool = false,
        _ body: (Transaction) throws -> Result
    ) throws -> Result {
        let settled: (Transaction) throws -> Result = { transaction in
            let result = try body(transaction)
            try keeper(transaction).settle()
            try followQuestions(transaction)
            try followBriefings(transaction)
            return result
        }
        if rehearsal { return try store.rehearse(settled) }
        return try store.transaction(
            CommandMark(name: command, arguments: arguments, who: who, at: now), settled)
    }

    /// Who sees to it that each open case has its next action.
    func keeper(_ transaction: Transaction) throws -> CaseKeeper {
        CaseKeeper(transaction: transaction, settings: try transaction.settings(), now: now, who: who)
    }
}

extension Snapshot {
    func programmeData() throws -> ProgrammeData {
        let settings = try settings()
        var data = ProgrammeData(
            settings: settings, people: try people(), experts: try experts(), rooms: try rooms(),
            requests: try requests(), relations: try relations(), travelTimes: try travelTimes(),
            calendars: try calendars(), proposal: try proposal(), releases: try releases())
        data.attendance = try AttendanceLedger(self)
        for answer in try seatAnswers() where answer.answer == .declined {
            data.refusals[answer.session, default: [:]][answer.person] = answer.sequence
        }
        return data
    }
}
