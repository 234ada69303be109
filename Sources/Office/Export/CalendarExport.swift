import Agenda
import Foundation
import Programme
import Store
import Wording

/// A file to be written: its path below the folder that the user named, and its content.
package struct ExportFile: Hashable, Sendable {
    package let path: String
    package let content: Data
}

extension Workspace {
    /// A calendar for each person, each room, each expert table and the programme, as last released. What is cancelled,
    /// or no longer theirs, is said to be cancelled for 30 days. And the follow-ups of each owner as tasks.
    /// - Throws: `OfficeError.noSuchRelease` before the first release, unless there are tasks.
    package func calendars(_ language: Language = .dutch) throws -> [ExportFile] {
        let (data, views) = try store.read { snapshot in
            let data = try snapshot.programmeData()
            return (data, try self.taskViews(snapshot))
        }
        let tasks = TaskExport(data: data, views: views, language: language).files
        guard !data.releases.isEmpty else {
            guard !tasks.isEmpty else { throw OfficeError.noSuchRelease }
            return tasks
        }
        return CalendarExport(data: data, now: now).files + tasks
    }

    /// The follow-ups that stand in task lists: those that are open, and those that ended not long ago.
    func taskViews(_ snapshot: Snapshot) throws -> [FollowUpView] {
        var finished = FollowUpQuery()
        finished.states = [.done, .skipped, .lapsed]
        finished.finishedAfter = now.adding(minutes: -TaskExport.daysDone * 1440)
        return try views(of: snapshot.followUps(FollowUpQuery()) + snapshot.followUps(finished), snapshot)
    }
}

struct CalendarExport {
    let data: ProgrammeData
    let now: Instant

    /// A session as it stands in one calendar.
    struct Entry {
        let released: ReleasedSession
        let isOff: Bool
        let changed: Instant
    }

    /// For how long a calendar says that something is off, for programs that look only now and then.
    private static let daysCancelled = 30

    var files: [ExportFile] {
        let programme = data.settings.programme
        return [file("programma.ics", programme, entries { _ in true }, for: nil)] + people + rooms + tables
    }

    private var people: [ExportFile] {
        data.people.values.sorted { $0.id < $1.id }.compactMap { person in
            guard everConcerned({ concerns(person.id, $0) }) else { return nil }
            let own = entries { concerns(person.id, $0) }
            return file(
                "personen/\(name(person.name, person.id.number)).ics", "\(data.settings.programme): \(person.name)",
                own, for: person)
        }
    }

    private var rooms: [ExportFile] {
        data.rooms.values.sorted { $0.id < $1.id }.map { room in
            file(
                "locaties/\(name(room.name, room.id.number)).ics", "\(data.settings.programme): \(room.name)",
                entries { $0.room == room.id }, for: nil)
        }
    }

    private var tables: [ExportFile] {
        let all = data.latestRelease?.sessions.map(\.session).filter { $0.format == .table } ?? []
        return all.sorted { $0.id < $1.id }.map { table in
            let format = SessionFormat.table.text(.dutch)
            return file(
                "tafels/\(name("s \(table.topic)", table.id.number)).ics",
                "\(data.settings.programme): \(format) \(table.topic) (\(table.label))", entries { $0.id == table.id },
                for: nil)
        }
    }

    private func concerns(_ person: Person.ID, _ session: Session) -> Bool {
        session.hosts.contains(person) || data.participants(of: session).contains(person)
    }

    func everConcerned(_ isIn: (Session) -> Bool) -> Bool {
        data.releases.contains { $0.sessions.contains { isIn($0.session) } }
    }

    /// The sessions of one calendar: those in it now, and those that left it not long ago.
    func entries(_ isIn: (Session) -> Bool) -> [Entry] {
        (data.latestRelease?.sessions ?? []).compactMap { released -> Entry? in
            let isOn = isIn(released.session) && !released.cancelled
            var last = released
            var changed = data.latestRelease?.at ?? now
            var wasIn = isIn(released.session)
            // Back to where it became what it is.
            for release in data.releases.reversed() {
                guard let before = release.sessions.first(where: { $0.session.id == released.session.id }) else {
                    break
                }
                let wasOn = isIn(before.session) && !before.cancelled
                wasIn = wasIn || wasOn
                if isOn ? before != released : wasOn {
                    if !isOn { last = before }
                    break
                }
                changed = release.at
            }
            guard wasIn else { return nil }
            guard isOn || changed > now.adding(minutes: -Self.daysCancelled * 1440) else { return nil }
            if isOn { return Entry(released: released, isOff: false, changed: changed) }
            // As it was last in this calendar, above the SEQUENCE it had there.
            let sequence = max(released.sequence, last.sequence + 1)
            let off = ReleasedSession(session: last.session, sequence: sequence, cancelled: true)
            return Entry(released: off, isOff: true, changed: changed)
        }
    }

    /// A file name that every system takes, and that stays the same.
    private func name(_ text: String, _ number: Int64) -> String {
        let plain = text.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return (words.prefix(6) + ["\(number)"]).joined(separator: "-")
    }

    private func file(_ path: String, _ name: String, _ entries: [Entry], for person: Person?) -> ExportFile {
        let language = person?.language ?? .dutch
        let feed = Feed(name: name, zone: data.zone, events: entries.map { event($0, for: person, language) })
        return ExportFile(path: path, content: Data(feed.text.utf8))
    }

    func event(_ entry: Entry, for person: Person?, _ language: Language) -> Feed.Event {
        let session = entry.released.session
        let format = session.format.text(language).capitalisedFirst
        let chair = session.chair.map { ["\(Phrase.staffChair.text(language)): \(data.name($0))"] } ?? []
        let people =
            chair
            + data.participants(of: session).map { participant in
                let company = data.people[participant]?.company ?? ""
                return company.isEmpty ? data.name(participant) : "\(data.name(participant)) (\(company))"
            }
        let place = data.room(of: session).map { room in
            [room.name, room.address, room.place].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return Feed.Event(
            uid: session.uid, sequence: entry.released.sequence, stamp: entry.changed, time: session.time,
            summary: "\(format) \(session.topic): \(data.experts(of: session))",
            location: place ?? Phrase.letterOnlineShort.text(language),
            details: entry.isOff ? "" : people.joined(separator: "\n"), cancelled: entry.isOff)
    }
}
