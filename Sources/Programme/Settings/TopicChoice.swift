/// The topics whose tables a rule is about: `alle`, or a list with commas.
package enum TopicChoice: Hashable, Sendable {
    case all
    /// In small letters, each once.
    case some([String])

    /// nil where it is neither, or empty.
    package init?(_ text: String) {
        let topics = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }
        if ["alle", "all"].contains(topics.first), topics.count == 1 {
            self = .all
            return
        }
        guard topics.allSatisfy({ !$0.isEmpty && $0.count <= 80 }), Set(topics).count == topics.count else {
            return nil
        }
        self = .some(topics)
    }

    /// The topics; nil for all of them.
    package var topics: [String]? {
        guard case .some(let topics) = self else { return nil }
        return topics
    }

    package var text: String { topics?.joined(separator: ", ") ?? "alle" }
}
