import Terminal
import Wording

/// Every command, in the order in which one needs them.
enum CommandTree {
    static let parser = Parser<Context>(
        program: "experttafel",
        sections: [
            CommandSection(
                .sectionStart, [.command(New.self), .command(Import.self), .command(Status.self), .command(AvailabilityCommand.self)]),
            CommandSection(
                .sectionPlan,
                [
                    .command(PlanCommand.self),
                    .group(
                        CommandSpec("proposal", dutch: "voorstel", summary: .proposalSummary),
                        whenAlone: ProposalShow.self, [.command(ProposalShow.self)]),
                    .command(Why.self), .command(Pin.self), .command(Unpin.self), .command(Drop.self),
                    .command(Move.self), .command(Solve.self),
                ]),
            CommandSection(.sectionKeeping, [.command(SettingsCommand.self), .command(Log.self), .command(Undo.self)]),
        ], globals: Globals.all)
}
