"""Reads mails with Python's own parser: read_mail.py FILE…

Prints a list of what each is: its headers, the types of its parts, its calendar parts as icalendar reads them, and
whatever the parser objects to.
"""
import email, email.policy, json, sys
import icalendar

policy = email.policy.default


def calendar(part):
    found = icalendar.Calendar.from_ical(part.get_content() if part.get_content_type() == "text/calendar" else part.get_payload(decode=True))
    event = found.walk("VEVENT")[0]
    return {
        "method": str(found["METHOD"]), "part": part.get_param("method"), "uid": str(event["UID"]),
        "sequence": int(event.get("SEQUENCE", 0)), "organizer": str(event["ORGANIZER"]).split(":")[-1],
        "attendee": str(event["ATTENDEE"]).split(":")[-1],
    }


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    mail = email.message_from_bytes(data, policy=policy)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    defects = [str(d) for part in mail.walk() for d in part.defects]
    defects += [f"{name}: {d}" for name, value in mail.items() for d in getattr(value, "defects", [])]
    if b"\n" in data.replace(b"\r\n", b""):
        defects.append("bare LF")
    if any(len(line) > 998 for line in data.split(b"\r\n")):
        defects.append("long line")
    head = data.split(b"\r\n\r\n", 1)[0]
    if any(byte > 126 for byte in head):
        defects.append("header beyond ASCII")
    if any(len(line) > 78 and b"boundary" not in line and b" " in line.split(b": ", 1)[-1].strip() for line in head.split(b"\r\n")):
        defects.append("header line beyond 78")
    return {
        "path": path, "headers": {name.lower(): str(value) for name, value in mail.items()},
        "count": len(mail.items()) - len({name.lower() for name, _ in mail.items()}),
        "types": [part.get_content_type() for part in parts], "defects": defects,
        "text": mail.get_body(("plain",)).get_content(), "html": mail.get_body(("html",)).get_content(),
        "inline": [calendar(part) for part in parts if part.get_content_type() == "text/calendar"],
        "attached": [calendar(part) for part in parts if part.get_content_type() == "application/ics"],
    }


print(json.dumps([read(path) for path in sys.argv[1:]]))
