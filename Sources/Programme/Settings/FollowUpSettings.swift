/// The rules of the follow-up, as the regiegroep may change them: what follows from not coming, when something overdue is
/// told to whom, the stages of a case, and what is asked when.
package struct AttendanceSettings: Hashable, Sendable, Codable {
    /// Hours before the start within which a cancellation is late.
    package var lateHours = 48
    /// No-shows after which planning warns, and after which one is not invited for some months.
    package var warnAfter = 2
    package var pauseAfter = 3
    package var pauseMonths = 6

    package init() {}
}

package struct EscalationSettings: Hashable, Sendable, Codable {
    /// Working days overdue after which it shows at the owner, and at the regiegroep.
    package var ownerDays = 5
    package var steeringDays = 10

    package init() {}
}

package struct StageSettings: Hashable, Sendable, Codable {
    /// The stages in the order in which a case goes through them. Those that the program moves cases to are always among
    /// them; a programme may have more, to which a person moves a case.
    package var order = StageSettings.known.map(\.rawValue)
    /// Working days in which the standing action of a stage is to be done.
    package var days = [
        "new": 5, "qualified": 5, "waiting": 20, "matched": 1, "met": 10, "in-follow-up": 5, "referred": 20,
    ]

    package static let known: [CaseStage] = [
        .new, .qualified, .waiting, .matched, .met, .inFollowUp, .referred, .closed,
    ]

    package init() {}
}

package struct ProtocolSettings: Hashable, Sendable, Codable {
    /// After how long each kind is asked, counted from the session.
    package var after: [String: FollowUpDelay] = [
        "evaluation": .workingDays(3), "expert": .workingDays(3), "result-3": .months(3), "result-6": .months(6),
        "result-12": .months(12),
    ]
    /// Months after a session at which results are asked, the first one first. Those that are no longer named are asked
    /// no more; a new one is asked after as many months as it says.
    package var moments: [Int] {
        get {
            after.filter { $0.value != .never }.keys.compactMap { FollowUpKind(rawValue: $0).months }.sorted()
        }
        set {
            for months in Set(moments).subtracting(newValue) { after[FollowUpKind.result(months).rawValue] = .never }
            for months in Set(newValue).subtracting(moments) {
                after[FollowUpKind.result(months).rawValue] = .months(months)
            }
        }
    }

    /// What is asked, in the programme's own words; empty where the kind says enough.
    package var question = [
        "evaluation": "", "expert": "", "check": "", "result-3": "", "result-6": "", "result-12": "",
    ]

    package init() {}
}

/// How long after a session something is asked.
package enum FollowUpDelay: Hashable, Sendable {
    case workingDays(Int)
    case months(Int)
    /// Not asked at all.
    case never

    /// Reads `3 werkdagen`, `6 months`, `nooit`.
    package init?(written text: String) {
        let words = text.lowercased().split(separator: " ").map(String.init)
        if ["nooit", "never", "-"].contains(text.lowercased()) {
            self = .never
            return
        }
        guard words.count >= 2, let count = Int(words[0]) else { return nil }
        switch words[1...].joined(separator: " ") {
        case "werkdag", "werkdagen", "working day", "working days":
            guard (0...260).contains(count) else { return nil }
            self = .workingDays(count)
        case "maand", "maanden", "month", "months":
            guard (1...120).contains(count) else { return nil }
            self = .months(count)
        default: return nil
        }
    }
}

extension FollowUpDelay: CustomStringConvertible, Codable {
    /// In Dutch, which `init(written:)` reads.
    package var description: String {
        switch self {
        case .workingDays(let count): "\(count) \(count == 1 ? "werkdag" : "werkdagen")"
        case .months(let count): "\(count) \(count == 1 ? "maand" : "maanden")"
        case .never: "nooit"
        }
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let delay = FollowUpDelay(written: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no delay: \(text)"))
        }
        self = delay
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
