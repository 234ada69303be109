import Post
import Programme

/// Decides whom to write to: from what they were told and what still waits in the outbox, to what is true now.
struct AnnouncementDesk {
    struct Decision {
        let person: Person.ID
        /// One mail each: news, an offer, the end of one.
        let letters: [(occasion: Letter.Occasion, announcements: [Announcement])]
        /// Drafts that never left and no longer say what is true.
        let replaces: [Message]
    }

    let data: ProgrammeData
    let release: Release
    let messages: [Message]
    let book: SeatBook
    let now: Instant

    var decisions: [Decision] {
        let releases = Dictionary(uniqueKeysWithValues: data.releases.map { ($0.id, $0) })
        let byPerson = Dictionary(grouping: messages) { $0.person }
        let departures = Dictionary(grouping: book.departures, by: \.person)
        let concerned = release.sessions.flatMap { $0.session.hosts + guests(of: $0.session) }
        let everyone = Set(concerned).union(messages.compactMap(\.person)).union(departures.keys)
        // What has begun needs no announcement any more.
        let ahead = release.sessions.filter { $0.session.time.start > now }
        return everyone.sorted().compactMap { person in
            let own = byPerson[person] ?? []
            let left = own.filter(\.state.hasLeft)
            func knowledge(after messages: [Message]) -> Knowledge {
                Knowledge(of: messages, releases: releases, departures: departures[person] ?? [])
            }
            func announcements(after messages: [Message]) -> [Announcement] {
                knowledge(after: messages).announcements(
                    to: person, of: ahead, participants: guests, answers: book.answers(of: person), at: now)
            }
            let told = knowledge(after: left)
            let news = announcements(after: left)
            // What only repeats what they were told (a reminder, an invite sent again) stays as long as that holds.
            let waiting = own.filter { $0.state.isWaiting && $0.release != nil }
            let outdated = waiting.filter { draft in
                let changed = draft.invites.contains { invite in
                    news.contains { $0.released.session.id == invite.session }
                }
                return changed || !draft.invites.allSatisfy { told.knows($0) }
            }
            // A letter and its calendar messages are replaced together.
            let letters = Set(outdated.map(\.root))
            let drafts = waiting.filter { letters.contains($0.root) }
            // A draft that still says what is true stays as it is.
            if announcements(after: left + drafts).isEmpty { return nil }
            return Decision(person: person, letters: sorted(news, for: person), replaces: drafts)
        }
    }

    /// Who has a seat, or is offered one.
    private func guests(of session: Session) -> [Person.ID] {
        let offered = book.openOffers(of: session.id).compactMap { data.requests[$0.request]?.person }
        return data.participants(of: session) + offered
    }

    /// News by occasion: an offer is a mail of its own, with the day until which it stands.
    private func sorted(
        _ announcements: [Announcement], for person: Person.ID
    ) -> [(occasion: Letter.Occasion, announcements: [Announcement])] {
        var news: [Announcement] = []
        var result: [(occasion: Letter.Occasion, announcements: [Announcement])] = []
        for announcement in announcements {
            let session = announcement.released.session
            let offers = book.offers(of: session.id).filter { data.requests[$0.request]?.person == person }
            let seated = session.hosts.contains(person) || data.participants(of: session).contains(person)
            if let open = offers.first(where: { $0.state == .open }), !seated {
                var offer = announcement
                offer.offer = open
                result.append((.offer(until: open.expiresAt), [offer]))
            } else if announcement.kind == .cancelled, !announcement.released.cancelled, !offers.isEmpty,
                offers.allSatisfy({ $0.state == .expired || $0.state == .withdrawn })
            {
                result.append((.offerWithdrawn, [announcement]))
            } else {
                news.append(announcement)
            }
        }
        return news.isEmpty ? result : [(.news, news)] + result
    }
}
