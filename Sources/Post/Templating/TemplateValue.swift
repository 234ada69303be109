import CMustache

/// What a template is filled with.
package indirect enum TemplateValue: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case list([[String: TemplateValue]])
}

extension TemplateValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else {
            self = .list(try container.decode([[String: TemplateValue]].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .list(let items): try container.encode(items)
        }
    }
}

/// The one owner of the values handed to the mustache library.
final class MustacheValues {
    fileprivate let handle: OpaquePointer?

    init(_ values: [String: TemplateValue]) {
        handle = mustache_object()
        for (name, value) in values {
            switch value {
            case .text(let text): mustache_set_text(handle, name, FilledValue.guarded(text))
            case .flag(let flag): mustache_set_flag(handle, name, flag)
            case .list(let items):
                let list = mustache_list()
                for item in items { MustacheValues(item).append(to: list) }
                mustache_set_value(handle, name, list)
                mustache_free(list)
            }
        }
    }

    deinit { mustache_free(handle) }

    private func append(to list: OpaquePointer?) { withExtendedLifetime(self) { mustache_append(list, handle) } }

    /// The text with everything filled in, guarded.
    /// - Parameter fault: the error for what the library says is wrong.
    func render(_ source: String, fault: (String) -> TemplateError) throws -> String {
        var error: UnsafeMutablePointer<CChar>?
        let rendered = withExtendedLifetime(self) { mustache_render(source, handle, &error) }
        guard let text = rendered else {
            let detail = error.map { String(cString: $0) } ?? ""
            mustache_free_text(error)
            throw fault(detail)
        }
        defer { mustache_free_text(text) }
        return String(cString: text)
    }
}
