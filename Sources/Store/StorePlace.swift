import Foundation
import CSqlite
import Glibc

/// Where a programme may live. A database on a network share or in a synchronised folder can be broken by others
/// writing underneath it, so such folders are refused with the reason.
enum StorePlace {
    static let fileName = "programma.db"

    private static let networkKinds: [Int: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x5346_414F: "AFS",
        0x0102_1997: "9P",
    ]

    private static let cloudFolders: [(marker: String, service: String)] = [
        ("OneDrive", "OneDrive"), ("Dropbox", "Dropbox"), ("Google Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"), ("My Drive", "Google Drive"), ("Nextcloud", "Nextcloud"),
        ("ownCloud", "ownCloud"), ("iCloud Drive", "iCloud"), ("iCloudDrive", "iCloud"), ("STACK", "STACK"),
    ]

    static func check(folder: String) throws(StoreError) {
        var info = statfs()
        if statfs(folder, &info) == 0, let kind = networkKinds[Int(info.f_type) & 0xFFFF_FFFF] {
            throw StoreError.networkFolder(path: folder, kind: kind)
        }
        let absolute = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        for component in absolute {
            // "OneDrive - Provincie Flevoland" is how a work account names its folder.
            let cloud = cloudFolders.first { component == $0.marker || component.hasPrefix($0.marker + " - ") }
            if let cloud { throw StoreError.cloudFolder(path: folder, service: cloud.service) }
        }
    }

    /// Lets only the owner read and write the database and the files that SQLite keeps beside it.
    static func protect(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
    }
}
