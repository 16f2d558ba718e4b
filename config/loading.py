"""Reads the settings from their places, and turns every mistake into one sentence that names key, place and remedy."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, SecretStr, ValidationError
from pydantic_settings.exceptions import SettingsError

from bot.domain.errors import ConfigurationError
from config.settings import Settings, settings_of

FILE = "finewatch.toml"
PREFIX = "FINEWATCH_"
SECRETS_FOLDERS = (Path("/run/secrets"),)
_PATHS = ("database", "regulators_dir")
_KUBERNETES = re.compile(r"FINEWATCH_(?:SERVICE_\w+|PORT(?:_\w+)?)")
_SHAPES = {
    "model_type": "expected a table, written [{key}]",
    "tuple_type": "expected a list",
    "string_type": "expected text in quotation marks",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
}
"""What pydantic's kinds of error ask for, in the words of a settings file."""
_PATH_VARIABLE = f"{PREFIX}CONFIG"


def load_settings(file: Path | None = None, *, secrets: Iterable[Path] | None = None) -> Settings:
    """Read every setting: environment > secrets files > the file > defaults.

    Args:
        file: the settings file; when None, the one that ``FINEWATCH_CONFIG`` names, else ``finewatch.toml`` in the
            working directory, if it is there. Relative paths in it start at its own folder.
        secrets: folders of secrets files; when None, /run/secrets and systemd's credentials.

    Raises:
        ConfigurationError: with one sentence for the first mistake found.
    """
    file = _find_file(file)
    from_file = _read_file(file) if file else {}
    from_secrets, secret_places = _read_secrets(_secrets_folders() if secrets is None else secrets)
    _check_environment(os.environ)
    try:
        return Settings(**_merged(from_file, from_secrets))
    except ValidationError as error:
        raise _explained(error, file, secret_places) from None
    except SettingsError as error:
        name = re.search(r'"(\w+)"', str(error))
        raise ConfigurationError(
            PREFIX + (name[1].upper() if name else "…"),
            f"expected its keys one by one, such as {PREFIX}POLLING__EVERY=5m",
            place="the environment",
        ) from None


def _find_file(file: Path | None) -> Path | None:
    if file is None and (named := os.environ.get(_PATH_VARIABLE)):
        file = Path(named)
    if file is None:
        return Path(FILE) if Path(FILE).is_file() else None
    if not file.is_file():
        raise ConfigurationError("--config", f"there is no file {file}")
    return file


def _read_file(file: Path) -> dict[str, Any]:
    table = read_toml(file)
    for key in _PATHS:
        value = table.get(key)
        if isinstance(value, str):
            table[key] = _from_folder(file.parent, value)
        elif isinstance(value, list):
            table[key] = [_from_folder(file.parent, part) if isinstance(part, str) else part for part in value]
    return table


def _from_folder(folder: Path, path: str) -> str:
    if "://" in path or path == ":memory:":
        return path
    return str(folder / Path(path).expanduser())


def read_toml(file: Path) -> dict[str, Any]:
    """A TOML file's content.

    Raises:
        ConfigurationError: it cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(str(file), f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(str(file), "is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(str(file), f"is not valid TOML: {error}") from None


def _secrets_folders() -> tuple[Path, ...]:
    systemd = os.environ.get("CREDENTIALS_DIRECTORY")
    return (*SECRETS_FOLDERS, *((Path(systemd),) if systemd else ()))


def _read_secrets(folders: Iterable[Path]) -> tuple[dict[str, Any], dict[str, str]]:
    """The values found in secrets files, nested as the settings are, and the file of each by its setting's name.

    A file is named as the setting, in any case: ``FINEWATCH_SLACK__BOT_TOKEN``, ``slack__bot_token`` or
    ``slack_bot_token``. Files of other programs are left alone.
    """
    files = {path.name.casefold(): path for folder in folders for path in _files(folder)}
    found: dict[str, Any] = {}
    places: dict[str, str] = {}
    for name in settings_of(Settings):
        path = next((files[known] for known in _secret_names(name) if known in files), None)
        if path is None:
            continue
        try:
            value = path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise ConfigurationError(name, "the secrets file cannot be read", place=str(path)) from None
        places[name] = str(path)
        table = found
        *tables, key = name.split(".")
        for part in tables:
            table = table.setdefault(part, {})
        table[key] = value
    return found, places


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.iterdir() if path.is_file())


def _secret_names(name: str) -> tuple[str, str, str]:
    nested = name.replace(".", "__")
    return f"finewatch_{nested}", nested, name.replace(".", "_")


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = _merged(under, value) if isinstance(under, Mapping) and isinstance(value, Mapping) else value
    return merged


def _check_environment(environ: Mapping[str, str]) -> None:
    """Refuse a variable that is a setting's name misspelt; pydantic-settings would silently pass over it.

    Variables that resemble no setting are left alone: Kubernetes, for one, sets FINEWATCH_SERVICE_HOST beside a
    service of that name.
    """
    known = {f"{PREFIX}{name.upper().replace('.', '__')}" for name in settings_of(Settings)} | {_PATH_VARIABLE}
    tables = {f"{PREFIX}{name.split('.')[0].upper()}" for name in settings_of(Settings)}
    for name in environ:
        upper = name.upper()
        if not upper.startswith(PREFIX) or upper in known | tables or _KUBERNETES.fullmatch(upper):
            continue
        near = difflib.get_close_matches(upper, sorted(known), n=1, cutoff=0.85)
        if near:
            raise ConfigurationError(
                name, f"there is no such setting; did you mean {near[0]}?", place="the environment"
            )


def _explained(error: ValidationError, file: Path | None, secret_places: Mapping[str, str]) -> ConfigurationError:
    """The first mistake as one sentence; what is secret is not repeated."""
    first = error.errors()[0]
    name = dotted(first["loc"])
    variable = PREFIX + "__".join(str(part) for part in first["loc"]).upper()
    in_environment = next((v for v in os.environ if v.upper() == variable), None)
    place = in_environment or secret_places.get(name) or (str(file) if file else None)
    return ConfigurationError(name, expectation(first, Settings), place=place)


def dotted(location: tuple[int | str, ...]) -> str:
    """A place in nested settings as its operator would write it: ``subscription[2].at_least``."""
    name = ""
    for part in location:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else str(part)
    return name


def expectation(error: Any, model: type[BaseModel]) -> str:
    """What one of pydantic's errors amounts to, in plain words.

    Args:
        error: an entry of ``ValidationError.errors()``.
        model: the model that was validated, in which the nearest known name is looked for.
    """
    kind, location = error["type"], error["loc"]
    if kind == "extra_forbidden":
        *tables, key = location
        known = _names_in(model, tables)
        near = difflib.get_close_matches(str(key), known, n=1, cutoff=0.6)
        hint = f"did you mean {dotted((*tables, near[0]))}?" if near else f"known here are {', '.join(sorted(known))}"
        return f"there is no such setting; {hint}"
    if kind == "missing":
        return "it is required, and missing"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind in _SHAPES:
        message = _SHAPES[kind].format(key=dotted(location))
    else:
        message = re.sub(r"^Input should be", "expected", error["msg"])
    shown = "" if _is_secret(model, location) else f", not {_short(error['input'])}"
    return f"{message}{shown}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _names_in(model: type[BaseModel], tables: Iterable[Any]) -> list[str]:
    for table in tables:
        if isinstance(table, int):
            continue
        inner = _model_of(model.model_fields[table].annotation)
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def _model_of(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as ``Slack`` or ``tuple[SubscriptionEntry, ...]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _model_of(part))), None)


def _is_secret(model: type[BaseModel], location: tuple[int | str, ...]) -> bool:
    current: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, int) or current is None:
            continue
        field = current.model_fields.get(part)
        if field is None:
            return False
        if "SecretStr" in str(field.annotation) or field.annotation is SecretStr:
            return True
        current = _model_of(field.annotation)
    return False
