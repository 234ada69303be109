import Foundation
import Testing
import Wording

@testable import Terminal

private struct Plan: Command {
    typealias Context = Int
    static let seconds = Option<Int>(
        "seconds", dutch: "seconden", short: "s", placeholder: "N", kind: .integer(1...60), help: .wantedText)
    static let dry = Flag("dry-run", dutch: "proef", help: .wantedText)
    static let paths = Argument<String>("PATH", count: .several, kind: .path, help: .wantedText)
    static let spec = CommandSpec(
        "plan", dutch: "plannen", summary: .wantedText, arguments: [paths.name], options: [seconds.name, dry.name])
    func run(_ values: Values, _ context: Int) throws -> Terminal.ExitStatus { .done }
}

private struct Show: Command {
    typealias Context = Int
    static let spec = CommandSpec("show", dutch: "toon", summary: .wantedText)
    func run(_ values: Values, _ context: Int) throws -> Terminal.ExitStatus { .done }
}

@Suite("A command line is read by its declarations")
struct ParserTests {
    static let json = Flag("json", help: .wantedText)
    fileprivate let parser = Parser<Int>(
        program: "p",
        sections: [
            CommandSection(
                .wantedText,
                [
                    .command(Plan.self),
                    .group(CommandSpec("proposal", summary: .wantedText), whenAlone: Show.self, [.command(Show.self)]),
                ])
        ], globals: [json.name])

    @Test(
        "options stand anywhere, in either language, long or short",
        arguments: [
            ["plan", "a", "--seconds", "5"], ["plan", "--seconds=5", "a"], ["plannen", "-s", "5", "a"],
            ["plan", "--seconden", "5", "--", "a"], ["--json", "PLAN", "a", "--Seconds=5"],
        ])
    func options(words: [String]) throws {
        let request = try parser.parse(words)
        #expect(request.path == ["plan"])
        #expect(request.values[Plan.seconds] == 5)
        #expect(request.values[Plan.paths] == ["a"])
    }

    @Test("the last of a repeated option counts, and a flag is there or not")
    func repeated() throws {
        let values = try parser.parse(["plan", "a", "b", "-s", "1", "-s", "2", "--proef"]).values
        #expect(values[Plan.seconds] == 2 && values.all(Plan.seconds) == [1, 2] && values[Plan.dry])
        #expect(values[Plan.paths] == ["a", "b"])
    }

    @Test("a group's name alone means its main command")
    func group() throws {
        #expect(try parser.parse(["proposal"]).command?.spec.name == "show")
        #expect(try parser.parse(["proposal", "toon"]).path == ["proposal", "show"])
    }

    @Test(
        "a wrong line says what is wrong, and what was meant",
        arguments: [
            (["plam"], UsageError.unknownCommand("plam", like: "plan")),
            (["plan", "a", "--secnds", "5"], .unknownOption("--secnds", like: "--seconds")),
            (["plan", "a", "--seconds"], .missingValue(option: "--seconds")),
            (["plan", "a", "--dry-run=x"], .unexpectedValue(option: "--dry-run")),
            (["plan"], .missingArgument("PATH")), (["proposal", "shwo"], .unknownCommand("shwo", like: "show")),
        ] as [([String], UsageError)])
    func wrong(words: [String], error: UsageError) {
        #expect(throws: error) { try parser.parse(words) }
    }

    @Test("a value out of its range is refused with the range")
    func range() throws {
        let error = try #require(throws: UsageError.self) { try parser.parse(["plan", "a", "--seconds", "61"]) }
        #expect(error.text(.dutch).contains("een geheel getal van 1 tot en met 60"))
        #expect(error.text(.english).contains("a whole number from 1 to 60"))
    }

    @Test("help is made of the declaration, in the reader's language")
    func help() throws {
        let request = try parser.parse(["plan", "--json"].dropLast() + ["x"])
        let node = try #require(request.node)
        let help = HelpText(parser: parser, language: .dutch, style: .plain, width: 80)
        let page = help.page(path: ["plan"], node: node, spec: node.spec)
        #expect(page.contains("--seconden N") && page.contains("Gebruik: p plannen PAD…"))
        #expect(help.overview(about: .wantedText).contains("plannen"))
    }

    @Test("completion scripts name every command", arguments: Completion<Int>.Shell.allCases)
    func completion(shell: Completion<Int>.Shell) {
        let script = Completion(parser: parser, language: .english).script(for: shell)
        #expect(script.contains("plan") && script.contains("proposal"))
    }
}

@Suite("The screen shows text as it should be")
struct ScreenTests {
    @Test("names from data cannot command the terminal")
    func safe() {
        #expect(Style.safe("Eva\u{1B}[31m\u{7}") == "Eva␛[31m␇")
        #expect(Style.safe("Zoë – één\n") == "Zoë – één\n")
    }

    @Test("widths count columns, not letters", arguments: [("Zoë", 3), ("e\u{301}", 1), ("東京", 4), ("👍", 2), ("", 0)])
    func widths(text: String, width: Int) { #expect(TextWidth.of(text) == width) }

    @Test("a table is aligned, and cut only on a terminal")
    func table() {
        var table = TextTable([.init("naam", flexible: true), .init("n", right: true)])
        table.add(["Een heel lange naam die niet past", "7"])
        #expect(table.lines(style: .plain, width: nil)[1] == "Een heel lange naam die niet past  7")
        #expect(table.lines(style: .plain, width: 20)[1].count == 20)
        #expect(table.lines(style: .plain, width: 20)[1].contains("…"))
    }

    @Test("a column that wraps goes on below itself, and nothing is cut")
    func wraps() {
        var table = TextTable([.init("naam"), .init("betekenis", flexible: true, wraps: true)])
        table.add(["noticeDays", "dagen tussen plannen en de eerste sessie"])
        table.add(["x", "kort"])
        let lines = table.lines(style: .plain, width: 30)
        #expect(
            lines == [
                "naam        betekenis", "noticeDays  dagen tussen", "            plannen en de",
                "            eerste sessie",
                "x           kort",
            ])
        #expect(table.lines(style: .plain, width: nil).count == 3)
    }

    @Test("placeholders are in the reader's language, whichever they were declared in")
    func placeholders() {
        let words: [(String, String, String)] = [
            ("FILE.csv", "BESTAND.csv", "FILE.csv"), ("MAP|BESTAND.mbox", "MAP|BESTAND.mbox", "FOLDER|FILE.mbox"),
            ("SESSIE", "SESSIE", "SESSION"), ("N", "N", "N"), ("nl|en", "nl|en", "nl|en"), ("UU:MM", "UU:MM", "HH:MM"),
        ]
        for (word, dutch, english) in words {
            #expect(PlaceholderWords.text(word, .dutch) == dutch)
            #expect(PlaceholderWords.text(word, .english) == english)
        }
    }

    @Test("no colour where none is wanted")
    func colour() {
        #expect(Style.plain.error("x") == "x")
        #expect(Style(colour: true).error("x").contains("\u{1B}["))
    }

    @Test("quiet leaves out notes, never complaints")
    func quiet() throws {
        let sink = Collected()
        let screen = Screen(
            sink: sink, style: .plain, errorStyle: .plain, width: nil, isQuiet: true, showsProgress: false)
        screen.note("weg")
        screen.complain("fout")
        try screen.print("uitkomst")
        #expect(sink.output == "uitkomst\n" && sink.errors == "fout\n")
    }
}
