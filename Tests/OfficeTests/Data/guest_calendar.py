"""The calendars of some guests, kept by Python's icalendar, and by a CalDAV server where one is asked for.

    guest_calendar.py              keeps them in memory
    guest_calendar.py FOLDER       keeps them in radicale, which is started on the loopback with its files in FOLDER

Reads a line of JSON for each message as it arrives: {"guest": "1", "content": "BEGIN:VCALENDAR…"}. Does what a calendar
program does with it (RFC 5546 section 2.1.5): the highest SEQUENCE counts, then the latest DTSTAMP. In the end it
prints what stands in each calendar: {"1": {"uid": ["start", "end", "place"]}}, or "absent" where a library is.
"""
import datetime, json, os, socket, subprocess, sys, time

try:
    from icalendar import Calendar
    if len(sys.argv) > 1:
        import caldav, radicale
except ImportError:
    print("absent")
    sys.exit()


class Memory:
    """Calendars as dictionaries."""

    def __init__(self):
        self.calendars = {}

    def put(self, guest, uid, text):
        self.calendars.setdefault(guest, {})[uid] = text

    def drop(self, guest, uid):
        self.calendars.get(guest, {}).pop(uid, None)

    def all(self):
        return {guest: list(texts.values()) for guest, texts in self.calendars.items()}


class Server:
    """Calendars on a CalDAV server: what is put there must come back the same."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        with open(os.path.join(folder, "radicale.conf"), "w") as file:
            file.write(f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = none\n[storage]\n"
                       f"filesystem_folder = {folder}/collections\n[logging]\nlevel = critical\n")
        self.process = subprocess.Popen([sys.executable, "-m", "radicale", "--config", f"{folder}/radicale.conf"])
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        self.calendars = {}

    def calendar(self, guest):
        if guest not in self.calendars:
            client = caldav.DAVClient(f"http://127.0.0.1:{self.port}/", username=f"guest{guest}", password="x")
            self.calendars[guest] = client.principal().make_calendar(name="agenda", cal_id="agenda")
        return self.calendars[guest]

    def put(self, guest, uid, text):
        parent = self.calendar(guest)
        caldav.Event(parent.client, data=text, parent=parent).save(increase_seqno=False)
        back = self.calendar(guest).event_by_uid(uid).data
        sent, came = (Calendar.from_ical(t).walk("VEVENT")[0] for t in (text, back))
        for name in set(sent) | set(came):
            assert written(sent.get(name)) == written(came.get(name)), (name, text, back)

    def drop(self, guest, uid):
        try:
            self.calendar(guest).event_by_uid(uid).delete()
        except caldav.error.NotFoundError:
            pass

    def all(self):
        return {guest: [event.data for event in calendar.events()] for guest, calendar in self.calendars.items()}


def written(value):
    """A property as it stands in a file: its value, and its parameters in any order."""
    return value is not None and (value.to_ical(), dict(value.params))


def receive(known, store, guest, content):
    calendar = Calendar.from_ical(content)
    event, = calendar.walk("VEVENT")
    assert not event.errors and "METHOD" not in event, event.errors
    uid, version = str(event["UID"]), (int(event["SEQUENCE"]), event["DTSTAMP"].dt)
    if known.get((guest, uid), version) > version:
        return
    known[guest, uid] = version
    method = str(calendar.pop("METHOD"))
    if method == "CANCEL":
        return store.drop(guest, uid)
    assert method == "REQUEST", method
    # RFC 4791 section 4.1: what a server keeps has no METHOD.
    store.put(guest, uid, calendar.to_ical().decode())


def shown(text):
    event, = Calendar.from_ical(text).walk("VEVENT")
    times = [event[name].dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
             for name in ("DTSTART", "DTEND")]
    return str(event["UID"]), times + [str(event.get("LOCATION", ""))]


store = Server(sys.argv[1]) if len(sys.argv) > 1 else Memory()
try:
    known = {}
    for line in sys.stdin:
        message = json.loads(line)
        receive(known, store, message["guest"], message["content"])
    print(json.dumps({guest: dict(map(shown, texts)) for guest, texts in store.all().items()}))
finally:
    if len(sys.argv) > 1:
        store.process.kill()
