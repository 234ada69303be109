import Agenda
import Foundation
import Post
import Programme
import Store
import Wording

extension Workspace {
    /// Makes the calendars on the server of the settings what the programme says, and takes back what was ticked off in
    /// the task lists there.
    ///
    /// A request goes out only for what differs from what we left there, and only changes that. What it would lead to
    /// is noted before it goes and its answer after, so that a run that is stopped at any instant is taken up by the
    /// next: what is found there is then known to be ours.
    /// - Throws: `OfficeError.noCalendarServer`, `.openCalendarConnection`, `.alreadyPublishing`, `SecretSource.Failure`.
    package func publish(
        _ options: PublishOptions, _ language: Language, environment: [String: String]
    ) throws -> PublishReport {
        let settings = try store.read { try $0.settings() }
        let account = try CalendarAccount(settings.caldav, environment: environment)
        let lock = try SendLock(folder: folder, name: ".publiceren", busy: .alreadyPublishing)
        let publisher = try Publisher(self, account, prefix: settings.caldav.prefix, options, language)
        return try withExtendedLifetime(lock) { try publisher.run() }
    }

    /// Takes back what was ticked off in the task lists on the server, and publishes nothing.
    /// - Throws: as `publish`.
    package func fetchTasks(environment: [String: String]) throws -> PublishReport {
        let settings = try store.read { try $0.settings() }
        let account = try CalendarAccount(settings.caldav, environment: environment)
        let lock = try SendLock(folder: folder, name: ".publiceren", busy: .alreadyPublishing)
        let publisher = try Publisher(self, account, prefix: settings.caldav.prefix, PublishOptions(), .dutch)
        return try withExtendedLifetime(lock) { try publisher.fetchOnly() }
    }
}
