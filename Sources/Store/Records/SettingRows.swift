import Foundation
import Programme

extension Snapshot {
    /// The settings: the defaults, and what was chosen instead. A setting that this version does not know is passed over.
    package func settings() throws -> Settings { try SettingTree.settings(with: storedSettings()) }

    fileprivate func storedSettings() throws -> [String: JSONValue] {
        let pairs = try rows(of: "setting") { row -> (String, JSONValue) in
            let (name, text): (String, String) = (try row["name"], try row["value"])
            guard let value: JSONValue = JSONText.decode(text) else {
                throw StoreError.badSetting(key: name, found: text)
            }
            return (name, value)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Transaction {
    /// Keeps the settings: a row for each that differs from its default, and none for the others.
    package func save(_ settings: Settings) throws {
        let (defaults, chosen) = (try SettingTree.leaves(of: Settings()), try SettingTree.leaves(of: settings))
        let stored = try storedSettings()
        for (key, value) in chosen.sorted(by: { $0.key < $1.key }) {
            if value != defaults[key] {
                _ = try save(["name": key, "value": JSONText.encode(value)], in: "setting")
            } else if stored[key] != nil {
                try delete(from: "setting", where: Filter("name", key))
            }
        }
    }
}

/// Settings as a tree of JSON, whose leaves have dotted names.
private enum SettingTree {
    static func leaves(of settings: Settings) throws -> [String: JSONValue] {
        guard let tree: JSONValue = JSONText.decode(JSONText.encode(settings)) else { return [:] }
        var result: [String: JSONValue] = [:]
        collect(tree, "", into: &result)
        return result
    }

    static func settings(with stored: [String: JSONValue]) throws -> Settings {
        let leaves = try leaves(of: Settings()).merging(stored) { $1 }
        var tree: JSONValue = .object([:])
        for (key, value) in leaves { place(value, at: key.split(separator: ".").map(String.init)[...], in: &tree) }
        do {
            return try JSONDecoder().decode(Settings.self, from: Data(JSONText.encode(tree).utf8))
        } catch let error as DecodingError {
            let key = path(of: error)
            throw StoreError.badSetting(key: key, found: stored[key].map { JSONText.encode($0) } ?? "")
        }
    }

    private static func collect(_ value: JSONValue, _ name: String, into result: inout [String: JSONValue]) {
        guard case .object(let members) = value else {
            result[name] = value
            return
        }
        for (key, member) in members { collect(member, name.isEmpty ? key : "\(name).\(key)", into: &result) }
    }

    private static func place(_ value: JSONValue, at path: ArraySlice<String>, in tree: inout JSONValue) {
        guard let first = path.first else {
            tree = value
            return
        }
        var members: [String: JSONValue] = [:]
        if case .object(let known) = tree { members = known }
        var member = members[first] ?? .object([:])
        place(value, at: path.dropFirst(), in: &member)
        members[first] = member
        tree = .object(members)
    }

    private static func path(of error: DecodingError) -> String {
        let path: [any CodingKey]
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            path = context.codingPath
        @unknown default: path = []
        }
        return path.filter { $0.intValue == nil }.map(\.stringValue).joined(separator: ".")
    }
}
