"""A web service: upload a document, ask whether it is ready, fetch its JSON or look at its report.

uvicorn web_service:app --app-dir examples/web_service        then open http://127.0.0.1:8000/docs

Each document is read by a process of its own, with limits of time and memory.  Results are kept in memory, the newest
hundred; a service that must outlive a restart keeps them in a regionkit.Archive instead.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

from fastapi import FastAPI, File, HTTPException, Query, Response, UploadFile
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

import regionkit

MOST_BYTES = 50_000_000
SECONDS, MEMORY = 120, 1_000_000_000
MOST_KEPT = 100
AT_ONCE = asyncio.Semaphore(2)
NETWORKLESS = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
               " img-src data: blob:", "X-Content-Type-Options": "nosniff"}  # fmt: skip


class Job(BaseModel):
    """Where an uploaded document stands."""

    id: str
    filename: str
    state: Literal["waiting", "ready", "failed"] = "waiting"
    problem: str | None = None


class Kept:
    """An upload, its file and, when it is ready, what was found in it."""

    def __init__(self, job: Job, folder: tempfile.TemporaryDirectory[str]) -> None:
        self.job, self.folder = job, folder
        self.path = Path(folder.name) / "document"
        self.extraction: regionkit.Extraction | None = None
        self.task: asyncio.Task[None] | None = None


uploads: OrderedDict[str, Kept] = OrderedDict()


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    yield
    for kept in uploads.values():
        kept.folder.cleanup()
    uploads.clear()


app = FastAPI(title="regionkit", version=regionkit.__version__, lifespan=lifespan)


@app.post("/documents", status_code=202)
async def upload(file: Annotated[UploadFile, File(description="PDF, Word, OpenDocument, RTF, HTML or text")]) -> Job:
    """Take a document; it is read while you wait for ``state`` to be ready."""
    job = Job(id=uuid4().hex, filename=Path(file.filename or "document").name)
    kept = Kept(job, tempfile.TemporaryDirectory(prefix="regionkit-"))
    with kept.path.open("wb") as target:
        while piece := await file.read(1_000_000):
            if target.tell() + len(piece) > MOST_BYTES:
                kept.folder.cleanup()
                raise HTTPException(413, f"the file is larger than {MOST_BYTES} bytes")
            target.write(piece)
    uploads[job.id] = kept
    while len(uploads) > MOST_KEPT:
        uploads.popitem(last=False)[1].folder.cleanup()
    kept.task = asyncio.create_task(parsed(kept))
    return job


async def parsed(kept: Kept) -> None:
    """Read one document, in a process that is ended where it takes too long or too much."""
    async with AT_ONCE:
        result = await asyncio.to_thread(parse, kept.path)
    if isinstance(result, regionkit.Failure):
        kept.job.state, kept.job.problem = "failed", result.message
    else:
        source = result.source and result.source.model_copy(update={"filename": kept.job.filename})
        kept.job.state, kept.extraction = "ready", result.model_copy(update={"source": source})


def parse(path: Path) -> regionkit.Extraction | regionkit.Failure:
    return next(iter(regionkit.parse_many([path], workers=2, time_limit=SECONDS, memory_limit=MEMORY)))


@app.get("/documents/{key}")
async def state(key: str, wait: Annotated[float, Query(ge=0, le=30)] = 0) -> Job:
    """Whether a document is ready, and why it is not; ``wait`` is how many seconds to wait for it at most."""
    kept = found(key)
    if kept.task is not None and wait:
        await asyncio.wait([kept.task], timeout=wait)
    return kept.job


@app.get("/documents/{key}/extraction", responses={409: {"description": "not ready, or failed"}})
async def extraction(key: str) -> regionkit.Extraction:
    """All that was found in it."""
    return ready(found(key))


@app.get("/documents/{key}/report", response_class=HTMLResponse, responses={409: {"description": "not ready"}})
async def report(key: str) -> HTMLResponse:
    """A page to look at, which fetches nothing."""
    kept = found(key)
    page = await asyncio.to_thread(rendered, ready(kept), kept.path)
    return HTMLResponse(page, headers=NETWORKLESS)


def rendered(extraction: regionkit.Extraction, path: Path) -> str:
    return regionkit.render(extraction, "html", document=regionkit.read(path))


@app.delete("/documents/{key}", status_code=204)
async def forget(key: str) -> Response:
    """Delete a document and what was found in it."""
    found(key)
    uploads.pop(key).folder.cleanup()
    return Response(status_code=204)


def found(key: str) -> Kept:
    if key not in uploads:
        raise HTTPException(404, "no such document; it may have been deleted to make room")
    return uploads[key]


def ready(kept: Kept) -> regionkit.Extraction:
    if kept.extraction is None:
        raise HTTPException(409, kept.job.problem or "not ready yet; ask again")
    return kept.extraction
