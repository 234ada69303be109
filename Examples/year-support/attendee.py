"""The guests' side: reads the invites that were written out as .eml and answers them, as a mail client does.

An answer is a METHOD:REPLY of RFC 5546 section 3.2.3: the organiser's UID and SEQUENCE, the guest's own ATTENDEE line with
its PARTSTAT, and nothing of the other guests.
"""

import email
import email.utils
import email.policy
from email.message import EmailMessage


def unfolded(text):
    """The content lines of RFC 5545 section 3.1, without their folds."""
    lines = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if line[:1] in (" ", "\t") and lines:
            lines[-1] += line[1:]
        elif line:
            lines.append(line)
    return lines


def invites(path):
    """Every event that a mail asks its reader to answer: (address, fields)."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    address = message["To"].addresses[0].addr_spec
    found = {}
    for part in message.walk():
        if part.get_content_type() != "text/calendar":
            continue
        content = part.get_content()
        lines = unfolded(content if isinstance(content, str) else content.decode())
        if "METHOD:REQUEST" not in lines:
            continue
        fields = {}
        for line in lines[lines.index("BEGIN:VEVENT"):lines.index("END:VEVENT")]:
            name, _, value = line.partition(":")
            if name.split(";")[0] in ("UID", "SEQUENCE", "DTSTART", "DTEND", "ORGANIZER", "SUMMARY"):
                fields[name.split(";")[0]] = (name, value)
        found[fields["UID"][1]] = fields
    return [(address, fields) for fields in found.values()]


def reply(address, fields, answer, moment, comment=""):
    """The answer as a mail: ACCEPTED, DECLINED or TENTATIVE."""
    stamp = moment.strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "PRODID:-//Example//Guest//NL", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT"]
    lines += [f"DTSTAMP:{stamp}"] + [":".join(fields[n]) for n in ("UID", "SEQUENCE", "DTSTART", "ORGANIZER") if n in fields]
    lines += [f"ATTENDEE;PARTSTAT={answer}:mailto:{address}"]
    lines += [f"COMMENT:{comment}"] if comment else []
    lines += ["END:VEVENT", "END:VCALENDAR"]
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"], mail["To"] = address, fields["ORGANIZER"][1].removeprefix("mailto:")
    words = {"ACCEPTED": "Geaccepteerd", "DECLINED": "Afgewezen", "TENTATIVE": "Onder voorbehoud"}
    mail["Subject"] = f"{words[answer]}: {fields.get('SUMMARY', ('', 'uitnodiging'))[1]}"
    mail["Date"] = email.utils.format_datetime(moment)
    mail["Message-ID"] = f"<{stamp}.{abs(hash((address, fields['UID'][1], answer)))}@{address.split('@')[1]}>"
    mail.set_content(comment or words[answer])
    mail.add_alternative("\r\n".join(lines) + "\r\n", subtype="calendar", params={"method": "REPLY"})
    return mail.as_bytes()
