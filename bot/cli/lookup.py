"""``finewatch search``, ``latest``, ``show`` and ``explain``: questions about what is on record."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Annotated, TypeVar

from cyclopts import Parameter, validators

from bot.cli.common import Common, Exit, Json, load, show_card, with_store, write, write_json
from bot.domain.actions import ActionType
from bot.domain.recording import ActionPage, ActionQuery
from bot.pipeline import present
from bot.pipeline.records import action_as_json, explanation_as_json

if TYPE_CHECKING:
    from bot.services.answer import Answers, Explanation

T = TypeVar("T")
Count = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=10_000))]
Offset = Annotated[int, Parameter(validator=validators.Number(gte=0))]


def search(
    *words: str,
    regulator: str | None = None,
    type: ActionType | None = None,  # noqa: A002  (it names the option)
    limit: Count = 10,
    offset: Offset = 0,
    json: Json = False,
    common: Common | None = None,
) -> int:
    """Look for recorded actions by party, law, title or any word of them, newest first.

    Accents and case do not matter; every word must occur.

    Parameters
    ----------
    words: str
        What to look for; everything when none is given.
    regulator: str
        Only actions of this regulator, by slug, acronym or name.
    type: ActionType
        Only this kind of action.
    limit: int
        How many to show.
    offset: int
        How many to skip.
    json: bool
        Print one JSON object a line.
    """

    async def look(answers: Answers) -> ActionPage:
        query = ActionQuery(
            words=" ".join(words),
            regulator=answers.regulator(regulator) if regulator else None,
            type=type.value if type else None,
            limit=limit,
            offset=offset,
        )
        return await answers.search(query)

    asked = " ".join(words) or "everything"
    return _show_page(look, f"Actions that match “{asked}”" if words else "Actions on record", json, common)


def latest(count: Count = 10, /, *, json: Json = False, common: Common | None = None) -> int:
    """The newest recorded actions.

    Parameters
    ----------
    count: int
        How many.
    json: bool
        Print one JSON object a line.
    """
    return _show_page(lambda answers: answers.search(ActionQuery(limit=count)), "Latest actions", json, common)


def show(reference: str, /, *, json: Json = False, common: Common | None = None) -> int:
    """One action as it was alerted.

    Parameters
    ----------
    reference: str
        Its reference, such as ICO-2026-001.
    json: bool
        Print it as a JSON object.
    """

    async def look(answers: Answers) -> None:
        if json:
            write_json(action_as_json(await answers.show(reference), answers.directory))
        else:
            show_card(await answers.card(reference))

    ask(common, look)
    return Exit.OK


def explain(item: str, /, *, json: Json = False, common: Common | None = None) -> int:
    """Why an item was or was not told: what each stage made of it.

    Parameters
    ----------
    item: str
        A link, an item's id, or an action's reference.
    json: bool
        Print one JSON object for each item.
    """
    explanations = ask(common, lambda answers: answers.explain(item))
    for explanation in explanations:
        if json:
            write_json(explanation_as_json(explanation.stored, _stages(explanation)))
        else:
            _write_explanation(explanation)
    return Exit.OK


def ask(common: Common | None, question: Callable[[Answers], Awaitable[T]]) -> T:
    """Put a question to the record; needs neither network nor chat, and loads neither."""
    settings, directory = load(common)

    from bot.rates import EcbRates
    from bot.services.answer import Answers

    return with_store(settings, lambda store: question(Answers(store, directory, EcbRates())))


def _show_page(
    look: Callable[[Answers], Awaitable[ActionPage]],
    heading: str,
    json: bool,  # noqa: FBT001
    common: Common | None,
) -> int:
    async def look_and_show(answers: Answers) -> None:
        page = await look(answers)
        if json:
            for action in page.actions:
                write_json(action_as_json(action, answers.directory))
        elif page.actions:
            show_card(present.listing(page, answers.directory, heading=heading))
        else:
            write(f"{heading}: none on record.")

    ask(common, look_and_show)
    return Exit.OK


def _stages(explanation: Explanation) -> list[tuple[str, str, Sequence[str]]]:
    return [(stage.name, stage.outcome, stage.details) for stage in explanation.stages]


def _write_explanation(explanation: Explanation) -> None:
    item = explanation.stored.item
    write(f"{item.title}\n{item.link or item.id}")
    name_width = max(len(stage.name) for stage in explanation.stages)
    for stage in explanation.stages:
        write(f"  {stage.name:<{name_width}}  {stage.outcome}")
        _write_details(stage.details, indent=name_width + 4)
    write("")


def _write_details(details: Sequence[str], indent: int) -> None:
    for detail in details:
        write(f"{' ' * indent}- {detail}")
