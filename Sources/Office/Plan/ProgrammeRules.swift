import Planning
import Programme

/// The rules that the settings switch on, in the words of the planning problem.
extension ProblemBuilder {
    /// nil where every rule is off.
    var programmeRules: Problem.Rules? {
        let rules = Problem.Rules(
            preferredDays: preferredDays, noShows: noShows, notAgain: notAgain, townQuota: townQuota,
            roomBudget: roomBudget, minimumMix: minimumMix, secondExpert: secondExpert, chair: chair)
        return rules == Problem.Rules() ? nil : rules
    }

    private var settings: RuleSettings { data.settings.rules }

    private var preferredDays: Problem.PreferredDays? {
        guard settings.preferredDay > 0 else { return nil }
        let entries = people.enumerated().compactMap { index, id -> Problem.PreferredDays.Entry? in
            guard let days = data.people[id]?.preferredDays, !days.isEmpty else { return nil }
            return .init(person: index, days: days.map(\.rawValue).sorted())
        }
        return .init(weight: settings.preferredDay, people: entries)
    }

    private var noShows: Problem.NoShows? {
        guard settings.noShow > 0 else { return nil }
        let today = data.zone.date(now)
        let entries = people.enumerated().compactMap { index, id -> Problem.NoShows.Entry? in
            let count = data.attendance.noShows(of: id, since: today.adding(days: -365))
            return count > 0 ? .init(person: index, count: min(100, count)) : nil
        }
        return .init(weight: settings.noShow, people: entries)
    }

    private var notAgain: Problem.NotAgain? {
        guard data.settings.notAgainWeeks > 0 else { return nil }
        let met = requests.enumerated().flatMap { index, id -> [Problem.Pair] in
            guard let request = data.requests[id] else { return [] }
            return acquaintance.experts(notFor: request, among: experts).compactMap { expert in
                expertIndex[expert].map { Problem.Pair(index, $0) }
            }
        }
        let company = acquaintance.pairs.compactMap { first, second -> Problem.Pair? in
            guard let first = personIndex[first], let second = personIndex[second] else { return nil }
            return Problem.Pair(first, second).ordered
        }
        return .init(experts: met, people: company)
    }

    private var townQuota: Problem.TownQuota? {
        guard let quotas = SeatQuota.list(settings.townQuota), !quotas.isEmpty else { return nil }
        let towns = quotas.compactMap { quota -> Problem.TownQuota.Entry? in
            data.travel.places.firstIndex { quota.isOf($0) }.map {
                .init(place: $0, least: quota.least, most: quota.most)
            }
        }
        return .init(weight: settings.townShort, towns: towns)
    }

    private var roomBudget: Problem.RoomBudget? {
        guard settings.roomBudget > 0 else { return nil }
        return .init(most: settings.roomBudget, costs: rooms.map { data.rooms[$0]?.cost ?? 0 })
    }

    private var secondExpert: Problem.SecondExpert? {
        TopicChoice(settings.secondExpert).map { choice in
            .init(
                topics: choice.topics, minLevel: settings.secondLevel,
                announced: announcedStaff { $0.second.flatMap { expertIndex[$0] } })
        }
    }

    /// Those of the regiegroep who may chair.
    private var chair: Problem.Chair? {
        TopicChoice(settings.chair).map { choice in
            .init(
                people: people.indices.filter { data.people[people[$0]]?.mayChair == true }, topics: choice.topics,
                load: settings.chairLoad, travel: max(0, data.settings.weights.expertTravel),
                announced: announcedStaff { $0.chair.flatMap { personIndex[$0] } })
        }
    }

    private func announcedStaff(_ who: (Session) -> Int?) -> [Problem.AnnouncedStaff] {
        var known: Set<Problem.AnnouncedStaff> = []
        return announced.compactMap { session in
            guard let expert = expertIndex[session.expert], let who = who(session) else { return nil }
            let start = horizon.slot(notBefore: session.time.start)
            let seat = Problem.AnnouncedStaff(expert: expert, start: start, who: who)
            return known.insert(seat).inserted ? seat : nil
        }
    }

    /// No more sectors or sizes than a table has seats for.
    private var minimumMix: Problem.MinimumMix? {
        let seats = data.settings.table.maxParticipants
        let (sectors, sizes) = (min(settings.minSectors, seats), min(settings.minSizes, seats))
        guard sectors > 1 || sizes > 1 else { return nil }
        return .init(
            sectors: sectors, sizes: sizes,
            sizeOf: sizes > 1 ? people.map { data.people[$0]?.employees.map(Fairness.size) ?? "" } : [])
    }
}
