/// Applicants of one kind at the present prices, those that pay most first.
struct Seekers {
    struct One {
        let tongue: UInt64
        @Narrow var worth: Int
        @Narrow var person: Int
        @Narrow var home: Int
        @Narrow var sector: Int
        @Narrow var deadline: Int
        @Narrow var diary: Int
    }

    var all: [One] = []
    /// What they pay together, where that is above nothing.
    var total = 0
}
