import Agenda
import Foundation
import Programme
import Store

/// What became of the tasks that a task client gave back.
package struct TaskReturn: Sendable {
    package var done: [FollowUp] = []
    /// Completed, and yet to be answered: without the answer they stay open.
    package var unanswered: [FollowUp] = []
    /// Not completed, or dealt with before.
    package var unchanged = 0
    /// Tasks that are not of this programme.
    package var unknown = 0
}

extension Workspace {
    /// Follow-ups that were completed in a task client are done; reading the same again changes nothing.
    ///
    /// What cannot do without an answer, such as the check of an intended action, stays open: a tick does not say
    /// whether the action was done or dropped.
    /// - Parameter files: name and content of each.
    /// - Throws: `OfficeError.aCase` where a file is no calendar; nothing is changed then.
    package func takeTasks(_ files: [(name: String, content: Data)]) throws -> TaskReturn {
        let tasks = try files.flatMap { file in
            do {
                return try ReturnedTask.read(file.content)
            } catch is CalendarError {
                throw OfficeError.aCase(.notACalendar(file: file.name))
            }
        }
        return try takeTasks(tasks, "followup import", "\(files.count)")
    }

    /// - Parameter rehearsal: say what would be done, and change nothing.
    func takeTasks(
        _ tasks: [ReturnedTask], _ command: String, _ arguments: String, rehearsal: Bool = false
    ) throws -> TaskReturn {
        try change(command, arguments, rehearsal: rehearsal) { transaction in
            var result = TaskReturn()
            for task in tasks {
                guard let followUp = try transaction.followUp(uid: task.uid) else {
                    result.unknown += 1
                    continue
                }
                guard task.isCompleted, followUp.state == .open else {
                    result.unchanged += 1
                    continue
                }
                guard !followUp.kind.needsAnswer else {
                    result.unanswered.append(followUp)
                    continue
                }
                // A clock that runs ahead, or a list that was copied, says nothing of when it was done.
                let at = task.completed.flatMap { $0 >= followUp.madeAt && $0 <= now ? $0 : nil }
                result.done.append(try finish(followUp, Outcome(), at: at, transaction))
            }
            return result
        }
    }
}
