"""A mail server on loopback that fails at random: mail_server.py FOLDER SEED RATE

Prints its port. Appends the Message-ID of each mail it accepted to FOLDER/accepted, before it answers. Of each mail it
may say 451 (greylisting) or 550 to the recipient, or drop the connection before it took the mail, or after.
"""
import asyncio, email, os, random, sys

sys.dont_write_bytecode = True
import leash  # noqa: E402

leash.hold()

folder, chance, rate = sys.argv[1], random.Random(int(sys.argv[2])), float(sys.argv[3])


async def client(reader, writer):
    async def say(line):
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    def drop():
        writer.transport.abort()

    try:
        await say("220 test ESMTP")
        while line := await reader.readline():
            verb = line[:4].upper()
            if verb in (b"EHLO", b"HELO"):
                await say("250 test")
            elif verb == b"MAIL" or verb == b"RSET":
                await say("250 2.1.0 ok")
            elif verb == b"RCPT":
                fate = chance.random()
                if b"weg@" in line:
                    await say("550 5.1.1 no such user")
                elif fate < rate:
                    await say("451 4.7.1 greylisted")
                else:
                    await say("250 2.1.5 ok")
            elif verb == b"DATA":
                await say("354 go")
                fate, lines = chance.random(), []
                if fate < rate:
                    await reader.readline()
                    return drop()
                while (part := await reader.readline()) not in (b".\r\n", b""):
                    lines.append(part[1:] if part[:1] == b"." else part)
                if part == b"":
                    return drop()
                if fate < 2 * rate:
                    return drop()
                mail = email.message_from_bytes(b"".join(lines))
                with open(os.path.join(folder, "accepted"), "a") as file:
                    file.write(mail["Message-ID"] + "\n")
                if fate < 3 * rate:
                    return drop()
                await say("250 2.0.0 taken")
            elif verb == b"QUIT":
                await say("221 bye")
                return writer.close()
            else:
                await say("500 what")
    except (ConnectionError, asyncio.IncompleteReadError):
        pass


async def main():
    server = await asyncio.start_server(client, "127.0.0.1", 0)
    with open(os.path.join(folder, "port.new"), "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    async with server:
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        os._exit(0)


asyncio.run(main())
