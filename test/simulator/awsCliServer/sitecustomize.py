"""
Makes of a started `aws` a server that runs `aws`: most of the time of a call is the import of awscli.

Python imports a module of this name before the program. Where this folder is on PYTHONPATH, the start of `aws` stops here
with awscli imported, and goes on in a fork for each request, with the arguments, the directory and the environment of the
request. So what runs is `aws` itself, by its own interpreter and options, whatever shim leads to it.

Says on stdout where it listens, and ends when its stdin does. A request is bytes, each part ended by a NUL: the directory,
how many arguments, the arguments, and variables as NAME=VALUE. An answer is JSON: the exit code (none after a signal) and
the outputs in base64.

What can not be the same that way is not done: then `aws` goes on as if this were not here.
"""

import atexit
import base64
import contextlib
import gc
import io
import json
import os
import re
import select
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time

# What the interpreter and the libraries of C read, and what leads to `aws`.
READ_BY_PYTHON = r"PYTHON.*|LC_.*|LANG|LANGUAGE|LD_.*|OPENSSL_.*|PATH"


def pass_over_this_one():
    """As if this folder were not on PYTHONPATH; there may be another module of this name."""
    folder = os.path.dirname(os.path.abspath(__file__))
    sys.path.remove(folder)
    rest = os.environ.pop("PYTHONPATH").partition(os.pathsep)[2]
    if rest:
        os.environ["PYTHONPATH"] = rest
    this = sys.modules.pop(__name__)
    try:
        __import__(__name__)
    except ModuleNotFoundError:
        sys.modules[__name__] = this


def import_awscli():
    """The variables that it read, which an import after the fork could read another value of; None if it can not be done."""
    read = set()

    class Recording(type(os.environ)):
        def __getitem__(self, name):
            read.add(name)
            return super().__getitem__(name)

    usual = type(os.environ)
    os.environ.__class__ = Recording
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            import awscli.clidriver
            import awscli.handlers
    except ImportError:
        return None
    finally:
        os.environ.__class__ = usual
    # Each call would say it, and not the first alone.
    return None if said.getvalue() else read


class Job:
    """A call that runs, and what it has written."""

    def __init__(self, connection, pid, outputs):
        self.connection, self.pid = connection, pid
        self.written = {output: bytearray() for output in outputs}
        self.open = set(outputs)

    def read(self, output):
        chunk = os.read(output, 65536)
        self.written[output] += chunk
        if not chunk:
            os.close(output)
            self.open.remove(output)

    def answer(self):
        status = os.waitpid(self.pid, 0)[1]
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        outputs = [base64.b64encode(written).decode() for written in self.written.values()]
        # Who asked may be gone.
        with self.connection, contextlib.suppress(OSError):
            self.connection.sendall(json.dumps([code, *outputs]).encode())

    def leave(self):
        """In the fork of another job, which has copies of all that was open."""
        self.connection.close()
        for output in self.open:
            os.close(output)


def become(request, is_read_at_start):
    """In a fork: what the request says, but of the environment what was read at the start."""
    directory, count, *words = request.split(b"\0")[:-1]
    os.chdir(directory)
    args = [os.fsdecode(word) for word in words[: int(count)]]
    sys.argv[1:] = args
    sys.orig_argv[-1:] = args
    at_start = {name: value for name, value in os.environ.items() if is_read_at_start(name)}
    os.environ.clear()
    for word in words[int(count) :]:
        name, _, value = os.fsdecode(word).partition("=")
        if not is_read_at_start(name):
            os.environ[name] = value
    os.environ.update(at_start)
    time.tzset()
    signal.signal(signal.SIGINT, signal.default_int_handler)


def end_with_the_exit_code():
    """
    After all that a program can ask for at its end, Python takes each module apart. In a fork that takes a third of the
    time, as memory is copied to be written to, and nothing comes of it. An end without a code is left to Python.
    """
    from awscli import clidriver

    usual = clidriver.main

    def main():
        code = usual()
        if isinstance(code, int):
            threading._shutdown()
            atexit._run_exitfuncs()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code & 0xFF)
        return code

    clidriver.main = main


def serve(listener, is_read_at_start):
    """Runs jobs until stdin ends, which is when this returns what still runs. Returns None in a fork."""
    jobs = []
    # The stdin of all: open, and never written to, as that of what `execFile` starts.
    stdin, never_written = os.pipe()
    while True:
        outputs = {output: job for job in jobs for output in job.open}
        ready = select.select([0, listener, *outputs], [], [])[0]
        if 0 in ready:
            return jobs
        for output in outputs.keys() & ready:
            outputs[output].read(output)
        for job in [job for job in jobs if not job.open]:
            jobs.remove(job)
            job.answer()
        if listener not in ready:
            continue
        connection = listener.accept()[0]
        with connection.makefile("rb") as file:
            request = file.read()
        (stdout, to_stdout), (stderr, to_stderr) = os.pipe(), os.pipe()
        pid = os.fork()
        if pid != 0:
            os.close(to_stdout)
            os.close(to_stderr)
            jobs.append(Job(connection, pid, [stdout, stderr]))
            continue
        for source, target in ((stdin, 0), (to_stdout, 1), (to_stderr, 2)):
            os.dup2(source, target)
        for end in (stdin, never_written, stdout, to_stdout, stderr, to_stderr):
            os.close(end)
        for left in (listener, connection):
            left.close()
        for job in jobs:
            job.leave()
        become(request, is_read_at_start)
        return None


def start():
    # Elsewhere a process that has loaded the system's libraries may not be forked. An older Python has no orig_argv.
    if sys.platform != "linux" or sys.version_info < (3, 10):
        return
    pass_over_this_one()
    read = import_awscli()
    if read is None:
        return
    at_start = "^(?:" + "|".join([READ_BY_PYTHON, *sorted(map(re.escape, read))]) + ")$"
    folder = tempfile.mkdtemp(prefix="aws-cli-")
    # Read anew in each fork, by its own environment.
    tempfile.tempdir = None
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.join(folder, "socket"))
    listener.listen(128)
    # Ctrl-C is told to all processes; this one still has a folder to remove.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    os.write(1, json.dumps({"socket": listener.getsockname(), "atStart": at_start}).encode() + b"\n")
    running = serve(listener, re.compile(at_start).match)
    if running is None:
        end_with_the_exit_code()
        return
    for job in running:
        os.kill(job.pid, signal.SIGKILL)
    shutil.rmtree(folder)
    os._exit(0)


start()
