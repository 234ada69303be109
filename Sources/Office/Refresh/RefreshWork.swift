import Agenda
import Foundation
import Programme
import Store
import Synchronization

extension Workspace {
    /// Fetches every published agenda that a person or room has, and keeps the times of those that changed.
    ///
    /// What cannot be fetched or read stays as it was. - Parameter dryRun: say what would change, and change nothing.
    package func refreshAgendas(dryRun: Bool, environment: [String: String] = [:]) throws -> RefreshResult {
        let data = try data()
        let known = try store.read { snapshot in
            Dictionary(uniqueKeysWithValues: try snapshot.publishedCalendars().map { ($0.name, $0) })
        }
        let owners = PublishedOwners(data)
        let source = try AgendaSource(
            data.settings, addresses: owners.addresses, now: now, environment: environment)
        // Fetched before the transaction begins: a slow server keeps no one else from the programme.
        let fetched = Self.fetchAll(owners.addresses, source) { address in
            guard let mark = known[address], data.calendars[address] != nil else { return FetchMark() }
            return FetchMark(etag: mark.etag, modified: mark.modified)
        }
        return try change("import", "--refresh", rehearsal: dryRun) { transaction in
            var refresh = try Refresh(transaction, data: data, owners: owners, now: now)
            for (address, result) in zip(owners.addresses, fetched) {
                try refresh.take(address, result, known[address])
            }
            return refresh.result
        }
    }

    typealias Fetched = Result<FetchedCalendar, FetchError>

    private static func fetchAll(
        _ addresses: [String], _ source: AgendaSource, since mark: (String) -> FetchMark
    ) -> [Fetched] {
        let marks = addresses.map(mark)
        let results = Mutex([Fetched?](repeating: nil, count: addresses.count))
        // A few at a time: agendas of one office often come from one server.
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: min(6, max(1, addresses.count))) { _ in
            while true {
                let index = next.withLock { value -> Int in
                    defer { value += 1 }
                    return value
                }
                guard index < addresses.count else { return }
                let found: Fetched
                do throws(FetchError) {
                    found = .success(try source.fetch(addresses[index], since: marks[index]))
                } catch {
                    found = .failure(error)
                }
                results.withLock { $0[index] = found }
            }
        }
        return results.withLock { $0.map { $0 ?? .failure(.badAddress) } }
    }
}

/// Who has which published agenda.
struct PublishedOwners {
    private(set) var people: [String: [Person]] = [:]
    private(set) var rooms: [String: [Room]] = [:]

    init(_ data: ProgrammeData) {
        for person in data.people.values.sorted(by: { $0.id < $1.id }) {
            if let name = person.calendar, CalendarFetcher.isAddress(name) { people[name, default: []].append(person) }
        }
        for room in data.rooms.values.sorted(by: { $0.id < $1.id }) {
            if let name = room.calendar, CalendarFetcher.isAddress(name) { rooms[name, default: []].append(room) }
        }
    }

    var addresses: [String] { Set(people.keys).union(rooms.keys).sorted() }

    func names(_ address: String) -> [String] {
        (people[address] ?? []).map(\.name) + (rooms[address] ?? []).map(\.name)
    }
}

/// Takes the agendas one after another into the programme, and notes what became of each.
private struct Refresh {
    private let transaction: Transaction
    private let data: ProgrammeData
    private let owners: PublishedOwners
    private let now: Instant
    private let year: Interval?
    private let reader: BusyReader
    private let travel: AgendaTravel
    private let own: Set<String>
    private var items: [RefreshResult.Item] = []
    private var clashes: [RefreshResult.Clash] = []

    init(_ transaction: Transaction, data: ProgrammeData, owners: PublishedOwners, now: Instant) throws {
        self.transaction = transaction
        self.data = data
        self.owners = owners
        self.now = now
        year = Interval(now, now.adding(minutes: 366 * 1440))
        reader = BusyReader(zone: data.zone, rules: data.settings.busyRules)
        travel = AgendaTravel(
            settings: data.settings, people: Array(data.people.values), travelTimes: try transaction.travelTimes())
        own = try transaction.sessionUIDs()
    }

    var result: RefreshResult { RefreshResult(items: items, clashes: clashes, zone: data.zone) }

    mutating func take(_ address: String, _ fetched: Workspace.Fetched, _ known: PublishedCalendar?) throws {
        switch fetched {
        case .failure(let error):
            try note(address, .notFetched(error), FetchMark(etag: known?.etag ?? "", modified: known?.modified ?? ""))
        case .success(.unchanged):
            try note(address, .unchanged, FetchMark(etag: known?.etag ?? "", modified: known?.modified ?? ""))
        case .success(.new(let bytes, let mark)):
            do {
                try read(address, bytes, mark)
            } catch let error as CalendarError {
                // Without its mark, so that it is fetched whole again when it is mended.
                try note(address, .unreadable(error), FetchMark())
            }
        }
    }

    private mutating func read(_ address: String, _ bytes: Data, _ mark: FetchMark) throws {
        let addresses = (owners.people[address] ?? []).flatMap { [$0.email] + $0.aliases }
        let content = try TimesOnly.redacted(
            bytes, owner: addresses, own: own, travel: { travel.minutes(to: $0, for: address) })
        let old = data.calendars[address]
        var outcome = RefreshResult.Outcome.new
        var warnings: [CalendarWarning] = []
        if let year {
            // The agenda as it came: its line numbers are those that its owner sees.
            warnings = try reader.read(bytes, within: year, owner: addresses).warnings
            let busy = try reader.read(Data(content.utf8), within: year).busy
            let before = try old.map { try reader.read(Data($0.content.utf8), within: year).busy } ?? IntervalSet()
            if old != nil {
                let (busier, freer) = (busy.subtracting(before).intervals, before.subtracting(busy).intervals)
                outcome = busier.isEmpty && freer.isEmpty ? .unchanged : .changed(busier: busier, freer: freer)
            }
            noteClashes(address, busy: busy, before: before)
        }
        try transaction.save(StoredCalendar(name: address, content: content, readAt: now))
        try note(address, outcome, mark, warnings)
    }

    private mutating func note(
        _ address: String, _ outcome: RefreshResult.Outcome, _ mark: FetchMark, _ warnings: [CalendarWarning] = []
    ) throws {
        items.append(.init(address: address, owners: owners.names(address), outcome: outcome, warnings: warnings))
        try transaction.save(
            PublishedCalendar(
                name: address, etag: mark.etag, modified: mark.modified, askedAt: now,
                failure: outcome.isFailure ? "failed" : ""))
    }

    /// The sessions at which someone was free before, and is not now.
    private mutating func noteClashes(_ address: String, busy: IntervalSet, before: IntervalSet) {
        for session in sessions where session.time.end > now {
            let isBusy = { (set: IntervalSet) in !set.clipped(to: session.time).isEmpty }
            guard isBusy(busy), !isBusy(before) else { continue }
            let seated = Set(session.hosts + data.participants(of: session))
            for person in owners.people[address] ?? [] where seated.contains(person.id) {
                clashes.append(.init(session: session.label, time: session.time, who: person.name))
            }
            for room in owners.rooms[address] ?? [] where session.room == room.id {
                clashes.append(.init(session: session.label, time: session.time, who: room.name))
            }
        }
    }

    /// What is planned: the proposal, and what was released and is not in it.
    private var sessions: [Session] {
        let proposed = data.proposal?.sessions.map(\.session) ?? []
        let known = Set(proposed.map(\.id))
        let released = data.latestRelease?.sessions.filter { !$0.cancelled }.map(\.session) ?? []
        return (proposed + released.filter { !known.contains($0.id) }).sorted { $0.time.start < $1.time.start }
    }
}
