import Programme
import Store

extension Workspace {
    /// Cancels a released session: everyone who knows of it is told, and its guests wait again.
    /// - Returns: drafts in the outbox.
    /// - Throws: `OfficeError.noSuchSession`.
    package func cancelSession(_ name: String, dryRun: Bool) throws -> Int {
        try seatChange("session cancel", name, dryRun) { work in
            try SessionMove(work: work).cancel(try standing(name, work).id)
        }
    }

    /// Moves a released session; its guests get the new time and are asked again.
    /// - Throws: `OfficeError.rulesBroken`.
    package func moveSession(
        _ name: String, start: LocalMoment?, room: ProposalEdit.RoomChoice?, expert: String?,
        staff: ProposalEdit.StaffChange = .init(), dryRun: Bool
    ) throws -> Int {
        try seatChange("session move", name, dryRun) { work in
            let data = try work.standing().data
            try SessionMove(work: work).move(try standing(name, work).id) { session in
                var one = [ProposedSession(session: session)]
                try ProposalEditor(data: data).apply(
                    .moveSession(session.label, start: start, room: room, expert: expert, staff: staff), to: &one)
                session = one[0].session
            }
        }
    }

    /// Brings the guests of one session to another, and cancels the first.
    package func mergeSession(_ name: String, into other: String, dryRun: Bool) throws -> Int {
        try seatChange("session merge", "\(name) \(other)", dryRun) { work in
            let (from, into) = (try standing(name, work), try standing(other, work))
            guard from.id != into.id else { throw OfficeError.noSuchSession(other) }
            return try SessionMove(work: work).merge(from.id, into: into.id)
        }
    }

    /// Offers free seats of a session to those who wait.
    /// - Parameter most: how many seats; nil for as many as the session lacks, at least one.
    package func offerSeats(of name: String, most: Int?) throws -> [ReplyEffect] {
        try seatWork("session offer", name, false) { work in
            let session = try standing(name, work)
            let (data, _) = try work.standing()
            let open = try work.transaction.seatBook().openOffers(of: session.id).count
            let lacking = data.settings[session.format].minParticipants - session.requests.count - open
            let offers = try work.offer(session.id, most: most ?? max(1, lacking))
            guard !offers.isEmpty else { return [.nobodyWaits(session: session.label)] }
            return offers.map { offer in
                let request = data.requests[offer.request]
                return .offered(
                    session: session.label, request: request?.label ?? "",
                    name: request.map { data.name($0.person) } ?? "", until: offer.expiresAt)
            }
        }
    }

    /// Leaves a session as it is until a local day, though it has too few guests: it is not shown as a concern.
    package func waitWithSession(_ name: String, until day: LocalDate?) throws -> Instant {
        try seatWork("session wait", name, false) { work in
            let session = try standing(name, work)
            let until = day.map { work.zone(try? work.standing().data).instant($0) } ?? session.time.start
            try work.transaction.wait(with: session.id, until: until)
            return until
        }
    }

    /// Puts the current invite in the outbox again, for everyone or for one.
    /// - Returns: how many invites.
    package func resendSession(_ name: String, to who: String?) throws -> Int {
        try seatWork("session resend", name, false) { work in
            let released = try work.session(name)
            let (data, _) = try work.standing()
            let told = Set(
                try work.transaction.departures().filter { $0.session.id == released.session.id }.map(\.person))
            let only = try who.map { try data.person(named: $0).id }
            let again = InviteAgain(work: work)
            return try told.sorted().filter { only == nil || only == $0 }.count {
                try again.send(released.session.id, to: $0, .news)
            }
        }
    }

    private func seatWork<Result>(
        _ command: String, _ arguments: String, _ dryRun: Bool, _ body: (SeatWork) throws -> Result
    ) throws -> Result {
        try change(command, arguments, rehearsal: dryRun) { transaction in
            let work = SeatWork(workspace: self, transaction: transaction)
            let result = try body(work)
            try work.finish()
            return result
        }
    }

    private func seatChange(
        _ command: String, _ arguments: String, _ dryRun: Bool, _ body: (SeatWork) throws -> Void
    ) throws -> Int {
        try change(command, arguments, rehearsal: dryRun) { transaction in
            let work = SeatWork(workspace: self, transaction: transaction)
            try body(work)
            return try work.finish()?.drafted ?? 0
        }
    }

    /// A session that stands and is ahead.
    private func standing(_ name: String, _ work: SeatWork) throws -> Session {
        let released = try work.session(name)
        guard !released.cancelled else { throw OfficeError.sessionCancelled(released.session.label) }
        guard released.session.time.start > now else { throw OfficeError.sessionBegun(released.session.label) }
        return released.session
    }
}

extension SeatWork {
    fileprivate func zone(_ data: ProgrammeData?) -> Zone { data?.zone ?? .amsterdam }
}
