import Programme
import Wording

extension Letter {
    /// What the templates are filled with.
    var values: [String: TemplateValue] {
        let answer = items.filter { $0.news != .cancelled }.map(\.answerBy).min() ?? items.map(\.answerBy).min()
        var values: [String: TemplateValue] = [
            "headline": .text(headline), "first_name": .text(firstName), "programme": .text(programme),
            "organiser": .text(organiser), "answer_by": .text(answer?.long(language) ?? ""),
            "several": .flag(items.count > 1), "count": .text("\(items.count)"),
            // A chair is written to as an expert, but where it says otherwise.
            "for_expert": .flag(items.contains { $0.role != .participant }),
            "only_chair": .flag(items.allSatisfy { $0.role == .chair }),
            "for_participant": .flag(items.contains { $0.role == .participant }),
            "items": .list(items.map(self.values)),
        ]
        // What a kind of mail has no value for is unknown to its template, rather than empty.
        if !until.isEmpty { values["until"] = .text(until) }
        if !proposed.isEmpty { values["proposed"] = .text(proposed) }
        switch occasion {
        case .week(let monday):
            values["week"] = .text("\(monday.isoWeek)")
            values["week_from"] = .text(monday.long(language))
            values["week_until"] = .text(monday.adding(days: 4).long(language))
        case .thanks(let asks): values["asks"] = .flag(asks)
        default: break
        }
        // What happened, for the subject: of one kind, or of several.
        let marks = Set(items.map { mark($0).text(language) })
        values["mark"] = .text(marks.count == 1 ? marks.first ?? "" : Phrase.letterChange.text(language))
        return values
    }

    /// Until when a seat is kept.
    private var until: String {
        switch occasion {
        case .offer(let instant):
            let moment = zone.local(instant)
            return Phrase.letterUntil.text(language, ["date": moment.date.long(language), "time": "\(moment.time)"])
        case .reminder(let date): return date.long(language)
        case .news, .afterLetter, .offerWithdrawn, .counterDeclined, .week, .preparation, .thanks: return ""
        }
    }

    /// The time that was asked for.
    private var proposed: String {
        guard case .counterDeclined(let time) = occasion else { return "" }
        return zone.longText(time, language)
    }

    /// What it is about, for the subject.
    private var headline: String {
        guard let first = items.first else { return programme }
        let when = zone.local(first.time.start)
        let values = [
            "what": what(first), "date": shortDate(when.date), "time": "\(when.time)", "count": "\(items.count)",
        ]
        return (items.count == 1 ? Phrase.letterHeadline : Phrase.letterHeadlines).text(language, values)
    }

    private func shortDate(_ date: LocalDate) -> String {
        "\(Phrase.weekdays[date.weekday.rawValue].text(language)) \(date.day) "
            + Phrase.months[date.month - 1].text(language)
    }

    private func what(_ item: Item) -> String {
        let phrase: Phrase = item.format == .table ? .letterTable : .letterTalk
        return phrase.text(language, ["topic": item.topic])
    }

    private func title(_ item: Item) -> String {
        let words = what(item)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func theSession(_ item: Item) -> String {
        let phrase: Phrase = item.format == .table ? .letterTheTable : .letterTheTalk
        return phrase.text(language, ["topic": item.topic])
    }

    private func values(_ item: Item) -> [String: TemplateValue] {
        var before = ""
        if case .moved(let time, let place) = item.news {
            before = zone.longText(time, language) + (place == item.place ? "" : ", \(place)")
        }
        let others = item.participants.map { introduced($0) }.joined(separator: "; ")
        let isHost = item.role != .participant
        return [
            "what": .text(what(item)), "title": .text(title(item)), "the_session": .text(theSession(item)),
            "when": .text(zone.longText(item.time, language)),
            "where": .text(item.place ?? Phrase.letterOnline.text(language)), "expert": .text(experts(item)),
            "has_others": .flag(!isHost && !item.participants.isEmpty), "others": .text(others),
            "question": .text(oneLine(item.question)), "reasons": .list(item.reasons.map { ["text": .text($0)] }),
            "is_table": .flag(item.format == .table), "day": .text(zone.date(item.time.start).long(language)),
            "has_people": .flag(isHost && !item.participants.isEmpty),
            "people": .list(isHost ? item.participants.map(person) : []), "mark": .text(mark(item).text(language)),
            "cancelled": .flag(item.news == .cancelled), "standing": .flag(item.news != .cancelled),
            "answer_by": .text(item.answerBy.long(language)),
            "moved": .flag(!before.isEmpty), "before": .text(before), "for_expert": .flag(isHost),
            "for_participant": .flag(!isHost), "for_chair": .flag(item.role == .chair),
            "has_hosts": .flag(!hosts(item).isEmpty), "hosts": .text(hosts(item)),
            "for_you": .text(forYou(item)),
        ]
    }

    private func mark(_ item: Item) -> Phrase {
        switch item.news {
        case .new: occasion == .afterLetter ? .letterInvitation : .letterNew
        case .moved: .letterMoved
        case .changed: .letterChanged
        case .cancelled: .letterCancelled
        }
    }

    private func forYou(_ item: Item) -> String {
        item.role == .participant && item.format == .table ? Phrase.letterForYou.text(language) : ""
    }

    private func person(_ person: Company) -> [String: TemplateValue] {
        let about = [person.company, person.sector].filter { !$0.isEmpty }
        return [
            "name": .text(person.name), "about": .text(about.isEmpty ? "" : ", " + about.joined(separator: ", ")),
            "question": .text(oneLine(person.question)), "answer": .text(answer(person).text(language)),
        ]
    }

    private func answer(_ person: Company) -> Phrase {
        switch person.answer {
        case .accepted: .letterComes
        case .tentative: .letterPerhaps
        case .declined: .letterComesNot
        case nil: .letterNoAnswer
        }
    }

    private func introduced(_ person: Company) -> String {
        person.company.isEmpty ? person.name : "\(person.name) (\(person.company))"
    }

    /// Those whom a guest comes for.
    private func experts(_ item: Item) -> String {
        [item.expert, item.second].compactMap { $0 }.map(introduced).joined(separator: Phrase.letterAnd.text(language))
    }

    /// The others who run a session with the reader; empty for none, and for a guest.
    private func hosts(_ item: Item) -> String {
        guard item.role != .participant else { return "" }
        let experts = [item.expert, item.second].compactMap { $0 }.filter { $0.name != name }.map(introduced)
        let chair = item.chair.flatMap { chair in
            chair.name == name ? nil : Phrase.letterChairedBy.text(language, ["name": introduced(chair)])
        }
        return ([experts.joined(separator: Phrase.letterAnd.text(language)), chair ?? ""]).filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    // MARK: The calendar item

    /// The title of an item in the reader's calendar.
    package func calendarSummary(_ item: Item) -> String {
        let phrase: Phrase =
            item.role != .participant && item.participants.count == 1 ? .calendarWithGuest : .calendarWithExpert
        return phrase.text(
            language,
            [
                "what": what(item),
                "expert": [item.expert, item.second].compactMap { $0?.name }
                    .joined(separator: Phrase.letterAnd.text(language)), "guest": item.participants.first?.name ?? "",
            ])
    }

    /// The place of an item, as a calendar shows it.
    package func calendarLocation(_ item: Item) -> String { item.place ?? Phrase.letterOnlineShort.text(language) }

    /// What stands in the calendar item: whom the reader meets, why, and how to answer.
    package func calendarDetails(_ item: Item) -> String {
        if item.news == .cancelled { return Phrase.calendarCancelled.text(language, ["programme": programme]) }
        var lines = ["\(what(item)), \(programme)", ""]
        if item.role != .participant {
            if item.role == .chair { lines.append(Phrase.calendarYouChair.text(language)) }
            if !hosts(item).isEmpty {
                lines.append(Phrase.calendarHosts.text(language, ["hosts": hosts(item)]))
            }
            lines.append(Phrase.calendarYouMeet.text(language))
            lines += item.participants.map { "- \(introduced($0)): “\(oneLine($0.question))”" }
        } else {
            lines.append(Phrase.calendarExpert.text(language, ["expert": experts(item)]))
            if !item.participants.isEmpty {
                let others = item.participants.map(introduced).joined(separator: "; ")
                lines.append(Phrase.calendarOthers.text(language, ["others": others]))
            }
            lines.append(Phrase.calendarQuestion.text(language, ["question": oneLine(item.question)]))
            lines += item.reasons
        }
        lines += ["", Phrase.calendarAnswerBy.text(language, ["date": item.answerBy.long(language)])]
        return lines.joined(separator: "\n")
    }
}
