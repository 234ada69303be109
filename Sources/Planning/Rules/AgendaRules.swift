/// C7 to C11: what sessions must be to each other. Pinned ones are facts among themselves.
extension Evaluator {
    /// C7, and C8 by person.
    mutating func checkPeople() {
        for person in ofPerson.indices where !ofPerson[person].isEmpty {
            let entries = inOrder(ofPerson[person])
            checkTravel(person, entries)
            let limits = problem.people[person]
            checkLoad(person, entries, span: 1, most: limits.maxPerDay, .tooManyInDay)
            checkLoad(person, entries, span: 7, most: limits.maxPerWeek, .tooManyInWeek)
        }
    }

    private func inOrder(_ entries: [Entry]) -> [Entry] {
        entries.count < 2
            ? entries
            : entries.sorted {
                ($0.start, $0.end, $0.place, $0.fixed ? 1 : 0, $0.session)
                    < ($1.start, $1.end, $1.place, $1.fixed ? 1 : 0, $1.session)
            }
    }

    private mutating func checkTravel(_ person: Int, _ entries: [Entry]) {
        for (position, first) in entries.enumerated() {
            for second in entries[(position + 1)...] {
                if second.start - first.end >= facts.longestTravel { break }
                if first.fixed && second.fixed { continue }
                if second.start - first.end < problem.travelSlots(first.place, second.place) {
                    fail(.travel, .cannotGetThere, sessions: [first.session, second.session], people: [person])
                }
            }
        }
    }

    private mutating func checkLoad(
        _ person: Int, _ entries: [Entry], span: Int, most: Int, _ detail: Violation.Detail
    ) {
        func period(_ entry: Entry) -> Int { span == 1 ? problem.day(of: entry.start) : problem.week(of: entry.start) }
        guard entries.count > most else { return }
        var begin = 0
        while begin < entries.count {
            let when = period(entries[begin])
            let end = entries[begin...].firstIndex { period($0) != when } ?? entries.count
            let group = entries[begin..<end]
            if group.count > max(most, group.count(where: \.fixed)) {
                fail(.load, detail, sessions: group.map(\.session), people: [person])
            }
            begin = end
        }
    }

    /// C8 by expert.
    mutating func checkExperts() {
        for (index, count) in ofExpert.enumerated() where count.sessions > 0 {
            let expert = problem.experts[index]
            if count.sessions > max(expert.maxSessions, count.pinned) {
                let own = sessions.indices.filter { sessions[$0].expert == index || sessions[$0].second == index }
                fail(.load, .tooManyForExpert, sessions: own, people: [expert.person])
            }
            scoreLoad(sessions: count.sessions)
        }
    }

    /// C9.
    mutating func checkRooms() {
        for entries in ofRoom where entries.count > 1 {
            let sorted = inOrder(entries)
            for (position, first) in sorted.enumerated() {
                for second in sorted[(position + 1)...] {
                    if second.start >= first.end { break }
                    if first.fixed && second.fixed { continue }
                    fail(.roomOnce, .roomTaken, sessions: [first.session, second.session])
                }
            }
        }
    }

    /// C10.
    mutating func checkSeries() {
        for index in ofRequest.indices where !ofRequest[index].isEmpty {
            served += 1
            let entries = ofRequest[index].sorted {
                ($0.start, $0.expert, $0.fixed ? 1 : 0, $0.session)
                    < ($1.start, $1.expert, $1.fixed ? 1 : 0, $1.session)
            }
            let request = problem.requests[index]
            func failed(_ detail: Violation.Detail, _ sessions: [Int]) -> Violation {
                Violation(.series, detail, sessions: sessions, people: [request.person], requests: [index])
            }
            if entries.count > max(request.sessions, entries.count { $0.fixed }) {
                violations.append(failed(.tooManySessions, entries.map(\.session)))
            }
            for (first, second) in zip(entries, entries.dropFirst()) where !(first.fixed && second.fixed) {
                let both = [first.session, second.session]
                if first.expert != second.expert { violations.append(failed(.seriesChangesExpert, both)) }
                if problem.day(of: second.start) - problem.day(of: first.start) < request.minGapDays {
                    violations.append(failed(.seriesTooClose, both))
                }
            }
            scoreRequest(index, sessions: entries.count)
        }
    }

    /// C11.
    mutating func checkPinned() {
        guard !pins.isEmpty else { return }
        let byKey = Dictionary(grouping: sessions.indices) { SessionKey(sessions[$0]) }
        for pin in problem.pinned {
            let found = byKey[SessionKey(pin)] ?? []
            guard found.count == 1, let session = found.first else {
                fail(.pinned, .pinnedMissing, sessions: found, requests: pin.requests)
                continue
            }
            let (wanted, have) = (Set(pin.requests), Set(sessions[session].requests))
            if !wanted.isSubset(of: have) {
                fail(.pinned, .pinnedLostParticipant, sessions: found, requests: wanted.subtracting(have).sorted())
            } else if pin.closed == true, wanted != have {
                fail(.pinned, .pinnedGainedParticipant, sessions: found, requests: have.subtracting(wanted).sorted())
            }
            if sessions[session].second != pin.second || sessions[session].chair != pin.chair {
                fail(.pinned, .pinnedOtherStaff, sessions: found, people: problem.staff(of: sessions[session]))
            }
        }
    }
}
