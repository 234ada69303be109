import Foundation
import Programme
import Testing

@testable import Agenda

@Suite("The name of a zone means the zone, in whatever way a program writes it")
struct ZoneTests {
    @Test(
        "names of the zone database, with what programs put around them",
        arguments: [
            ("Europe/Amsterdam", "Europe/Amsterdam"), ("europe/amsterdam", "Europe/Amsterdam"),
            ("/freeassociation.sourceforge.net/Europe/Amsterdam", "Europe/Amsterdam"),
            ("/mozilla.org/20070129_1/Europe/Amsterdam", "Europe/Amsterdam"),
            (
                "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
                "America/Argentina/Buenos_Aires"
            ),
            ("posix/Europe/Vaduz", "Europe/Vaduz"), ("Europe_Amsterdam", "Europe/Amsterdam"),
            ("America-Chicago", "America/Chicago"), ("US-Eastern", "America/New_York"), ("EST5EDT", "EST5EDT"),
            ("GB", "GB"),
            ("Etc/GMT-2", "Etc/GMT-2"), ("tzone://Microsoft/Utc", "GMT"), ("UTC", "GMT"),
        ])
    func database(name: String, zone: String) {
        #expect(ZoneNames.zone(named: name)?.identifier == zone)
    }

    @Test(
        "names of Windows, Outlook and Lotus Notes, as it shows them too",
        arguments: [
            ("W. Europe Standard Time", "Europe/Amsterdam"), ("W. Europe Standard Time 1", "Europe/Amsterdam"),
            ("GMT Standard Time", "Europe/London"), ("Romance Standard Time", "Europe/Paris"),
            ("(UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen", "Europe/Amsterdam"),
            ("(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs", "Europe/Brussels"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
            ("(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"),
            ("Pacific Time (US & Canada), Tijuana", "America/Los_Angeles"),
            ("Pacific Time (US & Canada)\\, Tijuana", "America/Los_Angeles"),
            ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna", "Europe/Amsterdam"),
            ("Amsterdam, Belgrade, Berlin, Brussels, Budapest, Madrid, Paris", "Europe/Amsterdam"),
            ("Greenwich Mean Time: Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
            ("(UTC) Dublin, Edinburgh, Lissabon, Londen", "Europe/Dublin"),
            ("(UTC-03:00) Brasília", "America/Sao_Paulo"), ("(UTC+07:00) Bangkok, Hanoi, Jakarta", "Asia/Bangkok"),
            ("(GMT+10:00) Canberra, Melbourne, Sydney", "Australia/Canberra"), ("Eastern", "America/New_York"),
            ("Western/Central Europe", "Europe/Amsterdam"), ("West-Europa (standaardtijd)", "Europe/Amsterdam"),
        ])
    func windows(name: String, zone: String) throws {
        let found = try #require(ZoneNames.zone(named: name))
        let wanted = try #require(Zone(identifier: zone))
        // Zones of one country have several names: what counts is what their clocks say.
        for day in stride(from: Int64(1_798_761_600), to: 1_830_297_600, by: 86_400) {
            #expect(found.offset(at: Instant(seconds: day)) == wanted.offset(at: Instant(seconds: day)), "\(found)")
        }
    }

    @Test(
        "cities and names in other languages, as ICU knows them",
        arguments: [
            ("(UTC+01:00) Amsterdã, Berlim, Berna, Roma, Estocolmo, Viena", "Europe/Amsterdam"),
            ("(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", "Europe/Paris"),
            ("(UTC+01:00) Belgrad, Bratislava, Budapest, Ljubljana, Prag", "Europe/Belgrade"),
            ("(UTC+02:00) Athen, Bukarest", "Europe/Athens"), ("(UTC+03:00) Moskau, St. Petersburg", "Europe/Moscow"),
            ("(UTC+02:00) Helsinki, Kiev, Riga, Sofia", "Europe/Helsinki"),
            ("Midden-Europese standaardtijd", "Europe/Amsterdam"), ("Midden-Europese tijd", "Europe/Amsterdam"),
            ("Mitteleuropäische Normalzeit", "Europe/Berlin"), ("Mitteleuropäische Sommerzeit", "Europe/Berlin"),
            ("heure normale d’Europe centrale", "Europe/Paris"), ("Hora estándar de Europa central", "Europe/Madrid"),
            ("Eastern-standaardtijd", "America/New_York"),
        ])
    func translated(name: String, zone: String) throws {
        try windows(name: name, zone: zone)
    }

    @Test(
        "a bare offset is that offset the whole year",
        arguments: [
            ("UTC+01", 3600), ("GMT+1", 3600), ("UTC-5", -18_000), ("UTC+05:30", 19_800), ("(GMT +01:00)", 3600),
            ("GMT-0330", -12_600), ("UTC+11", 39_600), ("(UTC+00:00)", 0),
        ])
    func offsets(name: String, seconds: Int) throws {
        let zone = try #require(ZoneNames.zone(named: name))
        #expect(zone.offset(at: Instant(seconds: 1_800_000_000)) == seconds)
        #expect(zone.offset(at: Instant(seconds: 1_815_000_000)) == seconds)
    }

    @Test(
        "what nobody knows is no zone",
        arguments: [
            "", " ", "Nowhere/Middle", "FOO", "LOLOLOL", "CST", "IST", "UTC+99", "(UTC+01:00)Atlantis", "Customized",
            "GMT +0100 (Standard) / GMT +0200 (Daylight)", String(repeating: "a/", count: 4_000), "Europe", "/", "(((",
        ])
    func unknown(name: String) {
        #expect(ZoneNames.zone(named: name) == nil)
    }

    private func read(_ text: String) throws -> CalendarReading {
        let window = try #require(Interval(Instant(seconds: 1_800_000_000), Instant(seconds: 1_830_000_000)))
        return try BusyReader(zone: .amsterdam).read(Data(text.utf8), within: window)
    }

    @Test(
        "a name that only tells an offset is read as the programme's zone where they agree, and said",
        arguments: [
            ("GMT +0100 (Standard) / GMT +0200 (Daylight)", "2027-07-01T08:00:00Z", "Europe/Amsterdam"),
            ("(UTC+01:00) Atlantis", "2027-07-01T08:00:00Z", "Europe/Amsterdam"),
            ("(UTC-03:00) Atlantis", "2027-07-01T13:00:00Z", "GMT-0300"),
            ("Atlantis", "2027-07-01T08:00:00Z", "Europe/Amsterdam"),
        ])
    func guessed(name: String, start: String, zone: String) throws {
        let event = "BEGIN:VEVENT\nDTSTART;TZID=\"\(name)\":20270701T100000\nDURATION:PT1H\nEND:VEVENT\n"
        let reading = try read("BEGIN:VCALENDAR\n\(event)END:VCALENDAR\n")
        #expect(reading.busy.intervals.map(\.start.description) == [start])
        let told = reading.warnings.map { ($0.kind, $0.line) }
        #expect(told.count == 1 && told[0].1 == 3)
        #expect(told[0].0 == .unknownZone(name: name, property: "TZID", readAs: zone))
    }

    @Test("a zone of the file itself counts before a guess; what of it cannot be read is said")
    func definitions() throws {
        let text = """
            BEGIN:VCALENDAR
            X-WR-TIMEZONE:Atlantis
            BEGIN:VTIMEZONE
            TZID:(UTC-03:00) Atlantis
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0400
            TZOFFSETTO:+0400
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700101T000000
            TZOFFSETFROM:+four
            TZOFFSETTO:+0400
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:foo
            X-LIC-LOCATION:Asia/Tokyo
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID="(UTC-03:00) Atlantis":20270701T100000
            DURATION:PT1H
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=foo:20270702T100000
            DURATION:PT1H
            END:VEVENT
            END:VCALENDAR

            """
        let reading = try read(text)
        #expect(reading.busy.intervals.map(\.start.description) == ["2027-07-01T06:00:00Z", "2027-07-02T01:00:00Z"])
        #expect(reading.warnings.contains { $0.kind == .badValue(property: "TZOFFSETFROM") && $0.line == 12 })
        let zone = CalendarWarning.Kind.unknownZone(
            name: "Atlantis", property: "X-WR-TIMEZONE", readAs: "Europe/Amsterdam")
        #expect(reading.warnings.contains { $0.kind == zone && $0.line == 2 && $0.component == "VCALENDAR" })
    }
}
