/// Memory that a model keeps for as long as it lives: rows in it are plain pointers, free to copy in the innermost loops.
final class Arena {
    private var blocks: [UnsafeMutableRawPointer] = []

    deinit { for block in blocks { block.deallocate() } }

    func row<Element: Sendable>(_ values: [Element]) -> Row<Element> {
        let block = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, values.count))
        block.initialize(from: values, count: values.count)
        blocks.append(UnsafeMutableRawPointer(block))
        return Row(base: UnsafePointer(block), count: values.count)
    }

    func rows<Element: Sendable>(_ lists: [[Element]]) -> Ragged<Element> {
        var offsets = [0]
        offsets.reserveCapacity(lists.count + 1)
        for list in lists { offsets.append((offsets.last ?? 0) + list.count) }
        return Ragged(items: row(lists.flatMap { $0 }), offsets: row(offsets))
    }
}

/// Values side by side in an arena; valid while their model lives. Elements are plain values without references.
struct Row<Element: Sendable>: RandomAccessCollection, @unchecked Sendable {
    fileprivate let base: UnsafePointer<Element>
    let count: Int

    fileprivate init(base: UnsafePointer<Element>, count: Int) {
        self.base = base
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(index: Int) -> Element { base[index] }
}

/// Lists of different lengths, one behind the other in an arena.
struct Ragged<Element: Sendable>: RandomAccessCollection, Sendable {
    fileprivate let items: Row<Element>
    fileprivate let offsets: Row<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { offsets.count &- 1 }
    subscript(index: Int) -> Row<Element> {
        let first = offsets[index]
        return Row(base: items.base + first, count: offsets[index &+ 1] &- first)
    }
}
