import Foundation

/// What the process takes of memory, and what Linux lets it take, in bytes (proc(5), getrlimit(2), cgroups(7) version 2).
struct ProcessMemory {
    let resident: Int
    private let addresses: Int

    init() {
        let counts = ProcessMemory.text("/proc/self/statm").split(separator: " ").compactMap { Int($0) }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        (addresses, resident) = counts.count > 1 ? (counts[0] * page, counts[1] * page) : (0, 0)
    }

    /// What is taken of the address space (`ulimit -v`), of the control group and of the machine, where these have an end.
    var systemShares: [MemoryGuard.Share] {
        [addressShare, groupShare, machineShare].compactMap { $0 }
    }

    private var addressShare: MemoryGuard.Share? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < UInt64(Int.max) else {
            return nil
        }
        return MemoryGuard.Share(used: addresses, most: Int(limit.rlim_cur))
    }

    /// Of the group and those above it, the one with least left. Files that are only cached do not count.
    private var groupShare: MemoryGuard.Share? {
        guard
            let line = ProcessMemory.text("/proc/self/cgroup").split(separator: "\n").first(where: {
                $0.hasPrefix("0::/")
            })
        else { return nil }
        var path = String(line.dropFirst(3))
        var least: MemoryGuard.Share?
        while true {
            let folder = "/sys/fs/cgroup" + (path == "/" ? "" : path)
            if let most = Int(
                ProcessMemory.text(folder + "/memory.max").trimmingCharacters(in: .whitespacesAndNewlines))
            {
                let used = ProcessMemory.number("anon", in: ProcessMemory.text(folder + "/memory.stat")) ?? resident
                let share = MemoryGuard.Share(used: used, most: most)
                if least.map({ share.most - share.used < $0.most - $0.used }) ?? true { least = share }
            }
            guard let slash = path.lastIndex(of: "/"), path != "/" else { return least }
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
    }

    /// What the process has and could still have, were all others to stay as they are.
    private var machineShare: MemoryGuard.Share? {
        let kilobytes = ProcessMemory.number("MemAvailable:", in: ProcessMemory.text("/proc/meminfo"))
        return kilobytes.map { MemoryGuard.Share(used: resident, most: resident + $0 * 1024) }
    }

    /// The number behind a name on a line of its own.
    private static func number(_ name: String, in text: String) -> Int? {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count > 1, words[0] == name { return Int(words[1]) }
        }
        return nil
    }

    /// Files of the kernel have no length to be known beforehand.
    private static func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
