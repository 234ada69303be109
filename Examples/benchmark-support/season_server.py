"""A mail server (aiosmtpd) on loopback that fails at random: season_server.py FOLDER SEED RATE

Of each mail it may say 451 or 550 to the recipient, 451 or 554 to the message, or drop the connection: at the sender,
when the whole message has come and before it is taken, or after. What it took it appends to FOLDER/accepted (Message-ID
and recipient), on disk before it answers; what it did otherwise to FOLDER/faults. Writes its port to FOLDER/port and
ends with its input.
"""
import asyncio, email, os, random, sys
from aiosmtpd.smtp import SMTP

folder, chance, rate = sys.argv[1], random.Random(int(sys.argv[2])), float(sys.argv[3])


def note(name, line):
    with open(os.path.join(folder, name), "a") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())


class Handler:
    def fault(self, *faults):
        """One of the faults, each with its share of the rate, or none."""
        share = chance.random() / rate
        return next((fault for index, fault in enumerate(faults) if index <= share < index + 1), None)

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.fault("dropped at the sender"):
            note("faults", "dropped at the sender")
            server.transport.abort()
        envelope.mail_from = address
        return "250 2.1.0 ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        fault = self.fault("451 greylisted", "550 no such user")
        if fault:
            # Whether someone is known does not change from one attempt to the next.
            if fault.startswith("550") and address in seen:
                fault = "451 greylisted"
            seen.add(address)
            note("faults", fault)
            return "451 4.7.1 greylisted" if fault.startswith("451") else "550 5.1.1 no such user"
        seen.add(address)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        fault = self.fault("451 after the message", "dropped before it was taken", "dropped after it was taken")
        if fault == "451 after the message":
            note("faults", fault)
            return "451 4.3.0 try again"
        if fault == "dropped before it was taken":
            note("faults", fault)
            server.transport.abort()
            return "250 2.0.0 taken"
        mail = email.message_from_bytes(envelope.content)
        note("accepted", f"{mail['Message-ID']} {envelope.rcpt_tos[0]}")
        if fault:
            note("faults", fault)
            server.transport.abort()
        return "250 2.0.0 taken"


seen = set()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler()), "127.0.0.1", 0)
    with open(os.path.join(folder, "port.new"), "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
