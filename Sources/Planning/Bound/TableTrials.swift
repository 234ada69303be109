/// Which tables an expert could give, and what they cannot surpass there.
struct TableTrial {
    /// What no table at this start surpasses, before what the expert's way costs.
    var limit: Int
    /// What it cannot surpass, as far as is known.
    var reach: Int
    var start: Int
    /// Where it could bring most; -1 while unknown.
    var place = -1
    /// Number in the expert's own list of topics.
    var topic: Int
}
