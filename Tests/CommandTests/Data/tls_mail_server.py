"""A mail server on loopback that asks for a login: tls_mail_server.py FOLDER plain|starttls|tls CERTIFICATE KEY

Writes its port to FOLDER/port, and appends to FOLDER/accepted the Message-ID of each mail and who logged in. Refuses
the recipients listed in FOLDER/refused. Ends with its input.
"""
import asyncio, email, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

sys.dont_write_bytecode = True
import leash  # noqa: E402

leash.hold()

folder, mode, certificate, key = sys.argv[1:]
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        refused = os.path.join(folder, "refused")
        if os.path.exists(refused) and address in open(refused).read().split():
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with open(os.path.join(folder, "accepted"), "a") as file:
            file.write(f"{email.message_from_bytes(envelope.content)['Message-ID']} {session.auth_data}\n")
        return "250 2.0.0 taken"


def login(server, session, envelope, mechanism, data):
    right = data.login == b"tafels" and data.password == b"geheim"
    return AuthResult(success=right, handled=False, auth_data="tafels")


def protocol():
    if mode == "plain":
        return SMTP(Handler())
    return SMTP(
        Handler(), tls_context=context if mode == "starttls" else None, require_starttls=mode == "starttls",
        authenticator=login, auth_required=True, auth_require_tls=mode == "starttls")


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=context if mode == "tls" else None)
    with open(os.path.join(folder, "port.new"), "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
