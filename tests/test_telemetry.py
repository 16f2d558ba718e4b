"""Logs and metrics as the operator's tools read them."""

from __future__ import annotations

import json
import logging
import socket
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest
import structlog

from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.errors import ConfigurationError
from bot.domain.ports import PollEvent
from bot.domain.subscriptions import Destination
from bot.telemetry import Metrics, configure_logging
from tests.builders import NOON, action, source


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def logged(form: str, level: str = "info") -> list[str]:
    stream = StringIO()
    configure_logging(level, form, stream)  # type: ignore[arg-type]
    structlog.get_logger("bot.app").info("source_read", source="ico/news", new=2)
    logging.getLogger("discord.gateway").info("chatter of a library")
    logging.getLogger("slack_sdk").warning("a warning of a library")
    return stream.getvalue().splitlines()


def test_one_json_object_a_line_for_machines() -> None:
    ours, theirs = (json.loads(line) for line in logged("json"))
    assert (ours["event"], ours["source"], ours["new"], ours["level"]) == ("source_read", "ico/news", 2, "info")
    assert ours["timestamp"].endswith("Z")
    assert theirs["event"] == "a warning of a library"


def test_a_stream_that_is_no_terminal_gets_json() -> None:
    assert all(json.loads(line) for line in logged("auto"))


def test_people_get_words() -> None:
    line = logged("console")[0]
    assert "source_read" in line
    assert not line.startswith("{")


def test_the_level_is_kept() -> None:
    assert [json.loads(line)["event"] for line in logged("json", "warning")] == ["a warning of a library"]


def sample(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


def test_visits_and_deliveries_are_counted() -> None:
    metrics = Metrics()
    event = PollEvent(source=source(), outcome="read", items=5, new=2, changed=1, actions=(action(),))
    metrics.polled(event)
    assert sample(metrics, "finewatch_polls_total", regulator="ico", source="news", outcome="read") == 1
    assert sample(metrics, "finewatch_items_total", regulator="ico", source="news", state="new") == 2
    assert sample(metrics, "finewatch_actions_total", regulator="ico", type="fine") == 1
    for outcome, failures in (("failed", 1), ("failed", 2), ("unchanged", 0)):
        metrics.polled(PollEvent(source=source(), outcome=outcome))
        assert sample(metrics, "finewatch_source_failures", regulator="ico", source="news") == failures

    place = Destination(platform="slack", channel="C1")
    owed = Delivery(id="d", destination=place, created_at=NOON, due_at=NOON)
    metrics.settled(replace(owed, state=DeliveryState.DELIVERED), NOON + timedelta(seconds=4))
    assert sample(metrics, "finewatch_deliveries_total", platform="slack", kind="alert", state="delivered") == 1
    assert sample(metrics, "finewatch_delivery_delay_seconds_sum", platform="slack") == 4


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_prometheus_is_served_while_inside() -> None:
    metrics, port = Metrics(), free_port()
    with (
        metrics.served("127.0.0.1", port),
        urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer,
    ):
        assert b"finewatch_delivery_delay_seconds" in answer.read()


def test_a_port_that_is_taken_is_a_setting_to_mend() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        with (
            pytest.raises(ConfigurationError, match=r"metrics\.port"),
            Metrics().served("127.0.0.1", listener.getsockname()[1]),
        ):
            pass
