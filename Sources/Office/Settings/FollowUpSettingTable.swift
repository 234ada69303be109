import Programme
import Wording

extension SettingDefinition {
    /// The rules of attendance, escalation, stages and follow-up.
    static let followUpRules = attendance + escalation + stages + followUp

    private static let attendance: [SettingDefinition] = [
        .number(
            "attendance.lateHours", \.attendance.lateHours, 0...720,
            Phrase(
                nl: "uren voor het begin waarbinnen een afzegging laat is",
                en: "hours before the start within which a cancellation is late")),
        .number(
            "attendance.warnAfter", \.attendance.warnAfter, 1...20,
            Phrase(
                nl: "keren niet verschenen waarna de planning waarschuwt; niet meer dan attendance.pauseAfter",
                en: "no-shows after which planning warns; not above attendance.pauseAfter")
        ).holding(Phrase(nl: ", en warnAfter niet boven pauseAfter", en: ", and warnAfter not above pauseAfter")) {
            $0.attendance.warnAfter <= $0.attendance.pauseAfter
        },
        .number(
            "attendance.pauseAfter", \.attendance.pauseAfter, 1...20,
            Phrase(
                nl: "keren niet verschenen waarna iemand een tijd niet wordt uitgenodigd",
                en: "no-shows after which someone is not invited for a while")
        ).holding(Phrase(nl: ", en warnAfter niet boven pauseAfter", en: ", and warnAfter not above pauseAfter")) {
            $0.attendance.warnAfter <= $0.attendance.pauseAfter
        },
        .number(
            "attendance.pauseMonths", \.attendance.pauseMonths, 0...60,
            Phrase(
                nl: "maanden dat iemand dan niet wordt uitgenodigd", en: "months that someone is not invited then")),
    ]

    private static let escalation: [SettingDefinition] = [
        .number(
            "escalation.ownerDays", \.escalation.ownerDays, 1...260,
            Phrase(
                nl: "werkdagen te laat waarna het bij de eigenaar opvalt; niet meer dan escalation.steeringDays",
                en: "working days overdue after which it stands out at the owner; not above escalation.steeringDays")
        ).holding(Phrase(nl: ", en ownerDays niet boven steeringDays", en: ", and ownerDays not above steeringDays")) {
            $0.escalation.ownerDays <= $0.escalation.steeringDays
        },
        .number(
            "escalation.steeringDays", \.escalation.steeringDays, 1...260,
            Phrase(
                nl: "werkdagen te laat waarna de regiegroep het ziet",
                en: "working days overdue after which the regiegroep sees it")
        ).holding(Phrase(nl: ", en ownerDays niet boven steeringDays", en: ", and ownerDays not above steeringDays")) {
            $0.escalation.ownerDays <= $0.escalation.steeringDays
        },
    ]

    private static let stages: [SettingDefinition] =
        [stageOrder]
        + StageSettings.known.filter { $0 != .closed }.map { stage in
            let name = Phrase.stageNames[stage.rawValue]
            return .member(
                "stages.days.\(stage.rawValue)",
                wanted: Phrase(
                    nl: "een geheel getal van 0 tot en met 260", en: "a whole number from 0 to 260"),
                Phrase(
                    nl: "werkdagen voor wat er te doen is in de fase “\(name?.nl ?? stage.rawValue)”",
                    en: "working days for what is to be done in the stage “\(name?.en ?? stage.rawValue)”"),
                read: { $0.stages.days[stage.rawValue].map(String.init) ?? "" },
                write: { settings, text in
                    guard let days = Int(text), (0...260).contains(days) else { return false }
                    settings.stages.days[stage.rawValue] = days
                    return true
                })
        }

    private static let stageOrder = member(
        "stages.order",
        wanted: Phrase(
            nl: "alle fasen in hun volgorde met komma's ertussen, new voorop en closed achteraan: "
                + "\(StageSettings.known.map(\.rawValue).joined(separator: ", ")), en eigen namen van kleine letters",
            en: "all stages in their order with commas, new first and closed last: "
                + "\(StageSettings.known.map(\.rawValue).joined(separator: ", ")), and own names of small letters"),
        Phrase(
            nl: "de fasen van een zaak, in hun volgorde; eigen fasen mogen ertussen",
            en: "the stages of a case, in their order; own stages may stand among them"),
        read: { $0.stages.order.joined(separator: ", ") },
        write: { settings, text in
            let names = text.lowercased().split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            let isSound = names.allSatisfy { name in
                (2...30).contains(name.count) && name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }
            }
            guard isSound, Set(names).count == names.count, names.count <= 20, names.first == "new",
                names.last == "closed", Set(StageSettings.known.map(\.rawValue)).isSubset(of: names)
            else { return false }
            settings.stages.order = names
            return true
        })

    private static let moments = member(
        "protocol.moments",
        wanted: Phrase(
            nl: "hele maanden van 1 tot en met 120 met komma's ertussen, zoals 3, 6, 12, 24",
            en: "whole months from 1 to 120 with commas, such as 3, 6, 12, 24"),
        Phrase(
            nl: "maanden na een sessie waarop de resultaten worden gevraagd; elk staat in het rapport",
            en: "months after a session at which results are asked; each stands in the report"),
        read: { $0.protocol.moments.map(String.init).joined(separator: ", ") },
        write: { settings, text in
            let words = text.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.filter { !$0.isWhitespace }
            }
            let months = words.compactMap { Int($0) }.filter(FollowUpKind.resultMonths.contains)
            guard !months.isEmpty, months.count == words.count, Set(months).count == months.count, months.count <= 12
            else { return false }
            settings.protocol.moments = months
            return true
        })

    /// What is asked at a moment that the programme added: `protocol.question.result-24`.
    static func question(ofMoment key: String) -> SettingDefinition? {
        let prefix = "protocol.question."
        guard key.lowercased().hasPrefix(prefix) else { return nil }
        let kind = String(key.lowercased().dropFirst(prefix.count))
        return FollowUpKind(rawValue: kind).isResult ? question(kind) : nil
    }

    private static let followUp: [SettingDefinition] =
        [moments]
        + ["evaluation", "expert", "result-3", "result-6", "result-12"].map { kind in
            let name = Phrase.followUpKind(kind)
            return .member(
                "protocol.after.\(kind)",
                wanted: Phrase(
                    nl: "zoals 3 werkdagen, 6 maanden of nooit", en: "such as 3 working days, 6 months or never"),
                Phrase(
                    nl: "hoe lang na een sessie gevraagd wordt: \(name?.nl ?? kind)",
                    en: "how long after a session is asked: \(name?.en ?? kind)"),
                read: { $0.protocol.after[kind]?.description ?? "nooit" },
                write: { settings, text in
                    guard let delay = FollowUpDelay(written: text) else { return false }
                    settings.protocol.after[kind] = delay
                    return true
                })
        }
        + ["evaluation", "expert", "check", "result-3", "result-6", "result-12"].map(question)

    private static func question(_ kind: String) -> SettingDefinition {
        let name = Phrase.followUpKind(kind)
        return .member(
            "protocol.question.\(kind)",
            wanted: Phrase(
                nl: "een regel tekst van hoogstens 200 tekens; leeg voor geen",
                en: "a line of at most 200 characters; empty for none"),
            Phrase(
                nl: "wat er in eigen woorden gevraagd wordt bij: \(name?.nl ?? kind)",
                en: "what is asked in own words at: \(name?.en ?? kind)"),
            read: { $0.protocol.question[kind] ?? "" },
            write: { settings, text in
                guard text.count <= 200, !text.contains(where: \.isNewline) else { return false }
                settings.protocol.question[kind] = text
                return true
            })
    }

    private static func member(
        _ key: String, wanted: Phrase, _ help: Phrase, read: @escaping @Sendable (Settings) -> String,
        write: @escaping @Sendable (inout Settings, String) -> Bool
    ) -> SettingDefinition {
        SettingDefinition(key: key, help: help, wanted: wanted, read: read) { settings, text in
            var changed = settings
            return write(&changed, text) ? changed : nil
        }
    }

    /// The same setting, refused where the settings together would make no sense.
    private func holding(_ condition: Phrase, _ isSound: @escaping @Sendable (Settings) -> Bool) -> SettingDefinition {
        let wanted = Phrase(nl: wanted.nl + condition.nl, en: wanted.en + condition.en)
        return SettingDefinition(key: key, help: help, wanted: wanted, read: read) { settings, text in
            write(settings, text).flatMap { isSound($0) ? $0 : nil }
        }
    }
}
