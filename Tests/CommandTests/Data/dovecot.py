"""Runs Dovecot until our input ends: dovecot.py CONFIGURATION

A test's threads block all signals, which Dovecot would inherit, and so never end.
"""
import signal, subprocess, sys

signal.pthread_sigmask(signal.SIG_SETMASK, [])
server = subprocess.Popen(["/usr/sbin/dovecot", "-F", "-c", sys.argv[1]], stdin=subprocess.DEVNULL)
signal.signal(signal.SIGTERM, lambda *_: server.terminate())
sys.stdin.read()
server.terminate()
server.wait()
