-- Nodes that have not been upgraded yet know nothing of this: what they write is of the first key, which key_checks tells.

-- The master keys that may have sealed something here, by the ids that are derived from them.
create table bookbridge.master_keys (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  -- Whose check lies in key_checks, and whose id is not in front of what it has sealed.
  is_first boolean not null,
  added_at timestamptz not null default now()
);

create unique index master_keys_first on bookbridge.master_keys (is_first) where is_first;

-- The nodes, of whatever role, and the keys that each of them has: the first seals.
create table bookbridge.key_holders (
  id text primary key,
  keys text[] not null,
  seen_at timestamptz not null default now()
);

-- Under which id a worker's node holds keys; null of nodes that have not been upgraded yet.
alter table bookbridge.nodes add column key_holder text;

-- Which key makes the import's links, cookies and release codes, until it has ended; null for the first one.
alter table bookbridge.imports add column token_key text check (token_key ~ '^[0-9a-f]{16}$');
