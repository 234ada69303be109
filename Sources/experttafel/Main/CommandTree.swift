import Terminal
import Wording

/// Every command, in the order in which one needs them.
enum CommandTree {
    static let parser = Parser<Context>(
        program: "experttafel",
        sections: [
            CommandSection(
                .sectionStart,
                [.command(New.self), .command(Import.self), .command(Status.self), .command(AvailabilityCommand.self)]),
            CommandSection(
                .sectionPlan,
                [
                    .command(PlanCommand.self),
                    .group(
                        CommandSpec("proposal", dutch: "voorstel", summary: .proposalSummary),
                        whenAlone: ProposalShow.self, [.command(ProposalShow.self)]),
                    .command(Why.self), .command(Fit.self), .command(Pin.self), .command(Unpin.self),
                    .command(Drop.self),
                    .command(Move.self), .command(Solve.self),
                ]),
            CommandSection(
                .sectionRelease,
                [
                    .command(ReleaseCommand.self),
                    .group(
                        CommandSpec("outbox", dutch: "postvak", summary: .outboxSummary), whenAlone: OutboxList.self,
                        [
                            .command(OutboxList.self), .command(OutboxShow.self), .command(OutboxExport.self),
                            .command(OutboxDiscard.self), .command(OutboxSent.self), .command(OutboxSend.self),
                            .command(OutboxHold.self), .command(OutboxRelease.self), .command(OutboxEdit.self),
                            .command(OutboxSettle.self), .command(OutboxRerender.self),
                            .command(OutboxPrepare.self),
                        ]),
                    .group(
                        CommandSpec("template", dutch: "sjabloon", summary: .templateSummary),
                        whenAlone: TemplateList.self,
                        [
                            .command(TemplateList.self), .command(TemplateShow.self), .command(TemplateEdit.self),
                            .command(TemplateCheck.self), .command(TemplateReset.self),
                        ]),
                    .group(
                        CommandSpec("export", dutch: "uitvoer", summary: .exportSummary), whenAlone: nil,
                        [.command(ExportCalendars.self), .command(ExportSheets.self)]),
                    .command(PublishCommand.self), .command(BoardCommand.self),
                ]),
            CommandSection(
                .sectionReplies,
                [
                    .group(
                        Replies.spec, whenAlone: Replies.self,
                        [.command(RepliesList.self), .command(RepliesJudge.self)]),
                    .group(
                        CommandSpec("session", dutch: "sessie", summary: .sessionSummary), whenAlone: SessionList.self,
                        [
                            .command(SessionList.self), .command(SessionAttendance.self), .command(SessionShow.self),
                            .command(SessionCancel.self),
                            .command(SessionMoveCommand.self), .command(SessionMerge.self),
                            .command(SessionOffer.self), .command(SessionWait.self), .command(SessionResend.self),
                            .command(SessionDeadlines.self),
                        ]),
                ]),
            CommandSection(
                .sectionCases,
                [
                    .group(
                        CommandSpec("case", dutch: "zaak", summary: .caseSummary), whenAlone: CaseList.self,
                        [
                            .command(CaseList.self), .command(CaseShow.self), .command(CaseAdd.self),
                            .command(CaseMove.self), .command(CaseNoteCommand.self), .command(CaseFigures.self),
                            .command(CasePardon.self), .command(CaseRefer.self),
                        ]),
                    .command(CaseRefer.self),
                    .group(
                        CommandSpec("referral", dutch: "verwijzing", summary: .referralSummary),
                        whenAlone: ReferralList.self,
                        [
                            .command(ReferralList.self), .command(ReferralReceived.self),
                            .command(ReferralAccept.self), .command(ReferralDecline.self),
                            .command(ReferralResult.self), .command(ReferralConsent.self),
                            .command(ReferralSheetCommand.self),
                        ]),
                    .group(
                        CommandSpec("initiative", dutch: "initiatief", summary: .initiativeSummary),
                        whenAlone: InitiativeList.self,
                        [
                            .command(InitiativeList.self), .command(InitiativeAdd.self),
                            .command(InitiativeEdit.self), .command(InitiativeParty.self),
                        ]),
                    .group(
                        CommandSpec("partner", summary: .partnerSummary), whenAlone: PartnerList.self,
                        [.command(PartnerList.self), .command(PartnerAdd.self), .command(PartnerDrop.self)]),
                    .group(
                        CommandSpec("followup", dutch: "opvolging", summary: .followUpSummary),
                        whenAlone: FollowUpList.self,
                        [
                            .command(FollowUpList.self), .command(FollowUpDone.self), .command(FollowUpSnooze.self),
                            .command(FollowUpAdd.self), .command(FollowUpAssign.self), .command(FollowUpSkip.self),
                            .command(FollowUpImport.self), .command(FollowUpAsk.self),
                        ]),
                    .command(DigestCommand.self),
                    .group(
                        CommandSpec("report", dutch: "rapport", summary: .reportSummary), whenAlone: ReportShow.self,
                        [.command(ReportShow.self), .command(ReportRows.self), .command(ReportTarget.self)]),
                ]),
            CommandSection(
                .sectionKeeping,
                [
                    .command(SettingsCommand.self), .command(Log.self), .command(Undo.self), .command(Help.self),
                    .command(CompletionCommand.self),
                ]),
        ], globals: Globals.all)
}
