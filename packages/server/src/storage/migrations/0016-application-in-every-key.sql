-- Whose a row is, in every key of a table of imports and in every reference to one: a PostgreSQL that distributes rows by application
-- has each application's where no other part need be asked. The import's number comes first, since it is enough to find a row by, and
-- nodes that have not been upgraded yet know no more.
do $$
declare
  held text;
begin
  foreach held in array '{keys, uploads, pages, reports, consents, grants, owners, mappings, choices}'::text[] loop
    execute format('alter table vault.%I drop constraint %I', held, held || '_import_id_fkey');
  end loop;
end
$$;

alter table bookbridge.keyed_begins drop constraint keyed_begins_import_id_fkey;
alter table bookbridge.webhook_attempts drop constraint webhook_attempts_message_id_fkey;

-- Codes and tokens are random, and so alike nowhere.
alter table bookbridge.imports
  drop constraint imports_pkey,
  drop constraint imports_code_hash_key,
  drop constraint imports_token_hash_key,
  add primary key (id, application_id),
  add unique (code_hash, application_id),
  add unique (token_hash, application_id);

alter table bookbridge.keyed_begins
  add foreign key (import_id, application_id) references bookbridge.imports (id, application_id) on delete cascade;

-- Whose a row is that a node has written which has not been upgraded yet.
create function bookbridge.name_application() returns trigger language plpgsql as $$
begin
  new.application_id := (select application_id from bookbridge.imports where id = new.import_id);
  return new;
end
$$;

do $$
declare
  held text;
begin
  foreach held in array '{keys, uploads, pages, reports, consents, grants, owners, mappings, choices}'::text[] loop
    execute format('alter table vault.%I add column application_id bigint', held);
    execute format('update vault.%I as held set application_id = imports.application_id from bookbridge.imports where imports.id = held.import_id', held);
    execute format('alter table vault.%I alter column application_id set not null', held);
    execute format('create trigger name_application before insert on vault.%I
      for each row when (new.application_id is null) execute function bookbridge.name_application()', held);
  end loop;
end
$$;

alter table vault.keys
  drop constraint keys_pkey,
  add primary key (import_id, application_id),
  add foreign key (import_id, application_id) references bookbridge.imports (id, application_id) on delete cascade;

-- All else that is kept of an import goes with its key.
do $$
declare
  held text;
  key text;
begin
  for held, key in values
    ('uploads', 'import_id, upload, seq'),
    ('pages', 'import_id, generation, seq'),
    ('reports', 'import_id'),
    ('consents', 'state_hash'),
    ('grants', 'import_id'),
    ('owners', 'import_id'),
    ('mappings', 'import_id'),
    ('choices', 'import_id')
  loop
    execute format('alter table vault.%I drop constraint %I, add primary key (%s, application_id),
      add foreign key (import_id, application_id) references vault.keys (import_id, application_id) on delete cascade',
      held, held || '_pkey', key);
  end loop;
end
$$;

-- What endpoints are told is an application's as well. The endpoints are few, and the same everywhere, like the applications themselves.
alter table bookbridge.webhook_messages add column application_id bigint;
update bookbridge.webhook_messages as told set application_id = endpoint.application_id
  from bookbridge.webhook_endpoints as endpoint where endpoint.id = told.endpoint_id;
alter table bookbridge.webhook_messages
  alter column application_id set not null,
  drop constraint webhook_messages_pkey,
  add primary key (id, application_id);

alter table bookbridge.webhook_attempts add column application_id bigint;
update bookbridge.webhook_attempts as tried set application_id = told.application_id
  from bookbridge.webhook_messages as told where told.id = tried.message_id;
alter table bookbridge.webhook_attempts
  alter column application_id set not null,
  drop constraint webhook_attempts_pkey,
  add primary key (id, application_id),
  add foreign key (message_id, application_id) references bookbridge.webhook_messages (id, application_id) on delete cascade;

-- The messages that `record_webhooks` writes are those of an endpoint, and so of its application.
create function bookbridge.name_application_told() returns trigger language plpgsql as $$
begin
  new.application_id := (select application_id from bookbridge.webhook_endpoints where id = new.endpoint_id);
  return new;
end
$$;

create function bookbridge.name_application_tried() returns trigger language plpgsql as $$
begin
  new.application_id := (select application_id from bookbridge.webhook_messages where id = new.message_id);
  return new;
end
$$;

create trigger name_application before insert on bookbridge.webhook_messages
  for each row when (new.application_id is null) execute function bookbridge.name_application_told();
create trigger name_application before insert on bookbridge.webhook_attempts
  for each row when (new.application_id is null) execute function bookbridge.name_application_tried();

-- A job says whose message it is.
create or replace function bookbridge.queue_webhook(message uuid, endpoint bigint, run_at timestamptz) returns void language plpgsql as $$
begin
  perform graphile_worker.add_job('webhook',
    payload => json_build_object('message', message, 'endpoint', endpoint::text, 'application',
      (select application_id::text from bookbridge.webhook_endpoints where id = endpoint)),
    job_key => 'webhook/' || message, run_at => run_at, max_attempts => 25, priority => 5,
    flags => array['webhook', 'webhook/' || endpoint]);
end
$$;
