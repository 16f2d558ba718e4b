"""What the operator can set, and where each value may come from.

Environment variables (``FINEWATCH_DATABASE``, ``FINEWATCH_SLACK__BOT_TOKEN``) come before secrets files
(``/run/secrets``, and systemd's credentials directory), those before ``finewatch.toml``, and that before the defaults
below. ``config/finewatch.toml`` shows every setting with its default, its unit and its reason.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from bot.domain.actions import ActionType
from bot.domain.money import Money
from bot.domain.subscriptions import Cadence, Destination, QuietHours
from config import values

Duration = Annotated[timedelta, BeforeValidator(values.duration)]
Size = Annotated[int, BeforeValidator(values.size)]
Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(values.words)]
Folders = Annotated[tuple[str, ...], NoDecode, BeforeValidator(values.folders)]
WebAddress = Annotated[str, BeforeValidator(values.web_address)]
Place = Annotated[Destination, BeforeValidator(values.destination)]
CurrencyCode = Annotated[str, BeforeValidator(values.currency)]
TimeZone = Annotated[str, BeforeValidator(values.timezone)]


class Table(BaseModel):
    """One table of the settings file; a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Polling(Table):
    """How often sources are visited.

    Attributes:
        every: time between two visits to a source, unless the source asks for longer; spread by a tenth at random, so
            that sources do not meet.
    """

    every: Duration = timedelta(minutes=10)


class Http(Table):
    """How regulators' servers are asked.

    Attributes:
        contact: an address or URL for the User-Agent, so that a regulator can reach whoever runs this.
        timeout: limit for one whole answer.
        max_size: largest answer read, after decompression.
        robots: whether robots.txt is obeyed.
    """

    contact: str | None = None
    timeout: Duration = timedelta(seconds=30)
    max_size: Size = 10_000_000
    robots: bool = True


class Slack(Table):
    """Slack's side.

    Attributes:
        bot_token: the bot's token, "xoxb-…"; without it Slack is off.
        app_token: the app-level token for Socket Mode, "xapp-…"; without it, commands are off.
        api_url: the Web API's address.
    """

    bot_token: SecretStr | None = None
    app_token: SecretStr | None = None
    api_url: WebAddress = "https://slack.com/api/"


class Discord(Table):
    """Discord's side.

    Attributes:
        token: the bot's token; without it Discord is off.
        api_url: the REST API's address; the gateway's is asked of it.
    """

    token: SecretStr | None = None
    api_url: WebAddress = "https://discord.com/api/v10"


class Operator(Table):
    """Who is told when something needs a person: a source gone blind, a delivery that cannot be settled.

    Attributes:
        notify: the channel, "slack:<channel id>" or "discord:<channel id>".
    """

    notify: Place | None = None


class DeliverySettings(Table):
    """How messages go out.

    Attributes:
        catch_up: most alerts that one channel gets at once after a downtime; the rest come as one summary.
        drain: how long an ordered stop waits for messages in flight.
    """

    catch_up: int = Field(default=20, ge=1, le=1000)
    drain: Duration = timedelta(seconds=10)


class Log(Table):
    """What is logged, on standard error.

    Attributes:
        level: the least grave event that is logged.
        format: "console" for people, "json" for machines; "auto" chooses by whether a person is looking.
    """

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "console", "json"] = "auto"


class Metrics(Table):
    """Prometheus' side.

    Attributes:
        port: where ``finewatch run`` serves /metrics; none when unset.
        host: the address that it binds.
    """

    port: int | None = Field(default=None, ge=1, le=65535)
    host: str = "127.0.0.1"


class SubscriptionEntry(Table):
    """One ``[[subscription]]``: a channel served from the file.

    Attributes:
        to: the channel, "slack:<channel id>" or "discord:<channel id>".
        regulators: slugs, acronyms or names; every regulator when empty.
        types: kinds of action; every kind when empty.
        subjects, keywords: words of which one must occur in the party's name, or in the item.
        at_least: smallest sum, such as "50000 EUR".
        cadence: "instant", "daily" or "weekly".
        timezone, quiet_hours: when to stay silent, such as "22:00-07:00".
        currency: a currency into which sums are also converted.
    """

    to: Place
    regulators: Words = ()
    types: Annotated[tuple[ActionType, ...], BeforeValidator(values.types)] = ()
    subjects: Words = ()
    keywords: Words = ()
    at_least: Annotated[Money, BeforeValidator(values.money)] | None = None
    cadence: Annotated[Cadence, BeforeValidator(values.cadence)] = Cadence.INSTANT
    timezone: TimeZone = "UTC"
    quiet_hours: Annotated[QuietHours, BeforeValidator(values.quiet_hours)] | None = None
    currency: CurrencyCode | None = None


class Settings(BaseSettings):
    """Everything that can be set.

    Attributes:
        database: path of the database file.
        regulators: slugs of the regulators to watch; all when empty.
        regulators_dir: folders of further regulators' files; one with a known slug replaces that regulator.
    """

    model_config = SettingsConfigDict(
        env_prefix="FINEWATCH_",
        env_nested_delimiter="__",
        env_ignore_empty=True,  # what `${VARIABLE:-}` leaves in a compose file is as good as not set
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
    )

    database: str = "finewatch.db"
    regulators: Words = ()
    regulators_dir: Folders = ()
    polling: Polling = Polling()
    http: Http = Http()
    slack: Slack = Slack()
    discord: Discord = Discord()
    operator: Operator = Operator()
    delivery: DeliverySettings = DeliverySettings()
    log: Log = Log()
    metrics: Metrics = Metrics()
    subscription: tuple[SubscriptionEntry, ...] = ()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  (pydantic-settings names the arguments)
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then what ``config.load_settings`` read from files."""
        return env_settings, init_settings


def settings_of(model: type[BaseModel]) -> dict[str, Any]:
    """Every setting's default by its dotted name, such as ``polling.every``; tables are opened, lists are not."""
    named: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if isinstance(field.default, Table):
            named |= {f"{name}.{key}": value for key, value in settings_of(type(field.default)).items()}
        else:
            named[name] = field.default
    return named


def default_folder() -> Path:
    """Where the regulators' files that come with the program lie."""
    return Path(__file__).parent / "regulators"
