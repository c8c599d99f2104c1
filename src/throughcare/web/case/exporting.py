"""One whole case as a document to take away, of what its reader may see."""

from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action
from throughcare.record.case_document.exporting import export
from throughcare.record.case_document.seen import seen_document
from throughcare.web.case.opening import open_case
from throughcare.web.sign_in.confirming import confirmed_recently


@require_safe
@confirmed_recently
def document(request: HttpRequest, uuid: UUID) -> JsonResponse:
    """The case document as a file: see `docs/case-document.schema.json`. Its name names nobody."""
    opened = open_case(request, uuid, Action.EXPORT_CASE)
    told = seen_document(export(opened.person_id), opened.sight)
    file = {"Content-Disposition": f'attachment; filename="case-{uuid}.json"'}
    return JsonResponse(told, json_dumps_params={"indent": 2, "ensure_ascii": False}, headers=file)
