"""Publishes agendas: agenda_server.py FOLDER

Serves the files of FOLDER/www with an ETag each, and answers 304 to who knows it. A file that begins with "STATUS 500"
is that answer. Writes its port to FOLDER/port, and each answer to FOLDER/log. Ends with its input.
"""
import hashlib, http.server, os, sys, threading

sys.dont_write_bytecode = True
import leash  # noqa: E402

leash.hold()

folder = sys.argv[1]
os.makedirs(os.path.join(folder, "www"), exist_ok=True)


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *words):
        pass

    def answer(self, status, body=b"", tag=None):
        with open(os.path.join(folder, "log"), "a") as log:
            log.write(f"{self.path} {status}\n")
        self.send_response(status)
        if tag:
            self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = os.path.join(folder, "www", os.path.basename(self.path))
        if not os.path.exists(path):
            return self.answer(404)
        body = open(path, "rb").read()
        if body.startswith(b"STATUS "):
            return self.answer(int(body.split()[1]))
        tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        if self.headers.get("If-None-Match") == tag:
            return self.answer(304, tag=tag)
        self.answer(200, body, tag)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
with open(os.path.join(folder, "port.new"), "w") as file:
    file.write(str(server.server_address[1]))
os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
os._exit(0)
