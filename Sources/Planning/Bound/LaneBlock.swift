import Foundation

/// Lanes side by side in memory of their own, all 0. Pages that nobody writes to take no memory: few kinds of table are
/// asked for at every start.
final class LaneBlock {
    let lanes: TableFilling.Block
    private let memory: UnsafeMutableRawPointer

    init(_ count: Int) {
        let alignment = MemoryLayout<TableFilling.Lanes>.alignment
        let bytes = MemoryLayout<TableFilling.Lanes>.stride * max(1, count) + alignment
        memory = calloc(bytes, 1) ?? .allocate(byteCount: bytes, alignment: alignment)
        lanes = memory.alignedUp(for: TableFilling.Lanes.self).bindMemory(
            to: TableFilling.Lanes.self, capacity: max(1, count))
    }

    deinit { free(memory) }
}
