import Foundation
import Post
import Programme
import Wording

/// What one mail is made from, as `post_data.py` wrote it.
private struct Input: Decodable {
    struct Calendar: Decodable {
        let method: Message.Method
        let content: String
    }

    let template, language, name, address, messageID: String
    let values: [String: TemplateValue]
    let calendars: [Calendar]
}

/// `render-mails DATA.jsonl OUT [TEMPLATES]`: renders each mail to its bytes, writes them one after another with their
/// length, and prints how many in how many seconds. Reading and writing files is not timed.
@main
struct RenderMails {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 3, let from = EmailAddress("tafels@programma.example") else { exit(2) }
        let decoder = JSONDecoder()
        let inputs = try String(contentsOfFile: words[1], encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(Input.self, from: Data($0.utf8))
        }
        let library = TemplateLibrary(folder: nil)
        let sender = OutgoingMail.Mailbox(name: "Regiegroep Experttafels", address: from)
        let date = Instant(seconds: 1_803_283_200)
        var mails: [Data] = []
        mails.reserveCapacity(inputs.count)
        let begin = ContinuousClock.now
        for input in inputs {
            let page = try library.render(input.template, input.values, Language(rawValue: input.language) ?? .dutch)
            let mail = OutgoingMail(
                from: sender, to: .init(name: input.name, address: EmailAddress(input.address) ?? from),
                subject: page.subject, text: page.text, html: page.html,
                calendars: input.calendars.map { .init(method: $0.method, content: $0.content) }, date: date,
                messageID: input.messageID)
            mails.append(mail.eml())
        }
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        var out = Data()
        for mail in mails { out += Data("\(mail.count)\n".utf8) + mail }
        try out.write(to: URL(filePath: words[2]))
        print(mails.count, seconds)
    }
}
