extension Phrase {
    package static let statusMoreGaps = Phrase(
        nl: "  … en {count} van dezelfde soort (alle: status --json)",
        en: "  … and {count} of the same kinds (all of them: status --json)")

    // attendance at planning
    package static let proposalNoShows = Phrase(
        nl: "let op: kwam {count} keer niet opdagen", en: "mind: did not show up {count} times")
    package static let proposalPassedOver = Phrase(
        nl: "Voorlopig niet uitgenodigd, na niet opdagen", en: "Not invited for now, after not showing up")
    package static let proposalPassedOverLine = Phrase(
        nl: "{request}  {name}: {count} keer, tot {until}; toch uitnodigen: case pardon {request} --reason …",
        en: "{request}  {name}: {count} times, until {until}; invite anyway: case pardon {request} --reason …")

    package static let attendanceCancelled = Phrase(
        nl: "{session} vervalt nu de uitblinker afzegt; {count} {count|bericht staat|berichten staan} klaar.",
        en: "{session} is off now that the expert cancels; {count} {count|message is|messages are} ready.")
}
