extension Timetable {
    /// A session under construction: expert, room, place, topic and people by their numbers, times in slots.
    struct Session {
        @Narrow var form = 0
        @Narrow var expert = 0
        /// -1 for online, both.
        @Narrow var room = -1
        @Narrow var place = -1
        @Narrow var start = 0
        @Narrow var end = 0
        @Narrow var day = 0
        @Narrow var week = 0
        /// -1 where a pinned session is on a topic that nobody asks.
        @Narrow var topic = -1
        @Narrow var members = 0
        /// Members that cannot leave: the first ones, those of a pinned session.
        @Narrow var fixed = 0
        var isOpen = false
        var isPinned = false
        var isClosed = false
        /// The number of the pinned session it is, or -1.
        @Narrow var pin = -1
        /// The second expert, and the person who chairs; -1 for none.
        @Narrow var second = -1
        @Narrow var chair = -1
    }

    /// What was done, as the log keeps it to take it back.
    enum Step {
        case opened(Int)
        case closed(Int, Session)
        case seated(Int, Int)
        case unseated(Int, Int)
    }
}
