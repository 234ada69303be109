import Foundation

/// The files that a user pointed at: sheets, and agendas by their file name.
struct ImportFiles {
    private(set) var sheets: [String] = []
    private var calendars: [String: Calendar] = [:]

    struct Calendar: Hashable {
        let path: String
        /// Whether the user handed it in, or it only lies beside a sheet that they did.
        let isGiven: Bool
    }

    /// Folders give their sheets and what is in their `kalenders`; what is not there is a problem.
    init(paths: [String], problems: ImportProblems) {
        for path in paths {
            var isFolder: ObjCBool = false
            if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                problems.add(.noSuchFile, in: path)
            } else if isFolder.boolValue {
                add(folder: path, problems)
            } else if path.lowercased().hasSuffix(".ics") {
                addCalendar(path, isGiven: true)
            } else {
                add(sheet: path)
                // Agendas lie beside the sheet that names them.
                addCalendars(in: URL(filePath: path).deletingLastPathComponent().path, isGiven: false)
            }
        }
    }

    /// The agenda of a name, whatever its case: the sheets come from people whose disks do not tell `Eva.ics` and
    /// `eva.ics` apart.
    func calendar(_ name: String) -> String? { calendars[name.lowercased()]?.path }

    /// The names of the agendas that the user handed in.
    var givenCalendars: [String] {
        calendars.values.filter(\.isGiven).map { URL(filePath: $0.path).lastPathComponent }.sorted()
    }

    private mutating func add(folder: String, _ problems: ImportProblems) {
        let before = (sheets.count, calendars.count)
        for name in Self.names(in: folder) where !name.hasPrefix("~") {
            let ending = URL(filePath: name).pathExtension.lowercased()
            if ["csv", "xlsx", "ods", "tsv"].contains(ending) || (ending == "txt" && ImportKind.named(name) != nil) {
                add(sheet: folder + "/" + name)
            } else if ending == "ics" {
                addCalendar(folder + "/" + name, isGiven: true)
            }
        }
        addCalendars(in: folder, isGiven: true)
        if (sheets.count, calendars.count) == before { problems.add(.emptyFolder, in: folder) }
    }

    /// The same file twice, by itself and in its folder, is one file.
    private mutating func add(sheet path: String) {
        let standard = URL(filePath: path).standardizedFileURL.path
        if !sheets.contains(standard) { sheets.append(standard) }
    }

    private mutating func addCalendars(in folder: String, isGiven: Bool) {
        for place in ["kalenders", "calendars"] {
            for name in Self.names(in: folder + "/" + place) where name.lowercased().hasSuffix(".ics") {
                addCalendar("\(folder)/\(place)/\(name)", isGiven: isGiven)
            }
        }
    }

    private mutating func addCalendar(_ path: String, isGiven: Bool) {
        let name = URL(filePath: path).lastPathComponent.lowercased()
        let given = isGiven || calendars[name]?.isGiven == true
        calendars[name] = Calendar(path: path, isGiven: given)
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The bytes of an ordinary file of at most a size. Looked at before it is read, so that neither a huge file nor a
    /// device without an end costs anything.
    static func content(_ path: String, limit: Int) throws(ImportProblem.Fault) -> Data {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .noSuchFile }
        guard Int(status.st_size) <= limit else { throw .unreadableFile(.tooLarge(limit: limit)) }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .unopenedFile }
        return data
    }
}
