"""What must hold of a programme at every moment, looked up in its rows and asked of the program itself."""

CHECKS = {
    "an open case without a next action": """
        SELECT 'V' || c.request FROM case_record c WHERE c.stage <> 'closed' AND NOT EXISTS
        (SELECT 1 FROM follow_up f WHERE f.request = c.request AND f.state = 'open')""",
    "an open case with two standing actions": """
        SELECT 'V' || c.request FROM case_record c JOIN follow_up f ON f.request = c.request
        WHERE f.state = 'open' AND f.stage IS NOT NULL GROUP BY c.request HAVING COUNT(*) > 1""",
    "a standing action of a stage that was left": """
        SELECT 'F' || f.id FROM follow_up f JOIN case_record c ON c.request = f.request
        WHERE f.state = 'open' AND f.stage IS NOT NULL AND f.stage <> c.stage""",
    "something to be done without an owner or a due date": """
        SELECT 'F' || id FROM follow_up WHERE state = 'open' AND (owner = '' OR due NOT GLOB '????-??-??')""",
    "something due on a weekend": """
        SELECT 'F' || id FROM follow_up WHERE state = 'open' AND strftime('%w', due) IN ('0', '6')""",
    "something asked of who withdrew": """
        SELECT 'F' || f.id FROM follow_up f JOIN case_record c ON c.request = f.request
        WHERE f.state = 'open' AND c.stage = 'closed' AND c.result = 'withdrawn'""",
    "something asked twice": """
        SELECT kind || ' of V' || request FROM follow_up WHERE once IS NOT NULL AND state <> 'lapsed'
        GROUP BY kind, request, COALESCE(session, 0), person HAVING COUNT(*) > 1""",
    "a mail that waits and asks what is no longer to be asked": """
        SELECT 'bericht ' || m.id FROM message m JOIN follow_up_mail a ON a.message = m.id
        JOIN follow_up f ON f.id = a.follow_up WHERE m.state IN ('draft', 'held', 'failed') AND f.state <> 'open'""",
    "a seat ahead of who withdrew": """
        SELECT 'V' || t.request FROM released_seat t JOIN case_record c ON c.request = t.request
        JOIN released_session s ON s.release = t.release AND s.session = t.session
        WHERE c.stage = 'closed' AND c.result = 'withdrawn' AND s.cancelled = 0 AND s.starts_at > :now
        AND t.release = (SELECT MAX(id) FROM release)""",
    "a referral in hand of which nothing is to be done": """
        SELECT 'D' || r.id FROM referral r JOIN case_record c ON c.request = r.request
        WHERE r.state IN ('sent', 'received', 'accepted') AND c.stage = 'referred' AND NOT EXISTS
        (SELECT 1 FROM follow_up f WHERE f.referral = r.id AND f.state = 'open')""",
    "a case whose stage is not that of its newest step": """
        SELECT 'V' || c.request FROM case_record c JOIN case_step s
        ON s.id = (SELECT MAX(id) FROM case_step n WHERE n.request = c.request) WHERE s.stage <> c.stage""",
    "a matched case without a seat that may still be used": """
        SELECT 'V' || c.request FROM case_record c WHERE c.stage = 'matched' AND NOT EXISTS (
        SELECT 1 FROM released_seat t JOIN released_session s ON s.release = t.release AND s.session = t.session
        WHERE t.request = c.request AND s.cancelled = 0 AND t.release = (SELECT MAX(id) FROM release)
        AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session = t.session AND a.request = t.request))""",
    "a request without a case": """
        SELECT 'V' || id FROM request WHERE id NOT IN (SELECT request FROM case_record)""",
}


def broken(programme):
    """Every rule that does not hold, with where."""
    faults = [
        f"{rule}: {', '.join(row[0] for row in rows[:5])}"
        for rule, sql in CHECKS.items() if (rows := programme.rows(sql.replace(":now", str(int(programme.now.timestamp())))))
    ]
    status = programme.json("status")
    if status["withoutAction"]:
        faults.append(f"status names cases without an action: {status['withoutAction']}")
    for case in programme.json("case", "list"):
        if not (case["next"] and case["owner"] and case["due"]):
            faults.append(f"case list shows no next action for {case['request']}")
    return faults
