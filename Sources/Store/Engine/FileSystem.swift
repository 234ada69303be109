import CSqlite
import Foundation

/// Whether a folder lies where SQLite's locks cannot be trusted: on a file system shared over a network.
enum FileSystem {
    /// The kind of network file system that holds a folder; nil on a local one.
    static func networkKind(of folder: String) -> String? {
        var information = statfs()
        guard statfs(folder, &information) == 0 else { return nil }
        let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
        return networkKind(magic: UInt32(truncatingIfNeeded: information.f_type), folder: folder, mounts: mounts)
    }

    /// The same from what the kernel said: the number of the file system and the table of mounts.
    static func networkKind(magic: UInt32, folder: String, mounts: String) -> String? {
        if let kind = kinds[magic] { return kind }
        guard magic == fuse, let kind = mountKind(of: folder, in: mounts) else { return nil }
        let name = kind.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return kind.hasPrefix("fuse.") && networkDrivers.contains(where: name.contains) ? kind : nil
    }

    // statfs(2)
    private static let kinds: [UInt32: String] = [
        0x6969: "nfs", 0x517B: "smb", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x564C: "ncp", 0x0102_1997: "9p",
        0x7375_7245: "coda", 0x5346_414F: "afs", 0x6B41_4653: "afs", 0x00C3_6400: "ceph", 0x0BD0_0BD0: "lustre",
        0x7461_636F: "ocfs2", 0x0116_1970: "gfs2", 0x786F_4256: "vboxsf", 0xBACB_ACBC: "vmhgfs",
    ]
    private static let fuse: UInt32 = 0x6573_5546
    private static let networkDrivers = [
        "sshfs", "rclone", "gvfs", "davfs", "s3fs", "smb", "cifs", "nfs", "gluster", "ceph", "onedrive", "ocamlfuse",
        "dropbox", "gdrive", "google", "curlftpfs", "gcsfuse", "blobfuse", "goofys", "pcloud", "seadrive", "vmhgfs",
    ]

    /// The type of the mount that holds a folder: proc(5), mountinfo: fields 5 and, after the dash, the type.
    static func mountKind(of folder: String, in mounts: String) -> String? {
        var best: (length: Int, kind: String)?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
            let point = String(fields[4]).replacingOccurrences(of: "\\040", with: " ")
            let inside = point == "/" || folder == point || folder.hasPrefix(point + "/")
            if inside, point.utf8.count >= best?.length ?? 0 { best = (point.utf8.count, String(fields[dash + 1])) }
        }
        return best?.kind
    }
}
