"""The command line: ``finewatch <command>``. One module for each family of commands, loaded when it is called.

::

    service.py     run · poll
    reading.py     extract
    lookup.py      search · latest · show · explain
    operations.py  sources · deliveries · subscriptions
    health.py      doctor
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from cyclopts import App, CycloptsError, Parameter, UnusedCliTokensError

from bot import __version__
from bot.cli.common import Exit, say
from bot.domain.errors import BadQuery, ConfigurationError, FinewatchError, StoreError

HELP = """Watch privacy regulators; tell Slack and Discord, once, who was sanctioned, for how much, under which law.

Start with `finewatch poll`: it reads every regulator once and prints what it finds, without any set-up.
"""

EPILOGUE = "`--config FILE` and `--verbose` may stand before or after the command."

app = App(
    name="finewatch",
    version=__version__,
    help=HELP,
    help_epilogue=EPILOGUE,
    help_format="markdown",
    version_flags=["--version", "-V"],
    help_flags=["--help", "-h"],
    default_parameter=Parameter(negative="", show_default=False),
)

for _module, _commands in {
    "service": ("poll", "run"),
    "reading": ("extract",),
    "lookup": ("search", "latest", "show", "explain"),
    "operations": ("sources", "deliveries", "subscriptions"),
    "health": ("doctor",),
}.items():
    for _name in _commands:
        # By path: a command's module, and the libraries behind it, are loaded when it is called.
        app.command(f"bot.cli.{_module}:{_name}", name=_name, sort_key=len(list(app)))


def run(arguments: Sequence[str]) -> int:
    """Carry out a command.

    Args:
        arguments: what stands behind ``finewatch``.

    Returns:
        the exit code; every error has been told in one sentence on standard error.
    """
    tokens = common_options_last(list(arguments))
    verbose = bool({"-v", "--verbose"} & set(tokens))
    if not tokens or tokens[0] in app.help_flags:
        _load_all()
    try:
        result = app(tokens, exit_on_error=False, print_error=False, result_action="return_value")
    except CycloptsError as error:
        say(f"finewatch: {_usage(error)}")
        say("Try `finewatch --help`, or `finewatch <command> --help`.")
        return Exit.USAGE
    except FinewatchError as error:
        say(f"finewatch: {error}")
        return exit_code(error)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of a pipe (`| head`) has had enough; Python would complain once more while it closes.
        sys.stdout = None
        return Exit.OK
    except Exception as error:
        # The last line of defence: no trace reaches a user unasked.
        if verbose:
            raise
        say(f"finewatch: a mistake of the program: {type(error).__name__}: {error}")
        say("Run the command again with --verbose for the whole trace, and please report it.")
        return Exit.MISTAKE
    return _code(result)


def _load_all() -> None:
    """Load every command's module, so that the list of commands can say what each does."""
    for name in app:
        app[name]


def common_options_last(tokens: list[str]) -> list[str]:
    """``--config FILE`` and ``-v`` in front of the command, moved behind it."""
    front: list[str] = []
    rest = tokens
    while rest:
        if rest[0] in ("--config", "-c") and len(rest) > 1:
            front, rest = [*front, *rest[:2]], rest[2:]
        elif rest[0] in ("-v", "--verbose") or rest[0].startswith("--config="):
            front, rest = [*front, rest[0]], rest[1:]
        else:
            break
    return [*rest[:1], *front, *rest[1:]] if rest else []


def exit_code(error: FinewatchError) -> Exit:
    """The exit code of an error that was raised on purpose."""
    if isinstance(error, ConfigurationError):
        return Exit.CONFIGURATION
    if isinstance(error, StoreError):
        return Exit.STORE
    if isinstance(error, BadQuery):
        return Exit.USAGE
    return Exit.FAILED


def _usage(error: CycloptsError) -> str:
    if isinstance(error, UnusedCliTokensError):
        return f"one argument too many: {' '.join(error.unused_tokens or ())}"
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines)


def _code(result: Any) -> int:
    return result if isinstance(result, int) else Exit.OK
