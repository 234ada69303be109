import Foundation

/// The files that a user pointed at: sheets, and agendas by their file name.
struct ImportFiles {
    var sheets: [String] = []
    /// File name of an agenda to its path.
    var calendars: [String: String] = [:]

    /// Folders give their sheets and what is in their `kalenders`; what is not there is a problem.
    init(paths: [String], problems: ImportProblems) {
        let manager = FileManager.default
        for path in paths {
            var isFolder: ObjCBool = false
            if !manager.fileExists(atPath: path, isDirectory: &isFolder) {
                problems.add(.init(severity: .error, file: path, fault: .noSuchFile))
            } else if isFolder.boolValue {
                add(folder: path)
            } else if path.lowercased().hasSuffix(".ics") {
                calendars[URL(filePath: path).lastPathComponent] = path
            } else {
                sheets.append(path)
                // Agendas lie beside the sheet that names them.
                addCalendars(in: URL(filePath: path).deletingLastPathComponent().path)
            }
        }
    }

    private mutating func add(folder: String) {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        for name in names where !name.hasPrefix(".") && !name.hasPrefix("~") {
            let ending = URL(filePath: name).pathExtension.lowercased()
            if ["csv", "xlsx", "ods", "tsv", "txt"].contains(ending), ImportKind.named(name) != nil || ending != "txt" {
                sheets.append(folder + "/" + name)
            } else if ending == "ics" {
                calendars[name] = folder + "/" + name
            }
        }
        addCalendars(in: folder)
    }

    private mutating func addCalendars(in folder: String) {
        for place in ["kalenders", "calendars"] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + place)) ?? []
            for name in names.sorted() where name.lowercased().hasSuffix(".ics") {
                calendars[name] = "\(folder)/\(place)/\(name)"
            }
        }
    }

    /// The bytes of an ordinary file; nil for what is none, such as a device that never ends.
    static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }
}
