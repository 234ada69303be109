import Wording

/// The page around a mail: readable in Outlook and on a phone, in light and dark, without anything from elsewhere.
enum MailPage {
    static func wrap(_ body: String, language: Language) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <style>
        body { margin: 0; padding: 16px; font-family: Calibri, "Segoe UI", Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1c2733; background: #ffffff; }
        .mail { max-width: 620px; }
        h2 { font-size: 18px; margin: 24px 0 8px; color: #0b5394; }
        ul { margin: 0 0 16px; padding-left: 20px; }
        li { margin: 4px 0; }
        p { margin: 0 0 16px; }
        @media (prefers-color-scheme: dark) { body { color: #e8edf2; background: #14181d; } h2 { color: #8ec5ff; } }
        </style>
        </head>
        <body>
        <div class="mail" style="max-width: 620px;">
        \(body)</div>
        </body>
        </html>

        """
    }
}
