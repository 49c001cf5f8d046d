-- What was begun with an Idempotency-Key: the same key begins nothing a second time while the code is good.
create table bookbridge.keyed_begins (
  application_id bigint not null references bookbridge.applications on delete cascade,
  key_hash bytea not null check (length(key_hash) = 32),
  -- A keyed hash of the parameters: they may name a person, or hold a password.
  request_hash bytea not null check (length(request_hash) = 32),
  import_id bigint not null references bookbridge.imports on delete cascade,
  expires_at timestamptz not null,
  primary key (application_id, key_hash)
);

create index keyed_begins_of_import on bookbridge.keyed_begins (import_id);
create index keyed_begins_to_expire on bookbridge.keyed_begins (expires_at);
