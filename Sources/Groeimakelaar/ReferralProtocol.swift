import Programme

/// What is asked of an initiative after a referral, and when: this table, and nothing else, knows it.
package struct ReferralProtocol: Sendable {
    package struct Step: Sendable {
        /// Where a referral stands while this is to be done.
        package let state: Referral.State
        package let kind: FollowUpKind
        package let delay: FollowUpDelay
    }

    package let steps: [Step]

    package static let standard = ReferralProtocol(steps: [
        Step(state: .sent, kind: .receipt, delay: .workingDays(5)),
        Step(state: .received, kind: .referralAnswer, delay: .workingDays(10)),
        Step(state: .accepted, kind: .referralResult, delay: .months(3)),
    ])

    /// What is to be done while a referral stands where it does; nil where nothing is.
    package func followUp(
        for referral: Referral, owner: String, text: String, at now: Instant, today: LocalDate,
        calendar: WorkingDays
    ) -> FollowUp? {
        steps.first { $0.state == referral.state }.map { step in
            FollowUp(
                kind: step.kind, request: referral.request, referral: referral.id, owner: owner,
                due: step.delay.due(from: today, calendar), anchor: today, text: text, madeAt: now)
        }
    }

    /// Whether a referral may go from one state to another: never back, and no further than its end, save that a result
    /// may be told more fully.
    package func allows(_ from: Referral.State, _ to: Referral.State) -> Bool {
        switch (from, to) {
        case (.sent, .received), (.sent, .accepted), (.sent, .declined), (.sent, .result),
            (.received, .accepted), (.received, .declined), (.received, .result),
            (.accepted, .declined), (.accepted, .result), (.result, .result):
            true
        default: false
        }
    }
}
