/// A request whose topic nobody offers: no fault, since a programme may well have such a request, but often a slip.
public struct TopicRemark: Sendable, Hashable {
    /// The place in the JSON: `requests[3].topic`.
    public let path: String
    /// The topic as it stands there.
    public let topic: String
}

extension Problem {
    /// Topics that experts offer, in order.
    public var offeredTopics: [String] { Set(experts.flatMap(\.topics.keys)).sorted() }

    /// Requests on topics that no expert offers.
    public var topicRemarks: [TopicRemark] {
        let offered = Set(offeredTopics)
        return requests.enumerated().compactMap { index, request in
            offered.contains(request.topic)
                ? nil : TopicRemark(path: "requests[\(index)].topic", topic: request.topic)
        }
    }
}
