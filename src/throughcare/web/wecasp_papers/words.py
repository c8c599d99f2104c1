"""The words of the papers of the panel."""

from throughcare.access.wecasp import PaperKind

KINDS = {PaperKind.AGENDA.value: "Agenda", PaperKind.MINUTES.value: "Minutes", PaperKind.OTHER.value: "Another paper"}
