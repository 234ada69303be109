/// What each command does, as one transaction over the store: import, plan, release, export.
///
/// A command reads one `ProgrammeData`, computes with pure functions, and writes the outcome back. Nothing here
/// prints; results are values, and errors are `OfficeError`.
public enum Office {}
