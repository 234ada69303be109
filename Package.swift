// swift-tools-version: 6.0
import PackageDescription

/// One Swift module of the house and what it may import; `Tests/HouseTests` keeps the sources to this table.
func module(
    _ name: String, uses dependencies: [String] = [], pages: [String] = [], resources: [Resource]? = nil,
    settings: [SwiftSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies.map { .byName(name: $0) }, exclude: pages, resources: resources,
        swiftSettings: strict + settings)
}

/// A C library of the system, found by pkg-config.
func library(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// Test data is found by its place in the repository, so it is no resource of the bundle.
func tests(_ name: String, uses dependencies: [String], data: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies.map { .byName(name: $0) }, exclude: data, swiftSettings: strict)
}

let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

let package = Package(
    name: "experttafel",
    products: [
        .executable(name: "experttafel", targets: ["experttafel"]),
        .library(name: "Planning", targets: ["Planning"]),
    ],
    targets: [
        // C and C++ libraries
        library("CICal", "libical", "libical-dev"),
        library("CICU", "icu-i18n", "libicu-dev"),
        library("CSqlite", "sqlite3", "libsqlite3-dev"),
        library("CGMime", "gmime-3.0", "libgmime-3.0-dev"),
        library("CXlsxWriter", "xlsxwriter", "libxlsxwriter-dev"),
        library("CZip", "libzip", "libzip-dev"),
        .systemLibrary(name: "CHighs", pkgConfig: "highs"),
        library("CCurl", "libcurl", "libcurl4-openssl-dev"),
        .target(name: "CCurlShim", dependencies: ["CCurl"]),
        .target(name: "CICUShim", dependencies: ["CICU"]),
        .target(name: "CMustache"),

        // the house, from the ground up
        module("Wording"),
        module("Programme", uses: ["Wording"]),
        // The innermost loops run over flat arrays whose indices the checked problem bounds.
        module(
            "Planning", uses: ["CHighs"], pages: ["README.md"],
            settings: [.unsafeFlags(["-Ounchecked"], .when(configuration: .release))]),
        module("Sheets", uses: ["CZip", "CXlsxWriter"]),
        module("Terminal", uses: ["Wording"]),
        module(
            "Agenda", uses: ["Programme", "CICal", "CICUShim", "CCurlShim"], resources: [.embedInCode("Calendars")]),
        module(
            "Post", uses: ["Programme", "CGMime", "CMustache", "CCurl", "CCurlShim"],
            resources: [.embedInCode("Templates")]),
        module("Groeimakelaar", uses: ["Programme"]),
        module("Store", uses: ["Programme", "CSqlite"]),
        module("Pages", uses: ["Programme", "Groeimakelaar"]),
        module(
            "Office",
            uses: [
                "Programme", "Planning", "Sheets", "Agenda", "Post", "Groeimakelaar", "Store", "Pages", "Wording",
            ]),
        .executableTarget(
            name: "experttafel", dependencies: ["Office", "Terminal"], swiftSettings: strict),

        // measures how fast mails are made
        .executableTarget(
            name: "render-mails", dependencies: ["Post", "Programme", "Wording"],
            path: "Examples/benchmark-support/render-mails", swiftSettings: strict),

        // measures how fast answers about a plan are
        .executableTarget(
            name: "time-answers", dependencies: ["Planning"], path: "Examples/benchmark-support/time-answers",
            swiftSettings: strict),

        // what it promises
        tests("HouseTests", uses: ["Wording"]),
        tests("ProgrammeTests", uses: ["Programme", "Wording"]),
        tests("PlanningTests", uses: ["Planning"], data: ["Data"]),
        tests("SheetsTests", uses: ["Sheets"], data: ["Data"]),
        tests("TerminalTests", uses: ["Terminal", "Wording"]),
        tests("AgendaTests", uses: ["Agenda", "Programme", "CICal"], data: ["Data"]),
        tests("PostTests", uses: ["Post", "Programme"]),
        tests("GroeimakelaarTests", uses: ["Groeimakelaar", "Programme"]),
        tests("StoreTests", uses: ["Store", "Programme"]),
        tests("PagesTests", uses: ["Pages", "Programme", "Groeimakelaar"]),
        tests(
            "OfficeTests",
            uses: ["Office", "Store", "Groeimakelaar", "Programme", "Planning", "Agenda", "Sheets", "Wording"],
            data: ["Data"]),
        tests("CommandTests", uses: ["experttafel", "Post"], data: ["Data"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
