import Agenda
import Foundation
import Post
import Programme
import Store

/// Looking at what is there.
extension Publisher {
    /// The task lists, where something may have been ticked off; everything, where that is asked; and what a run that
    /// was stopped left without an answer.
    func lookAround() throws {
        let pending = Set(objects.values.filter { !$0.pending.isEmpty }.map(\.collection))
        var ticked: [ObjectKey: (task: ReturnedTask, etag: String)] = [:]
        for collection in collections.values.sorted(by: { $0.key < $1.key }) {
            let isList = collection.key.hasPrefix("opvolging-")
            guard isList || options.check || options.overwrite || pending.contains(collection.key) else { continue }
            try look(at: collection, &ticked)
        }
        try take(ticked)
    }

    private func look(
        at collection: PublishedCollection, _ ticked: inout [ObjectKey: (task: ReturnedTask, etag: String)]
    ) throws {
        guard let folder = DAVAddress(collection.address) else { return }
        let there = try account.server.list(folder)
        if there == nil, options.overwrite {
            // The calendar itself was taken away; it is made again.
            for object in objects.values where object.collection == collection.key { try forget(object) }
            collections[collection.key] = nil
            if !options.dryRun { try step { try $0.delete(collection) } }
            return
        }
        for (key, object) in objects where key.collection == collection.key {
            let place = try address(object.uid, in: collection)
            let etag = there?[place.path.split(separator: "/").last.map(String.init) ?? ""]
            if let etag, etag == object.etag, object.pending.isEmpty { continue }
            try compare(object, there: etag == nil ? nil : account.server.get(place), &ticked)
        }
    }

    /// What is there is as we left it, as a request made it whose answer never came, or as others made it.
    private func compare(
        _ object: PublishedObject, there: (data: Data, etag: String)?,
        _ ticked: inout [ObjectKey: (task: ReturnedTask, etag: String)]
    ) throws {
        let key = ObjectKey(collection: object.collection, uid: object.uid)
        var object = object
        guard let there else {
            if object.isBeingRemoved || object.etag.isEmpty {
                try forget(object)
            } else {
                foreign[key] = (.removed, "")
            }
            return
        }
        let found = CalendarFingerprint.of(there.data) ?? ""
        if found == object.fingerprint || found == object.pending {
            // A removal that was asked may still be on its way: only the next look rules it out.
            let isDoubtful = object.pending == PublishedObject.removal
            (object.etag, object.fingerprint) = (there.etag, found)
            object.pending = isDoubtful ? PublishedObject.askedRemoval : ""
            try save(object)
            return
        }
        if let task = try? ReturnedTask.read(there.data).first(where: { $0.uid == object.uid }), task.isCompleted {
            ticked[key] = (task, there.etag)
        } else {
            foreign[key] = (.changed, there.etag)
        }
    }

    /// What was ticked off is done here too; there it stays as its owner left it.
    private func take(_ ticked: [ObjectKey: (task: ReturnedTask, etag: String)]) throws {
        guard !ticked.isEmpty else { return }
        let tasks = ticked.values.map(\.task).sorted { $0.uid < $1.uid }
        report.tasks = try workspace.takeTasks(tasks, "followup import", "caldav", rehearsal: options.dryRun)
        let unanswered = Set(report.tasks.unanswered.map(\.uid))
        for (key, found) in ticked where !unanswered.contains(key.uid) {
            guard var object = objects[key] else { continue }
            // Settled once it is known what we would put there ourselves.
            (object.etag, object.pending) = (found.etag, Self.ticked)
            try save(object)
        }
    }

    /// `pending` of a task that was ticked off there and is done here.
    private static var ticked: String { "+" }

    func settleDoneTasks(_ wanted: [PublicCalendar]) throws {
        for calendar in wanted where calendar.component == "VTODO" {
            for (_, wish) in calendar.objects {
                let key = ObjectKey(collection: calendar.key, uid: wish.uid)
                guard var object = objects[key], object.pending == Self.ticked else { continue }
                let isDone = if case .task(let task) = wish { task.status == .completed } else { false }
                if isDone { object.fingerprint = CalendarFingerprint.of(Data(wish.text.utf8)) ?? "" }
                object.pending = ""
                try save(object)
            }
        }
    }
}
