import Agenda
import Programme
import Store
import Wording

/// A calendar as it should stand on the server.
struct PublicCalendar {
    /// The same for life: `programma`, `locatie-3`, `opvolging-anna`.
    let key: String
    let name: String
    /// VEVENT or VTODO.
    let component: String
    let objects: [(label: String, object: CalendarObject)]
}

/// What a programme publishes: the sessions as a whole and those of each room, as last released, and the follow-ups of
/// each owner.
///
/// A room's calendar tells its keeper how many come and not who. What was cancelled is taken away: unlike a file, a
/// calendar on a server is looked at by programs that notice.
struct PublicCalendars {
    let export: CalendarExport
    let tasks: TaskExport
    let language: Language

    private var data: ProgrammeData { export.data }

    var all: [PublicCalendar] {
        guard !data.releases.isEmpty else { return lists }
        return [programme] + rooms + lists
    }

    private var programme: PublicCalendar {
        PublicCalendar(
            key: "programma", name: data.settings.programme, component: "VEVENT",
            objects: events({ _ in true }, isBusy: false) { $0 })
    }

    private var rooms: [PublicCalendar] {
        data.rooms.values.sorted { $0.id < $1.id }.compactMap { room in
            guard export.everConcerned({ $0.room == room.id }) else { return nil }
            return PublicCalendar(
                key: "locatie-\(room.id.number)", name: "\(data.settings.programme): \(room.name)",
                component: "VEVENT", objects: events({ $0.room == room.id }, isBusy: true, counted))
        }
    }

    private var lists: [PublicCalendar] {
        tasks.lists.map { list in
            PublicCalendar(
                key: "opvolging-\(list.slug)", name: list.name, component: "VTODO",
                objects: list.tasks.map { ($0.label, .task($0.task)) })
        }
    }

    private func counted(_ event: Feed.Event) -> Feed.Event {
        var event = event
        let people = event.details.isEmpty ? 0 : event.details.split(separator: "\n").count
        event.details = Phrase.publishPeople.text(language, ["count": "\(people + 1)"])
        return event
    }

    private func events(
        _ isIn: (Session) -> Bool, isBusy: Bool, _ told: (Feed.Event) -> Feed.Event
    ) -> [(label: String, object: CalendarObject)] {
        export.entries(isIn).filter { !$0.isOff }.map { entry in
            let event = told(export.event(entry, for: nil, language))
            return (entry.released.session.label, .event(event, zone: data.zone, isBusy: isBusy))
        }
    }
}

extension Workspace {
    func publicCalendars(_ snapshot: Snapshot, _ language: Language) throws -> [PublicCalendar] {
        let data = try snapshot.programmeData()
        return PublicCalendars(
            export: CalendarExport(data: data, now: now),
            tasks: TaskExport(data: data, views: try taskViews(snapshot), language: language), language: language
        ).all
    }
}
