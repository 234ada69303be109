"""The same mails by Python's email package and a mustache renderer:
post_peer.py DATA.jsonl TEMPLATES PAGE OUT chevron|pystache

TEMPLATES holds NAME.LANGUAGE.txt; PAGE is the page around a mail, with {{subject}} and {{{rows}}}. The text is the
template filled in; its HTML is made from that text by the same rules, as short as they can be put.
"""
import html, json, re, sys, time
from email.message import EmailMessage
from email.headerregistry import Address
from email.policy import SMTP
from email.utils import format_datetime
import datetime

data, templates, page, out, renderer = sys.argv[1:]
inputs = [json.loads(line) for line in open(data)]
shell = open(page).read()
if renderer == "chevron":
    import chevron

    def fill(source, values):
        return chevron.render(source, values)
else:
    import pystache

    engine = pystache.Renderer(escape=lambda text: text, missing_tags="strict")

    def fill(source, values):
        return engine.render(source, values)

BOLD = re.compile(r"\*\*(.+?)\*\*")
FONT = "font-family:Calibri,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;"


def marked(line):
    return BOLD.sub(r"<strong>\1</strong>", html.escape(line, quote=False))


def rows(body):
    parts = []
    for block in re.split(r"\n\s*\n", body.strip()):
        lines = block.split("\n")
        if lines[0].startswith("## "):
            parts.append(f'<tr><td><h2 style="{FONT}">{html.escape(lines[0][3:])}</h2></td></tr>')
            lines = lines[1:]
        items = [line[2:] for line in lines if line.startswith("- ")]
        words = [line for line in lines if not line.startswith("- ")]
        if words:
            text = "<br>\n".join(marked(line) for line in words)
            parts.append(f'<tr><td><p style="margin:0;{FONT}">{text}</p></td></tr>')
        if items:
            text = "".join(f'<li style="margin:0 0 6px;">{marked(item)}</li>\n' for item in items)
            parts.append(f'<tr><td><ul style="{FONT}">\n{text}</ul></td></tr>')
    return "\n".join(parts)


sources = {}


def template(name):
    if name not in sources:
        head, body = open(f"{templates}/{name}.txt").read().split("\n", 1)
        # Nothing is escaped in a text: {{x}} is {{{x}}}.
        raw = lambda text: re.sub(r"\{\{([a-z_]+)\}\}", r"{{{\1}}}", text)
        lines = body.split("\n")
        if re.match(r"(Voorproef|Preview):", lines[0]):
            lines = lines[1:]
        sources[name] = raw(head.split(":", 1)[1].strip()), raw("\n".join(lines))
    return sources[name]


sender = Address("Regiegroep Experttafels", addr_spec="tafels@programma.example")
date = format_datetime(datetime.datetime.fromtimestamp(1_803_283_200, datetime.timezone.utc))


def make(mail):
    subject_source, body_source = template(f"{mail['template']}.{mail['language']}")
    subject = " ".join(fill(subject_source, mail["values"]).split())
    body = re.sub(r"\n{3,}", "\n\n", fill(body_source, mail["values"])).strip("\n")
    message = EmailMessage(policy=SMTP)
    message["From"] = message["Reply-To"] = sender
    message["To"] = Address(mail["name"], addr_spec=mail["address"])
    message["Subject"] = subject
    message["Date"] = date
    message["Message-ID"] = f"<{mail['messageID']}>"
    text = "\n".join(line.removeprefix("## ") for line in body.replace("**", "").split("\n")) + "\n"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(
        fill(shell, {"subject": html.escape(subject), "rows": rows(body)}), subtype="html", cte="quoted-printable")
    calendars = mail["calendars"]
    if calendars:
        first = calendars[0]
        message.add_alternative(
            first["content"].encode(), "text", "calendar", cte="base64",
            params={"method": first["method"], "charset": "utf-8"})
        del message.get_payload()[-1]["Content-Disposition"]
        for index, calendar in enumerate(calendars):
            name = "invite.ics" if len(calendars) == 1 else f"invite-{index + 1}.ics"
            message.add_attachment(calendar["content"].encode(), "application", "ics", cte="base64", filename=name)
    return message.as_bytes()


begin = time.monotonic()
mails = [make(mail) for mail in inputs]
seconds = time.monotonic() - begin
with open(out, "wb") as file:
    for mail in mails:
        file.write(f"{len(mail)}\n".encode() + mail)
print(len(mails), seconds)
