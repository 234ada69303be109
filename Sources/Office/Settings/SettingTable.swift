import Programme
import Wording

extension SettingDefinition {
    /// Every setting, in the order in which users see them.
    package static let all =
        general + agendas + tableFormat + mentoringFormat + limits + rules + weights + post
        + followUpRules

    private static let general: [SettingDefinition] = [
        .text(
            "programme", \.programme,
            Phrase(nl: "naam van het programma, zoals gasten die zien", en: "the programme's name as guests see it")),
        .mailbox(
            "mailbox", \.mailbox,
            Phrase(nl: "postvak waar uitnodigingen vandaan komen", en: "the mailbox that invites come from")),
        .text("organiser", \.organiser, Phrase(nl: "wie de mails ondertekent", en: "who signs the mails")),
        .text(
            "groeimakelaar", \.groeimakelaar,
            Phrase(
                nl: "van wie de opvolging is: een naam of een e-mailadres",
                en: "who owns the follow-ups: a name or an e-mail address")),
        .zone("timeZone", \.timeZone, Phrase(nl: "tijdzone van het programma", en: "the programme's time zone")),
        .number(
            "noticeDays", \.noticeDays, 0...180,
            Phrase(
                nl: "dagen tussen plannen en de eerste sessie", en: "days between planning and the first session")),
        .number(
            "answerDays", \.answerDays, 0...60,
            Phrase(
                nl: "dagen voor een sessie waarop een antwoord binnen moet zijn",
                en: "days before a session by which an answer is due")),
        .number(
            "offerDays", \.offerDays, 1...30,
            Phrase(
                nl: "dagen dat een vrijgekomen plaats wordt vastgehouden voor wie hem krijgt aangeboden",
                en: "days that a freed seat is kept for whom it is offered to")),
        .number(
            "reminderDays", \.reminderDays, 1...30,
            Phrase(
                nl: "dagen tussen een herinnering en het vrijgeven van een plaats zonder antwoord",
                en: "days between a reminder and the freeing of a seat without an answer")),
        .number(
            "preparationDays", \.preparationDays, 0...30,
            Phrase(
                nl: "dagen voor een sessie waarop de voorbereiding aan de beurt is",
                en: "days before a session from which its preparation is due")),
        .number(
            "seriesGapDays", \.seriesGapDays, 0...180,
            Phrase(nl: "dagen tussen twee gesprekken van een reeks", en: "days between two talks of a series")),
        .choice(
            "schoolHolidays", \.schoolHolidays,
            Phrase(
                nl: "schoolvakanties: show (tonen) of avoid (niet in plannen)",
                en: "school holidays: show them, or avoid planning in them")),
        .number(
            "slotMinutes", \.slotMinutes, 5...60,
            Phrase(nl: "raster van de planning, minuten", en: "planning grid, minutes")),
    ]

    private static let tableFormat = format(
        "table", minutes: \.table.minutes, least: \.table.minParticipants, most: \.table.maxParticipants,
        online: \.table.online, starts: \.table.starts)

    private static let mentoringFormat = format(
        "mentoring", minutes: \.mentoring.minutes, least: \.mentoring.minParticipants,
        most: \.mentoring.maxParticipants, online: \.mentoring.online, starts: \.mentoring.starts)

    private static func format(
        _ name: String, minutes: Path<Int>, least: Path<Int>, most: Path<Int>, online: Path<Bool>,
        starts: Path<[LocalTime]>
    ) -> [SettingDefinition] {
        [
            .number("\(name).minutes", minutes, 15...600, Phrase(nl: "duur in minuten", en: "length in minutes")),
            .number(
                "\(name).minParticipants", least, 1...100,
                Phrase(
                    nl: "minste aantal deelnemers, zonder de uitblinker",
                    en: "fewest participants, the expert not counted")),
            .number(
                "\(name).maxParticipants", most, 1...100,
                Phrase(
                    nl: "meeste deelnemers, zonder de uitblinker", en: "most participants, the expert not counted")),
            .flag(
                "\(name).online", online,
                Phrase(nl: "mag zonder zaal (online)", en: "may be held without a room (online)")),
            .times(
                "\(name).starts", starts, Phrase(nl: "begintijden op werkdagen", en: "start times on working days")),
        ]
    }

    private static let limits: [SettingDefinition] = [
        .number(
            "notAgainWeeks", \.notAgainWeeks, 0...520,
            Phrase(
                nl: "weken waarin niemand dezelfde uitblinker of tafelgenoten opnieuw treft; 0 is geen regel",
                en: "weeks in which nobody meets the same expert or table company again; 0 for no rule")),
        .number(
            "fairnessWeeks", \.fairnessWeeks, 0...26,
            Phrase(
                nl: "weken die een vraag uit een achtergebleven groep geacht wordt langer te wachten",
                en: "weeks that a request of a group left behind counts as having waited longer")),
        .number(
            "maxPerDay", \.maxPerDay, 1...10,
            Phrase(
                nl: "sessies per dag voor wie zelf niets opgaf", en: "sessions a day for who gave no limit")),
        .number(
            "maxPerWeek", \.maxPerWeek, 1...50,
            Phrase(nl: "sessies per week voor wie zelf niets opgaf", en: "sessions a week for who gave no limit")),
        .number(
            "maxSessions", \.maxSessions, 1...500,
            Phrase(
                nl: "sessies per periode voor een uitblinker die zelf niets opgaf",
                en: "sessions a period for an expert who gave no limit")),
    ]

    private static let weights: [SettingDefinition] = [
        weight(
            "first", \.weights.first,
            Phrase(
                nl: "punten voor een eerste gesprek, maal de prioriteit",
                en: "points for a first session, times the priority")),
        weight(
            "next", \.weights.next,
            Phrase(
                nl: "punten voor elk volgend gesprek van een reeks, maal de prioriteit",
                en: "points for each next session of a series, times the priority")),
        weight(
            "waiting", \.weights.waiting,
            Phrase(nl: "punten per week dat iemand wacht", en: "points a week someone has waited")),
        weight(
            "level", \.weights.level,
            Phrase(nl: "punten per niveau boven wat gevraagd is", en: "points a level above what was asked")),
        weight(
            "preferred", \.weights.preferred,
            Phrase(nl: "punten voor een voorkeur die uitkomt", en: "points for a preference met")),
        weight(
            "travel", \.weights.travel,
            Phrase(nl: "aftrek per kwartier reizen van een deelnemer", en: "cost of a participant's travel, a slot")),
        weight("week", \.weights.week, Phrase(nl: "aftrek per week later", en: "cost of each week later")),
        weight("table", \.weights.table, Phrase(nl: "aftrek per experttafel", en: "cost of a table")),
        weight("mentoring", \.weights.mentoring, Phrase(nl: "aftrek per gesprek", en: "cost of a one-to-one talk")),
        weight(
            "expertTravel", \.weights.expertTravel,
            Phrase(nl: "aftrek per kwartier reizen van een uitblinker", en: "cost of an expert's travel, a slot")),
        weight(
            "inPerson", \.weights.inPerson,
            Phrase(nl: "punten voor een gesprek in een zaal", en: "points for a talk in a room")),
        weight(
            "sector", \.weights.sector, Phrase(nl: "punten per sector aan een tafel", en: "points a sector at a table")),
        weight(
            "load", \.weights.load,
            Phrase(
                nl: "aftrek die oploopt met de sessies van een uitblinker",
                en: "cost that grows with an expert's sessions")),
        weight(
            "change", \.weights.change,
            Phrase(nl: "aftrek per wijziging van wat al is aangekondigd", en: "cost of changing what was announced")),
    ]

    private static func weight(_ name: String, _ path: Path<Int>, _ help: Phrase) -> SettingDefinition {
        .number("weights.\(name)", path, 0...1_000_000, help)
    }

    /// The setting of a name, without regard to case.
    package static func named(_ key: String) -> SettingDefinition? {
        all.first { $0.key.lowercased() == key.lowercased() } ?? question(ofMoment: key)
    }
}
