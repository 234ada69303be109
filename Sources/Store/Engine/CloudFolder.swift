import Foundation

/// Whether a folder is copied to a cloud by a service on this machine, which would copy the database half-written.
enum CloudFolder {
    /// The service that synchronises a folder or one above it; nil where none is known to.
    static func service(above folder: String) -> String? {
        var current = URL(fileURLWithPath: folder)
        while current.path != "/" {
            let marker = markers.first { FileManager.default.fileExists(atPath: current.path + "/" + $0.key) }
            if let service = service(named: current.lastPathComponent) ?? marker?.value { return service }
            current.deleteLastPathComponent()
        }
        return nil
    }

    /// The service whose folder bears this name: `OneDrive - Provincie Flevoland`, `Dropbox (Personal)`.
    static func service(named name: String) -> String? {
        names.first { known, _ in
            name == known || separators.contains { name.hasPrefix(known + $0) }
        }?.value
    }

    private static let separators = [" - ", "-", " ("]
    private static let names = [
        "OneDrive": "OneDrive", "SharePoint": "OneDrive", "Dropbox": "Dropbox", "Google Drive": "Google Drive",
        "GoogleDrive": "Google Drive", "Nextcloud": "Nextcloud", "ownCloud": "ownCloud", "iCloudDrive": "iCloud",
        "iCloud Drive": "iCloud", "com~apple~CloudDocs": "iCloud", "STACKdrive": "STACK", "pCloudDrive": "pCloud",
    ]
    // Files that the services themselves leave in the folder they synchronise.
    private static let markers = [
        ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
        ".nextcloudsync.log": "Nextcloud", ".owncloudsync.log": "ownCloud", ".tmp.drivedownload": "Google Drive",
        ".tmp.driveupload": "Google Drive", ".stfolder": "Syncthing",
    ]
}
