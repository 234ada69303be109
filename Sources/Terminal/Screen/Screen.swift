import Foundation
import Glibc
import Synchronization

/// Where a command writes: results to standard output, everything else to standard error.
package final class Screen: Sendable {
    /// A stream that could not be written.
    package enum WriteError: Error, Hashable, Sendable {
        /// The reader went away (`| head`): nothing is wrong, and nothing more needs to be said.
        case closedPipe
        case diskFull
        case failed(code: Int32)
    }

    package let style: Style
    package let errorStyle: Style
    /// Columns of the terminal on standard output; nil in a pipe or a file, where nothing is cut.
    package let width: Int?
    package let isQuiet: Bool
    /// Whether standard error is a terminal, for progress.
    package let showsProgress: Bool
    private let sink: any Sink

    /// - Parameter noColour: as the user asked; NO_COLOR and `TERM=dumb` are looked at here.
    package convenience init(noColour: Bool, quiet: Bool, environment: [String: String]) {
        let plain = noColour || !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        let (out, error) = (isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1)
        self.init(
            sink: Descriptors(), style: Style(colour: out && !plain), errorStyle: Style(colour: error && !plain),
            width: out ? Screen.columns(environment) : nil, isQuiet: quiet, showsProgress: error && !quiet)
    }

    init(sink: any Sink, style: Style, errorStyle: Style, width: Int?, isQuiet: Bool, showsProgress: Bool) {
        self.sink = sink
        self.style = style
        self.errorStyle = errorStyle
        self.width = width
        self.isQuiet = isQuiet
        self.showsProgress = showsProgress
    }

    /// Writes a line of the result.
    package func print(_ text: String = "") throws { try sink.write(text + "\n", to: STDOUT_FILENO) }

    /// Writes text as it is.
    package func write(_ text: String) throws { try sink.write(text, to: STDOUT_FILENO) }

    /// Says something beside the result; not with `--quiet`.
    package func note(_ text: String) { if !isQuiet { complain(text) } }

    /// Says what went wrong, always.
    package func complain(_ text: String) { try? sink.write(text + "\n", to: STDERR_FILENO) }

    /// Rewrites the live line on a terminal.
    func live(_ text: String) { try? sink.write(text, to: STDERR_FILENO) }

    private static func columns(_ environment: [String: String]) -> Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap { Int($0) } ?? 80
    }
}

/// Takes the bytes of the two streams.
protocol Sink: Sendable {
    func write(_ text: String, to descriptor: Int32) throws
}

/// The real standard output and standard error, unbuffered.
struct Descriptors: Sink {
    func write(_ text: String, to descriptor: Int32) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EPIPE {
                throw Screen.WriteError.closedPipe
            } else if errno == ENOSPC {
                throw Screen.WriteError.diskFull
            } else if errno != EINTR && errno != EAGAIN {
                throw Screen.WriteError.failed(code: errno)
            }
        }
    }
}

/// Collects what was written, for tests.
final class Collected: Sink {
    private let texts = Mutex<[Int32: String]>([:])

    func write(_ text: String, to descriptor: Int32) { texts.withLock { $0[descriptor, default: ""] += text } }

    var output: String { texts.withLock { $0[STDOUT_FILENO] ?? "" } }
    var errors: String { texts.withLock { $0[STDERR_FILENO] ?? "" } }
}
