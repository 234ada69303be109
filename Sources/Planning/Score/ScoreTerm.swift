/// The terms of the score, by the names that the contract and its checker give them.
public enum ScoreTerm: String, Sendable, Hashable, CaseIterable {
    /// Points for each request with a session, and for each further talk of a series.
    case served
    /// Points for the weeks that a served request has waited.
    case waiting
    /// Points for an expert's level above what was asked.
    case level
    /// Points for an expert that the request prefers.
    case preferred
    /// Points lost for each week that a participant has to wait.
    case week
    /// Points lost for a participant's travel.
    case travel
    /// Points lost for each table.
    case table
    /// Points lost for each mentoring talk.
    case mentoring
    /// Points lost for an expert's travel.
    case expertTravel
    /// Points for meeting in a room where the format may go online.
    case inPerson
    /// Points for each sector at a table.
    case sector
    /// Points lost for an expert's sessions, each costing more than the one before.
    case load
    /// Points lost for each announced seat that is not kept.
    case change
    /// Points for a seat on a day that its person prefers.
    case preferredDays
    /// Points lost for serving who did not come before.
    case noShows
    /// Points lost for each seat that a town is short of its quota.
    case townQuota
    /// Points lost for the tables of a chair, each costing more than the one before, and for their travel.
    case chair
}

/// Points by term.
struct ScoreTerms {
    private var points = [Int](repeating: 0, count: ScoreTerm.allCases.count)
    private var known = [Bool](repeating: false, count: ScoreTerm.allCases.count)

    subscript(term: ScoreTerm) -> Int {
        get { points[term.place] }
        set {
            points[term.place] = newValue
            known[term.place] = true
        }
    }

    /// The terms that something counted for, by name.
    var named: [String: Int] {
        var named: [String: Int] = [:]
        for term in ScoreTerm.allCases where known[term.place] { named[term.rawValue] = points[term.place] }
        return named
    }
}

extension ScoreTerm {
    fileprivate var place: Int {
        switch self {
        case .served: 0
        case .waiting: 1
        case .level: 2
        case .preferred: 3
        case .week: 4
        case .travel: 5
        case .table: 6
        case .mentoring: 7
        case .expertTravel: 8
        case .inPerson: 9
        case .sector: 10
        case .load: 11
        case .change: 12
        case .preferredDays: 13
        case .noShows: 14
        case .townQuota: 15
        case .chair: 16
        }
    }
}
