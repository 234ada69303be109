import Office
import Programme
import Terminal
import Wording

/// `partner list`: who is invited to the progress meetings.
struct PartnerList: Command {
    static let spec = CommandSpec("list", dutch: "lijst", summary: .partnerListSummary)

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let partners = try context.open().partners()
        if context.json {
            try context.printJSON(
                partners.map { ["email": $0.email.written, "name": $0.name, "organisation": $0.organisation] })
            return .done
        }
        guard !partners.isEmpty else {
            try context.print(.partnerNone)
            return .done
        }
        var table = TextTable([
            .init(context.say(.partnerName), flexible: true), .init(context.say(.partnerOrganisation), flexible: true),
            .init(context.say(.initiativeHeadEmail), flexible: true),
        ])
        for partner in partners { table.add([partner.name, partner.organisation, partner.email.written]) }
        try context.print(table)
        return .done
    }
}

/// `partner add ADDRESS --name NAME`.
struct PartnerAdd: Command {
    static let email = Argument<String>("ADRES", kind: .text, help: .partnerEmail)
    static let name = Option<String>("name", dutch: "naam", placeholder: "NAAM", kind: .text, help: .partnerName)
    static let organisation = Option<String>(
        "organisation", dutch: "organisatie", placeholder: "NAAM", kind: .text, help: .partnerOrganisation)
    static let spec = CommandSpec(
        "add", dutch: "nieuw", summary: .partnerAddSummary, arguments: [email.name],
        options: [name.name, organisation.name])

    static func address(_ values: Values) throws -> EmailAddress {
        let text = try values.one(email)
        guard let address = EmailAddress(text) else {
            throw OfficeError.aCase(.notUnderstood(field: email.name.name, found: text, wanted: .wantedEmail))
        }
        return address
    }

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let address = try Self.address(values)
        let partner = Partner(
            email: address, name: values[Self.name] ?? address.written, organisation: values[Self.organisation] ?? "")
        try context.open().keep(partner)
        try context.print(.partnerKept, ["name": partner.name])
        return .done
    }
}

/// `partner drop ADDRESS`.
struct PartnerDrop: Command {
    static let spec = CommandSpec(
        "drop", dutch: "weg", summary: .partnerDropSummary, arguments: [PartnerAdd.email.name])

    func run(_ values: Values, _ context: Context) throws -> ExitStatus {
        let address = try PartnerAdd.address(values)
        try context.open().dropPartner(address)
        try context.print(.partnerDropped, ["email": address.written])
        return .done
    }
}
