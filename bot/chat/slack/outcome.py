"""What Slack's answers mean for a message: the documented error codes, sorted by what follows from them.

https://docs.slack.dev/reference/methods/chat.postMessage#errors
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.chat.attempt import seconds
from bot.domain.errors import LookupImpossible, PostDeferred, PostError, PostRejected, PostUnclear

_UNCLEAR = frozenset({"fatal_error", "internal_error"})
"""Slack documents both as possibly having partly succeeded."""

_LATER = frozenset({"ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org"})

_OPERATOR = {
    "invalid_auth": "Slack does not know the bot token: check slack.bot_token",
    "not_authed": "Slack received no bot token: check slack.bot_token",
    "token_expired": "the Slack bot token has expired: install the app again and set slack.bot_token",
    "missing_scope": "the Slack app lacks a scope: install it again from the manifest in docs/slack.md",
    "not_allowed_token_type": "slack.bot_token is not a bot token: it starts with xoxb-",
    "access_denied": "Slack denies access: check the app's installation",
    "accesslimited": "Slack limits access to this app for now",
    "org_login_required": "the Slack workspace is being moved to an organisation",
}
"""Errors that an operator can mend: the message stays due."""

_GONE = {
    "channel_not_found": "the channel does not exist, or the app cannot see it: invite it with /invite",
    "is_archived": "the channel is archived",
    "not_in_channel": "the app is not in the channel: invite it with /invite",
    "account_inactive": "the app has been removed from the workspace",
    "token_revoked": "the app has been removed from the workspace",
    "team_access_not_granted": "the app has no access to this workspace",
    "team_not_found": "the workspace does not exist",
    "ekm_access_denied": "the workspace's administrators have suspended access",
    "enterprise_is_restricted": "the organisation does not allow this app",
    "restricted_action": "the workspace does not let this app post there",
    "restricted_action_read_only_channel": "the channel is read-only",
    "restricted_action_thread_only_channel": "the channel takes replies only",
    "restricted_action_non_threadable_channel": "the channel takes no replies",
    "channel_type_not_supported": "apps cannot post to this kind of channel",
    "messages_tab_disabled": "the app's messages tab is switched off",
    "cannot_dm_bot": "bots cannot be written to",
    "user_not_found": "the person does not exist",
}

_BLIND = frozenset({"missing_scope", "not_in_channel", "channel_not_found", "is_archived", "not_allowed_token_type"})


def outcome(status: int, headers: Mapping[str, Any], body: object) -> PostError:
    """What an answer that is not a success means for the message.

    Args:
        status: HTTP status.
        headers: of the answer.
        body: the decoded answer; anything but an object counts as unreadable.
    """
    code = str(body.get("error", "")) if isinstance(body, Mapping) else ""
    if status == 429 or code in {"ratelimited", "rate_limited"}:
        return PostDeferred("Slack asks to slow down", retry_after=seconds(headers.get("Retry-After")) or 1.0)
    if status >= 500 or code in _UNCLEAR or not code:
        return PostUnclear(f"Slack may have taken the message: {code or f'HTTP status {status}'}")
    if code in _LATER:
        return PostDeferred(f"Slack asks to try again later ({code})")
    if code in _OPERATOR:
        return PostDeferred(f"{_OPERATOR[code]} ({code})", retry_after=300.0)
    if code in _GONE:
        return PostRejected(f"Slack: {_GONE[code]} ({code})", destination_is_gone=True)
    return PostRejected(f"Slack refuses the message ({code}{_details(body)})")


def lookup_outcome(status: int, headers: Mapping[str, Any], body: object) -> PostError:
    """What a failed look-up means: reading never posts, so an unclear answer is one to ask again."""
    code = str(body.get("error", "")) if isinstance(body, Mapping) else ""
    if code in _BLIND:
        scopes = "channels:history and groups:history, and membership of the channel"
        return LookupImpossible(f"Slack does not let the app read the channel ({code}): it needs {scopes}")
    answer = outcome(status, headers, body)
    if isinstance(answer, PostDeferred):
        return answer
    if isinstance(answer, PostRejected):
        return LookupImpossible(str(answer))
    return PostUnclear(f"Slack could not look the message up: {code or f'HTTP status {status}'}")


def _details(body: object) -> str:
    messages = body.get("response_metadata", {}).get("messages", []) if isinstance(body, Mapping) else []
    return "".join(f"; {message}" for message in messages[:3])
