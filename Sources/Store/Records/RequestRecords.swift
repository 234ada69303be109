import Programme

extension Transaction {
    package func requests() throws -> [Request] {
        let table = Schema.request
        let wishes = try children(Schema.requestExpert, order: "request, kind, expert") {
            (kind: $0.text(2), expert: Person.ID($0.integer(1)))
        }
        return try all(table, order: "id") { row in
            let wished = wishes[row.integer(0)] ?? []
            return Request(
                id: .init(row.integer(0)), person: .init(row.integer(1)), received: Instant(seconds: row.integer(2)),
                question: row.text(3), topic: row.text(4), minLevel: row.int(5),
                format: try parsed(FormatWish(rawValue: row.text(6)), table, "format"), sessions: row.int(7),
                priority: try parsed(Priority(rawValue: row.int(8)), table, "priority"),
                deadline: row.optionalText(9).flatMap { LocalDate(iso: $0) },
                prefer: wished.filter { $0.kind == "prefer" }.map(\.expert),
                avoid: wished.filter { $0.kind == "avoid" }.map(\.expert), extra: Packed.dictionary(row.text(10)))
        }
    }

    /// Adds a request and returns the ID it was given; the ID in the value is not looked at.
    package func insert(_ request: Request) throws -> Request.ID {
        let id = try insertNumbered(Schema.request, values(of: request))
        try replaceWishes(of: .init(id), with: request)
        return .init(id)
    }

    package func update(_ request: Request) throws {
        try update(Schema.request, [.integer(request.id.number)] + values(of: request))
        try replaceWishes(of: request.id, with: request)
    }

    private func replaceWishes(of id: Request.ID, with request: Request) throws {
        let prefer = Set(request.prefer).sorted().map { [Value.integer($0.number), .text("prefer")] }
        let avoid = Set(request.avoid).sorted().map { [Value.integer($0.number), .text("avoid")] }
        try replace(Schema.requestExpert, of: id.number, with: prefer + avoid)
    }

    private func values(of request: Request) throws -> [Value] {
        [
            .integer(request.person.number), .integer(request.received.seconds), .text(request.question),
            .text(request.topic), .int(request.minLevel), .text(request.format.rawValue), .int(request.sessions),
            .int(request.priority.rawValue), .string(request.deadline?.description),
            try Packed.dictionary(request.extra),
        ]
    }

    /// Every step of every case, oldest first.
    package func caseSteps() throws -> [CaseStep] {
        try all(Schema.caseStep, order: "at, id") { row in
            CaseStep(
                request: .init(row.integer(1)), stage: CaseStage(rawValue: row.text(2)),
                at: Instant(seconds: row.integer(3)), by: row.text(4), note: row.text(5))
        }
    }

    package func insert(_ step: CaseStep) throws {
        _ = try insertNumbered(
            Schema.caseStep,
            [
                .integer(step.request.number), .text(step.stage.rawValue), .integer(step.at.seconds), .text(step.by),
                .text(step.note),
            ])
    }
}
