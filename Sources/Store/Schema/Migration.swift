/// A named step from one form of the database to the next. Once released it is never edited: what must change
/// becomes a new one at the end of the list.
struct Migration: Sendable {
    let name: String
    let steps: [Step]

    enum Step: Sendable {
        case create(Table)
        case add(Column, to: String)
        /// A way to find rows of a table that is there already.
        case index([String], on: String)
        /// Moves data from the old form to the new, in SQL that every engine knows.
        case run(String)
    }

    /// All of them in order; `user_version` counts how many a database has had.
    static let all: [Migration] = [
        .mainJob, .replies, .outboxStates, .cases, .publishedAgendas, .fetchedMail, .searches, .referralDetails,
        .ruleData, .calDAV, .staff,
    ]
}

/// The tables as they are after a list of migrations.
struct Schema: Sendable {
    private(set) var tables: [Table] = []

    init(_ migrations: [Migration]) {
        for step in migrations.flatMap(\.steps) {
            switch step {
            case .create(let table): tables.append(table)
            case .add(let column, let name):
                if let index = tables.firstIndex(where: { $0.name == name }) { tables[index].columns.append(column) }
            case .index, .run: break
            }
        }
        byName = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static let current = Schema(Migration.all)

    private var byName: [String: Table] = [:]

    subscript(name: String) -> Table? { byName[name] }

    var logged: [Table] { tables.filter(\.isLogged) }
}
