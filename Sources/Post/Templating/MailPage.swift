import Wording

/// The page around a mail: tables and styles on the elements themselves for Outlook and Gmail, 600 pixels at most and
/// narrower on a phone, light and dark, and nothing from elsewhere.
struct MailPage {
    let language: Language
    let subject: String
    /// What a list of mails shows beside the subject.
    let preview: String
    /// Whose mail it is, on top; empty for none.
    let programme: String

    /// - Parameter rows: table rows, one a block.
    func wrap(_ rows: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="x-apple-disable-message-reformatting">
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>\(MailBody.escaped(subject))</title>
        \(Self.styles)
        </head>
        <body class="ground" style="margin:0;padding:0;background-color:#ffffff;">
        <div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;color:transparent;font-size:1px;\
        line-height:1px;mso-hide:all;">\(MailBody.escaped(preview))\(Self.padding)</div>
        <div lang="\(language.rawValue)" dir="ltr" role="article" aria-roledescription="email">
        <table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" \
        style="background-color:#ffffff;">
        <tr><td align="left" style="padding:20px 16px 28px;">
        <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \
        style="max-width:600px;">
        \(head)\(rows)</table>
        <!--[if mso]></td></tr></table><![endif]-->
        </td></tr>
        </table>
        </div>
        </body>
        </html>

        """
    }

    private var head: String {
        guard !programme.isEmpty else { return "" }
        return """
            <tr><td style="padding:0 0 20px;"><div class="accent" style="\(MailStyle.font)font-size:14px;\
            line-height:20px;font-weight:bold;color:#0b5394;border-bottom:2px solid #0b5394;\
            padding:0 0 8px;">\(MailBody.escaped(programme))</div></td></tr>

            """
    }

    /// Keeps the mail's first words out of the line that a list of mails shows.
    private static let padding = String(repeating: "&#847;&zwnj;&nbsp;", count: 40)

    /// What only a style sheet can say; where it is dropped, the mail is light.
    private static let styles = """
        <!--[if mso]><style>table { border-collapse: collapse; } td, p, li { mso-line-height-rule: exactly; }</style><![endif]-->
        <style>
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        body { -webkit-text-size-adjust: 100%; -ms-text-size-adjust: 100%; }
        td { overflow-wrap: anywhere; }
        @media (prefers-color-scheme: dark) {
        .ground { background-color: #14181d !important; }
        .ink { color: #e8edf2 !important; }
        .accent { color: #8ec5ff !important; border-color: #8ec5ff !important; }
        .faint { color: #a9b7c4 !important; }
        .box { background-color: #1e2730 !important; border-color: #8ec5ff !important; }
        }
        [data-ogsc] .ink { color: #e8edf2 !important; }
        [data-ogsc] .accent { color: #8ec5ff !important; border-color: #8ec5ff !important; }
        [data-ogsc] .faint { color: #a9b7c4 !important; }
        [data-ogsb] .box { background-color: #1e2730 !important; }
        </style>
        """
}

/// The styles that stand on the elements.
enum MailStyle {
    static let font = "font-family:Calibri,'Segoe UI',Helvetica,Arial,sans-serif;"
    static let words = "\(font)font-size:16px;line-height:24px;color:#1c2733;"
    static let label = "\(font)font-size:16px;line-height:24px;color:#52606d;"
    static let heading = "\(font)font-size:19px;line-height:26px;font-weight:bold;color:#0b5394;"
}
