import Office
import Programme
import Wording

extension Context {
    /// Says who is disturbed by a plan and why, and which groups are left behind.
    func note(_ effects: PlanEffects, zone: Zone) {
        if !effects.disturbed.isEmpty {
            screen.note(say(.disturbedTitle, ["count": "\(effects.disturbed.count)"]))
        }
        for seat in effects.disturbed {
            let cause = Phrase.disturbedCauses[seat.cause.rawValue]?.text(language) ?? ""
            let values = [
                "request": seat.request, "name": seat.name, "before": moment(seat.before, zone: zone),
                "after": seat.after.map { moment($0, zone: zone) } ?? "", "cause": cause,
            ]
            screen.note(say(seat.after == nil ? .disturbedGone : .disturbedMoved, values))
        }
        for group in effects.leftBehind { screen.note(style.dim(behind(group))) }
        if !effects.leftBehind.isEmpty { screen.note(style.dim(say(.fairnessRemedy))) }
    }

    func behind(_ group: Fairness.Group) -> String {
        let kind = Phrase.fairnessKinds[group.kind.rawValue]?.text(language) ?? ""
        return say(
            .fairnessBehind,
            ["kind": kind, "name": group.name, "served": "\(group.served)", "requests": "\(group.requests)"])
    }
}
