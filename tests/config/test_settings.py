"""Settings: where values come from, which comes first, and what a mistake is told as."""

from __future__ import annotations

import re
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import ConfigurationError
from bot.domain.subscriptions import Cadence, Destination
from config import load_settings
from config.settings import Settings, SubscriptionEntry, settings_of


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CONFIG", "DATABASE", "SLACK__BOT_TOKEN", "POLLING__EVERY"):
        monkeypatch.delenv(f"FINEWATCH_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


def written(folder: Path, text: str, name: str = "finewatch.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def told(text: str, folder: Path) -> str:
    """The sentence told for a settings file."""
    with pytest.raises(ConfigurationError) as caught:
        load_settings(written(folder, text), secrets=())
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert "finewatch.toml" in sentence
    return sentence


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings(secrets=())
    assert settings.database == "finewatch.db"
    assert settings.polling.every == timedelta(minutes=10)
    assert settings.delivery.catch_up == 20


def test_the_file_in_the_working_directory_is_found(tmp_path: Path) -> None:
    written(tmp_path, '[polling]\nevery = "2s"\n')
    assert load_settings(secrets=()).polling.every == timedelta(seconds=2)


def test_environment_before_secrets_before_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, '[slack]\nbot_token = "of-file"\napp_token = "of-file"\n[discord]\ntoken = "of-file"\n')
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    (secrets / "slack_bot_token").write_text("of-secret\n")
    (secrets / "FINEWATCH_SLACK__APP_TOKEN").write_text("of-secret\n")
    (secrets / "somebody_elses").write_text("x")
    monkeypatch.setenv("FINEWATCH_SLACK__BOT_TOKEN", "of-environment")
    settings = load_settings(file, secrets=[secrets])
    tokens = [settings.slack.bot_token, settings.slack.app_token, settings.discord.token]
    assert [token and token.get_secret_value() for token in tokens] == ["of-environment", "of-secret", "of-file"]


def test_secrets_are_not_printed(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, '[slack]\nbot_token = "xoxb-very-secret"\n'), secrets=())
    assert "very-secret" not in f"{settings!r} {settings}"


def test_a_wrong_secret_is_not_repeated_in_the_error(tmp_path: Path) -> None:
    sentence = told("[slack]\nbot_token = 987654321\n", tmp_path)
    assert "slack.bot_token" in sentence
    assert "987654321" not in sentence


def test_paths_start_at_the_file_that_names_them(tmp_path: Path) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    file = written(folder, 'database = "data/f.db"\nregulators_dir = "mine"\n')
    settings = load_settings(file, secrets=())
    assert settings.database == str(folder / "data/f.db")
    assert settings.regulators_dir == (str(folder / "mine"),)


def test_lists_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FINEWATCH_REGULATORS", "cnil, ico")
    assert load_settings(secrets=()).regulators == ("cnil", "ico")


@pytest.mark.parametrize(
    ("written_as", "seconds"),
    [('"10m"', 600), ('"2s"', 2), ('"1h 30m"', 5400), ('"0.5s"', 0.5), ("45", 45), ('"1d"', 86400)],
)
def test_durations(written_as: str, seconds: float, tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, f"[polling]\nevery = {written_as}\n"), secrets=())
    assert settings.polling.every == timedelta(seconds=seconds)


def test_a_subscription_in_the_file(tmp_path: Path) -> None:
    text = """
    [[subscription]]
    to = "discord:123456789012345678"
    regulators = ["cnil", "ICO"]
    types = ["fine", "reprimand"]
    at_least = "50000 EUR"
    cadence = "daily"
    timezone = "Europe/Paris"
    quiet_hours = "22:00-07:00"
    """
    (entry,) = load_settings(written(tmp_path, text), secrets=()).subscription
    assert entry.to == Destination(platform="discord", channel="123456789012345678")
    assert entry.cadence is Cadence.DAILY
    assert entry.at_least is not None
    assert (entry.at_least.amount, entry.at_least.currency) == (50000, "EUR")
    assert entry.quiet_hours is not None
    assert entry.quiet_hours.start.hour == 22


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ('[polling]\nevery = "soon"', "polling.every", "expected a duration such as"),
        ("[polling]\nevery = 0", "polling.every", "longer than nothing"),
        ("[delivery]\ncatch_up = 0", "delivery.catch_up", "greater than or equal to 1"),
        ('[slack]\nbot_tokn = "x"', "slack.bot_tokn", "did you mean slack.bot_token?"),
        ('databas = "x"', "databas", "did you mean database?"),
        ("polling = 3", "polling", "expected a table, written [polling]"),
        ('[delivery]\ncatch_up = "many"', "delivery.catch_up", "expected a whole number"),
        ('[log]\nlevel = "loud"', "log.level", "'warning' or 'error'"),
        ('[operator]\nnotify = "mail:me"', "operator.notify", 'expected "slack:<channel id>"'),
        ('[slack]\napi_url = "slack.com"', "slack.api_url", "http:// or https://"),
        ('[[subscription]]\nto = "slack:#general"', "subscription[1].to", "name is not its id"),
        ('[[subscription]]\nregulators = ["ico"]', "subscription[1].to", "required"),
        ('[[subscription]]\nto = "slack:C1"\nat_least = "much"', "subscription[1].at_least", "50000 EUR"),
        ('[[subscription]]\nto = "slack:C1"\ntypes = ["fien"]', "subscription[1].types", "expected some of fine"),
        ('[[subscription]]\nto = "slack:C1"\ntimezone = "Paris"', "subscription[1].timezone", "Europe/"),
        ('[[subscription]]\nto = "slack:C1"\nquiet_hours = "night"', "subscription[1].quiet_hours", "22:00-07:00"),
        ('[[subscription]]\nto = "slack:C1"\nkeyword = ["x"]', "subscription[1].keyword", "subscription[1].keywords"),
        ("polling = [", "", "is not valid TOML"),
    ],
)
def test_a_mistake_is_one_sentence(text: str, key: str, expected: str, tmp_path: Path) -> None:
    sentence = told(text, tmp_path)
    assert sentence.startswith(key)
    assert expected in sentence


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FINEWATCH_METRICS__PORT", "")
    monkeypatch.setenv("FINEWATCH_SLACK__BOT_TOKEN", "")
    settings = load_settings(secrets=())
    assert (settings.metrics.port, settings.slack.bot_token) == (None, None)


def test_a_misspelt_variable_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FINEWATCH_SLACK_BOT_TOKEN", "x")
    with pytest.raises(ConfigurationError, match="did you mean FINEWATCH_SLACK__BOT_TOKEN"):
        load_settings(secrets=())


def test_a_mistake_in_a_variable_names_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FINEWATCH_POLLING__EVERY", "soon")
    with pytest.raises(ConfigurationError, match=r"polling\.every in FINEWATCH_POLLING__EVERY: expected a duration"):
        load_settings(secrets=())


@pytest.mark.parametrize("name", ["FINEWATCH_SERVICE_HOST", "FINEWATCH_PORT_8080_TCP_ADDR", "FINEWATCH_HOME"])
def test_variables_of_others_are_left_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "10.0.0.1")
    assert load_settings(secrets=()).database == "finewatch.db"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no file"):
        load_settings(tmp_path / "none.toml", secrets=())


SAMPLE = (Path(__file__).parents[2] / "config" / "finewatch.toml").read_text(encoding="utf-8")


def test_the_sample_file_sets_nothing_as_it_is(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, SAMPLE), secrets=()) == load_settings(secrets=())


def test_the_sample_file_holds_every_setting_and_its_default(tmp_path: Path) -> None:
    file = written(tmp_path, re.sub(r"^# (\w+ = |\[\[)", r"\1", SAMPLE, flags=re.MULTILINE))
    shown = tomllib.loads(file.read_text(encoding="utf-8"))
    settings = load_settings(file, secrets=())
    assert len(settings.subscription) == 1
    assert set(shown["subscription"][0]) == set(settings_of(SubscriptionEntry))
    for name, default in settings_of(Settings).items():
        table, _, key = name.rpartition(".")
        assert key in (shown[table] if table else shown), f"{name} is not in config/finewatch.toml"
        value = getattr(getattr(settings, table) if table else settings, key)
        if default and name not in ("database", "subscription"):
            assert value == default, f"{name} is shown with another default"
