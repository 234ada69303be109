"""Lets no server outlive its test: `import leash; leash.hold()` at the top of one.

A test's threads block all signals, which a server would inherit, and so never end. The end of its input is not enough
either: a server that was started beside it may hold the other end of that pipe open. So it also looks whether its parent
is still there, and ends in a quarter of an hour in any case.
"""
import os, signal, threading, time


def hold(most=900):
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    parent, end = os.getppid(), time.monotonic() + most

    def watch():
        while os.getppid() == parent and time.monotonic() < end:
            time.sleep(0.25)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
