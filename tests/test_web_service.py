"""The example of a web service, asked over HTTP on a port of this machine."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import regionkit

ROOT = Path(__file__).parents[1]
REPORT = ROOT / "examples" / "documents" / "delarsrapport-augusti-2025.pdf"
SERVER = """
import socket, sys, uvicorn
sys.path.insert(0, sys.argv[1])
import web_service
web_service.MOST_BYTES = 1_000_000
web_service.MOST_KEPT = 3
server = uvicorn.Server(uvicorn.Config(web_service.app, log_level="warning"))
server.run(sockets=[socket.socket(fileno=int(sys.argv[2]))])
"""
TRIES = 6


@pytest.fixture(scope="module")
def service() -> Iterator[httpx.Client]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.set_inheritable(True)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        command = [sys.executable, "-c", SERVER, str(ROOT / "examples" / "web_service"), str(listening.fileno())]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        process = subprocess.Popen(command, env=environment, pass_fds=[listening.fileno()])
    try:
        with httpx.Client(base_url=address, timeout=60) as client:  # the socket waits until the server is up
            yield client
    finally:
        process.terminate()
        process.wait(30)


def finished(service: httpx.Client, name: str, content: bytes) -> dict[str, Any]:
    """An upload, when it is ready or has failed."""
    answer = service.post("/documents", files={"file": (name, content)})
    assert answer.status_code == 202, answer.text
    job: dict[str, Any] = answer.json()
    for _ in range(TRIES):
        job = service.get(f"/documents/{job['id']}", params={"wait": 30}).json()
        if job["state"] != "waiting":
            break
    return job


def test_upload_poll_fetch_look_and_forget(service: httpx.Client) -> None:
    job = finished(service, "../rapport.pdf", REPORT.read_bytes())
    assert (job["state"], job["filename"]) == ("ready", "rapport.pdf")

    answer = service.get(f"/documents/{job['id']}/extraction")
    found = regionkit.Extraction.model_validate_json(answer.content)
    assert found.goals == regionkit.parse(REPORT).goals

    page = service.get(f"/documents/{job['id']}/report")
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert found.goals[0].title in page.text

    assert service.delete(f"/documents/{job['id']}").status_code == 204
    assert service.get(f"/documents/{job['id']}").status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("tom.pdf", b"", "empty"),
        ("trasig.pdf", b"%PDF-1.7 and nothing more", "damaged"),
        ("program.exe", b"MZ\x90\x00" + bytes(2000), "unknown kind"),
    ],
)
def test_bad_uploads_fail_with_a_reason(service: httpx.Client, name: str, content: bytes, problem: str) -> None:
    job = finished(service, name, content)

    assert job["state"] == "failed"
    assert problem in job["problem"]
    assert service.get(f"/documents/{job['id']}/extraction").status_code == 409
    assert service.get(f"/documents/{job['id']}/report").status_code == 409


def test_too_large_an_upload_is_refused_and_no_file_is_no_upload(service: httpx.Client) -> None:
    assert service.post("/documents", files={"file": ("stor.pdf", bytes(1_000_001))}).status_code == 413
    assert service.post("/documents", data={"file": "text"}).status_code == 422
    assert service.get("/documents/nothing").status_code == 404


def test_only_the_newest_are_kept(service: httpx.Client) -> None:
    ids = [service.post("/documents", files={"file": ("a.txt", b"Budget: 3 tkr")}).json()["id"] for _ in range(4)]

    assert [service.get(f"/documents/{one}").status_code for one in ids] == [404, 200, 200, 200]


def test_the_description_is_made_of_the_models(service: httpx.Client) -> None:
    described = service.get("/openapi.json").json()

    fields = described["components"]["schemas"]["Goal"]["properties"]
    assert fields["title"]["title"] == "Mål"
    assert json.dumps(described).count("BudgetFigure") > 1
