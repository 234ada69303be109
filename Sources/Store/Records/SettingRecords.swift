import Foundation
import Programme

extension Transaction {
    /// The programme's settings: the defaults, with what was changed.
    package func settings() throws -> Settings {
        var tree = try SettingTree(Settings())
        for (name, value) in try stored() { tree.set(name, to: value) }
        return (try? tree.settings()) ?? Settings()
    }

    /// Keeps only what differs from the defaults, one row per dotted name, so that better defaults reach everyone.
    package func save(_ settings: Settings) throws {
        let defaults = try SettingTree(Settings()).leaves
        let wanted = try SettingTree(settings).leaves.filter { defaults[$0.key] != $0.value }
        let known = try stored()
        for name in known.keys.sorted() where wanted[name] == nil && defaults[name] != nil {
            try delete(Schema.setting, where: "name", .text(name))
        }
        for (name, value) in wanted.sorted(by: { $0.key < $1.key }) where known[name] != value {
            let row: [Value] = [.text(name), .text(value)]
            try known[name] == nil ? insert(Schema.setting, row) : update(Schema.setting, row)
        }
    }

    private func stored() throws -> [String: String] {
        Dictionary(try all(Schema.setting, order: "name") { ($0.text(0), $0.text(1)) }) { first, _ in first }
    }
}

/// Settings as dotted names with JSON values: `weights.travel` = `6`.
private struct SettingTree {
    private(set) var leaves: [String: String]

    init(_ settings: Settings) throws {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(settings))
        leaves = try SettingTree.flatten(object, prefix: "")
    }

    mutating func set(_ name: String, to value: String) { leaves[name] = value }

    func settings() throws -> Settings {
        var root: [String: Any] = [:]
        for (name, value) in leaves {
            let leaf = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
            SettingTree.insert(leaf, at: name.split(separator: ".").map(String.init)[...], into: &root)
        }
        return try JSONDecoder().decode(Settings.self, from: JSONSerialization.data(withJSONObject: root))
    }

    private static func flatten(_ object: Any, prefix: String) throws -> [String: String] {
        guard let branches = object as? [String: Any] else {
            let data = try JSONSerialization.data(withJSONObject: object, options: [.fragmentsAllowed, .sortedKeys])
            return [prefix: String(decoding: data, as: UTF8.self)]
        }
        var leaves: [String: String] = [:]
        for (name, branch) in branches {
            let path = prefix.isEmpty ? name : "\(prefix).\(name)"
            leaves.merge(try flatten(branch, prefix: path)) { first, _ in first }
        }
        return leaves
    }

    private static func insert(_ leaf: Any, at path: ArraySlice<String>, into tree: inout [String: Any]) {
        guard let name = path.first else { return }
        guard path.count > 1 else {
            tree[name] = leaf
            return
        }
        var branch = tree[name] as? [String: Any] ?? [:]
        insert(leaf, at: path.dropFirst(), into: &branch)
        tree[name] = branch
    }
}
