import Foundation
import Groeimakelaar
import Programme

@testable import Office
@testable import Store

/// A small programme with an expert, guests and their questions, and a clock that can be set.
final class CaseScene {
    let folder: URL
    private(set) var requests: [Request.ID] = []
    var now = Sample.monday

    init(requests count: Int = 6) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
        var settings = Settings()
        settings.mailbox = "tafels@programma.example"
        try Workspace.create(folder: folder.path, settings: settings)
        try office.change("import") { transaction in
            let expert = try transaction.insert(
                Person(id: .init(0), email: Self.address("eva@a.example"), name: "Eva Post", place: "Almere"))
            try transaction.insert(Expert(person: expert, topics: ["export": 3], formats: [.table, .mentoring]))
            for index in 0..<count {
                let guest = try transaction.insert(
                    Person(
                        id: .init(0), email: Self.address("gast\(index)@b\(index).example"), name: "Gast \(index)",
                        company: "Bedrijf \(index)", sector: "techniek", place: "Lelystad", employees: 12))
                let id = try transaction.insert(
                    Request(
                        id: .init(0), person: guest, received: now.adding(minutes: -14 * 1440),
                        question: "Hoe exporteer ik \(index)?", topic: "export"))
                for step in CaseFlow.steps(imported: id, at: now) { try transaction.insert(step) }
                requests.append(id)
            }
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static func address(_ text: String) throws -> EmailAddress {
        guard let address = EmailAddress(text) else { throw StoreError.misuse(detail: text) }
        return address
    }

    var office: Workspace {
        get throws { try Workspace(folder: folder.path, now: now, who: "anna") }
    }

    /// Proposes one session of some requests and releases it.
    @discardableResult
    func release(_ requests: [Request.ID], at time: Interval) throws -> Session {
        var made: Session?
        try office.change("plan") { transaction in
            let standing = try transaction.proposal()?.sessions ?? []
            let uid = "\(UUID().uuidString)@programma.example"
            let session = Session(
                id: try transaction.newSession(uid: uid), uid: uid, format: .table, expert: .init(1), room: nil,
                time: time, topic: "export", requests: requests)
            made = session
            try transaction.save(
                Proposal(
                    from: LocalDate(dayNumber: 20_870), until: LocalDate(dayNumber: 20_990), madeAt: now, score: 0,
                    bound: nil, stopped: "hand", sessions: standing + [ProposedSession(session: session)]))
        }
        _ = try office.release(named: nil, dryRun: false)
        guard let made else { throw StoreError.misuse(detail: "no session") }
        return made
    }

    func move(_ session: Session.ID, to time: Interval) throws {
        try office.change("move") { transaction in
            guard var proposal = try transaction.proposal() else { return }
            for index in proposal.sessions.indices where proposal.sessions[index].session.id == session {
                proposal.sessions[index].session.time = time
            }
            try transaction.save(proposal)
        }
        _ = try office.release(named: nil, dryRun: false)
    }

    func open(_ request: Request.ID) throws -> [FollowUp] {
        var query = FollowUpQuery()
        query.request = request
        return try office.store.read { try $0.followUps(query) }
    }

    func stage(_ request: Request.ID) throws -> CaseStage? {
        try office.store.read { try $0.caseRecord(request)?.stage }
    }
}
