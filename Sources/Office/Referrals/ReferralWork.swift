import Groeimakelaar
import Programme
import Store
import Wording

/// A referral as it is asked for.
package struct ReferralOrder: Sendable {
    package var initiative: String
    /// Whether the entrepreneur agreed; nil where they were not asked, and the case goes without a name.
    package var consent: Referral.Consent?
    package var consentBy: String?
    package var tried = ""
    package var amount: Double?
    package var finance: Finance?
    package var skill = ""
    package var level = ""
    /// Of the mail to the initiative.
    package var language = Language.dutch

    package init(initiative: String) { self.initiative = initiative }
}

/// A referral with what it is about.
package struct ReferralView: Sendable {
    package let casus: Casus
    package let name: String
    /// What is to be done for it next; nil where it came to its end.
    package let next: FollowUp?
    /// Its mail to the initiative.
    package let message: Message?

    package var referral: Referral { casus.referral }
}

extension Workspace {
    /// Hands a case to an initiative: a casus in the outbox, and a follow-up on its receipt. Without consent it goes
    /// without a name.
    ///
    /// - Throws: `OfficeError.aCase`: an initiative that does not run or has no address, a case that is closed, has a
    ///   seat, or was referred there already.
    package func refer(_ label: String, _ order: ReferralOrder) throws -> ReferralView {
        let id = try change("case refer", "\(label.uppercased()) \(order.initiative.lowercased())") { transaction in
            let request = try transaction.request(labelled: label)
            let clerk = try referralClerk(transaction)
            return try clerk.refer(request, order)
        }
        return try referralView("D\(id)")
    }

    /// Notes how far a referral has come.
    package func advance(_ label: String, to state: Referral.State, _ news: ReferralNews) throws -> ReferralView {
        try change("referral \(state.rawValue)", label.uppercased()) { transaction in
            try referralClerk(transaction).advance(transaction.referral(labelled: label), to: state, news)
        }
        return try referralView(label)
    }

    /// Notes what may be told of the person. A mail that has not left is made anew; one that has is followed by another
    /// with the name.
    package func consent(
        _ label: String, _ consent: Referral.Consent, by who: String?, _ language: Language
    ) throws -> ReferralView {
        try change("referral consent", "\(label.uppercased()) \(consent.rawValue)") { transaction in
            try referralClerk(transaction).consent(
                transaction.referral(labelled: label), consent, by: who, language)
        }
        return try referralView(label)
    }

    /// Referrals, the newest first.
    /// - Parameter all: also those that came to their end.
    package func referrals(all: Bool, initiative: String?) throws -> [ReferralView] {
        try store.read { snapshot in
            let key = try initiative.map { try snapshot.initiative(keyed: $0).key }
            return try snapshot.referrals().filter { referral in
                (all || referral.state.isOpen) && (key.map { referral.initiative == $0 } ?? true)
            }.reversed().map { try snapshot.view(of: $0) }
        }
    }

    package func referralView(_ label: String) throws -> ReferralView {
        try store.read { try $0.view(of: $0.referral(labelled: label)) }
    }

    func referralClerk(_ transaction: Transaction) throws -> ReferralClerk {
        ReferralClerk(
            transaction: transaction, keeper: try keeper(transaction), desk: try noticeDesk(transaction), now: now,
            who: who)
    }
}

extension Snapshot {
    /// The referral of a name such as `D3`.
    func referral(labelled label: String) throws -> Referral {
        let text = label.uppercased()
        guard text.hasPrefix("D"), let number = Int64(text.dropFirst()), let found = try referral(.init(number)) else {
            throw OfficeError.aCase(.noSuchReferral(label))
        }
        return found
    }

    fileprivate func view(of referral: Referral) throws -> ReferralView {
        let casus = try casus(referral, .dutch)
        return ReferralView(
            casus: casus, name: try person(casus.request.person)?.name ?? "?",
            next: try openFollowUps(of: referral).first, message: try referral.message.flatMap { try message($0) })
    }

    func openFollowUps(of referral: Referral) throws -> [FollowUp] {
        var query = FollowUpQuery()
        query.request = referral.request
        return try followUps(query).filter { $0.referral == referral.id }
    }
}
