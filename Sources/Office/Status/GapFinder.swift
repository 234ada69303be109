import Agenda
import Groeimakelaar
import Programme
import Store
import Wording

/// Looks for what keeps a programme from being planned well.
struct GapFinder {
    /// Without guests and requests: those are counted.
    let data: ProgrammeData
    let snapshot: Snapshot
    let now: Instant

    var all: [StatusReport.Gap] {
        get throws {
            let demand = try snapshot.demand()
            return try basics(demand) + experts + requests(demand) + rooms + calendars + travel
                + snapshot.attendanceWarnings(at: now)
        }
    }

    private func gap(_ phrase: Phrase, blocks: Bool = false, _ values: [String: String] = [:]) -> StatusReport.Gap {
        .init(blocks: blocks, phrase: phrase, values: values)
    }

    private func basics(_ demand: [Snapshot.Demand]) -> [StatusReport.Gap] {
        var gaps: [StatusReport.Gap] = []
        if data.experts.isEmpty { gaps.append(gap(.gapNoExperts, blocks: true)) }
        if demand.isEmpty { gaps.append(gap(.gapNoRequests, blocks: true)) }
        if data.rooms.isEmpty { gaps.append(gap(.gapNoRooms)) }
        if TopicChoice(data.settings.rules.chair) != nil, !data.people.values.contains(where: \.mayChair) {
            gaps.append(gap(.gapNoChairs))
        }
        if data.settings.mailbox == Settings().mailbox { gaps.append(gap(.gapMailbox)) }
        return gaps
    }

    private var experts: [StatusReport.Gap] {
        // Half a year ahead, or from the plan's first day on.
        let from = data.proposal?.from ?? data.zone.date(now)
        let availability = Availability(of: data, from: from, until: from.adding(days: 182))
        return data.experts.values.sorted { $0.person < $1.person }.flatMap { expert -> [StatusReport.Gap] in
            let name = ["name": data.name(expert.person)]
            guard let person = data.people[expert.person] else { return [] }
            var gaps: [StatusReport.Gap] = []
            let free = availability.free(person: expert.person)
            let longest = expert.formats.map { Int64(data.settings[$0].minutes) * 60 }.min() ?? 0
            let useful = free.intervals.filter { availability.isWorkday(data.zone.date($0.start)) }
            if !useful.contains(where: { $0.seconds >= longest }) {
                gaps.append(gap(.gapExpertNeverFree, name))
            } else if person.calendar == nil, person.available == .workingHours {
                gaps.append(gap(.gapExpertNoAvailability, name))
            }
            if expert.topics.isEmpty { gaps.append(gap(.gapExpertNoTopics, name)) }
            if person.place.isEmpty { gaps.append(gap(.gapNoPlace, name)) }
            return gaps
        }
    }

    private func requests(_ demand: [Snapshot.Demand]) throws -> [StatusReport.Gap] {
        var gaps: [StatusReport.Gap] = []
        for (topic, asked) in Dictionary(grouping: demand, by: \.topic).sorted(by: { $0.key < $1.key }) {
            let experts = data.experts.values.filter { $0.topics[topic] != nil }
            func count(_ isMeant: (Snapshot.Demand) -> Bool) -> Int {
                asked.filter(isMeant).reduce(0) { $0 + $1.count }
            }
            if experts.isEmpty {
                gaps.append(gap(.gapTopicNobodyOffers, ["topic": topic, "count": "\(count { _ in true })"]))
                continue
            }
            let best = experts.compactMap { $0.topics[topic] }.max() ?? 0
            let above = count { $0.level > best }
            if above > 0 {
                gaps.append(gap(.gapLevelTooHigh, ["topic": topic, "count": "\(above)", "level": "\(best)"]))
            }
            for format in SessionFormat.allCases where !experts.contains(where: { $0.formats.contains(format) }) {
                let only = count { $0.format.rawValue == format.rawValue }
                if only > 0 {
                    let phrase: Phrase = format == .table ? .gapNoTableOnTopic : .gapNoMentoringOnTopic
                    gaps.append(gap(phrase, ["topic": topic, "count": "\(only)"]))
                }
            }
        }
        let late = try snapshot.requestsPastDeadline(on: data.zone.date(now))
        if late > 0 { gaps.append(gap(.gapDeadlinePassed, ["count": "\(late)"])) }
        return gaps
    }

    private var rooms: [StatusReport.Gap] {
        data.rooms.values.sorted { $0.id < $1.id }
            .filter { $0.capacity < data.settings.table.minParticipants + 1 }
            .map {
                gap(
                    .gapRoomTooSmall,
                    [
                        "name": $0.name, "capacity": "\($0.capacity)",
                        "needed": "\(data.settings.table.minParticipants + 1)",
                    ])
            }
    }

    private var calendars: [StatusReport.Gap] {
        get throws {
            try snapshot.unreadCalendars().map { name, calendar in
                gap(.gapCalendarNotRead, ["name": name, "calendar": calendar])
            }.sorted { $0.values["name"] ?? "" < $1.values["name"] ?? "" }
        }
    }

    private var travel: [StatusReport.Gap] {
        data.travel.unknown.map {
            gap(.gapTravelUnknown, ["from": $0.from, "to": $0.to, "minutes": "\(TravelMatrix.fallback)"])
        }
    }
}
