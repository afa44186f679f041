"""The package as it is installed: from a checkout, a wheel, and a wheel made from the source distribution alone."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    hatch(ROOT, "sdist", folder)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory):
    """A wheel built from the source distribution, unpacked: what pip would put into site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    hatch(sdist, "wheel", folder)
    (archive,) = folder.glob("*.whl")
    with zipfile.ZipFile(archive) as files:
        files.extractall(folder / "site-packages")
    return folder / "site-packages"


def hatch(root, target, folder):
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)], cwd=root, check=True)


def run(*arguments, cwd, packages=None):
    """A command of the package in another folder, with what was installed there before anything else."""
    environment = dict(os.environ) | ({"PYTHONPATH": str(packages)} if packages else {})
    code = "import sys; from timeline.cli import main; sys.argv[0] = 'timeline'; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_version_is_stated_once(tmp_path, wheel):
    assert run("--version", cwd=tmp_path).stdout == f"timeline, version {timeline.__version__}\n"
    assert (wheel / f"cited_timeline-{timeline.__version__}.dist-info").is_dir()


def test_a_wheel_runs_on_its_own(tmp_path, wheel):
    where = "import timeline; print(timeline.__file__)"
    found = subprocess.run([sys.executable, "-c", where], cwd=tmp_path, env={"PYTHONPATH": str(wheel)},
                           capture_output=True, text=True, check=True)  # fmt: skip
    assert Path(found.stdout.strip()).is_relative_to(wheel)
    assert run("--help", cwd=tmp_path, packages=wheel).returncode == 0


def test_a_wheel_carries_every_template(wheel):
    def files(folder):
        return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

    assert files(wheel / "timeline" / "templates") == files(ROOT / "templates")


def test_a_wheel_carries_nothing_but_the_package(wheel):
    assert sorted(path.name for path in wheel.iterdir()) == [
        "cited_timeline-" + timeline.__version__ + ".dist-info",
        "timeline",
    ]


def test_an_sdist_carries_what_the_tests_and_the_demo_need(sdist):
    for name in ("tests", "templates", "articles", "docs", "LICENSE", "CHANGELOG.md", "pyproject.toml"):
        assert (sdist / name).exists(), name


@pytest.fixture(scope="module")
def made(wheel, tmp_path_factory):
    """A site that `timeline new` of the wheel began, built by its `timeline build`."""
    folder = tmp_path_factory.mktemp("made") / "mine"
    for arguments, cwd in ((("new", str(folder)), folder.parent), (("build",), folder)):
        done = run(*arguments, cwd=cwd, packages=wheel)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return folder


def test_the_wheel_begins_a_site_and_builds_it(made, wheel):
    site = made / "site"
    month = (site / "timeline/2024/03/index.html").read_text("utf-8")
    assert 'class="tl-entry' in month
    for name in ("index.html", "timeline.css", "timeline.js", "404.html", "timeline/events.json", "timeline/atom.xml"):
        assert (site / name).stat().st_size, name
    assert list((site / "timeline/e").glob("*.html"))
    where = "from timeline.pages.templates import packaged; print(packaged())"
    found = subprocess.run([sys.executable, "-c", where], cwd=made, env=os.environ | {"PYTHONPATH": str(wheel)},
                           capture_output=True, text=True, check=True)  # fmt: skip
    assert Path(found.stdout.strip()) == wheel / "timeline" / "templates"


def test_plain_mkdocs_builds_the_same_from_the_wheel(made, wheel, tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=made, env=os.environ | {"PYTHONPATH": str(wheel)},
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr

    def contents(folder):
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert contents(tmp_path / "site") == contents(made / "site")
