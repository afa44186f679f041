"""Work in other processes comes to the same, whatever becomes of these."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import date
from pathlib import Path

import pytest

from timeline import workers
from timeline.model import Article
from timeline.workers import Workers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="everything is worked on in one process")


def article(id: str, text: str = "") -> Article:
    return Article(id, text, date(2018, 8, 27))


FIRST = article("first")


def process(article: Article) -> str:
    return str(os.getpid())


@pytest.fixture(params=[1, 2, 4])
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(workers, "_cores", lambda: request.param)
    return int(request.param)


def test_everything_that_is_given_comes_back(cores: int) -> None:
    came: dict[str, str] = {}
    with Workers(lambda article: article.text.upper(), FIRST) as at_work:
        for number in range(200):
            id = str(number)
            text = f"ünö {number}" * (20_000 if number % 50 == 0 else 1)  # more than a pipe holds, too
            at_work.give(article(id, text), lambda told, id=id, text=text: came.update({id: told == text.upper()}))
        at_work.finish()
    assert came == dict.fromkeys(map(str, range(200)), True)


def test_the_work_is_shared(cores: int) -> None:
    came: list[str] = []
    with Workers(lambda article: time.sleep(0.01) or process(article), FIRST) as at_work:
        for number in range(100):
            at_work.give(article(str(number)), came.append)
        at_work.finish()
    assert len(came) == 100
    assert len(set(came)) == cores


def test_what_one_article_asks_is_not_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    came: list[str] = []
    with Workers(process, FIRST) as at_work:
        at_work.give(article("one"), came.append)
        assert not came
        at_work.finish()
    assert len(came) == 1
    assert came != [str(os.getpid())]


def test_a_process_that_dies_is_not_missed(cores: int) -> None:
    here = os.getpid()

    def work(article: Article) -> str:
        if article.id == "5" and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return article.id

    came: list[str] = []
    with Workers(work, FIRST) as at_work:
        for number in range(30):
            at_work.give(article(str(number)), came.append)
        at_work.finish()
    assert sorted(came, key=int) == [str(number) for number in range(30)]


def test_what_goes_wrong_there_goes_wrong_here(cores: int) -> None:
    def work(article: Article) -> str:
        raise ValueError(article.id)

    def run() -> None:
        with Workers(work, FIRST) as at_work:
            at_work.give(article("one"), lambda told: None)
            at_work.finish()

    with pytest.raises(ValueError, match="one"):
        run()


def test_no_process_outlives_the_run(cores: int) -> None:
    with Workers(process, FIRST) as at_work:
        processes = [worker.process for worker in at_work._workers]
    assert len(processes) == min(cores - 1, 1)
    for number in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


def test_a_process_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    code = """
        import os, sys, time
        from timeline import workers
        from tests_of import FIRST, article
        workers._cores = lambda: 4
        with workers.Workers(lambda article: time.sleep(0.05) or article.id, FIRST) as at_work:
            for number in range(20):
                at_work.give(article(str(number)), lambda told: None)
            print(*(worker.process for worker in at_work._workers), flush=True)
            time.sleep(60)
    """
    (tmp_path / "tests_of.py").write_text(
        "from datetime import date\nfrom timeline.model import Article\n"
        "def article(id): return Article(id, '', date(2018, 8, 27))\nFIRST = article('first')\n"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    run = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert run.stdout is not None
    processes = [int(number) for number in run.stdout.readline().split()]
    assert len(processes) == 3
    run.kill()
    run.wait()
    deadline = time.monotonic() + 20
    while any(map(alive, processes)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(alive, processes))
    run.stdout.close()


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
