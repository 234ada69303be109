import Groeimakelaar
import Programme
import Store

/// A groeivraag, where it stands, and what is to be done next.
package struct CaseView: Hashable, Sendable {
    package let request: Request
    package let name: String
    package let company: String
    package let stage: CaseStage
    package let result: CaseResult?
    /// Whole weeks since it came in.
    package let weeks: Int
    /// The next action; nil for a closed case.
    package let next: FollowUp?
}

/// Everything of one case that may be shown.
package struct CaseFile: Sendable {
    package let view: CaseView
    /// Oldest first.
    package let steps: [CaseStep]
    package let notes: [CaseNote]
    /// Only where they were asked for.
    package let confidential: [CaseNote]
    /// Open and done, by their due date.
    package let followUps: [FollowUp]
    package let referrals: [Referral]
    package let fits: [QualifyingCheck.Fit]
    package let standing: AttendanceRules.Standing
}

extension Workspace {
    /// Cases in the order of the requests' numbers.
    /// - Parameters:
    ///   - stages: those that are meant; empty for all.
    ///   - limit: at most so many; nil for all of them.
    package func cases(in stages: Set<CaseStage> = [], limit: Int? = nil) throws -> [CaseView] {
        try store.read { snapshot in
            let records = try snapshot.caseRecords(in: stages, limit: limit)
            let requests = try snapshot.requests(records.map(\.request))
            let people = Dictionary(try snapshot.people(requests.map(\.person)).map { ($0.id, $0) }) { first, _ in first
            }
            let next = try snapshot.nextActions(of: records.filter(\.isOpen).map(\.request))
            let standing = Dictionary(records.map { ($0.request, $0) }) { first, _ in first }
            return requests.map { view($0, people[$0.person], standing[$0.id], next[$0.id]) }
        }
    }

    /// How many cases stand in some stages; in all of them where none is named.
    package func caseCount(in stages: Set<CaseStage>) throws -> Int {
        try store.read { try $0.caseCounts() }.filter { stages.isEmpty || stages.contains($0.key) }
            .reduce(0) { $0 + $1.value }
    }

    /// - Throws: `OfficeError.noSuchRequest`.
    package func caseFile(_ label: String, confidential: Bool) throws -> CaseFile {
        try store.read { snapshot in
            let request = try snapshot.request(called: label)
            let person = try snapshot.person(request.person)
            var query = FollowUpQuery()
            query.states = []
            query.request = request.id
            let settings = try snapshot.settings()
            let today = settings.zone.date(now)
            let check = QualifyingCheck(
                initiatives: Initiatives.merged(own: try snapshot.initiatives()),
                topicsOffered: Set(try snapshot.experts().flatMap(\.topics.keys)), today: today)
            let history = try snapshot.attendance(of: request.person)
            return CaseFile(
                view: view(
                    request, person, try snapshot.caseRecord(request.id), try snapshot.nextAction(of: request.id)),
                steps: try snapshot.caseSteps(of: request.id), notes: try snapshot.notes(of: request.id),
                confidential: confidential ? try snapshot.confidentialNotes(of: request.id) : [],
                followUps: try snapshot.followUps(query), referrals: try snapshot.referrals(of: request.id),
                fits: check.fits(request, employees: person?.employees),
                standing: AttendanceRules(settings.attendance).standing(
                    history, pardoned: try snapshot.pardons()[request.person], on: today))
        }
    }

    private func view(
        _ request: Request, _ person: Person?, _ record: CaseRecord?, _ next: FollowUp?
    ) -> CaseView {
        CaseView(
            request: request, name: person?.name ?? "?", company: person?.company ?? "",
            stage: record?.stage ?? .new, result: record?.result,
            weeks: max(0, Int((now - request.received) / (7 * 86_400))), next: record?.isOpen == false ? nil : next)
    }

    /// Takes a case to another stage by hand.
    ///
    /// Of who withdraws, the seats ahead go to others.
    /// - Parameter result: what it came to; needed to close it.
    @discardableResult
    package func moveCase(
        _ label: String, to stage: CaseStage, result: CaseResult?, note: String
    ) throws -> [ReplyEffect] {
        guard stage != .closed || result != nil else { throw OfficeError.aCase(.needsResult) }
        return try change("case move", "\(label.uppercased()) \(stage.rawValue)") { transaction in
            guard try keeper(transaction).stages[stage] != nil else {
                throw OfficeError.aCase(.unknownStage(stage.rawValue))
            }
            let request = try transaction.request(labelled: label)
            if let record = try transaction.caseRecord(request.id), record.stage == stage, record.result == result {
                throw OfficeError.aCase(.alreadyThere(request: request.label, stage: stage))
            }
            try keeper(transaction).move(request.id, to: stage, note: note, result: result)
            guard stage == .closed, result == .withdrawn else { return [] }
            let work = SeatWork(workspace: self, transaction: transaction)
            let effects = try AnswerWork(work: work).withdrew(request.id)
            try work.finish()
            return effects
        }
    }

    /// Writes a note at a case; a confidential one is kept apart.
    package func note(_ label: String, _ text: String, confidential: Bool) throws {
        try change("case note", label.uppercased()) { transaction in
            let request = try transaction.request(labelled: label)
            let note = CaseNote(request: request.id, at: now, by: who, text: text)
            try transaction.insert(note, confidential: confidential)
            if !confidential { try transaction.touch(request.id, at: now) }
        }
    }

    /// Keeps the size and turnover of the company behind a case, as they were on a day.
    package func keepFigures(_ label: String, on date: LocalDate, employees: Double?, turnover: Double?) throws {
        try change("case figures", label.uppercased()) { transaction in
            let request = try transaction.request(labelled: label)
            try transaction.save(
                CompanyFigure(person: request.person, date: date, employees: employees, turnover: turnover))
        }
    }

    /// Overrules what follows from someone's no-shows.
    package func pardon(_ label: String, reason: String) throws {
        try change("case pardon", label.uppercased()) { transaction in
            let request = try transaction.request(labelled: label)
            try transaction.pardon(request.person, at: now, by: who, reason: reason)
        }
    }
}

extension Snapshot {
    /// The request of a name such as `V12`.
    func request(labelled label: String) throws -> Request {
        guard let number = try Self.number(label, letter: "V"), let request = try request(.init(number)) else {
            throw OfficeError.noSuchRequest(label)
        }
        return request
    }
}
