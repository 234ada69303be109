import Foundation
import Glibc

/// Where a file is to be written. What a person points at stays what it is: a device or a pipe is written to, and a link
/// keeps pointing; only an ordinary file is replaced.
struct FileTarget {
    /// The path itself, or what it links to.
    let path: String
    /// Whether it is a device, a pipe or a socket.
    let isStream: Bool

    init(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            (self.path, isStream) = (path, false)
            return
        }
        let kind = status.st_mode & S_IFMT
        isStream = kind != S_IFREG && kind != S_IFDIR
        self.path = isStream ? path : URL(filePath: path).resolvingSymlinksInPath().path
    }

    /// Writes to a stream as it stands.
    ///
    /// - Throws: `FileFailure`.
    func stream(_ data: Data) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure.unwritable(path: path) }
        let written = Self.write(data, descriptor)
        let problem = errno
        guard close(descriptor) == 0, written else {
            throw problem == ENOSPC ? FileFailure.full : .unwritable(path: path)
        }
    }

    /// Writes all bytes; `errno` says why not.
    static func write(_ data: Data, _ descriptor: Int32) -> Bool {
        data.withUnsafeBytes { bytes in
            var position = 0
            while position < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: position), bytes.count - position)
                if count <= 0 { return false }
                position += count
            }
            return true
        }
    }
}
