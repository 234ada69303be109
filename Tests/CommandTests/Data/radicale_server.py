"""Radicale on loopback: radicale_server.py FOLDER [CERTIFICATE KEY]

Writes its port to FOLDER/port, its collections below FOLDER/collections, and each request to FOLDER/requests as
`METHOD PATH STATUS`. One user: tafels, geheim. FOLDER/cut holds how many requests are answered before the answer to one
is lost after Radicale did its work, and again for the one after it. Ends with its input.
"""
import os, socket, socketserver, ssl, sys, threading
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
import radicale
from radicale import config

folder = sys.argv[1]
sys.dont_write_bytecode = True
import leash  # noqa: E402

leash.hold()
users = os.path.join(folder, "users")
with open(users, "w") as file:
    file.write("tafels:geheim\n")
configuration = config.load()
configuration.update({
    "auth": {"type": "htpasswd", "htpasswd_filename": users, "htpasswd_encryption": "plain", "delay": "0"},
    "storage": {"filesystem_folder": os.path.join(folder, "collections"), "_filesystem_fsync": "False"},
    "rights": {"type": "owner_only"},
    "logging": {"level": "critical"},
}, "test", privileged=True)
application = radicale.Application(configuration)
lock = threading.Lock()
here = threading.local()


class Cut(Exception):
    pass


def is_cut():
    path = os.path.join(folder, "cut")
    if not os.path.exists(path):
        return False
    with open(path) as file:
        left = [int(word) for word in file.read().split()]
    left = [left[0] - 1] + left[1:] if left else []
    cut = bool(left) and left[0] <= 0
    if cut:
        left = left[1:]
    with open(path + ".new", "w") as file:
        file.write(" ".join(map(str, left)))
    os.rename(path + ".new", path)
    return cut


def free_busy(environ, start_response):
    """As a server does that shows no more than when someone is busy; Radicale knows no such query."""
    path = os.path.join(folder, "free-busy-only")
    if environ["REQUEST_METHOD"] != "REPORT" or not os.path.exists(path):
        return None
    query = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    if b"free-busy-query" not in query:
        start_response("403 Forbidden", [])
        return [b""]
    with open(path) as file:
        busy = "".join(f"FREEBUSY:{line}\r\n" for line in file.read().split())
    start_response("200 OK", [("Content-Type", "text/calendar")])
    return [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//NL\r\nBEGIN:VFREEBUSY\r\nUID:b\r\n"
        f"DTSTAMP:20270101T000000Z\r\n{busy}END:VFREEBUSY\r\nEND:VCALENDAR\r\n".encode()]


def counted(environ, start_response):
    said = {}

    def start(status, headers, *rest):
        said["status"] = status[:3]
        return start_response(status, headers, *rest)

    with lock:
        body = free_busy(environ, start) or application(environ, start)
        with open(os.path.join(folder, "requests"), "a") as file:
            file.write(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']} {said['status']}\n")
        if is_cut():
            raise Cut
    return body


class Handler(WSGIRequestHandler):
    def log_message(self, *_):
        pass

    def handle(self):
        here.connection = self.connection
        try:
            super().handle()
        except Exception:
            pass


class Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def server_bind(self):
        # Without the look-up of our own name, which may take seconds.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]
        self.setup_environ()

    def handle_error(self, request, address):
        pass


def guarded(environ, start_response):
    try:
        return counted(environ, start_response)
    except Cut:
        here.connection.shutdown(socket.SHUT_RDWR)
        raise


server = make_server("127.0.0.1", 0, guarded, server_class=Server, handler_class=Handler)
if len(sys.argv) > 2:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
with open(os.path.join(folder, "port.new"), "w") as file:
    file.write(str(server.server_address[1]))
os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
sys.stdin.read()
os._exit(0)
