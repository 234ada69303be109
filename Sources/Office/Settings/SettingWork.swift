import Programme
import Store

extension Workspace {
    /// Changes one setting, by its dotted name and as the user writes it.
    package func set(_ key: String, to text: String) throws -> SettingDefinition {
        let definition = try Self.setting(key)
        try change("settings", definition.key) { transaction in
            guard let changed = definition.write(try transaction.settings(), text) else {
                throw OfficeError.badSetting(key: definition.key, found: text)
            }
            let before = try transaction.settings().protocol.moments
            try transaction.save(changed)
            // What a new moment asks is asked of who was at a session before, too.
            let added = Set(changed.protocol.moments).subtracting(before)
            if !added.isEmpty { try keeper(transaction).arise(at: added) }
        }
        return definition
    }

    /// Puts one setting back to its default.
    package func reset(_ key: String) throws -> SettingDefinition {
        let definition = try Self.setting(key)
        return try set(definition.key, to: definition.read(Settings()))
    }

    /// The setting of a name.
    /// - Throws: `OfficeError.unknownSetting`, with the nearest name.
    package static func setting(_ key: String) throws -> SettingDefinition {
        if let definition = SettingDefinition.named(key) { return definition }
        let lowered = key.lowercased()
        let like = SettingDefinition.all.map(\.key).first {
            $0.lowercased().hasSuffix(lowered) || $0.lowercased().hasPrefix(lowered)
        }
        throw OfficeError.unknownSetting(key: key, like: like)
    }
}
