/// The slots at which each room is taken, as bitsets: a room has many sessions, and is asked after at every turn.
///
/// Sessions that come and go have a room to themselves (C9), so that one that leaves takes nothing from another.
final class RoomDiary {
    private let slots: Int
    private let words: Int
    private let block: UnsafeMutablePointer<UInt64>
    /// Whether there is a bit for each slot of each room: years of minutes in very many rooms would fill the memory.
    let isKept: Bool

    /// - Parameter most: bits to keep at the most.
    init(rooms: Int, slots: Int, most: Int = 1 << 28) {
        self.slots = slots
        words = (slots + 63) / 64
        let count = rooms.multipliedReportingOverflow(by: words)
        isKept = !count.overflow && count.partialValue <= most / 64
        let size = isKept ? max(1, count.partialValue) : 1
        block = .allocate(capacity: size)
        block.initialize(repeating: 0, count: size)
    }

    deinit { block.deallocate() }

    /// Whether a room is free throughout; asked only where the slots are kept.
    func isFree(_ room: Int, start: Int, end: Int) -> Bool {
        var isFree = true
        walk(room, start, end) { word, mask in if block[word] & mask != 0 { isFree = false } }
        return isFree
    }

    func take(_ room: Int, start: Int, end: Int) {
        if isKept { walk(room, start, end) { word, mask in block[word] |= mask } }
    }

    func leave(_ room: Int, start: Int, end: Int) {
        if isKept { walk(room, start, end) { word, mask in block[word] &= ~mask } }
    }

    /// The words of a stretch of slots, each with its part of it.
    @inline(__always)
    private func walk(_ room: Int, _ start: Int, _ end: Int, _ body: (Int, UInt64) -> Void) {
        let (from, until) = (max(0, start), min(slots, end))
        guard from < until else { return }
        eachWord(of: from..<until) { word, mask in body(room &* words &+ word, mask) }
    }
}
