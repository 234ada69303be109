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
        /// Days among the values, written in the reader's language.
        package var days: [String: LocalDate] = [:]

        package func text(_ language: Language) -> String {
            phrase.text(language, values.merging(days.mapValues { $0.short(language) }) { $1 })
        }
    }

    package let programme: String
    package let people, experts, rooms, requests, calendars: Int
    package let gaps: [Gap]
    package let proposal: Proposal?
    package let release: (name: String, at: Instant)?
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
    /// Counted where the rows stand: a programme of many years is not read to say where it is now.
    package func status() throws -> StatusReport {
        let concerns = try concerns()
        return try store.read { snapshot in
            let counts = try snapshot.programmeCounts()
            let ground = try snapshot.planningGround()
            let stages = try snapshot.caseCounts()
            var query = FollowUpQuery()
            let open = try snapshot.followUpCount(query)
            query.until = ground.zone.date(now).adding(days: -1)
            return StatusReport(
                programme: ground.settings.programme, people: counts.people, experts: counts.experts,
                rooms: counts.rooms, requests: counts.requests, calendars: counts.calendars,
                gaps: try GapFinder(data: ground, snapshot: snapshot, now: now).all, proposal: ground.proposal,
                release: try snapshot.latestReleaseName(), messages: try snapshot.messageCounts(),
                stages: StageTable(ground.settings.stages).entries.map(\.stage).map { ($0, stages[$0] ?? 0) },
                waitingReplies: try snapshot.replies(outcomes: [.waiting]).count, concerns: concerns,
                withoutAction: try snapshot.casesWithoutAction(limit: 20).map { "V\($0.request)" },
                openFollowUps: open, overdueFollowUps: try snapshot.followUpCount(query),
                faults: try snapshot.standingFaults())
        }
    }
}

extension Snapshot {
    /// The experts, their agendas, the rooms and the places: what planning stands on, without the guests and their cases.
    fileprivate func planningGround() throws -> ProgrammeData {
        let experts = try experts()
        let own = Set(experts.map(\.person))
        let people = try people(own) + chairs().filter { !own.contains($0.id) }
        return ProgrammeData(
            settings: try settings(), people: people, experts: experts, rooms: try rooms(), requests: [],
            relations: [], travelTimes: try travelTimes(), calendars: try calendars(of: people),
            proposal: try proposal(), releases: [], places: try places())
    }
}
