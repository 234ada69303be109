import Foundation
import Testing
import Wording

/// The sources as they stand in the repository.
struct Sources {
    struct File: Sendable {
        /// `Office/Plan/PlanWork.swift`.
        let path: String
        let text: String
        var module: String { String(path.prefix { $0 != "/" }) }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let all: [File] = {
        let folder = root.appending(path: "Sources")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []).sorted()
        return paths.filter { $0.hasSuffix(".swift") }.compactMap { path in
            (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map { File(path: path, text: $0) }
        }
    }()
}

@Suite("The house keeps its order")
struct HouseTests {
    /// Who may import whom, as Sources/README.md draws it.
    static let mayImport: [String: Set<String>] = [
        "Wording": [], "Programme": ["Wording"], "Planning": ["CHighs"],
        "Sheets": ["CZip", "CXlsxWriter", "FoundationXML"],
        "Terminal": ["Wording"], "Agenda": ["Programme", "Wording", "CICal", "CICUShim", "CCurlShim"],
        "Post": ["Programme", "Wording", "CGMime", "CMustache", "CCurl", "CCurlShim"],
        "Groeimakelaar": ["Programme", "Wording"],
        "Store": ["Programme", "Wording", "CSqlite"], "Pages": ["Programme", "Groeimakelaar", "Wording"],
        "Office": ["Programme", "Planning", "Sheets", "Agenda", "Post", "Groeimakelaar", "Store", "Pages", "Wording"],
        "experttafel": [
            "Office", "Terminal", "Groeimakelaar", "Programme", "Planning", "Sheets", "Post", "Store", "Wording",
        ],
    ]
    static let system: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

    @Test("every module imports only what stands below it", arguments: mayImport.keys.sorted())
    func imports(module: String) {
        let allowed = (Self.mayImport[module] ?? []).union(Self.system)
        for file in Sources.all where file.module == module {
            for match in file.text.matches(of: /(?m)^import (\w+)/) {
                #expect(allowed.contains(String(match.1)), "\(file.path) imports \(match.1)")
            }
        }
    }

    @Test("there is no module beyond the table")
    func modules() {
        #expect(Set(Sources.all.map(\.module)) == Set(Self.mayImport.keys))
    }

    @Test("a file is one idea: at most 400 lines, and named by it")
    func files() {
        for file in Sources.all {
            #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 400, "\(file.path)")
            let name = file.path.split(separator: "/").last ?? ""
            for empty in ["Utils", "Helpers", "Manager", "Common", "Misc"] {
                #expect(!name.contains(empty), "\(file.path)")
            }
        }
    }

    @Test("nothing that input can reach ends the program")
    func crashes() {
        for file in Sources.all {
            for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
                for word in ["try" + "!", "fatal" + "Error(", " as" + "! ", "precondition" + "Failure"] {
                    #expect(!code.contains(word), "\(file.path):\(number + 1)")
                }
            }
        }
    }

    @Test("no file knows one machine")
    func machines() {
        for file in Sources.all {
            for place in ["wor" + "k", "ho" + "me", "ro" + "ot", "tm" + "p"] {
                #expect(!file.text.contains("\"/\(place)/"), "\(file.path)")
            }
        }
    }
}

@Suite("The catalogue says everything twice")
struct CatalogueTests {
    /// Every phrase literal in the sources: its place and both texts.
    static let phrases: [(place: String, nl: String, en: String)] = {
        let literal = /Phrase\(\s*nl:\s*"((?:[^"\\]|\\.)*)",\s*en:\s*"((?:[^"\\]|\\.)*)"\s*\)/
        return Sources.all.filter { $0.module == "Wording" }.flatMap { file in
            file.text.matches(of: literal).map { (file.path, String($0.1), String($0.2)) }
        }
    }()

    @Test("in both languages, with the same placeholders")
    func placeholders() {
        #expect(Self.phrases.count > 300)
        for (place, nl, en) in Self.phrases {
            let names = Phrase(nl: nl, en: en).placeholderNames
            #expect(names.nl == names.en, "\(place): \(nl)")
            #expect(!nl.isEmpty && !en.isEmpty, "\(place)")
        }
    }

    @Test("a phrase fills its placeholders and chooses by number")
    func filled() {
        let phrase = Phrase(nl: "{n} {n|mail|mails} voor {wie}", en: "{n} {n|mail|mails} for {wie}")
        #expect(phrase.text(.dutch, ["n": "1", "wie": "Eva"]) == "1 mail voor Eva")
        #expect(phrase.text(.english, ["n": "2", "wie": "{n}"]) == "2 mails for {n}")
        #expect(phrase.text(.dutch, [:]) == "{n} {n|mail|mails} voor {wie}")
    }
}
