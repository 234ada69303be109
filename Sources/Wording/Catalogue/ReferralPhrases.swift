extension Phrase {
    package static let referralStates: [String: Phrase] = [
        "sent": Phrase(nl: "verzonden", en: "sent"), "received": Phrase(nl: "ontvangen", en: "received"),
        "accepted": Phrase(nl: "aangenomen", en: "accepted"), "declined": Phrase(nl: "afgewezen", en: "declined"),
        "result": Phrase(nl: "resultaat bekend", en: "result known"),
    ]
}
