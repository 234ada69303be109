import Programme

/// The initiatives and parties a programme begins with; it changes and adds its own.
package enum Initiatives {
    package static let standard: [Initiative] = [
        Initiative(key: "experttafels", name: "Experttafels", kind: .tables),
        Initiative(key: "mentoring", name: "Mentoring", kind: .mentoring, topics: ["leiderschap", "strategie"]),
        Initiative(
            key: "financiering", name: "Financieringsoverleg Flevoland", kind: .finance,
            topics: ["financiering", "investering", "kapitaal"]),
        Initiative(
            key: "talent", name: "Behoud Talent voor de Regio", kind: .talent,
            topics: ["personeel", "talent", "hr", "werving", "opleiding"]),
        Initiative(
            key: "imago", name: "Imago van Flevoland", kind: .image, topics: ["marketing", "imago", "zichtbaarheid"]),
    ]

    package static let parties: [Party] = [
        Party(name: "Crowd Capital", initiative: "financiering", offers: ["crowd"])
    ]

    /// The programme's own entries in place of those of the same key.
    package static func merged(own: [Initiative]) -> [Initiative] {
        let keys = Set(own.map(\.key))
        return standard.filter { !keys.contains($0.key) } + own
    }

    package static func merged(own: [Party]) -> [Party] {
        let names = Set(own.map { $0.initiative + "/" + $0.name })
        return parties.filter { !names.contains($0.initiative + "/" + $0.name) } + own
    }
}

/// Says which initiative fits a case and why; a person decides.
package struct QualifyingCheck: Sendable {
    package enum Reason: Hashable, Sendable {
        case topic(String)
        /// A word of the question itself.
        case word(String)
        case size(Double)
        case format
        /// What speaks against it.
        case sizeUnknown
        case tooSmall(least: Double)
        case tooLarge(most: Double)
        case notRunning
        /// Nobody at the tables speaks on the topic.
        case nobodyOffers(String)
    }

    package struct Fit: Sendable {
        package let initiative: Initiative
        package let points: Int
        package let reasons: [Reason]
        package let isPossible: Bool
    }

    private let initiatives: [Initiative]
    private let topicsOffered: Set<String>
    private let today: LocalDate

    package init(initiatives: [Initiative], topicsOffered: Set<String>, today: LocalDate) {
        self.initiatives = initiatives
        self.topicsOffered = topicsOffered
        self.today = today
    }

    /// Every initiative, the best fit first; those that cannot be come last.
    package func fits(_ request: Request, employees: Double?) -> [Fit] {
        initiatives.map { fit($0, request, employees) }.sorted {
            ($0.isPossible ? 1 : 0, $0.points, $1.initiative.key) > (
                $1.isPossible ? 1 : 0, $1.points, $0.initiative.key
            )
        }
    }

    private func fit(_ initiative: Initiative, _ request: Request, _ employees: Double?) -> Fit {
        var (points, isPossible) = (0, true)
        var reasons: [Reason] = []
        let words = Set(request.question.lowercased().split { !$0.isLetter }.map(String.init))
        if initiative.topics.contains(request.topic) {
            points += 3
            reasons.append(.topic(request.topic))
        } else if let word = initiative.topics.first(where: words.contains) {
            points += 1
            reasons.append(.word(word))
        }
        if initiative.kind == .tables || initiative.kind == .mentoring {
            let format: SessionFormat = initiative.kind == .tables ? .table : .mentoring
            if request.format.allows(format), topicsOffered.contains(request.topic) {
                points += request.format == .either ? 2 : 3
                reasons.append(.format)
            } else if !topicsOffered.contains(request.topic) {
                isPossible = false
                reasons.append(.nobodyOffers(request.topic))
            }
        }
        if !initiative.runs(on: today) {
            isPossible = false
            reasons.append(.notRunning)
        }
        if initiative.least != nil || initiative.most != nil {
            switch employees {
            case nil: reasons.append(.sizeUnknown)
            case let size? where size < initiative.least ?? size:
                isPossible = false
                reasons.append(.tooSmall(least: initiative.least ?? 0))
            case let size? where size > initiative.most ?? size:
                isPossible = false
                reasons.append(.tooLarge(most: initiative.most ?? 0))
            case let size?:
                points += 1
                reasons.append(.size(size))
            }
        }
        return Fit(initiative: initiative, points: points, reasons: reasons, isPossible: isPossible && points > 0)
    }
}

extension Party {
    /// Whether it finances a sum in a way; an unknown sum or way is no obstacle.
    package func fits(_ finance: Finance?, amount: Double?) -> Bool {
        if let finance, !offers.contains(finance.rawValue) { return false }
        guard let amount else { return true }
        return (least ?? amount) <= amount && amount <= (most ?? amount)
    }

    /// Whether it teaches at a level; an unknown level is no obstacle.
    package func fits(level: String) -> Bool { level.isEmpty || offers.contains(level.lowercased()) }
}
