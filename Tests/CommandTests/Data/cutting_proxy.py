"""Passes connections on, and cuts them: cutting_proxy.py FOLDER PORT BYTES…

The first connection is cut after so many bytes from the server, the second after the next number; later ones are not
cut. Writes its port to FOLDER/port. Ends with its input.
"""
import asyncio, os, sys

sys.dont_write_bytecode = True
import leash  # noqa: E402

leash.hold()

folder, target, cuts = sys.argv[1], int(sys.argv[2]), [int(word) for word in sys.argv[3:]]


async def client(reader, writer):
    left = cuts.pop(0) if cuts else 1 << 60
    there, here = await asyncio.open_connection("127.0.0.1", target)

    async def up():
        while part := await reader.read(4096):
            here.write(part)
        here.close()

    task = asyncio.create_task(up())
    try:
        while left > 0 and (part := await there.read(min(4096, left))):
            left -= len(part)
            writer.write(part)
            await writer.drain()
    except ConnectionError:
        pass
    writer.transport.abort()
    here.transport.abort()
    task.cancel()


async def main():
    server = await asyncio.start_server(client, "127.0.0.1", 0)
    with open(os.path.join(folder, "port.new"), "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
