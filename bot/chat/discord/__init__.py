"""Discord: cards as embeds, posts by REST, commands through the gateway."""

from bot.chat.discord.app import DiscordOptions, DiscordPlatform, open_discord

__all__ = ["DiscordOptions", "DiscordPlatform", "open_discord"]
