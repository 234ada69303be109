extension Phrase {
    public static let reasonPreferredBrief = Phrase(nl: "voorkeur", en: "preferred")
    public static let reasonLevelBrief = Phrase(nl: "niveau {level}", en: "level {level}")
    public static let reasonWaitedBrief = Phrase(nl: "wacht {weeks} wk", en: "waited {weeks} wk")
    public static let reasonSameTownBrief = Phrase(nl: "eigen plaats", en: "own town")
    public static let reasonTravelBrief = Phrase(nl: "{minutes} min rijden", en: "{minutes} min drive")
    public static let reasonOnlineBrief = Phrase(nl: "online", en: "online")
    public static let reasonUrgentBrief = Phrase(nl: "voorrang", en: "priority")

    public static let reasonPreferred = Phrase(
        nl: "U vroeg zelf om een gesprek met {expert}.", en: "You asked to meet {expert}.")
    public static let reasonLevel = Phrase(
        nl: "{expert} heeft veel ervaring met {topic}.", en: "{expert} has a great deal of experience with {topic}.")
    public static let reasonSameTown = Phrase(
        nl: "Het gesprek is bij u in de buurt, in {place}.", en: "The meeting is close to you, in {place}.")
    public static let reasonOnline = Phrase(
        nl: "U kunt online deelnemen en hoeft niet te reizen.", en: "You can take part online, without travelling.")
}
