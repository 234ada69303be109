extension Phrase {
    package static let reasonPreferredBrief = Phrase(nl: "voorkeur", en: "preferred")
    package static let reasonLevelBrief = Phrase(nl: "niveau {level}", en: "level {level}")
    package static let reasonWaitedBrief = Phrase(nl: "wacht {weeks} wk", en: "waited {weeks} wk")
    package static let reasonSameTownBrief = Phrase(nl: "eigen plaats", en: "own town")
    package static let reasonTravelBrief = Phrase(nl: "{minutes} min rijden", en: "{minutes} min drive")
    package static let reasonOnlineBrief = Phrase(nl: "online", en: "online")
    package static let reasonUrgentBrief = Phrase(nl: "voorrang", en: "priority")

    package static let reasonPreferred = Phrase(
        nl: "U vroeg zelf om een gesprek met {expert}.", en: "You asked to meet {expert}.")
    package static let reasonLevel = Phrase(
        nl: "{expert} heeft veel ervaring met {topic}.", en: "{expert} has a great deal of experience with {topic}.")
    package static let reasonSameTown = Phrase(
        nl: "Het gesprek is bij u in de buurt, in {place}.", en: "The meeting is close to you, in {place}.")
    package static let reasonOnline = Phrase(
        nl: "U kunt online deelnemen en hoeft niet te reizen.", en: "You can take part online, without travelling.")
}
