import Programme

/// A stretch of days that a report is about: from the first, up to and without the last.
package struct ReportPeriod: Hashable, Sendable {
    package let from: LocalDate
    package let until: LocalDate

    /// A period, or nil where it is empty.
    package init?(from: LocalDate, until: LocalDate) {
        guard from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// As many months just before, or as many days where it is not of whole months.
    package var previous: ReportPeriod {
        let months = from.wholeMonths(to: until)
        let start =
            from.adding(months: months) == until
            ? from.adding(months: -months) : from.adding(days: from.dayNumber - until.dayNumber)
        return ReportPeriod(from: start, until: from) ?? self
    }

    /// How long it is, in years; of whole months a twelfth each.
    package var years: Double { from.years(to: until) }

    package func contains(_ date: LocalDate) -> Bool { from <= date && date < until }
}

extension LocalDate {
    /// How many whole months lie between this day and a later one.
    func wholeMonths(to later: LocalDate) -> Int {
        let months = (later.year - year) * 12 + later.month - month
        return adding(months: months) <= later ? months : months - 1
    }

    /// The years to a later day: whole months count for a twelfth each, whatever their length, so that exactly three
    /// years are three.
    func years(to later: LocalDate) -> Double {
        let months = wholeMonths(to: later)
        return Double(months) / 12 + Double(later.dayNumber - adding(months: months).dayNumber) / 365.2425
    }
}

/// What is known, as plain facts: what every figure of the report is counted from. No names, only numbers of records.
package struct ReportFacts: Sendable {
    package struct Case: Sendable {
        package let request: Request.ID
        package let person: Person.ID
        package let received: LocalDate
        package let topic, sector, town: String
        package let employees, turnover: Double?
        package let closed: LocalDate?
        /// The days on which it was spoken of, the first one first.
        package let heard: [LocalDate]

        package init(
            request: Request.ID, person: Person.ID, received: LocalDate, topic: String, sector: String, town: String,
            employees: Double?, turnover: Double?, closed: LocalDate?, heard: [LocalDate]
        ) {
            self.request = request
            self.person = person
            self.received = received
            self.topic = topic
            self.sector = sector
            self.town = town
            self.employees = employees
            self.turnover = turnover
            self.closed = closed
            self.heard = heard
        }
    }

    package struct Seat: Sendable {
        package let session: Session.ID
        package let date: LocalDate
        package let request: Request.ID
        /// nil where nobody noted what became of it.
        package let state: Attendance.State?

        package init(session: Session.ID, date: LocalDate, request: Request.ID, state: Attendance.State?) {
            self.session = session
            self.date = date
            self.request = request
            self.state = state
        }
    }

    /// A session that was held, and whose it was.
    package struct Held: Sendable {
        package let session: Session.ID
        package let date: LocalDate
        package let expert: Person.ID

        package init(session: Session.ID, date: LocalDate, expert: Person.ID) {
            self.session = session
            self.date = date
            self.expert = expert
        }
    }

    /// What became of an intended action, as it was told on a day.
    package struct Realisation: Sendable {
        package let date: LocalDate
        package let realised: Outcome.Realised

        package init(date: LocalDate, realised: Outcome.Realised) {
            self.date = date
            self.realised = realised
        }
    }

    package var cases: [Case]
    package var seats: [Seat]
    package var held: [Held]
    /// What was asked: evaluations, checks, results, experts'.
    package var asked: [FollowUp]
    package var referrals: [(referral: Referral, date: LocalDate)]
    /// Of each company, by date.
    package var figures: [Person.ID: [CompanyFigure]]
    package var targets: [String: Double]
    /// Months after a session at which results are asked, or were.
    package var moments: [Int]
    /// Of each case with an intended action, what was told of it: the first first.
    package var intentions: [Request.ID: [Realisation]]

    package init(
        cases: [Case], seats: [Seat], held: [Held], asked: [FollowUp],
        referrals: [(referral: Referral, date: LocalDate)], figures: [Person.ID: [CompanyFigure]],
        targets: [String: Double], moments: [Int], intentions: [Request.ID: [Realisation]] = [:]
    ) {
        self.cases = cases
        self.seats = seats
        self.held = held
        self.asked = asked
        self.referrals = referrals
        self.figures = figures
        self.targets = targets
        self.moments = moments
        self.intentions = intentions
    }
}
