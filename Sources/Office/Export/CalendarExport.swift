import Agenda
import Foundation
import Programme
import Wording

/// A file to be written: its path below the folder that the user named, and its content.
package struct ExportFile: Hashable, Sendable {
    package let path: String
    package let content: Data
}

extension Workspace {
    /// A calendar for each person, for each room, and for the programme, as last released. Cancelled sessions are said
    /// to be cancelled for 30 days.
    /// - Throws: `OfficeError.noSuchRelease` before the first release.
    package func calendars() throws -> [ExportFile] {
        let data = try data()
        guard let release = data.latestRelease else { throw OfficeError.noSuchRelease }
        return CalendarExport(data: data, release: release, now: now).files
    }
}

private struct CalendarExport {
    let data: ProgrammeData
    let release: Release
    let now: Instant

    var files: [ExportFile] {
        let shown = release.sessions.filter { !$0.cancelled || cancelledAt($0) > now.adding(minutes: -30 * 1440) }
        let programme = data.settings.programme
        var files = [file("programma.ics", programme, shown, for: nil)]
        for person in data.people.values.sorted(by: { $0.id < $1.id }) {
            let own = shown.filter {
                $0.session.expert == person.id || data.participants(of: $0.session).contains(person.id)
            }
            guard !own.isEmpty else { continue }
            files.append(
                file(
                    "personen/\(name(person.name, person.id.number)).ics", "\(programme): \(person.name)", own,
                    for: person))
        }
        for room in data.rooms.values.sorted(by: { $0.id < $1.id }) {
            let own = shown.filter { $0.session.room == room.id }
            files.append(
                file("locaties/\(name(room.name, room.id.number)).ics", "\(programme): \(room.name)", own, for: nil))
        }
        return files
    }

    /// A file name that every system takes, and that stays the same.
    private func name(_ text: String, _ number: Int64) -> String {
        let plain = text.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return (words.prefix(6) + ["\(number)"]).joined(separator: "-")
    }

    /// When a session was first said to be cancelled, and when it was last changed: the release that did it.
    private func cancelledAt(_ released: ReleasedSession) -> Instant { changedAt(released) }

    private func changedAt(_ released: ReleasedSession) -> Instant {
        let same = data.releases.filter { release in
            release.sessions.contains { $0.session.id == released.session.id && $0.sequence == released.sequence }
        }
        return same.first?.at ?? release.at
    }

    private func file(_ path: String, _ name: String, _ sessions: [ReleasedSession], for person: Person?) -> ExportFile
    {
        let language = person?.language ?? .dutch
        let feed = Feed(name: name, zone: data.zone, events: sessions.map { event($0, for: person, language) })
        return ExportFile(path: path, content: Data(feed.text.utf8))
    }

    private func event(_ released: ReleasedSession, for person: Person?, _ language: Language) -> Feed.Event {
        let session = released.session
        let format = session.format.text(language).capitalisedFirst
        let people = data.participants(of: session).map { participant in
            let company = data.people[participant]?.company ?? ""
            return company.isEmpty ? data.name(participant) : "\(data.name(participant)) (\(company))"
        }
        let room = data.room(of: session)
        let place = room.map { room in
            [room.name, room.address, room.place].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return Feed.Event(
            uid: session.uid, sequence: released.sequence, stamp: changedAt(released), time: session.time,
            summary: "\(format) \(session.topic): \(data.name(session.expert))",
            location: place ?? Phrase.letterOnlineShort.text(language), details: people.joined(separator: "\n"),
            cancelled: released.cancelled)
    }
}
