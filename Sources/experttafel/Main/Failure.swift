import Foundation
import Office
import Planning
import Post
import Programme
import Store
import Terminal
import Wording

/// Turns an error into a sentence in the reader's language and an exit status.
enum Failure {
    static func report(_ error: any Error, screen: Screen, language: Language) -> ExitStatus {
        if let error = error as? Screen.WriteError, error == .closedPipe { return .done }
        let (text, status) = described(error, language)
        screen.complain(screen.errorStyle.error(text))
        return status
    }

    static func described(_ error: any Error, _ language: Language) -> (String, ExitStatus) {
        switch error {
        case let error as StoreError: return (error.text(language), error.status)
        case let error as OfficeError: return (error.text(language), .refused)
        case let error as ProblemError: return (error.text(language), .refused)
        case let error as TemplateError: return (error.text(language), .refused)
        case let error as SecretSource.Failure: return (error.text(language), .refused)
        case let error as Editor.Failed:
            return (Phrase.editorFailed.text(language, ["editor": error.editor]), .refused)
        case let error as Prompt.NobodyToAsk:
            return (Phrase.promptNeedsTerminal.text(language, ["option": error.option]), .wrongArguments)
        case let error as FileFailure: return (error.text(language), error.status)
        case Screen.WriteError.diskFull: return (Phrase.failDiskFull.text(language), .broken)
        case let error as CocoaError where error.code == .fileWriteOutOfSpace:
            return (Phrase.failDiskFull.text(language), .broken)
        default:
            return (Phrase.failOther.text(language, ["detail": Style.safe("\(error)")]), .broken)
        }
    }
}

extension StoreError {
    var status: ExitStatus {
        switch self {
        case .missing, .exists, .networkFolder, .cloudFolder, .busy, .nothingToUndo, .leftTheHouse, .duplicate,
            .noSuchRecord, .missingReference, .stillInUse, .readOnly, .unreachable:
            return .refused
        default: return .broken
        }
    }

    func text(_ language: Language) -> String {
        func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
            phrase.text(language, values.mapValues(Style.safe))
        }
        switch self {
        case .missing(let path): return say(.failMissing, ["path": path])
        case .exists(let path): return say(.failExists, ["path": path])
        case .notAProgramme(let path), .foreign(let path): return say(.failNotAProgramme, ["path": path])
        case .newer(let path, let version, let known):
            return say(.failNewer, ["path": path, "version": "\(version)", "known": "\(known)"])
        case .networkFolder(let path, let kind): return say(.failNetworkFolder, ["path": path, "kind": kind])
        case .cloudFolder(let path, let service): return say(.failCloudFolder, ["path": path, "service": service])
        case .busy: return say(.failBusy)
        case .diskFull: return say(.failDiskFull)
        case .readOnly(let path): return say(.failReadOnly, ["path": path])
        case .damaged(let detail): return say(.failDamaged, ["detail": detail])
        case .unreachable(let path, let detail): return say(.failUnreachable, ["path": path, "detail": detail])
        case .constraint(let detail): return say(.failConstraint, ["detail": detail])
        case .duplicate(let table, let columns):
            return say(.failConstraint, ["detail": "\(table): \(columns.joined(separator: ", "))"])
        case .noSuchRecord(let table, let key): return say(.failConstraint, ["detail": "\(table) \(key)"])
        case .missingReference(let table), .stillInUse(let table): return say(.failConstraint, ["detail": table])
        case .badSetting(let key, let found): return say(.failSetting, ["key": key, "found": found])
        case .engine(_, let detail), .misuse(let detail): return say(.failOther, ["detail": detail])
        case .nothingToUndo: return say(.failNothingToUndo)
        case .leftTheHouse(let command, let messages, let sent):
            let values = ["command": command, "count": "\(messages)"]
            return say(sent ? .failSent : .failExported, values)
        case .unreadable(let table, let column): return say(.failDamaged, ["detail": "\(table).\(column)"])
        }
    }
}

extension ProblemError {
    func text(_ language: Language) -> String {
        let (name, found) = fault.words
        // A text may be as long as the file.
        func brief(_ text: String) -> String { text.count > 200 ? text.prefix(200) + "…" : text }
        var values = found.mapValues { Style.safe(brief($0)) }
        // Kinds and lists are said in the reader's words.
        for key in ["wanted", "found", "list"] {
            if let word = values[key].flatMap({ Phrase.problemWords[$0] }) { values[key] = word.text(language) }
        }
        let fault = (Phrase.problemFaults[name] ?? Phrase.problemFaultOther).text(language, values)
        let place =
            position.map {
                Phrase.problemPosition.text(language, ["line": "\($0.line)", "column": "\($0.column)"])
            } ?? ""
        let whole = path.isEmpty ? Phrase.problemWhole.text(language) : Style.safe(brief(path))
        return Phrase.failProblem.text(language, ["path": whole, "place": place, "fault": fault])
    }
}

/// A file that could not be read or written.
enum FileFailure: Error {
    case unreadable(path: String)
    case unwritable(path: String)
    case full

    var status: ExitStatus {
        if case .full = self { return .broken }
        return .refused
    }

    func text(_ language: Language) -> String {
        switch self {
        case .unreadable(let path): return Phrase.failUnreadable.text(language, ["path": Style.safe(path)])
        case .unwritable(let path): return Phrase.failUnwritable.text(language, ["path": Style.safe(path)])
        case .full: return Phrase.failDiskFull.text(language)
        }
    }
}

extension TemplateError {
    func text(_ language: Language) -> String {
        switch self {
        case .missing(let template): return Phrase.templateMissing.text(language, ["template": template])
        case .unknownPlaceholder(let template, let line, let name):
            let values = ["template": template, "line": "\(line)", "name": name]
            return Phrase.templateUnknownPlaceholder.text(language, values)
        case .missingPlaceholder(let template, let line, let name):
            let values = ["template": template, "line": "\(line)", "name": name]
            return Phrase.templateMissingPlaceholder.text(language, values)
        case .unbalanced(let template, let line, let name):
            let values = ["template": template, "line": "\(line)", "name": Style.safe(name)]
            return Phrase.templateUnbalanced.text(language, values)
        case .noSubject(let template): return Phrase.templateNoSubject.text(language, ["template": template])
        case .syntax(let template, let line, let detail):
            let values = ["template": template, "line": "\(line)", "detail": Style.safe(detail)]
            return Phrase.templateSyntax.text(language, values)
        }
    }
}
