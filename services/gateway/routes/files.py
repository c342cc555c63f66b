"""Files over HTTP: sent as a multipart form, fetched as attachments."""

from __future__ import annotations

from functools import partial

from anyio import to_thread
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.gateway.engine.calls import Caller
from services.gateway.engine.exposed import PREFIX
from services.gateway.engine.files import FileMissing
from services.gateway.routes.rest import as_json
from services.gateway.routes.session import required
from services.gateway.routes.state import gateway, source

UPLOADS = f"{PREFIX}/files"
DOWNLOADS = "/files/{service}/{file_id}"
MULTIPART = "multipart/form-data"


def routes() -> list[Route]:
    """Upload and download of the interface, and the download to which pages link."""
    return [
        Route(UPLOADS, upload_file, methods=["POST"]),
        Route(PREFIX + DOWNLOADS, download_file, methods=["GET"]),
        Route(DOWNLOADS, download_file, methods=["GET"]),
    ]


async def upload_file(request: Request) -> Response:
    """Take in one file for the service that the query names; who is signed in is asked before the bytes."""
    if not request.headers.get("content-type", "").lower().startswith(MULTIPART):
        raise HTTPException(415, f"文件须以表单上传（Content-Type: {MULTIPART}）")
    caller = await to_thread.run_sync(partial(_caller, request))
    async with request.form(max_files=1, max_fields=8) as form:
        file, sha256 = form.get("file"), form.get("sha256", "")
        if not isinstance(file, UploadFile) or not file.filename:
            raise FileMissing(field="file")
        return await to_thread.run_sync(partial(_send, request, file, str(sha256), caller))


def _send(request: Request, file: UploadFile, sha256: str, caller: Caller) -> Response:
    service = request.query_params.get("service", "")
    stored = gateway(request).files.send(service, file.filename or "", file.file, caller, sha256)
    return JSONResponse(as_json(stored), 201, {"location": f"{UPLOADS}/{service}/{stored.file_id}"})


def download_file(request: Request) -> Response:
    """Stream a file to whoever may read it."""
    service, file_id = request.path_params["service"], request.path_params["file_id"]
    return gateway(request).files.fetch(service, file_id, _caller(request))


def _caller(request: Request) -> Caller:
    return required(request).settled().caller(source(request))
