/// The words of the programme as value types: people, experts, requests, rooms, sessions, messages, and time.
///
/// Everything above speaks in these types; this module knows no file, no database, no mail and no screen.
public enum Programme {
    /// The zone the programme lives in unless its settings say otherwise.
    public static let defaultZone = "Europe/Amsterdam"
}
