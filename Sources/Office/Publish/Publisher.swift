import Foundation
import Post
import Programme
import Store
import Wording

/// One run of publishing.
final class Publisher {
    let workspace: Workspace
    let account: CalendarAccount
    let options: PublishOptions
    var report = PublishReport()
    let prefix: String
    let language: Language
    private let mark: CommandMark
    /// The run's line in the log, once it has one.
    private var command: Int64?
    var home: DAVAddress?
    var collections: [String: PublishedCollection]
    var objects: [ObjectKey: PublishedObject]
    /// What others did that was found while looking: put back where that is asked.
    var foreign: [ObjectKey: (kind: PublishReport.Foreign.Kind, etag: String)] = [:]

    struct ObjectKey: Hashable {
        let collection: String
        let uid: String
    }

    init(
        _ workspace: Workspace, _ account: CalendarAccount, prefix: String, _ options: PublishOptions,
        _ language: Language
    ) throws {
        (self.workspace, self.account, self.prefix) = (workspace, account, prefix)
        (self.options, self.language) = (options, language)
        mark = CommandMark(name: "publish", who: workspace.who, at: workspace.now)
        (collections, objects) = try workspace.store.read { snapshot in
            let collections = try snapshot.publishedCollections(account: account.name)
            let objects = try snapshot.publishedObjects(account: account.name)
            return (
                Dictionary(collections.map { ($0.key, $0) }, uniquingKeysWith: { $1 }),
                Dictionary(
                    objects.map { (ObjectKey(collection: $0.collection, uid: $0.uid), $0) }, uniquingKeysWith: { $1 })
            )
        }
    }

    func run() throws -> PublishReport {
        do {
            try lookAround()
            let wanted = try wantedCalendars()
            try settleDoneTasks(wanted)
            for calendar in wanted { try publish(calendar) }
            let keys = Set(wanted.map(\.key))
            for collection in collections.values.sorted(by: { $0.key < $1.key }) where !keys.contains(collection.key) {
                try withdraw(collection)
            }
        } catch let failure as CalDAVFailure {
            report.stopped = failure
        }
        return report
    }

    func fetchOnly() throws -> PublishReport {
        do { try lookAround() } catch let failure as CalDAVFailure { report.stopped = failure }
        return report
    }

    private func wantedCalendars() throws -> [PublicCalendar] {
        guard !options.withdraw else { return [] }
        return try workspace.store.read { try workspace.publicCalendars($0, language) }
    }

    func step(_ body: (Transaction) throws -> Void) throws {
        try workspace.store.transaction(mark, notedAlways: true, continuing: command) { transaction in
            try body(transaction)
            command = transaction.command
        }
    }

    func save(_ object: PublishedObject) throws {
        objects[ObjectKey(collection: object.collection, uid: object.uid)] = object
        if !options.dryRun { try step { try $0.save(object) } }
    }

    func forget(_ object: PublishedObject) throws {
        let known = objects.removeValue(forKey: ObjectKey(collection: object.collection, uid: object.uid))
        if known != nil, !options.dryRun { try step { try $0.delete(object) } }
    }

    func address(_ uid: String, in collection: PublishedCollection) throws(CalDAVFailure) -> DAVAddress {
        guard let folder = DAVAddress(collection.address) else { throw .notUnderstood(collection.address) }
        let name = uid.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }
        return folder.below(String(name) + ".ics")
    }
}

/// Telling what came of it.
extension Publisher {
    func add(_ step: PublishReport.Step, _ label: String, _ collection: PublishedCollection) {
        report.lines.append(.init(calendar: collection.name, label: label, step: step))
    }

    func tell(_ kind: PublishReport.Foreign.Kind, _ label: String, _ calendar: String, hinders: Bool) {
        report.foreign.append(.init(calendar: calendar, label: label, kind: kind, hinders: hinders))
    }

    func hinder(_ kind: PublishReport.Foreign.Kind, _ label: String, _ collection: PublishedCollection) {
        tell(kind, label, collection.name, hinders: true)
    }

    /// One object that is refused stops nobody else; a server that is not there does.
    func refuse(_ failure: CalDAVFailure, _ label: String, _ collection: PublishedCollection) throws {
        guard case .refused = failure else { throw failure }
        report.refused.append((collection.name, label, failure))
    }
}
