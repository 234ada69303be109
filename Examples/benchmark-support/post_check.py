"""Reads what each side wrote with Python's email package and icalendar, and holds it against the data:
post_check.py DATA.jsonl OURS PEER…

Each mail must be whole: no defects, its parts, its addresses, its calendars as they were given; the subject and the
words of the text must be the same on all sides.
"""
import email, json, re, sys
from email.policy import default
import icalendar

inputs = [json.loads(line) for line in open(sys.argv[1])]


def mails(path):
    with open(path, "rb") as file:
        while size := file.readline():
            yield file.read(int(size))


def words(text):
    return re.findall(r"\w+", text)


def read(bytes_, wanted):
    assert b"\r\n" in bytes_ and not re.search(rb"(?<!\r)\n", bytes_), "line ends"
    mail = email.message_from_bytes(bytes_, policy=default)
    parts = list(mail.walk())
    assert not any(part.defects for part in parts), [part.defects for part in parts]
    assert mail["To"].addresses[0].addr_spec == wanted["address"], mail["To"]
    assert mail["To"].addresses[0].display_name == wanted["name"], mail["To"]
    assert mail["Message-ID"] == f"<{wanted['messageID']}>"
    given = [calendar["content"].replace("\r\n", "\n") for calendar in wanted["calendars"]]
    kinds = [part.get_content_type() for part in parts if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html"] + ["text/calendar"] * bool(given) + ["application/ics"] * len(given), kinds
    for part in parts:
        if part.get_content_type() in ("text/calendar", "application/ics"):
            content = part.get_content()
            content = content.decode() if isinstance(content, bytes) else content
            assert content.replace("\r\n", "\n") in given
            assert list(icalendar.Calendar.from_ical(content).walk("VEVENT"))
        if part.get_content_type() == "text/calendar":
            assert part.get_param("method") == wanted["calendars"][0]["method"]
            assert part["Content-Disposition"] is None
    # Python folds a long subject behind its first space.
    return mail["Subject"].strip(), words(mail.get_body(("plain",)).get_content()), mail.get_body(("html",)).get_content()


sides = [mails(path) for path in sys.argv[2:]]
for index, wanted in enumerate(inputs):
    found = [read(next(side), wanted) for side in sides]
    for other in found[1:]:
        assert other[0] == found[0][0], (index, found[0][0], other[0])
        assert other[1] == found[0][1], (index, found[0][1], other[1])
    for _, text, page in found:
        assert page.lstrip().startswith("<!DOCTYPE html>") and wanted["values"].get("organiser", "") in page
assert all(next(side, None) is None for side in sides), "more mails than were asked for"
print(f"{len(inputs)} mails of each side read: no defects, the same subjects, words and calendars", file=sys.stderr)
