/// The sizes of sets that lie within each other, such as who was asked, who answered and who gave a mark: what may be
/// told of each, so that no set and no difference of two is told to be of 1 to 4.
///
/// A size is told as a range. What is exact is a range of one; of a set of 1 to 4 only that is told; and a set that lacks
/// 1 to 4 of an exact one is told to be within four of it. Inner sets give way to outer ones.
package struct NestedNumbers: Sendable {
    private struct Entry {
        let size: Int
        let told: ClosedRange<Int>
        let outer: Set<String>
        let isPublic: Bool

        var isExact: Bool { told.count == 1 }
    }

    private var entries: [String: Entry] = [:]

    package init() {}

    /// Adds a set, after those that it lies within.
    /// - Parameter isPublic: whether its size stands in the report; if not, nothing can be set against it.
    package mutating func add(_ name: String, _ size: Int, within outer: [String] = [], isPublic: Bool = true) {
        let around = outer.reduce(into: Set(outer)) { $0.formUnion(entries[$1]?.outer ?? []) }
        let exact = around.compactMap { entries[$0] }.filter { $0.isPublic && $0.isExact }.map(\.size)
        entries[name] = Entry(size: size, told: Self.told(size, exact), outer: around, isPublic: isPublic)
    }

    private static func told(_ size: Int, _ around: [Int]) -> ClosedRange<Int> {
        let smallest = Figure.smallest
        guard size > 0, !around.contains(size) else { return size...size }
        // In a set this small, whoever is in it or not is a small group: nothing between none and all is told apart.
        if let tight = around.filter({ $0 > size && $0 < 2 * smallest - 1 }).min() { return 1...(tight - 1) }
        if size < smallest { return 1...(smallest - 1) }
        if let near = around.filter({ $0 > size && $0 - size < smallest }).min() {
            return max(smallest, near - smallest + 1)...(near - 1)
        }
        return size...size
    }

    /// What may be told of a set's size; 0 of one that is not there.
    package subscript(name: String) -> ClosedRange<Int> { entries[name]?.told ?? 0...0 }

    package func size(_ name: String) -> Int { entries[name]?.size ?? 0 }

    package func isExact(_ name: String) -> Bool { self[name].count == 1 }

    /// What may be told of those of a set who are not in another within it: no more than follows from both.
    package func rest(of outer: String, without inner: String) -> ClosedRange<Int> {
        guard entries[outer]?.isPublic == true else {
            let (rest, few) = (size(outer) - size(inner), 1...(Figure.smallest - 1))
            return few.contains(rest) ? few : rest...rest
        }
        let least = max(0, self[outer].lowerBound - self[inner].upperBound)
        return least...max(least, self[outer].upperBound - self[inner].lowerBound)
    }
}

/// What a figure was counted from, and what may be told of that.
package struct Counted: Sendable {
    /// Out of how many it was computed, and how many should have been in it and are not known.
    package let count: Int
    package let missing: Int
    package let toldCount: ClosedRange<Int>
    package let toldMissing: ClosedRange<Int>
    /// Of a percentage: how many of the count it tells of.
    let toldPart: ClosedRange<Int>?
}

extension NestedNumbers {
    /// - Parameters:
    ///   - outer: the set that should have been known; nil where nothing can be missing.
    ///   - part: of a percentage, those of the set that it tells of.
    package func counted(_ name: String, of outer: String? = nil, part: String? = nil) -> Counted {
        Counted(
            count: size(name), missing: outer.map { size($0) - size(name) } ?? 0, toldCount: self[name],
            toldMissing: outer.map { rest(of: $0, without: name) } ?? 0...0, toldPart: part.map { self[$0] })
    }

    /// - Parameter other: the set of those that are missing.
    package func counted(_ name: String, missing other: String) -> Counted {
        Counted(
            count: size(name), missing: size(other), toldCount: self[name], toldMissing: self[other], toldPart: nil)
    }
}
