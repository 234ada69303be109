import Agenda
import Groeimakelaar
import Programme
import Store
import Wording

/// Where a programme stands, and what is missing before one can plan.
package struct StatusReport: Sendable {
    /// Something a person should look at.
    package struct Gap: Sendable, Hashable {
        /// Whether planning makes no sense while it lasts.
        package let blocks: Bool
        package let phrase: Phrase
        package let values: [String: String]

        package func text(_ language: Language) -> String { phrase.text(language, values) }
    }

    package let programme: String
    package let people, experts, rooms, requests, calendars: Int
    package let gaps: [Gap]
    package let proposal: Proposal?
    package let release: Release?
    package let messages: [Message.State: Int]
    /// Cases by stage, in the order of the stages.
    package let stages: [(stage: CaseStage, count: Int)]
    /// Replies that a person must judge, and released sessions with something amiss.
    package let waitingReplies: Int
    package let concerns: [SessionView]
    /// Open cases for which nothing is to be done, which should not be; at most twenty of them.
    package let withoutAction: [String]
    /// Follow-ups that are open, and of these overdue.
    package let openFollowUps, overdueFollowUps: Int
    /// Addresses that mail came back from, with whose they are.
    package let faults: [(fault: AddressFault, name: String)]
}

extension Workspace {
    package func status() throws -> StatusReport {
        let (data, messages, stages, lost) = try store.read {
            (
                try $0.programmeData(), try $0.messageCounts(), try $0.caseCounts(),
                try $0.casesWithoutAction(limit: 20).map { "V\($0.request)" }
            )
        }
        var overdue = FollowUpSelection()
        overdue.overdueOnly = true
        return StatusReport(
            programme: data.settings.programme, people: data.people.count, experts: data.experts.count,
            rooms: data.rooms.count, requests: data.requests.count, calendars: data.calendars.count,
            gaps: GapFinder(data: data, now: now).all, proposal: data.proposal, release: data.latestRelease,
            messages: messages, stages: CaseFlow.order.map { ($0, stages[$0] ?? 0) },
            waitingReplies: try replies(all: false).count, concerns: try concerns(), withoutAction: lost,
            openFollowUps: try followUpCount(FollowUpSelection()), overdueFollowUps: try followUpCount(overdue),
            faults: try faults(data))
    }
}

extension Workspace {
    /// An address that was corrected since is nobody's any more.
    private func faults(_ data: ProgrammeData) throws -> [(fault: AddressFault, name: String)] {
        try store.read { try $0.addressFaults() }.compactMap { fault in
            data.people.values.first { $0.email.key == fault.address.key }.map { (fault, $0.name) }
        }
    }
}

/// Looks for what keeps a programme from being planned well.
struct GapFinder {
    let data: ProgrammeData
    let now: Instant

    var all: [StatusReport.Gap] {
        basics + experts + requests + rooms + calendars + travel + data.attendanceWarnings(at: now)
    }

    private func gap(_ phrase: Phrase, blocks: Bool = false, _ values: [String: String] = [:]) -> StatusReport.Gap {
        .init(blocks: blocks, phrase: phrase, values: values)
    }

    private var basics: [StatusReport.Gap] {
        var gaps: [StatusReport.Gap] = []
        if data.experts.isEmpty { gaps.append(gap(.gapNoExperts, blocks: true)) }
        if data.requests.isEmpty { gaps.append(gap(.gapNoRequests, blocks: true)) }
        if data.rooms.isEmpty { gaps.append(gap(.gapNoRooms)) }
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

    private var requests: [StatusReport.Gap] {
        var gaps: [StatusReport.Gap] = []
        let byTopic = Dictionary(grouping: data.requests.values, by: \.topic).sorted { $0.key < $1.key }
        for (topic, asked) in byTopic {
            let experts = data.experts.values.filter { $0.topics[topic] != nil }
            let values = ["topic": topic, "count": "\(asked.count)"]
            if experts.isEmpty {
                gaps.append(gap(.gapTopicNobodyOffers, values))
                continue
            }
            let best = experts.compactMap { $0.topics[topic] }.max() ?? 0
            let above = asked.count { $0.minLevel > best }
            if above > 0 {
                gaps.append(gap(.gapLevelTooHigh, ["topic": topic, "count": "\(above)", "level": "\(best)"]))
            }
            for format in SessionFormat.allCases where !experts.contains(where: { $0.formats.contains(format) }) {
                let only = asked.count { $0.format.rawValue == format.rawValue }
                if only > 0 {
                    let phrase: Phrase = format == .table ? .gapNoTableOnTopic : .gapNoMentoringOnTopic
                    gaps.append(gap(phrase, ["topic": topic, "count": "\(only)"]))
                }
            }
        }
        let today = data.zone.date(now)
        let late = data.requests.values.count { $0.deadline.map { $0 < today } ?? false }
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
        let named = data.people.values.map { ($0.name, $0.calendar) } + data.rooms.values.map { ($0.name, $0.calendar) }
        return named.compactMap { name, calendar in
            guard let calendar, data.calendars[calendar] == nil else { return nil }
            return gap(.gapCalendarNotRead, ["name": name, "calendar": calendar])
        }.sorted { $0.values["name"] ?? "" < $1.values["name"] ?? "" }
    }

    private var travel: [StatusReport.Gap] {
        data.travel.unknown.map {
            gap(.gapTravelUnknown, ["from": $0.from, "to": $0.to, "minutes": "\(TravelMatrix.fallback)"])
        }
    }
}
