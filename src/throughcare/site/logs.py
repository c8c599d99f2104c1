"""What is logged, and how. No line holds personal data: see `throughcare.web.request_log`."""

import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

FRAMES = 8


def without_values(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Tell of an error by its kind and by where it arose. Its words, and the values around it, can quote a record."""
    error = event.pop("exc_info", None)
    raised = error[1] if isinstance(error, tuple) else error
    if isinstance(raised, BaseException):
        frames = traceback.extract_tb(raised.__traceback__)[-FRAMES:]
        event["kind"] = type(raised).__name__
        event["frames"] = [f"{each.filename}:{each.lineno} {each.name}" for each in frames]
    return event


PROCESSORS: list[Any] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    without_values,
]


def logging_configuration(*, readable: bool) -> dict[str, Any]:
    """Logging for Django: one line an event on standard error, JSON unless `readable`.

    Django's own request logger names each address asked for, and an address can name a person, so it is kept silent.
    """
    structlog.configure(
        processors=[*PROCESSORS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer = structlog.dev.ConsoleRenderer(colors=False) if readable else structlog.processors.JSONRenderer()
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": PROCESSORS,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            },
        },
        "handlers": {"errors": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"handlers": ["errors"], "level": "WARNING"},
        "loggers": {
            "throughcare": {"level": "INFO"},
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"handlers": [], "level": "CRITICAL", "propagate": True},
        },
    }
