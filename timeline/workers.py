"""Jobs are worked on in processes beside this one, on the cores it may use; what comes of each comes back as text.

Which process worked on a job changes nothing: what comes of it depends on the job alone.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import BinaryIO, Generic, NamedTuple, NoReturn, TypeVar

from timeline.garbage import without_collecting

J = TypeVar("J")  # a job: something that can be pickled

Then = Callable[[str], object]

_AHEAD = 4  # jobs that may wait for each worker
_MOST = 7  # workers; more than one process can feed


class _Given(NamedTuple, Generic[J]):
    job: J
    then: Then


class _Worker(Generic[J]):
    """A process that was forked off this one and works on one job at a time. It ends when this one does."""

    def __init__(self, work: Callable[[J], str], first: J) -> None:
        job_end, jobs = os.pipe()
        results, result_end = os.pipe()
        self.process = os.fork()
        if not self.process:
            _serve(work, first, job_end, result_end)
        os.close(job_end)
        os.close(result_end)
        self.at: _Given[J] | None = None
        self._jobs: BinaryIO = os.fdopen(jobs, "wb")
        self.results: BinaryIO = os.fdopen(results, "rb")

    def begin(self, given: _Given[J]) -> None:
        """Raises OSError where the process is gone."""
        self.at = given
        pickle.dump(given.job, self._jobs)
        self._jobs.flush()

    def result(self) -> str:
        """Waits for it. Raises OSError, EOFError, UnpicklingError where the process is gone."""
        return str(pickle.load(self.results))

    def end(self) -> None:
        """At once, whatever it is at."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        self.results.close()
        with suppress(OSError):  # what it never read
            self._jobs.close()


def _serve(work: Callable[[J], str], first: J, job_end: int, result_end: int) -> NoReturn:
    """The life of a worker. It holds no file of its parent's, so that no lock outlives that."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # its parent decides
        low, high = sorted((job_end, result_end))
        for between in ((3, low), (low + 1, high), (high + 1, os.sysconf("SC_OPEN_MAX"))):
            os.closerange(*between)
        with os.fdopen(job_end, "rb") as jobs, os.fdopen(result_end, "wb") as results:
            with without_collecting():
                work(first)
            while True:
                pickle.dump(work(pickle.load(jobs)), results)
                results.flush()
    finally:  # what went wrong goes wrong again in the parent, which can tell of it
        os._exit(0)


class Workers(Generic[J]):
    """Works on jobs, as many at a time as there are cores: `with Workers(work, first) as workers`.

    `first` is worked on by each worker before any other, so that what is built only once is there when one comes.
    Where no process may be forked off, everything is worked on here, in turn.
    """

    def __init__(self, work: Callable[[J], str], first: J) -> None:
        self.work = work
        self._first = first
        self._workers: list[_Worker[J]] = []
        self._waiting: deque[_Given[J]] = deque()
        self._may_fork = 0

    def __enter__(self) -> Workers[J]:
        self._may_fork = _cores() - 1
        self._fork()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()
        self._waiting.clear()

    def give(self, job: J, then: Then) -> None:
        """Have it worked on, and `then` called with what came of it: now, while others are given, or in `finish`."""
        self._waiting.append(_Given(job, then))
        self._turn(0)
        if len(self._waiting) > _AHEAD * len(self._workers) and not self._fork():
            self._do(self._waiting.popleft())

    def _fork(self) -> bool:
        """One worker more, if there may be one."""
        if not self._may_fork:
            return False
        self._may_fork -= 1
        try:
            self._workers.append(_Worker(self.work, self._first))
        except OSError:  # no more processes, or open files, for this user
            self._may_fork = 0
            return False
        return True

    def finish(self) -> None:
        """Wait for everything that was given."""
        while any(worker.at for worker in self._workers):
            self._turn(None)

    def _do(self, given: _Given[J]) -> None:
        given.then(self.work(given.job))

    def _turn(self, seconds: float | None) -> None:
        """Take what has come within these seconds (None waits for something), and hand on what waits."""
        busy = [worker.results for worker in self._workers if worker.at]
        come = set(select.select(busy, (), (), seconds)[0]) if busy else ()
        for worker in tuple(self._workers):
            if worker.results in come and worker.at:
                given, worker.at = worker.at, None
                try:
                    told = worker.result()
                except (OSError, EOFError, pickle.UnpicklingError):
                    self._lose(worker, given)
                    continue
                given.then(told)
            if self._waiting and not worker.at:
                given = self._waiting.popleft()
                try:
                    worker.begin(given)
                except OSError:
                    self._lose(worker, given)
        if not self._workers:
            while self._waiting:
                self._do(self._waiting.popleft())

    def _lose(self, worker: _Worker[J], given: _Given[J]) -> None:
        """A process that was killed, or failed, is not missed: what it was at is done here."""
        self._workers.remove(worker)
        worker.end()
        self._do(given)


def _cores() -> int:
    """How many this process may use; one where it cannot well be forked."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST + 1)
