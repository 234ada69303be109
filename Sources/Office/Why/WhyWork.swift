import Planning
import Programme
import Wording

extension Workspace {
    /// Why a request, a person or a session of the proposal is as it is.
    /// - Throws: `OfficeError` where nothing by that name is there, or there is no proposal.
    package func why(_ name: String, _ language: Language) throws -> [StoryLine] {
        let teller = try Storyteller(self, language)
        if let session = teller.session(named: name) { return teller.story(ofSession: session) }
        if let lines = teller.story(ofUninvited: name, on: now) { return lines }
        if let request = try teller.request(named: name) { return teller.story(ofRequest: request) }
        return teller.story(ofPerson: try teller.person(named: name))
    }

    /// The best places for a request, or the best people for an empty seat of a session.
    /// - Throws: `OfficeError` where nothing by that name is there, or there is no proposal.
    package func fit(_ name: String, _ language: Language) throws -> [StoryLine] {
        let teller = try Storyteller(self, language)
        if let session = teller.session(named: name) { return teller.fits(session: session) }
        guard let request = try teller.request(named: name) else { throw OfficeError.noSuchRequest(name) }
        return teller.fits(request: request)
    }
}

extension Storyteller {
    func session(named name: String) -> Int? { sessions.firstIndex { $0.label == name.uppercased() } }

    /// Why no table was sought for a request at all; nil where one was.
    func story(ofUninvited name: String, on now: Instant) -> [StoryLine]? {
        let wanted = name.uppercased()
        guard let request = data.requests.values.first(where: { $0.label == wanted }),
            model.requestIndex[request.id] == nil
        else { return nil }
        var values = ["request": request.label, "name": data.name(request.person)]
        let today = data.zone.date(now)
        if let entry = data.passedOver(on: today).first(where: { $0.request == request.label }) {
            values["count"] = "\(entry.noShows)"
            values["until"] = entry.until.short(language)
            return [StoryLine("passedOver", values, level: 0)]
        }
        return [StoryLine(data.attendance.over.contains(request.id) ? "over" : "served", values, level: 0)]
    }

    func request(named name: String) throws -> Int? {
        let wanted = name.uppercased()
        guard let request = data.requests.values.first(where: { $0.label == wanted }) else {
            // S7 and V12 are said of sessions and requests alone.
            let isLabel = wanted.count > 1 && wanted.dropFirst().allSatisfy(\.isNumber)
            if isLabel, wanted.hasPrefix("V") { throw OfficeError.noSuchRequest(name) }
            if isLabel, wanted.hasPrefix("S") { throw OfficeError.noSuchSession(name) }
            return nil
        }
        guard let index = model.requestIndex[request.id] else { throw OfficeError.noSuchRequest(name) }
        return index
    }

    func person(named name: String) throws -> Person.ID {
        let wanted = WhatIfPhrase.folded(name)
        let found = data.people.values.filter { person in
            person.email.key == wanted || WhatIfPhrase.folded(person.name) == wanted
        }
        let near =
            found.isEmpty
            ? data.people.values.filter { WhatIfPhrase.folded($0.name).split(separator: " ").contains { $0 == wanted } }
            : found
        guard near.count == 1, let person = near.first else { throw OfficeError.noSuchPerson(name) }
        return person.id
    }

    func story(ofPerson id: Person.ID) -> [StoryLine] {
        var lines: [StoryLine] = []
        if let expert = model.expertIndex[id] {
            let own = sessions.filter { $0.experts.contains(id) }
            let most = model.problem.experts[expert].maxSessions
            lines.append(
                StoryLine(
                    "expert", ["name": data.name(id), "count": "\(own.count)", "most": "\(most)"], level: 0))
            lines += own.compactMap(gives)
        }
        let chaired = sessions.filter { $0.chair == id }
        if !chaired.isEmpty || data.people[id]?.mayChair == true && !data.settings.rules.chair.isEmpty {
            lines.append(
                StoryLine("chairs", ["name": data.name(id), "count": "\(chaired.count)"], level: 0))
            lines += chaired.compactMap(gives)
        }
        let asked = model.requests.indices.filter { data.requests[model.requests[$0]]?.person == id }
        lines += asked.flatMap(story(ofRequest:))
        return lines.isEmpty ? [StoryLine("nothing", ["name": data.name(id)], level: 0)] : lines
    }

    /// A session that somebody gives or chairs.
    private func gives(_ session: Session) -> StoryLine? {
        model.planned(session).map { planned in
            var values = values(of: planned)
            values["session"] = session.label
            values["count"] = "\(session.requests.count)"
            return StoryLine("gives", values)
        }
    }

    func story(ofSession index: Int) -> [StoryLine] {
        let session = plan.sessions[index]
        var values = values(of: session)
        values["session"] = sessions[index].label
        values["gain"] = "\(-plan.worthWithout(index))"
        values["count"] = "\(session.requests.count)"
        values["most"] = "\(plan.mostSeats(of: index))"
        var lines = [StoryLine("session", values, level: 0)]
        if let chair = sessions[index].chair { lines.append(StoryLine("chairedBy", ["name": data.name(chair)])) }
        for request in session.requests {
            guard let match = plan.match(of: request, at: index), let known = data.requests[model.requests[request]]
            else { continue }
            let reasons = MatchReason.reasons(for: known, at: sessions[index], in: data).map { $0.brief(language) }
            lines.append(
                StoryLine(
                    "participant",
                    [
                        "request": self.request(request), "reasons": reasons.joined(separator: ", "),
                        "total": "\(match.forRequest + match.forSeat)",
                    ]))
        }
        return lines + fits(session: index, most: 3)
    }

    func fits(request: Int) -> [StoryLine] {
        let found = plan.placements(for: request)
        let head = StoryLine("fitsRequest", ["request": self.request(request)], level: 0)
        return found.isEmpty ? [head, StoryLine("noFit")] : [head] + found.map(line)
    }

    func fits(session index: Int, most: Int = 10) -> [StoryLine] {
        let (taken, seats) = (plan.sessions[index].requests.count, plan.mostSeats(of: index))
        let values = ["session": sessions[index].label, "count": "\(max(0, seats - taken))"]
        guard taken < seats else { return [StoryLine("full", values, level: 0)] }
        let found = plan.candidates(forSeatAt: index, most: most)
        let head = StoryLine("fitsSession", values, level: 0)
        if found.isEmpty { return [head, StoryLine("nobodyFits")] }
        return [head]
            + found.map { candidate in
                let values = [
                    "request": request(candidate.request), "gain": Self.points(candidate.gain),
                    "weeks": "\(weeksWaited(candidate.request))",
                    "session": candidate.leaves.map { sessions[$0].label } ?? "",
                ]
                return StoryLine(candidate.leaves == nil ? "candidate" : "candidateMoves", values)
            }
    }
}
