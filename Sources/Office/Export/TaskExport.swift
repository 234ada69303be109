import Agenda
import Foundation
import Programme
import Store
import Wording

/// The follow-ups of each owner as a list of tasks.
struct TaskExport {
    let data: ProgrammeData
    let views: [FollowUpView]
    let language: Language

    /// For how long a list says that something was done or fell away, for programs that look only now and then.
    static let daysDone = 30

    /// The tasks of one owner.
    struct List {
        /// A name that every system takes: `anna-bos`.
        let slug: String
        let name: String
        let tasks: [(label: String, task: FeedTask)]
    }

    var files: [ExportFile] {
        lists.map { list in
            let feed = Feed(name: list.name, zone: data.zone, events: [], tasks: list.tasks.map(\.task))
            return ExportFile(path: "opvolging/\(list.slug).ics", content: Data(feed.text.utf8))
        }
    }

    var lists: [List] {
        let uids = Dictionary(
            data.releases.flatMap(\.sessions).map { ($0.session.id, $0.session.uid) }, uniquingKeysWith: { $1 })
        var taken: Set<String> = []
        return Dictionary(grouping: views, by: \.followUp.owner).sorted { $0.key < $1.key }.map { owner, views in
            let tasks = views.map { (label: $0.followUp.label, task: task($0, uids)) }
            return List(
                slug: name(owner, &taken),
                name: "\(data.settings.programme): \(Phrase.caseFollowUps.text(language)) \(owner)",
                tasks: tasks.sorted { ($0.task.due, $0.task.uid) < ($1.task.due, $1.task.uid) })
        }
    }

    /// A file name that every system takes; a second owner who would get the same has a number behind it.
    private func name(_ owner: String, _ taken: inout Set<String>) -> String {
        let plain = owner.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(8)
        let base = words.isEmpty ? "taken" : words.joined(separator: "-")
        var (name, number) = (base, 1)
        while !taken.insert(name).inserted {
            number += 1
            name = "\(base)-\(number)"
        }
        return name
    }

    private func task(_ view: FollowUpView, _ sessions: [Session.ID: String]) -> FeedTask {
        let followUp = view.followUp
        let kind = Phrase.followUpKind(followUp.kind.rawValue)?.text(language) ?? followUp.kind.rawValue
        let what = (followUp.text.isEmpty ? kind : followUp.text).capitalisedFirst
        let whom = [view.request?.label, view.person?.name].compactMap { $0 }.joined(separator: " ")
        let lines = [
            followUp.label, view.person?.company ?? "", view.request.map { "\($0.topic): \($0.question)" } ?? "",
        ]
        let status: FeedTask.Status =
            switch followUp.state {
            case .open: .needsAction
            case .done: .completed
            case .skipped, .lapsed: .cancelled
            }
        return FeedTask(
            uid: followUp.uid, stamp: followUp.doneAt ?? followUp.madeAt, due: followUp.due, status: status,
            percentComplete: followUp.state == .done ? 100 : 0,
            summary: whom.isEmpty ? what : "\(what): \(whom)",
            details: lines.filter { !$0.isEmpty }.joined(separator: "\n"),
            session: followUp.session.flatMap { sessions[$0] }, completed: followUp.doneAt)
    }
}
