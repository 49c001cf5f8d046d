-- How the person hands the address book over. A code that has a connector can still begin an upload, where no OAuth
-- client is configured.
-- The default serves nodes that have not been upgraded yet.
alter table bookbridge.imports
  add column method text not null default 'upload' check (method in ('upload', 'consent'));

-- An application's own client at a provider.
create table bookbridge.oauth_clients (
  application_id bigint not null references bookbridge.applications on delete cascade,
  source text not null,
  client_id text not null,
  sealed_secret bytea not null,
  -- Null for those that the source asks for by itself.
  scopes text[],
  proxy_url text,
  proxy_kind text check (proxy_kind in ('browser', 'server')),
  primary key (application_id, source),
  check ((proxy_url is null) = (proxy_kind is null))
);

-- Consents under way: one for each `state`, good for one callback.
create table vault.consents (
  state_hash bytea primary key check (length(state_hash) = 32),
  import_id bigint not null references vault.keys on delete cascade,
  sealed bytea not null,
  expires_at timestamptz not null
);

create index consents_of_import on vault.consents (import_id);
create index consents_to_expire on vault.consents (expires_at);

-- What a provider gave us, until everything has been read.
create table vault.grants (
  import_id bigint primary key references vault.keys on delete cascade,
  sealed bytea not null,
  -- Where the source goes on; null before its first page.
  cursor bytea,
  -- Whose account it is, as a keyed hash.
  account bytea not null check (length(account) = 32)
);

create index grants_of_account on vault.grants (account);

-- The person whose address book it is.
create table vault.owners (
  import_id bigint primary key references vault.keys on delete cascade,
  sealed bytea not null
);
