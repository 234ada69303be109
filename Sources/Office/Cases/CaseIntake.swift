import Groeimakelaar
import Programme
import Sheets
import Store
import Wording

/// The fields of an intake, in the order in which they are asked.
package struct Intake: Sendable {
    package enum Field: String, Sendable, CaseIterable {
        case email, name, company, sector, place, employees, turnover, question, topic, format

        /// Whether a case can do without it; a person who is known needs no name.
        package var isOptional: Bool { ![.email, .name, .question, .topic].contains(self) }
        /// Whether it is about the person, and so known of who came before.
        package var isOfPerson: Bool { [.name, .company, .sector, .place, .employees, .turnover].contains(self) }

        package var wanted: Phrase {
            switch self {
            case .email: .wantedEmail
            case .topic: .wantedTopic
            case .format: .wantedFormat
            case .question: .wantedQuestion
            case .employees: .intakeWantedEmployees
            case .turnover: .wantedAmount
            default: .wantedText
            }
        }
    }

    private(set) var texts: [Field: String] = [:]

    package init() {}

    /// Takes an answer, where it can be understood.
    package mutating func take(_ field: Field, _ text: String) -> Bool {
        let cell = Cell.text(text)
        let isGood =
            switch field {
            case .email: FieldParser.email(cell) != nil
            case .topic: FieldParser.topic(cell) != nil
            case .format: FieldParser.format(cell) != nil
            case .question: FieldParser.paragraph(cell, limit: 4000) != nil
            case .employees, .turnover: Intake.number(text) != nil
            default: FieldParser.line(cell, limit: 200) != nil
            }
        if isGood { texts[field] = text }
        return isGood
    }

    static func number(_ text: String) -> Double? {
        let plain = text.replacing(",", with: ".")
        return Double(plain).flatMap { $0.isFinite && (0...1_000_000_000_000).contains($0) ? $0 : nil }
    }

    func line(_ field: Field) -> String? { texts[field].flatMap { FieldParser.line(.text($0), limit: 200) } }
}

extension Workspace {
    /// Whether someone with an address is known, so that an intake need not ask who they are.
    package func isKnown(_ email: EmailAddress) throws -> Bool { try store.read { try $0.person(email: email) != nil } }

    /// The topics that experts speak on, initiatives are for, or someone asked about before; nil where there is no expert
    /// yet.
    package func knownTopics() throws -> [String]? {
        try store.read { snapshot in
            let offered = try snapshot.experts().flatMap(\.topics.keys)
            guard !offered.isEmpty else { return nil }
            return Set(offered + (try snapshot.allInitiatives().flatMap(\.topics)) + (try snapshot.topicsAsked()))
                .sorted()
        }
    }

    /// Makes a new case, and its person where they are new.
    /// - Returns: the case, with which initiative fits it.
    package func addCase(_ intake: Intake) throws -> CaseFile {
        let request = try change("case add") { transaction in
            guard let email = intake.texts[.email].flatMap({ EmailAddress($0) }),
                let question = intake.texts[.question].flatMap({ FieldParser.paragraph(.text($0), limit: 4000) }),
                let topic = intake.texts[.topic].flatMap({ FieldParser.topic(.text($0)) })
            else { throw OfficeError.aCase(.needs(kind: .qualify, option: "--email, --question, --topic")) }
            let format = intake.texts[.format].flatMap { FieldParser.format(.text($0)) } ?? .either
            let person = try self.person(email, intake, transaction)
            let id = try transaction.insert(
                Request(
                    id: .init(0), person: person, received: now, question: question, topic: topic, format: format))
            try keeper(transaction).move(id, to: .new)
            return id
        }
        return try caseFile("V\(request)", confidential: false)
    }

    private func person(_ email: EmailAddress, _ intake: Intake, _ transaction: Transaction) throws -> Person.ID {
        if let known = try transaction.person(email: email) { return known.id }
        guard let name = intake.line(.name) else {
            throw OfficeError.aCase(.needs(kind: .qualify, option: "--name"))
        }
        return try transaction.insert(
            Person(
                id: .init(0), email: email, name: name, company: intake.line(.company) ?? "",
                sector: intake.line(.sector) ?? "", place: intake.line(.place) ?? "",
                employees: intake.texts[.employees].flatMap { Intake.number($0) },
                turnover: intake.texts[.turnover].flatMap { Intake.number($0) }))
    }
}
