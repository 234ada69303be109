"""The mails of a programme's outbox, again and again with other names, until there are COUNT:
post_data.py DATABASE COUNT OUT.jsonl"""
import json, sqlite3, sys

database, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
store = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
mails = []
for number, template, language, name, data in store.execute(
    'SELECT "id", "template", "language", "to_name", "data" FROM "message" ORDER BY "id"'
):
    calendars = [
        {"method": method, "content": content}
        for method, content in store.execute(
            'SELECT "method", "content" FROM "message_invite" WHERE "message" = ? ORDER BY "position"', (number,))
    ]
    kind = template.removesuffix("." + language)
    mails.append((kind, language, name, json.loads(data)["values"], calendars))
with open(out, "w") as file:
    for index in range(count):
        kind, language, name, values, calendars = mails[index % len(mails)]
        first = f"Jan-{index}"
        values = {key: first if key == "first_name" else value for key, value in values.items()}
        file.write(json.dumps({
            "template": kind, "language": language, "values": values, "name": f"{name} {index}",
            "address": f"gast{index}@bedrijf.example", "messageID": f"m{index}@programma.example",
            "calendars": calendars}, ensure_ascii=False) + "\n")
print(len(mails), "kinds:", ", ".join(sorted({mail[0] for mail in mails})))
