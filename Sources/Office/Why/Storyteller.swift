import Planning
import Programme
import Wording

/// Says in the programme's words what the planning found about the proposal.
struct Storyteller {
    let data: ProgrammeData
    let model: PlanningModel
    let plan: StandingPlan
    /// The proposal's sessions, in the order of the plan's.
    let sessions: [Session]
    let language: Language

    init(_ workspace: Workspace, _ language: Language) throws {
        let data = try workspace.data()
        guard let proposal = data.proposal else { throw OfficeError.noProposal }
        let horizon = Horizon(
            from: proposal.from, until: proposal.until, zone: data.zone, slotMinutes: data.settings.slotMinutes)
        let pinned = proposal.sessions.filter(\.pinned).map(\.session)
        let model = workspace.model(of: data, horizon: horizon, pinned: pinned)
        let known = proposal.sessions.map(\.session).compactMap { session in
            model.planned(session).map { (session, $0) }
        }
        self.data = data
        self.model = model
        self.language = language
        sessions = known.map(\.0)
        plan = StandingPlan(model.problem, known.map(\.1))
    }

    func request(_ index: Int) -> String {
        guard let request = data.requests[model.requests[index]] else { return "" }
        return "\(request.label) (\(data.name(request.person)))"
    }

    func requests(_ indices: [Int]) -> String { indices.map(request).joined(separator: ", ") }

    func expert(_ index: Int) -> String { data.name(model.experts[index]) }

    /// The names of a session's experts.
    private func experts(of session: PlannedSession) -> String {
        ([session.expert] + (session.second.map { [$0] } ?? [])).map(expert).joined(separator: " & ")
    }

    /// A session's moment, expert and place.
    func values(of session: PlannedSession) -> [String: String] {
        let start = model.horizon.instant(ofSlot: session.start)
        let minutes = model.problem.formats[session.format].minutes
        let when = Programme.Interval(start, start.adding(minutes: minutes)).map { data.zone.longText($0, language) }
        let room = session.room.flatMap { data.rooms[model.rooms[$0]] }
        let format = SessionFormat(rawValue: session.format.rawValue)?.text(language) ?? ""
        return [
            "when": when ?? "", "start": start.description, "expert": experts(of: session), "format": format,
            "place": room.map { "\($0.name), \($0.place)" } ?? Phrase.proposalOnline.text(language),
            "topic": session.topic,
        ]
    }

    static func points(_ points: Int) -> String { points < 0 ? "\(points)" : "+\(points)" }

    func weeksWaited(_ index: Int) -> Int {
        guard let request = data.requests[model.requests[index]] else { return 0 }
        return data.waitingWeeks(of: request, at: model.horizon.start)
    }

    // MARK: Requests

    func story(ofRequest index: Int) -> [StoryLine] {
        let seats = plan.sessions(of: index)
        var lines = seats.flatMap { placed(index, at: $0) }
        if seats.count < model.problem.requests[index].sessions { lines += missing(index, partly: !seats.isEmpty) }
        return lines
    }

    private func placed(_ index: Int, at seat: Int) -> [StoryLine] {
        guard let match = plan.match(of: index, at: seat), let request = data.requests[model.requests[index]] else {
            return []
        }
        let reasons = MatchReason.reasons(for: request, at: sessions[seat], in: data).map { $0.brief(language) }
        var values = values(of: plan.sessions[seat])
        values["request"] = self.request(index)
        values["session"] = sessions[seat].label
        values["reasons"] = reasons.joined(separator: ", ")
        var lines = [StoryLine("placed", values, level: 0)]
        lines.append(
            StoryLine(
                "worth",
                [
                    "request": "\(match.forRequest)", "seat": Self.points(match.forSeat),
                    "total": "\(match.forRequest + match.forSeat)",
                ]))
        guard let next = match.nextBest else { return lines + [StoryLine("noOther")] }
        var other = self.values(of: next.session)
        other["gain"] = Self.points(next.gain)
        lines.append(StoryLine("nextBest", other))
        return lines
    }

    private func missing(_ index: Int, partly: Bool) -> [StoryLine] {
        let problem = model.problem
        guard let explanation = problem.explain([index], in: plan.sessions).first else { return [] }
        let reason = Phrase.unplacedReasons[explanation.reason.rawValue]?.text(language) ?? ""
        var lines = [
            StoryLine(partly ? "partly" : "missing", ["request": request(index), "reason": reason], level: 0)
        ]
        let steps = explanation.left.compactMap { step in
            Phrase.unplacedStepNames[step.reason.rawValue]?.text(
                language, ["count": "\(step.count)", "topic": problem.requests[index].topic])
        }
        lines.append(StoryLine("steps", ["steps": steps.joined(separator: "; ")]))
        if !partly, problem.cannotBePlaced(index) { return lines + [StoryLine("impossible")] + helps(index) }
        return lines + ways(index) + helps(index)
    }

    /// What it would cost to place it all the same.
    private func ways(_ index: Int) -> [StoryLine] {
        let most = 200
        let ways = plan.placements(for: index, most: most)
        var lines: [StoryLine] = []
        let everyone = ways.flatMap(\.displaced)
        if !ways.isEmpty, ways.count < most, ways.allSatisfy({ !$0.displaced.isEmpty }),
            everyone.allSatisfy({ weeksWaited($0) > weeksWaited(index) })
        {
            lines.append(StoryLine("allWaitLonger", ["weeks": "\(weeksWaited(index))"]))
        }
        if let best = ways.first, best.gain > 0 { lines.append(StoryLine("overlooked")) }
        return lines + ways.prefix(3).map(line)
    }

    private func helps(_ index: Int) -> [StoryLine] {
        let helps = plan.helps(for: index, most: 3)
        if helps.isEmpty { return [StoryLine("noHelp")] }
        return [StoryLine("helps")]
            + helps.map { help in
                var values = values(of: help.placement.session)
                values["change"] = text(help.change, index)
                values["gain"] = Self.points(help.placement.gain)
                return StoryLine("help", values)
            }
    }

    private func text(_ change: SingleChange, _ request: Int) -> String {
        switch change {
        case .freeTime(let weekday, let part):
            return Phrase.changeFree.text(
                language,
                [
                    "day": Phrase.weekdays[weekday].text(language), "part": Phrase.dagdelen[part].text(language),
                    "name": name(of: request),
                ])
        case .expertSession(let expert): return Phrase.changeExpert.text(language, ["name": self.expert(expert)])
        case .seat(let session): return Phrase.changeSeat.text(language, ["session": sessions[session].label])
        case .personLimit: return Phrase.changeLimit.text(language, ["name": name(of: request)])
        case .laterDeadline: return Phrase.changeDeadline.text(language)
        case .eitherFormat: return Phrase.changeFormat.text(language)
        case .lowerLevel: return Phrase.changeLevel.text(language)
        case .withoutRule(let rule):
            return Phrase.changeRule.text(language, ["rule": Phrase.ruleNames[rule.rawValue]?.text(language) ?? ""])
        }
    }

    private func name(of request: Int) -> String {
        data.requests[model.requests[request]].map { data.name($0.person) } ?? ""
    }

    /// A way to place a request: where, what it costs, and who gives way.
    func line(_ placement: Placement) -> StoryLine {
        var values = values(of: placement.session)
        values["gain"] = Self.points(placement.gain)
        values["session"] = placement.joins.map { sessions[$0].label } ?? ""
        values["company"] = requests(placement.company)
        values["displaced"] = placement.displaced.map {
            Phrase.storyWaiting.text(language, ["request": request($0), "weeks": "\(weeksWaited($0))"])
        }.joined(separator: ", ")
        if let move = placement.moved.first {
            values["moved"] = request(move.request)
            values["to"] = self.values(of: move.to)["when"]
        }
        let kind =
            placement.way == .exchange ? (placement.moved.isEmpty ? "displaces" : "moves") : placement.way.rawValue
        return StoryLine(kind, values)
    }
}
