import Post
import Programme

/// What publishing is asked to do.
package struct PublishOptions: Sendable {
    /// Say what would change, and change nothing, here nor there.
    package var dryRun = false
    /// Look at everything on the server, also at what did not change here.
    package var check = false
    /// Put back what others changed or took away there.
    package var overwrite = false
    /// Take everything of ours away.
    package var withdraw = false

    package init() {}
}

/// What publishing came to.
package struct PublishReport: Sendable {
    package enum Step: String, Sendable, Hashable {
        case added, changed, removed
    }

    /// Something that others did on the server.
    package struct Foreign: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable {
            /// What is there was changed by others.
            case changed
            /// What was there was taken away by others.
            case removed
        }

        package let calendar: String
        package let label: String
        package let kind: Kind
        /// Whether something of ours was not written because of it.
        package let hinders: Bool
    }

    package struct Line: Sendable, Hashable {
        package let calendar: String
        package let label: String
        package let step: Step
    }

    package internal(set) var lines: [Line] = []
    package internal(set) var unchanged = 0
    package internal(set) var foreign: [Foreign] = []
    /// What the server refused.
    package internal(set) var refused: [(calendar: String, label: String, failure: CalDAVFailure)] = []
    /// What was ticked off in the task lists there.
    package internal(set) var tasks = TaskReturn()
    /// Why the run stopped before its end.
    package internal(set) var stopped: CalDAVFailure?

    package func count(_ step: Step) -> Int { lines.count { $0.step == step } }
}
