import Groeimakelaar
import Programme
import Store

/// What is to be changed of an initiative; what is nil stays as it is.
package struct InitiativeChange: Sendable {
    /// A value that may be taken away.
    package enum Field<Value: Sendable>: Sendable {
        case clear
        case set(Value)
    }

    package var name: String?
    package var kind: Initiative.Kind?
    package var email: Field<EmailAddress>?
    package var from: Field<LocalDate>?
    package var until: Field<LocalDate>?
    package var topics: [String]?
    package var asks: String?
    package var least: Field<Double>?
    package var most: Field<Double>?

    package init() {}

    fileprivate func applied(to initiative: Initiative) -> Initiative {
        var result = initiative
        func set<Value>(_ path: WritableKeyPath<Initiative, Value?>, _ field: Field<Value>?) {
            switch field {
            case nil: break
            case .clear?: result[keyPath: path] = nil
            case .set(let value)?: result[keyPath: path] = value
            }
        }
        if let name { result.name = name }
        if let kind { result.kind = kind }
        if let topics { result.topics = topics }
        if let asks { result.asks = asks }
        set(\.email, email)
        set(\.from, from)
        set(\.until, until)
        set(\.least, least)
        set(\.most, most)
        return result
    }
}

/// An initiative with who takes part in it.
package struct InitiativeView: Sendable {
    package let initiative: Initiative
    package let parties: [Party]
    /// Referrals that it has in hand.
    package let open: Int
    package let runsToday: Bool
}

extension Snapshot {
    func allInitiatives() throws -> [Initiative] { Initiatives.merged(own: try initiatives()) }
    func allParties() throws -> [Party] { Initiatives.merged(own: try parties()).filter { !$0.offers.isEmpty } }

    /// - Throws: `OfficeError.aCase(.noSuchInitiative)`.
    func initiative(keyed key: String) throws -> Initiative {
        let all = try allInitiatives()
        let wanted = key.lowercased()
        guard let found = all.first(where: { $0.key == wanted || $0.name.lowercased() == wanted }) else {
            throw OfficeError.aCase(.noSuchInitiative(key, known: all.map(\.key)))
        }
        return found
    }
}

extension Workspace {
    /// Every initiative, those of the programme's start and its own.
    package func initiativeViews() throws -> [InitiativeView] {
        try store.read { snapshot in
            let today = try snapshot.settings().zone.date(now)
            let (parties, referrals) = (try snapshot.allParties(), try snapshot.referrals())
            return try snapshot.allInitiatives().map { initiative in
                InitiativeView(
                    initiative: initiative, parties: parties.filter { $0.initiative == initiative.key },
                    open: referrals.count { $0.initiative == initiative.key && $0.state.isOpen },
                    runsToday: initiative.runs(on: today))
            }
        }
    }

    /// - Throws: `OfficeError.aCase(.initiativeExists)`, or `.badPeriod` where it would end before it begins.
    package func addInitiative(_ key: String, _ change: InitiativeChange) throws -> Initiative {
        let key = key.lowercased()
        return try self.change("initiative add", key) { transaction in
            guard try !transaction.allInitiatives().contains(where: { $0.key == key }) else {
                throw OfficeError.aCase(.initiativeExists(key))
            }
            return try save(change.applied(to: Initiative(key: key, name: key, kind: .other)), transaction)
        }
    }

    package func editInitiative(_ key: String, _ change: InitiativeChange) throws -> Initiative {
        try self.change("initiative edit", key.lowercased()) { transaction in
            try save(change.applied(to: transaction.initiative(keyed: key)), transaction)
        }
    }

    private func save(_ initiative: Initiative, _ transaction: Transaction) throws -> Initiative {
        if let from = initiative.from, let until = initiative.until, until < from {
            throw OfficeError.aCase(.badPeriod(from: from, until: until))
        }
        try transaction.save(initiative)
        return initiative
    }

    /// Keeps who takes part in an initiative and with what.
    /// - Parameter party: its `initiative` may be a name.
    package func keep(_ party: Party) throws -> Party {
        try change("initiative party", "\(party.initiative) \(party.name)") { transaction in
            var party = party
            party.initiative = try transaction.initiative(keyed: party.initiative).key
            let known = try transaction.allParties().first {
                $0.initiative == party.initiative && $0.name.lowercased() == party.name.lowercased()
            }
            // The same party under the same name, however it was typed.
            if let known { party.name = known.name }
            if party.offers.isEmpty { party.offers = known?.offers ?? [] }
            guard !party.offers.isEmpty else { throw OfficeError.aCase(.partyOffersNothing(party.name)) }
            if let least = party.least, let most = party.most, most < least {
                throw OfficeError.aCase(.amountsTurned(party.name))
            }
            try transaction.save(party)
            return party
        }
    }

    /// A party takes part no more.
    package func drop(party name: String, of key: String) throws {
        try change("initiative party", "\(key) \(name)") { transaction in
            let initiative = try transaction.initiative(keyed: key).key
            let known = try transaction.allParties().first {
                $0.initiative == initiative && $0.name.lowercased() == name.lowercased()
            }
            guard var party = known else { throw OfficeError.aCase(.noSuchParty(name, initiative: initiative)) }
            // Kept with nothing to offer, so that one of the programme's start does not come back.
            party.offers = []
            try transaction.save(party)
        }
    }

    /// Who is invited to the progress meetings.
    package func partners() throws -> [Partner] { try store.read { try $0.partners() } }

    package func keep(_ partner: Partner) throws {
        try change("partner add") { try $0.save(partner) }
    }

    package func dropPartner(_ email: EmailAddress) throws {
        try change("partner drop") { transaction in
            guard try transaction.partners().contains(where: { $0.email == email }) else {
                throw OfficeError.aCase(.noSuchPartner(email.written))
            }
            try transaction.deletePartner(email)
        }
    }
}
