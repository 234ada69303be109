/// Ways of taking apart that begin from what there is: experts, sessions, a topic, a week.
extension Ruin {
    /// One to three experts who could take each other's people.
    func clearExperts(_ random: inout RandomSource) {
        guard !model.experts.host.isEmpty else { return }
        var expert = anyExpert(&random)
        for _ in 0...random.below(3) {
            clear(expert, keep: random.below(4), &random)
            expert = related(expert, &random)
        }
    }

    /// - Parameter keep: how many quarters of their sessions stay, about.
    private func clear(_ expert: Int, keep: Int, _ random: inout RandomSource) {
        experts.insert(expert)
        var position = timetable.ofExpert.count(expert) - 1
        while position >= 0 {
            if keep == 0 || random.below(4) >= keep { close(timetable.ofExpert[expert][position]) }
            position -= 1
        }
    }

    /// Some sessions of related experts, who could take each other's people.
    func closeSome(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return clearExperts(&random) }
        var index = anyLoose(&random)
        for _ in 0...random.below(3) {
            let expert = timetable[index].expert
            close(index)
            let other = related(expert, &random)
            experts.insert(other)
            index = anySession(of: other, &random) ?? index
        }
    }

    /// Frees some seats at a few related tables.
    func freeSeats(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        var index = anyLoose(&random)
        for _ in 0...random.below(4) {
            thin(index, &random)
            let other = related(timetable[index].expert, &random)
            index = anySession(of: other, &random) ?? index
        }
    }

    /// Some sessions on one topic, wherever they are.
    func mixTopic(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        let first = anyLoose(&random)
        let topic = timetable[first].topic
        let peers = model.experts.byTopic[topic]
        close(first)
        for _ in 0..<3 {
            let expert = peers[random.below(peers.count)]
            guard let index = anySession(of: expert, &random), timetable[index].topic == topic else { continue }
            if random.below(2) == 0 { close(index) } else { thin(index, &random) }
        }
    }

    /// Sessions of one week, of up to four experts.
    func clearWeek(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        let week = timetable[anyLoose(&random)].week
        for _ in 0..<40 where experts.count < 4 && timetable.loose.count > 0 {
            let index = anyLoose(&random)
            if timetable[index].week == week { close(index) }
        }
    }

    /// One session is made anew, its expert's others stay.
    func retime(_ random: inout RandomSource) {
        guard timetable.loose.count > 0 else { return }
        close(anyLoose(&random))
    }
}
