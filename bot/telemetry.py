"""What the operator can watch: structured logs on standard error, and Prometheus metrics on a port of their own."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Literal, TextIO

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.errors import ConfigurationError
from bot.domain.ports import PollEvent

_NOISY = ("slack_bolt", "slack_sdk", "discord", "apscheduler", "aiohttp", "trafilatura")
_SECONDS = (1, 2, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400)


def configure_logging(
    level: str = "info", form: Literal["auto", "console", "json"] = "auto", stream: TextIO | None = None
) -> None:
    """Log to standard error: for people where a terminal is on the other end, one JSON object a line otherwise.

    Args:
        level: the least grave event logged; libraries' own chatter starts at warnings, unless it is ``debug``.
        form: ``console``, ``json``, or ``auto`` for whichever suits the stream.
        stream: where to; standard error when None.
    """
    stream = stream or sys.stderr
    console = form == "console" or (form == "auto" and stream.isatty())
    before: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    last: list[Any] = (
        # Plain tracebacks: richer ones show local variables, and with them tokens.
        [structlog.dev.ConsoleRenderer(colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback)]
        if console
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.DEBUG if level == "debug" else logging.WARNING)
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


class Metrics:
    """Counts of what happened, as Prometheus reads them. Every name starts with ``finewatch_``."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._polls = Counter(
            "finewatch_polls", "Visits to sources", ("regulator", "source", "outcome"), registry=self.registry
        )
        self._items = Counter("finewatch_items", "Items read", ("regulator", "source", "state"), registry=self.registry)
        self._actions = Counter(
            "finewatch_actions", "Enforcement actions recorded", ("regulator", "type"), registry=self.registry
        )
        self._failures = Gauge(
            "finewatch_source_failures",
            "Visits failed in a row since the start",
            ("regulator", "source"),
            registry=self.registry,
        )
        self._deliveries = Counter(
            "finewatch_deliveries", "Deliveries settled", ("platform", "kind", "state"), registry=self.registry
        )
        self._delay = Histogram(
            "finewatch_delivery_delay_seconds",
            "From the record of an action to its message on the platform",
            ("platform",),
            buckets=_SECONDS,
            registry=self.registry,
        )

    def polled(self, event: PollEvent) -> None:
        """Count a visit to a source."""
        source = event.source
        labels = (source.regulator, source.key)
        self._polls.labels(*labels, event.outcome).inc()
        self._items.labels(*labels, "new").inc(event.new)
        self._items.labels(*labels, "changed").inc(event.changed)
        for action in event.actions:
            self._actions.labels(action.finding.regulator, action.finding.type.value).inc()
        if event.outcome == "failed":
            self._failures.labels(*labels).inc()
        else:
            self._failures.labels(*labels).set(0)

    def settled(self, delivery: Delivery, now: datetime) -> None:
        """Count a delivery's new state, and how long it took."""
        platform = delivery.destination.platform
        self._deliveries.labels(platform, delivery.kind.value, delivery.state.value).inc()
        if delivery.state is DeliveryState.DELIVERED:
            self._delay.labels(platform).observe((now - delivery.created_at).total_seconds())

    @contextmanager
    def served(self, host: str, port: int | None) -> Iterator[None]:
        """Serve ``/metrics`` on a thread of its own while inside; nothing, where there is no port.

        Raises:
            ConfigurationError: the port cannot be bound.
        """
        if port is None:
            yield
            return
        try:
            server, thread = start_http_server(port, addr=host, registry=self.registry)
        except OSError as error:
            raise ConfigurationError("metrics.port", f"{host}:{port} cannot be bound: {error.strerror}") from None
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
