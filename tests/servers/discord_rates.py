"""Discord's rate limits as the loopback server reports and enforces them (developers/topics/rate-limits.mdx)."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Bucket:
    """A fixed window of one route and channel."""

    limit: int
    seconds: float
    used: int = 0
    opened_at: float = -1e9

    def take(self, now: float) -> bool:
        """Count a request; False where the window is full."""
        if now - self.opened_at >= self.seconds:
            self.opened_at, self.used = now, 0
        if self.used >= self.limit:
            return False
        self.used += 1
        return True

    def reset_after(self, now: float) -> float:
        return max(self.opened_at + self.seconds - now, 0.0)


@dataclass(kw_only=True)
class Rates:
    """Whether requests are within the limits, and the headers that say so.

    Attributes:
        enforced: whether more than the limits is refused; otherwise the headers promise plenty.
        per_channel: messages in ``window`` seconds in one channel.
        whole: requests a second in all.
    """

    enforced: bool = False
    per_channel: int = 5
    window: float = 5.0
    whole: int = 50
    _buckets: dict[tuple[str, str], Bucket] = field(default_factory=dict)
    _recent: deque[float] = field(default_factory=deque)

    def take(self, route: str, channel: str) -> tuple[dict[str, str], float | None, bool]:
        """Count a request.

        Returns:
            its rate limit headers; where it is refused, the seconds to wait, and whether the limit is the whole bot's.
        """
        now = time.monotonic()
        if self.enforced and (wait := self._whole_wait(now)) is not None:
            return {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}, wait, True
        limit = self.per_channel if self.enforced and route == "messages.create" else 10_000
        bucket = self._buckets.setdefault((route, channel), Bucket(limit=limit, seconds=self.window))
        taken = bucket.take(now)
        reset_after = bucket.reset_after(now)
        headers = {
            "X-RateLimit-Limit": str(bucket.limit),
            "X-RateLimit-Remaining": str(bucket.limit - bucket.used),
            "X-RateLimit-Reset": f"{time.time() + reset_after:.3f}",
            "X-RateLimit-Reset-After": f"{reset_after:.3f}",
            "X-RateLimit-Bucket": f"bucket-{route}",
        }
        if taken:
            return headers, None, False
        return headers | {"X-RateLimit-Scope": "user"}, max(reset_after, 0.001), False

    def _whole_wait(self, now: float) -> float | None:
        while self._recent and now - self._recent[0] >= 1.0:
            self._recent.popleft()
        if len(self._recent) >= self.whole:
            return 1.0 - (now - self._recent[0])
        self._recent.append(now)
        return None
