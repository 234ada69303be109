import Groeimakelaar
import Post
import Programme
import Store
import Wording

/// What an initiative told of a referral.
package struct ReferralNews: Sendable {
    /// Why it was declined, or what came of it.
    package var words = ""
    /// The party that it was matched with, and what was raised, in euros.
    package var party: String?
    package var raised: Double?

    package init() {}
}

/// Makes referrals and keeps them going, within a command.
struct ReferralClerk {
    let transaction: Transaction
    let keeper: CaseKeeper
    let desk: NoticeDesk
    let now: Instant
    let who: String

    private static let referrals = ReferralProtocol.standard

    func refer(_ request: Request, _ order: ReferralOrder) throws -> Referral.ID {
        let initiative = try transaction.initiative(keyed: order.initiative)
        try demandRunning(initiative)
        guard initiative.email != nil else { throw OfficeError.aCase(.noMailbox(initiative: initiative.key)) }
        try demandFree(request, initiative)
        let name = try transaction.person(request.person)?.name ?? "?"
        let isNamed = order.consent == .named
        var referral = Referral(
            request: request.id, initiative: initiative.key, at: now, by: who, consent: order.consent ?? .anonymous,
            consentBy: isNamed ? order.consentBy ?? name : "", consentAt: isNamed ? now : nil,
            amount: order.amount, finance: order.finance, skill: order.skill, level: order.level,
            tried: order.tried)
        referral.id = try transaction.insert(referral)
        if try transaction.caseRecord(request.id)?.stage != .referred {
            try keeper.move(request.id, to: .referred, note: initiative.name)
        } else {
            // Closing the case waits for what becomes of this referral too.
            try transaction.lapse(request.id, at: now) { $0.stage != nil }
            try transaction.touch(request.id, at: now)
        }
        try ask(referral)
        try mail(&referral, order.language, replaces: nil)
        return referral.id
    }

    /// - Throws: `OfficeError.aCase(.notRunning)`.
    private func demandRunning(_ initiative: Initiative) throws {
        guard !initiative.runs(on: keeper.today) else { return }
        throw OfficeError.aCase(
            .notRunning(
                initiative.name, key: initiative.key, from: initiative.from.flatMap { $0 > keeper.today ? $0 : nil },
                until: initiative.until))
    }

    private func demandFree(_ request: Request, _ initiative: Initiative) throws {
        switch try transaction.caseRecord(request.id)?.stage {
        case .closed?: throw OfficeError.aCase(.caseClosed(request.label))
        case .matched?: throw OfficeError.aCase(.hasSeat(request.label))
        default: break
        }
        let other = try transaction.referrals(of: request.id).first {
            $0.initiative == initiative.key && $0.state.isOpen
        }
        if let other {
            throw OfficeError.aCase(.alreadyReferred(request.label, to: initiative.name, as: other.label))
        }
    }

    /// What is to be done while the referral stands where it does.
    private func ask(_ referral: Referral) throws {
        let name = try transaction.initiative(keyed: referral.initiative).name
        let draft = Self.referrals.followUp(
            for: referral, owner: keeper.settings.groeimakelaar, text: "\(name) (\(referral.label))", at: now,
            today: keeper.today, calendar: CaseKeeper.calendar)
        if let draft { try keeper.add(draft) }
    }

    private func mail(_ referral: inout Referral, _ language: Language, replaces: LocalDate?) throws {
        let casus = try transaction.casus(referral, language)
        guard let address = casus.initiative.email else {
            throw OfficeError.aCase(.noMailbox(initiative: casus.initiative.key))
        }
        let due =
            try transaction.openFollowUps(of: referral).first?.due
            ?? CaseKeeper.calendar.adding(
                5, to: keeper.today)
        let notice = casus.notice(language, settings: keeper.settings, answerBy: due, replaces: replaces)
        referral.message = try desk.draft(notice, to: address, name: casus.initiative.name)
        try transaction.update(referral)
    }

    func advance(_ found: Referral, to state: Referral.State, _ news: ReferralNews) throws {
        var referral = found
        guard Self.referrals.allows(found.state, state) else {
            throw OfficeError.aCase(.referralStands(found.label, found.state))
        }
        if state == .declined, news.words.isEmpty {
            throw OfficeError.aCase(.needs(kind: .referralAnswer, option: "--reason"))
        }
        referral.state = state
        if !news.words.isEmpty { referral.result = news.words }
        if let party = news.party { referral.party = try known(party, of: referral.initiative) }
        if let raised = news.raised { referral.raised = raised }
        try transaction.update(referral)
        for var followUp in try transaction.openFollowUps(of: referral) where found.state != state {
            (followUp.state, followUp.doneAt, followUp.doneBy) = (.done, now, who)
            try transaction.update(followUp)
        }
        if found.state != state { try ask(referral) }
        try transaction.touch(referral.request, at: now)
        if state == .declined { try sendBack(referral) }
    }

    /// A party as it is written in the data; one that is not there is kept as it was typed.
    private func known(_ name: String, of initiative: String) throws -> String {
        try transaction.allParties().first {
            $0.initiative == initiative && $0.name.lowercased() == name.lowercased()
        }?.name ?? name
    }

    /// A case that no initiative has in hand any more waits for a decision.
    private func sendBack(_ referral: Referral) throws {
        let others = try transaction.referrals(of: referral.request).filter { $0.id != referral.id }
        guard try transaction.caseRecord(referral.request)?.stage == .referred, others.allSatisfy({ !$0.state.isOpen })
        else { return }
        try keeper.move(referral.request, to: .qualified, note: "\(referral.label): \(referral.result)")
    }

    func consent(
        _ found: Referral, _ consent: Referral.Consent, by name: String?, _ language: Language
    ) throws {
        guard found.consent != consent else {
            throw OfficeError.aCase(.consentStands(found.label, consent))
        }
        var referral = found
        referral.consent = consent
        if consent == .named {
            let own = try transaction.request(referral.request).flatMap { try transaction.person($0.person)?.name }
            (referral.consentBy, referral.consentAt) = (name ?? own ?? "?", now)
        } else {
            (referral.consentBy, referral.consentAt) = ("", nil)
        }
        try transaction.update(referral)
        try transaction.touch(referral.request, at: now)
        guard referral.state.isOpen else { return }
        let earlier = try referral.message.flatMap { try transaction.message($0) }
        let replaced = try earlier.map { try desk.withdraw($0.id) } ?? true
        // Without a name nothing new can be told to who has it already.
        guard replaced || consent == .named else { return }
        let left = earlier.map { keeper.settings.zone.date($0.delivery.sentAt ?? $0.madeAt) }
        try mail(&referral, language, replaces: replaced ? nil : left)
    }
}
