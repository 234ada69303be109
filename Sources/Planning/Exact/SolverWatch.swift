import CHighs

/// What HiGHS calls back while it is at work; it must outlive that.
final class SolverWatch: Sendable {
    private let dialogue: ExactSolver.Dialogue
    private let width: Int

    init(_ dialogue: ExactSolver.Dialogue, width: Int) {
        self.dialogue = dialogue
        self.width = width
    }

    func attach(to highs: UnsafeMutableRawPointer) {
        Highs_setCallback(highs, SolverWatch.callback, Unmanaged.passUnretained(self).toOpaque())
        for kind in [
            kHighsCallbackMipInterrupt, kHighsCallbackSimplexInterrupt, kHighsCallbackIpmInterrupt,
            kHighsCallbackMipImprovingSolution, kHighsCallbackCallbackMipUserSolution,
        ] { Highs_startCallback(highs, HighsInt(kind)) }
    }

    private func hear(
        _ kind: HighsInt, _ out: HighsCallbackDataOut, _ incoming: UnsafeMutablePointer<HighsCallbackDataIn>
    ) {
        switch kind {
        case HighsInt(kHighsCallbackMipImprovingSolution):
            guard let columns = out.mip_solution, Int(out.mip_solution_size) == width else { return }
            dialogue.found(Array(UnsafeBufferPointer(start: columns, count: width)))
        case HighsInt(kHighsCallbackCallbackMipUserSolution):
            guard let columns = dialogue.better(), columns.count == width else { return }
            Highs_setCallbackSolution(incoming, HighsInt(width), columns)
        default:
            if kind == HighsInt(kHighsCallbackMipInterrupt) { dialogue.bound(out.mip_dual_bound) }
            if dialogue.stop() { incoming.pointee.user_interrupt = 1 }
        }
    }

    private static let callback: HighsCCallbackType = { kind, _, out, incoming, user in
        guard let user, let out, let incoming else { return }
        Unmanaged<SolverWatch>.fromOpaque(user).takeUnretainedValue().hear(kind, out.pointee, incoming)
    }
}
