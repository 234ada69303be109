import Foundation
import Testing

@testable import Store

@Suite("A programme is refused where others write underneath it")
struct PlaceTests {
    let scratch = Scratch()

    @Test(
        "a folder of a cloud service is known by its name",
        arguments: [
            ("OneDrive", "OneDrive"), ("OneDrive - Provincie Flevoland", "OneDrive"), ("Dropbox", "Dropbox"),
            ("Dropbox (Personal)", "Dropbox"), ("Google Drive", "Google Drive"), ("Nextcloud", "Nextcloud"),
            ("GoogleDrive-anna@voorbeeld.example", "Google Drive"), ("com~apple~CloudDocs", "iCloud"),
        ])
    func byName(name: String, service: String) {
        let folder = scratch.folder + "/\(name)/programma"
        #expect(throws: StoreError.cloudFolder(path: folder, service: service)) {
            try ProgrammeStore.create(in: folder)
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test(
        "a folder that only looks like one is accepted", arguments: ["Dropboxen", "OneDriver", "nextcloud", "tafels"])
    func otherNames(name: String) throws {
        _ = try ProgrammeStore.create(in: scratch.folder + "/" + name)
    }

    @Test("a synchronised folder is known by what the service left in it, above it, and through a link")
    func byMarker() throws {
        let folder = scratch.folder + "/werk/programma"
        do { _ = try ProgrammeStore.create(in: folder) }
        try Data().write(to: URL(fileURLWithPath: scratch.folder + "/werk/.dropbox"))
        #expect(throws: StoreError.cloudFolder(path: folder, service: "Dropbox")) {
            try ProgrammeStore.open(in: folder)
        }
        let link = scratch.folder + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
        #expect(throws: StoreError.cloudFolder(path: link, service: "Dropbox")) { try ProgrammeStore.open(in: link) }
    }

    private let mounts = """
        21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
        90 21 0:50 / /home/anna/server rw,nosuid - fuse.sshfs anna@server: rw
        91 21 0:51 / /home/anna/usb\\040schijf rw shared:7 - fuse.ntfs-3g /dev/sdb1 rw
        """

    @Test(
        "network file systems are told from local ones",
        arguments: [
            (0x6969, "/home/anna", "nfs"), (0xFF53_4D42, "/home/anna", "cifs"), (0xFE53_4D42, "/mnt", "smb2"),
            (0x6573_5546, "/home/anna/server/tafels", "fuse.sshfs"), (0x6573_5546, "/home/anna/usb schijf", nil),
            (0xEF53, "/home/anna", nil), (0x0102_1994, "/tmp", nil),
        ] as [(UInt32, String, String?)])
    func network(magic: UInt32, folder: String, kind: String?) {
        #expect(FileSystem.networkKind(magic: magic, folder: folder, mounts: mounts) == kind)
    }
}
