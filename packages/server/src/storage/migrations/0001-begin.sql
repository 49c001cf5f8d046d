create schema vault;
comment on schema vault is 'People''s data: every row is sealed, and hangs on the key of an import. Leave its rows out of back-ups.';

create table bookbridge.key_checks (
  is_only boolean primary key default true check (is_only),
  sealed bytea not null
);

create table bookbridge.applications (
  id bigint generated always as identity primary key,
  domain_key text not null unique check (domain_key ~ '^[A-Za-z0-9_-]{1,64}$'),
  name text not null,
  logo_url text,
  locale text,
  redirect_origins text[] not null default '{}',
  browser_origins text[] not null default '{}',
  sources_off text[] not null default '{}',
  source_order text[] not null default '{}',
  include text[] not null,
  retention_minutes integer not null default 15 check (retention_minutes between 1 and 1440),
  limits jsonb not null default '{}',
  texts jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table bookbridge.application_passwords (
  application_id bigint not null references bookbridge.applications on delete cascade,
  hash bytea not null check (length(hash) = 32),
  created_at timestamptz not null default now(),
  primary key (application_id, hash)
);

create table bookbridge.imports (
  id bigint generated always as identity primary key,
  application_id bigint not null references bookbridge.applications on delete cascade,
  -- The number that the application knows: random, so that it tells nothing.
  import_id integer not null check (import_id between 1000000 and 2147483647),
  -- The number of its first event; the other events count on from here.
  first_action_id integer not null check (first_action_id between 1 and 2147483600),
  source text not null,
  -- Sealed: user_id, echo and redirect_url are the application's, and may name a person.
  request bytea not null,
  locale text,
  include text[] not null,
  is_merged boolean not null,
  code_hash bytea unique,
  state text not null check (state in ('waiting', 'gathering', 'finishing', 'completed', 'destroyed', 'failed')),
  created_at timestamptz not null default now(),
  wait_until timestamptz,
  -- The upload that was accepted, of those that one code may have seen.
  upload integer,
  -- How many rows it has: one that is missing must not look like the end of the file.
  upload_rows integer,
  -- Which node's run may write: a run that was taken over finds another number here.
  run integer not null default 0,
  tries integer not null default 0,
  cursor integer not null default 0,
  gathered integer not null default 0,
  is_cut boolean not null default false,
  consented_at timestamptz,
  gathering_at timestamptz,
  ended_at timestamptz,
  failure text,
  generation smallint,
  total integer,
  total_with_email integer,
  destroy_at timestamptz,
  forget_at timestamptz,
  unique (application_id, import_id),
  check ((state = 'waiting') = (wait_until is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((state in ('completed', 'destroyed')) = (total is not null)),
  check ((state in ('completed', 'destroyed', 'failed')) = (ended_at is not null)),
  check ((state = 'completed') = (destroy_at is not null)),
  check ((state in ('destroyed', 'failed')) = (forget_at is not null))
);

create index imports_waiting on bookbridge.imports (wait_until) where state = 'waiting';
create index imports_running on bookbridge.imports (gathering_at) where state in ('gathering', 'finishing');
create index imports_to_destroy on bookbridge.imports (destroy_at) where state = 'completed';
create index imports_to_forget on bookbridge.imports (forget_at) where state in ('destroyed', 'failed');

create table bookbridge.nodes (
  id text primary key,
  -- The name under which the queue knows its worker.
  worker_pool text not null,
  beat_at timestamptz not null default now()
);

create table bookbridge.statistics (
  id bigint generated always as identity primary key,
  source text not null,
  outcome text not null,
  seconds real not null,
  contacts integer not null,
  ended_at timestamptz not null default now()
);

create table vault.keys (
  import_id bigint primary key references bookbridge.imports on delete cascade,
  wrapped bytea not null
);

create table vault.uploads (
  import_id bigint not null references vault.keys on delete cascade,
  upload integer not null,
  seq integer not null,
  sealed bytea not null,
  primary key (import_id, upload, seq)
);

create table vault.pages (
  import_id bigint not null references vault.keys on delete cascade,
  generation smallint not null,
  seq integer not null,
  contacts integer not null,
  with_email integer not null,
  sealed bytea not null,
  primary key (import_id, generation, seq)
);

create table vault.reports (
  import_id bigint primary key references vault.keys on delete cascade,
  sealed bytea not null
);

-- What is sealed does not compress.
alter table vault.uploads alter column sealed set storage external;
alter table vault.pages alter column sealed set storage external;
