"""The schema, as the steps that lead to it. A step that has been released is never edited; a change is a new step.

Times are TEXT, ISO 8601 in UTC with microseconds and ``Z``, so that they sort as they are written. Sums are INTEGER
minor units (pence, cents) beside their currency. JSON is used only for what no query looks into.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

SCHEMA = Migrations("finewatch")

# "FNWT": marks the file as Finewatch's own (https://www.sqlite.org/pragma.html#pragma_application_id).
APPLICATION_ID = 0x464E5754


@SCHEMA(name="0001_sources_and_items")
def sources_and_items(db: Database) -> None:
    db.executescript("""
        CREATE TABLE source_states (
            source TEXT PRIMARY KEY,
            etag TEXT,
            last_modified TEXT,
            body_hash TEXT,
            moved_to TEXT,
            polled_at TEXT,
            changed_at TEXT,
            newest_at TEXT,
            next_poll_at TEXT,
            baseline_at TEXT,
            failures INTEGER NOT NULL DEFAULT 0,
            last_error TEXT,
            blind_since TEXT,
            items_seen INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        -- What marks() reads stands first, so that it need not walk past the text.
        CREATE TABLE items (
            source TEXT NOT NULL,
            id TEXT NOT NULL,
            link TEXT,
            title TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            published TEXT,
            regulator TEXT NOT NULL,
            language TEXT NOT NULL,
            updated TEXT,
            categories TEXT NOT NULL,        -- JSON
            decision_number TEXT,
            document TEXT,
            kind TEXT NOT NULL,
            because TEXT NOT NULL,           -- JSON
            actions TEXT NOT NULL,           -- JSON: references
            first_seen TEXT NOT NULL,
            last_seen TEXT NOT NULL,
            baseline INTEGER NOT NULL,
            page_due_at TEXT,
            page_attempts INTEGER NOT NULL,
            text_state TEXT NOT NULL,
            text TEXT NOT NULL,
            findings TEXT NOT NULL,          -- JSON
            PRIMARY KEY (source, id)
        ) STRICT;
        CREATE INDEX items_by_id ON items (id);
        CREATE INDEX items_by_link ON items (link) WHERE link IS NOT NULL;
        CREATE INDEX items_by_page_due ON items (source, page_due_at) WHERE page_due_at IS NOT NULL;
        CREATE INDEX items_with_actions ON items (source) WHERE actions <> '[]';
    """)


@SCHEMA(name="0002_actions")
def actions(db: Database) -> None:
    db.executescript("""
        -- The latest revision of each action, as far as queries look at it.
        CREATE TABLE actions (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            reference TEXT NOT NULL UNIQUE COLLATE NOCASE,
            series TEXT NOT NULL COLLATE NOCASE,     -- the reference without its running number: ICO-2022
            series_number INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            regulator TEXT NOT NULL,
            type TEXT NOT NULL,
            subject TEXT NOT NULL,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            provisions TEXT NOT NULL,                -- one a line
            amount_minor INTEGER,
            currency TEXT,
            decision_number TEXT,
            decided_on TEXT,
            announced_at TEXT NOT NULL,
            baseline INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX actions_by_series ON actions (series, series_number);
        CREATE INDEX actions_by_time ON actions (announced_at, number);
        CREATE INDEX actions_by_regulator ON actions (regulator, announced_at, number);
        CREATE INDEX actions_by_decision ON actions (decision_number) WHERE decision_number IS NOT NULL;
        CREATE INDEX actions_by_sum ON actions (regulator, amount_minor) WHERE amount_minor IS NOT NULL;

        -- Every revision, whole.
        CREATE TABLE action_revisions (
            action TEXT NOT NULL REFERENCES actions (id),
            revision INTEGER NOT NULL,
            record TEXT NOT NULL,                    -- JSON
            PRIMARY KEY (action, revision)
        ) STRICT, WITHOUT ROWID;

        -- Which items tell of which action.
        CREATE TABLE citations (
            action TEXT NOT NULL REFERENCES actions (id),
            source TEXT NOT NULL,
            item TEXT NOT NULL,
            link TEXT,
            PRIMARY KEY (action, source, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX citations_by_item ON citations (source, item);
        CREATE INDEX citations_by_link ON citations (link) WHERE link IS NOT NULL;

        -- The significant words of subjects' keys, to find who may be the same party.
        CREATE TABLE subject_words (
            word TEXT NOT NULL,
            action TEXT NOT NULL REFERENCES actions (id),
            PRIMARY KEY (word, action)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX subject_words_by_action ON subject_words (action);
    """)
    db.table("actions").enable_fts(
        ["reference", "subject", "title", "summary", "provisions"],
        tokenize="unicode61 remove_diacritics 2",
        create_triggers=True,
    )


@SCHEMA(name="0003_subscriptions")
def subscriptions(db: Database) -> None:
    db.executescript("""
        CREATE TABLE subscriptions (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            platform TEXT NOT NULL,
            channel TEXT NOT NULL,
            workspace TEXT,
            regulators TEXT NOT NULL,                -- JSON, as are the next three
            types TEXT NOT NULL,
            subjects TEXT NOT NULL,
            keywords TEXT NOT NULL,
            at_least_minor INTEGER,
            at_least_currency TEXT,
            cadence TEXT NOT NULL,
            timezone TEXT NOT NULL,
            quiet_start TEXT,
            quiet_end TEXT,
            currency TEXT,
            origin TEXT NOT NULL,
            created_by TEXT,
            created_at TEXT,
            paused TEXT
        ) STRICT;
        CREATE INDEX subscriptions_by_destination ON subscriptions (platform, channel);
    """)


@SCHEMA(name="0004_outbox")
def outbox(db: Database) -> None:
    db.executescript("""
        -- One row for each message owed, or, for digests and summaries, for each action that is to stand in one.
        CREATE TABLE deliveries (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            platform TEXT NOT NULL,
            channel TEXT NOT NULL,
            workspace TEXT,
            action TEXT REFERENCES actions (id) DEFERRABLE INITIALLY DEFERRED,
            revision INTEGER NOT NULL,
            actions TEXT NOT NULL,                   -- JSON: ids
            text TEXT,
            subscription TEXT,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            created_at TEXT NOT NULL,
            scheduled_at TEXT NOT NULL,              -- the order within a destination: the first due_at
            due_at TEXT NOT NULL,
            tried_at TEXT,                           -- when first handed to the platform
            last_error TEXT,
            receipt_channel TEXT,
            receipt_message TEXT,
            digest TEXT,                             -- the row into whose message this one was gathered
            -- neither settled, nor waiting for a person, nor part of another row's message
            open INTEGER NOT NULL AS (
                state IN ('pending', 'sending', 'deferred', 'unknown') AND due_at < '9999' AND digest IS NULL
            ) STORED
        ) STRICT;

        -- An action is announced once to a destination, each later revision is shown once, and neither a
        -- channel's summaries nor a subscription's digests list it twice.
        CREATE UNIQUE INDEX deliveries_alert_once ON deliveries (action, platform, channel) WHERE kind = 'alert';
        CREATE UNIQUE INDEX deliveries_update_once ON deliveries (action, platform, channel, revision)
            WHERE kind = 'update';
        CREATE UNIQUE INDEX deliveries_summary_once ON deliveries (action, platform, channel)
            WHERE kind = 'summary' AND action IS NOT NULL;
        CREATE UNIQUE INDEX deliveries_digest_once ON deliveries (action, subscription)
            WHERE kind = 'digest' AND action IS NOT NULL;
        CREATE INDEX deliveries_by_action ON deliveries (action, platform, channel) WHERE action IS NOT NULL;
        CREATE INDEX deliveries_in_lane ON deliveries (platform, channel, scheduled_at, number) WHERE open;
        CREATE INDEX deliveries_waiting ON deliveries (platform, channel) WHERE open AND kind = 'alert';
        CREATE INDEX deliveries_sending ON deliveries (number) WHERE state = 'sending';
        CREATE INDEX deliveries_by_state ON deliveries (state, number);
        CREATE INDEX deliveries_by_digest ON deliveries (digest) WHERE digest IS NOT NULL;
        CREATE INDEX deliveries_of_subscription ON deliveries (subscription) WHERE kind = 'digest' AND open;

        -- The delivery that each destination would give next, kept by the triggers below: claiming looks at one row a
        -- destination, however many are queued behind it. ``due_at`` is NULL while that delivery is being sent.
        CREATE TABLE lanes (
            platform TEXT NOT NULL,
            channel TEXT NOT NULL,
            workspace TEXT,
            head INTEGER NOT NULL,
            due_at TEXT,
            PRIMARY KEY (platform, channel)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX lanes_by_due ON lanes (due_at, head, platform, channel, workspace)
            WHERE due_at IS NOT NULL;
    """)
    db.executescript("".join(_LANE_TRIGGER.format(name=name, event=event) for name, event in _LANE_EVENTS))


_LANE_EVENTS = (("lane_grows", "INSERT"), ("lane_moves", "UPDATE OF state, due_at, scheduled_at, digest"))
_LANE_TRIGGER = """
        CREATE TRIGGER {name} AFTER {event} ON deliveries BEGIN
            INSERT INTO lanes (platform, channel, workspace, head, due_at)
                SELECT platform, channel, workspace, number, iif(state = 'sending', NULL, due_at) FROM deliveries
                WHERE platform = NEW.platform AND channel = NEW.channel AND open
                ORDER BY scheduled_at, number LIMIT 1
                ON CONFLICT (platform, channel) DO UPDATE SET head = excluded.head, due_at = excluded.due_at;
            DELETE FROM lanes WHERE platform = NEW.platform AND channel = NEW.channel AND NOT EXISTS (
                SELECT 1 FROM deliveries WHERE platform = NEW.platform AND channel = NEW.channel AND open);
        END;
"""
