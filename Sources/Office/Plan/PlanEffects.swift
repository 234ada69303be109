import Planning
import Programme
import Wording

/// What a new plan means for people: whose announced seat it changes, and which groups it leaves behind.
package struct PlanEffects: Sendable {
    /// Somebody whose seat is changed, in words and figures for the screen.
    package struct Disturbed: Sendable, Hashable {
        package let request: String
        package let name: String
        /// The announced moment, and the new one; nil where the seat is gone.
        package let before: Instant
        package let after: Instant?
        package let cause: Disturbance.Cause
    }

    package let disturbed: [Disturbed]
    package let leftBehind: [Fairness.Group]
}

extension PlanJob {
    /// What a plan of this job means for people.
    package func effects(of plan: Plan) -> PlanEffects {
        let horizon = model.horizon
        let disturbed = model.problem.disturbances(by: plan.sessions).compactMap { disturbance in
            data.requests[model.requests[disturbance.seat.request]].map { request in
                PlanEffects.Disturbed(
                    request: request.label, name: data.name(request.person),
                    before: horizon.instant(ofSlot: disturbance.seat.start),
                    after: disturbance.instead.map { horizon.instant(ofSlot: $0.start) }, cause: disturbance.cause)
            }
        }
        let served = Set(plan.sessions.flatMap(\.requests))
        let asked = model.requests.enumerated().compactMap { index, id -> (Request, Person, Bool)? in
            guard let request = data.requests[id], let person = data.people[request.person] else { return nil }
            return (request, person, served.contains(index))
        }
        return PlanEffects(disturbed: disturbed, leftBehind: Fairness(asked).leftBehind)
    }
}

extension PlanJob {
    /// A solution, or what was announced or proposed before where that, mended, is worth more.
    package func orKnown(_ solution: Solution, most: Duration?) -> Solution {
        let announced = (data.latestRelease?.sessions ?? []).filter { !$0.cancelled }.map(\.session)
        let proposed = (data.proposal?.sessions ?? []).map(\.session)
        return [announced, proposed].reduce(solution) { best, known in
            best.orKnown(known.compactMap(model.planned), of: model.problem, most: most)
        }
    }
}
