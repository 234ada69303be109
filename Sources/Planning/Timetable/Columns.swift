/// An integer kept in four bytes: what the innermost loops touch should stay near.
@propertyWrapper struct Narrow: Sendable {
    private var value: Int32

    init(wrappedValue: Int) { value = Int32(truncatingIfNeeded: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = Int32(truncatingIfNeeded: newValue) }
    }
}

/// Some integers side by side in a column; only until it changes.
struct Numbers: RandomAccessCollection {
    fileprivate let base: UnsafePointer<Int32>
    let count: Int

    init(base: UnsafePointer<Int32>, count: Int) {
        self.base = base
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(index: Int) -> Int { Int(base[index]) }
}

/// Plain memory owned by one object: a row of integers, of four bytes each, that is written in the innermost loops.
final class Column {
    let pointer: UnsafeMutablePointer<Int32>
    let count: Int

    init(repeating value: Int, count: Int) {
        self.count = max(1, count)
        pointer = .allocate(capacity: self.count)
        pointer.initialize(repeating: Int32(truncatingIfNeeded: value), count: self.count)
    }

    deinit { pointer.deallocate() }

    subscript(index: Int) -> Int {
        get { Int(pointer[index]) }
        set { pointer[index] = Int32(truncatingIfNeeded: newValue) }
    }
}

/// The same for values that need all eight bytes: points in sixteenths, masks.
final class WideColumn {
    private let pointer: UnsafeMutablePointer<Int>
    let count: Int

    init(repeating value: Int, count: Int) {
        self.count = max(1, count)
        pointer = .allocate(capacity: self.count)
        pointer.initialize(repeating: value, count: self.count)
    }

    deinit { pointer.deallocate() }

    subscript(index: Int) -> Int {
        get { pointer[index] }
        set { pointer[index] = newValue }
    }
}

/// Short lists of numbers, each with a fixed room of its own in one block of memory.
final class Lists {
    private let items: Column
    private let offset: [Int]
    private let counts: Column

    init(capacities: [Int]) {
        var offset: [Int] = []
        offset.reserveCapacity(capacities.count)
        var total = 0
        for capacity in capacities {
            offset.append(total)
            total += capacity
        }
        self.offset = offset
        items = Column(repeating: 0, count: total)
        counts = Column(repeating: 0, count: capacities.count)
    }

    func count(_ list: Int) -> Int { counts[list] }

    /// The numbers of a list; only until it changes.
    subscript(list: Int) -> Numbers { Numbers(base: items.pointer + offset[list], count: counts[list]) }

    func append(_ value: Int, to list: Int) {
        items[offset[list] &+ counts[list]] = value
        counts[list] &+= 1
    }

    func remove(_ value: Int, from list: Int) {
        let (first, last) = (offset[list], offset[list] &+ counts[list] &- 1)
        var position = last
        while position >= first, items[position] != value { position &-= 1 }
        guard position >= first else { return }
        items[position] = items[last]
        counts[list] &-= 1
    }
}

/// Some of the numbers below a limit, in no order, that can be added, taken away and drawn from in constant time.
final class Pool {
    private let items: Column
    private let position: Column
    private(set) var count = 0

    init(limit: Int) {
        items = Column(repeating: 0, count: limit)
        position = Column(repeating: -1, count: limit)
    }

    subscript(index: Int) -> Int { items[index] }
    func contains(_ value: Int) -> Bool { position[value] >= 0 }

    func insert(_ value: Int) {
        guard position[value] < 0 else { return }
        position[value] = count
        items[count] = value
        count &+= 1
    }

    func remove(_ value: Int) {
        let place = position[value]
        guard place >= 0 else { return }
        count &-= 1
        let last = items[count]
        items[place] = last
        position[last] = place
        position[value] = -1
    }

    func removeAll() { while count > 0 { remove(items[count - 1]) } }
}

/// The words of a bitset that hold a stretch of its bits, in order, each with a mask of its part of them.
@inline(__always)
func eachWord(of bits: Range<Int>, _ body: (_ word: Int, _ mask: UInt64) -> Void) {
    guard !bits.isEmpty else { return }
    let (first, last) = (bits.lowerBound >> 6, (bits.upperBound &- 1) >> 6)
    let head = UInt64.max << UInt64(bits.lowerBound & 63)
    let tail = UInt64.max >> UInt64(63 &- (bits.upperBound &- 1) & 63)
    var word = first
    while word <= last {
        body(word, (word == first ? head : .max) & (word == last ? tail : .max))
        word &+= 1
    }
}
