"""The command group ``/fines`` on Discord: typed options in, embeds out, to the asker alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.ext import commands as extension
from discord.gateway import DiscordWebSocket

from bot.chat.discord.embeds import buttons, embed, messages
from bot.domain.cards import Card, Tone
from bot.services.commands import Asker, Commands

log = structlog.get_logger(__name__)

DEFER_AFTER = 1.5
"""Seconds after which an answer that is not ready is announced: Discord gives up after three."""

MOST_MESSAGES = 5

APOLOGY = Card(
    title="Something went wrong",
    summary="It is on our side, and it has been logged. Please try again in a minute.",
    tone=Tone.CALM,
)

CADENCES = [
    app_commands.Choice(name=name, value=value)
    for name, value in (("at once", "instant"), ("one message a day", "daily"), ("one message a week", "weekly"))
]


class FinewatchBot(extension.AutoShardedBot):
    """The gateway side: no privileged intent, no prefix commands, one command group."""

    def __init__(self, service: Commands) -> None:
        super().__init__(
            command_prefix=extension.when_mentioned,
            intents=discord.Intents.none(),
            help_command=None,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
        )
        self.tree.add_command(Fines(service))

    async def setup_hook(self) -> None:
        """Learn the gateway's address, and register the commands where they differ from those on record.

        The library itself would connect anew to Discord's own address, whatever the REST address is. Registering
        seldom matters, because Discord allows 200 creations a day.
        """
        _, gateway, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(gateway)
        try:
            if await self._registration_differs():
                await self.tree.sync()
                log.info("discord_commands_registered")
        except discord.HTTPException as error:
            log.warning("discord_commands_not_registered", reason=str(error))

    async def _registration_differs(self) -> bool:
        try:
            on_record = [command.to_dict() for command in await self.tree.fetch_commands()]
        except discord.HTTPException as error:
            log.info("discord_commands_not_read", reason=str(error))
            return True
        return bool(_told([command.to_dict(self.tree) for command in self.tree.get_commands()]) != _told(on_record))


def make_bot(service: Commands) -> FinewatchBot:
    """A bot that has not been started."""
    logging.getLogger("discord.state").addFilter(_is_news)
    return FinewatchBot(service)


def _is_news(record: logging.LogRecord) -> bool:
    """False for the library's reminder that we keep no record of servers: that is on purpose, it saves memory."""
    return "Guilds intent" not in record.getMessage()


class Fines(app_commands.Group, name="fines", description="Who was sanctioned, for how much, under which law"):
    """The commands; each hands its options to the service by name."""

    def __init__(self, service: Commands) -> None:
        super().__init__()
        self._service = service

    @app_commands.command(description="Look for past actions by party, law or words of the headline")
    @app_commands.describe(query="words that must all occur, such as: cookies ireland")
    async def search(self, interaction: discord.Interaction, query: app_commands.Range[str, 1, 200]) -> None:
        await self._run(interaction, "search", {"query": query})

    @app_commands.command(description="The newest actions")
    @app_commands.describe(regulator="only this regulator's, such as: CNIL")
    async def latest(self, interaction: discord.Interaction, regulator: str | None = None) -> None:
        await self._run(interaction, "latest", {"regulator": regulator})

    @app_commands.command(description="One action whole")
    @app_commands.describe(reference="the reference in an alert's footer, such as: ICO-2026-001")
    async def show(self, interaction: discord.Interaction, reference: app_commands.Range[str, 1, 100]) -> None:
        await self._run(interaction, "show", {"reference": reference})

    @app_commands.command(description="What Finewatch can do")
    async def help(self, interaction: discord.Interaction) -> None:
        await self._run(interaction, "help", {})

    @app_commands.command(description="Tell this channel of new actions; every option narrows it down")
    @app_commands.describe(
        regulators="such as: ico, cnil",
        types="such as: fine, reprimand",
        subjects="words in the name of the party, such as: meta, orange",
        keywords="words in the text, such as: cookies, biometric",
        at_least="smallest sum, such as: 50000 EUR",
        cadence="at once, or gathered into a digest at 09:00",
        timezone="for digests and quiet hours, such as: Europe/Paris",
        quiet_hours="when to hold alerts back, such as: 22:00-07:00",
        currency="show sums in this currency too, such as: EUR",
    )
    @app_commands.choices(cadence=CADENCES)
    async def subscribe(
        self,
        interaction: discord.Interaction,
        regulators: str | None = None,
        types: str | None = None,
        subjects: str | None = None,
        keywords: str | None = None,
        at_least: str | None = None,
        cadence: str | None = None,
        timezone: str | None = None,
        quiet_hours: str | None = None,
        currency: str | None = None,
    ) -> None:
        options = {"regulators": regulators, "types": types, "subjects": subjects, "keywords": keywords}
        options |= {"at_least": at_least, "cadence": cadence, "timezone": timezone}
        await self._run(interaction, "subscribe", options | {"quiet_hours": quiet_hours, "currency": currency})

    @app_commands.command(description="What this channel is told")
    async def subscriptions(self, interaction: discord.Interaction) -> None:
        await self._run(interaction, "subscriptions", {})

    @app_commands.command(description="End a subscription of this channel")
    @app_commands.describe(id="as /fines subscriptions shows it; may be left out where there is only one")
    async def unsubscribe(self, interaction: discord.Interaction, id: str | None = None) -> None:  # noqa: A002 - the option's name
        await self._run(interaction, "unsubscribe", {"id": id})

    async def _run(self, interaction: discord.Interaction, verb: str, options: Mapping[str, str | None]) -> None:
        given = {name: value for name, value in options.items() if value}
        answering = asyncio.ensure_future(self._service.run(asker(interaction), verb, given))
        await asyncio.wait({answering}, timeout=DEFER_AFTER)
        if not answering.done():
            await _said(interaction.response.defer(ephemeral=True, thinking=True))
        try:
            reply = await answering
            cards = reply.cards
            if verb == "subscribe" and not reply.error:
                cards += _obstacles(interaction.app_permissions)
            shown = messages(cards)
        except Exception:  # whatever fails, the asker gets a sentence and the operator the traceback
            log.exception("discord_command_failed", verb=verb, options=given)
            cards, shown = (APOLOGY,), [[embed(APOLOGY)]]
        for embeds in shown[:MOST_MESSAGES]:
            await _said(_show(interaction, embeds, _view(cards)))


async def _show(interaction: discord.Interaction, embeds: list[discord.Embed], view: discord.ui.View | None) -> None:
    more: dict[str, Any] = {"view": view} if view else {}
    if interaction.response.is_done():
        await interaction.followup.send(embeds=embeds, ephemeral=True, **more)
    else:
        await interaction.response.send_message(embeds=embeds, ephemeral=True, **more)


def _obstacles(granted: discord.Permissions) -> tuple[Card, ...]:
    """What keeps the bot from posting where it was just asked to."""
    names = {"view_channel": "View Channel", "send_messages": "Send Messages", "embed_links": "Embed Links"}
    missing = [name for permission, name in names.items() if not getattr(granted, permission)]
    if not missing:
        return ()
    sentence = f"The bot may not post here yet: give it {', '.join(missing)} in this channel."
    return (Card(title=sentence, tone=Tone.SERIOUS),)


def _view(cards: Sequence[Card]) -> discord.ui.View | None:
    """The links of a single card as buttons."""
    links = buttons(cards[0]) if len(cards) == 1 else []
    if not links:
        return None
    view = discord.ui.View(timeout=None)
    for link in links:
        view.add_item(discord.ui.Button(style=discord.ButtonStyle.link, label=link.label, url=link.url))
    return view


async def _said(saying: Awaitable[object]) -> None:
    """Say something to the asker; if it cannot be said, that is for the operator's log alone."""
    try:
        await saying
    except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
        log.warning("discord_answer_lost", reason=str(error) or type(error).__name__)


def asker(interaction: discord.Interaction) -> Asker:
    """Who asks; in a direct message people decide for themselves, in a server those who may manage the channel."""
    in_server = interaction.guild_id is not None
    return Asker(
        platform="discord",
        workspace=str(interaction.guild_id) if in_server else None,
        channel=str(interaction.channel_id),
        user=str(interaction.user.id),
        may_manage=interaction.permissions.manage_channels if in_server else True,
    )


def _told(node: Any) -> Any:
    """What a registration says: without ids, and without defaults, which Discord leaves out."""
    if isinstance(node, dict):
        kept = {key: _told(value) for key, value in node.items() if key in _COMPARED}
        return {key: value for key, value in kept.items() if value not in (None, [], {}, False)}
    return [_told(child) for child in node] if isinstance(node, list) else node


_COMPARED = {"name", "description", "type", "options", "required", "choices", "value", "min_length", "max_length"}
