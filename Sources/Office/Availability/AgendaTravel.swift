import Agenda
import Programme
import Store

/// The travel between someone's own place and the places that the appointments in their agenda name, where the programme
/// knows both. Only minutes come out: the places of private agendas are not kept.
struct AgendaTravel {
    private let isWanted: Bool
    private let matrix: TravelMatrix
    /// Where the owner of an agenda comes from.
    private let homes: [String: String]

    init(data: ProgrammeData) {
        isWanted = data.settings.agenda.travel
        matrix = data.travel
        homes = Self.homes(Array(data.people.values))
    }

    init(settings: Settings, people: [Person], travelTimes: [TravelTime]) {
        isWanted = settings.agenda.travel
        matrix = TravelMatrix(places: Set(people.map(\.place)).subtracting([""]), known: travelTimes)
        homes = Self.homes(people)
    }

    private static func homes(_ people: [Person]) -> [String: String] {
        Dictionary(
            people.sorted { $0.id < $1.id }.compactMap { person in
                person.calendar.flatMap { person.place.isEmpty ? nil : ($0, person.place) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Minutes to keep free before and after an appointment; nil where its place is not one that is known.
    func minutes(to location: String, for calendar: String) -> Int? {
        guard isWanted, let home = homes[calendar] else { return nil }
        let words = Set(location.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init))
        let text = location.lowercased()
        let named = matrix.places.filter { place in
            let place = place.lowercased()
            return place.contains(" ") ? text.contains(place) : words.contains(place)
        }
        guard let place = named.max(by: { $0.count < $1.count }), place != home else { return nil }
        return max(matrix.minutes(from: home, to: place), matrix.minutes(from: place, to: home))
    }
}

extension Snapshot {
    /// The UIDs of all sessions that were ever proposed or released: whoever accepted one has it in their agenda.
    func sessionUIDs() throws -> Set<String> {
        let released = try releases().flatMap(\.sessions).map(\.session.uid)
        return Set(released + (try proposal()?.sessions.map(\.session.uid) ?? []))
    }
}
