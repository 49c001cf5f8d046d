-- Where applications are told what becomes of their imports.
create table bookbridge.webhook_endpoints (
  id bigint generated always as identity primary key,
  -- As operators know it: random, so that a number that is mistyped leads nowhere.
  name text not null unique check (name ~ '^we_[A-Za-z0-9]{1,64}$'),
  application_id bigint not null references bookbridge.applications on delete cascade,
  -- Sealed: receivers of some kinds are known by a token in their URL.
  sealed_url bytea not null,
  events text[] not null check (cardinality(events) > 0),
  created_at timestamptz not null default clock_timestamp(),
  disabled_at timestamptz,
  disabled_for text check (disabled_for in ('gone', 'failing')),
  -- It kept somebody waiting in vain, and is left alone until then.
  rests_until timestamptz,
  check ((disabled_at is null) = (disabled_for is null))
);

create index webhook_endpoints_of_application on bookbridge.webhook_endpoints (application_id);

-- The newest has no end; one that it has replaced is used as well until its end.
create table bookbridge.webhook_secrets (
  id bigint generated always as identity primary key,
  endpoint_id bigint not null references bookbridge.webhook_endpoints on delete cascade,
  sealed bytea not null,
  retires_at timestamptz
);

create index webhook_secrets_of_endpoint on bookbridge.webhook_secrets (endpoint_id);
create unique index webhook_secrets_newest on bookbridge.webhook_secrets (endpoint_id) where retires_at is null;
create index webhook_secrets_to_retire on bookbridge.webhook_secrets (retires_at) where retires_at is not null;

-- One event for one endpoint. No personal data: numbers, codes, times.
create table bookbridge.webhook_messages (
  id uuid primary key default gen_random_uuid(),
  endpoint_id bigint not null references bookbridge.webhook_endpoints on delete cascade,
  type text not null,
  -- Not jsonb, so that its members keep their order.
  facts json not null,
  recorded_at timestamptz not null default clock_timestamp(),
  state text not null check (state in ('pending', 'delivered', 'failed')),
  -- From when on the days count for which it is tried: recorded, or replayed.
  tried_since timestamptz not null default clock_timestamp(),
  tries integer not null default 0,
  due_at timestamptz,
  check ((state = 'pending') = (due_at is not null))
);

create index webhook_messages_of_endpoint on bookbridge.webhook_messages (endpoint_id, recorded_at);
create index webhook_messages_undelivered on bookbridge.webhook_messages (endpoint_id, state, tried_since)
  where state <> 'delivered';
create index webhook_messages_due on bookbridge.webhook_messages (due_at) where state = 'pending';
create index webhook_messages_to_forget on bookbridge.webhook_messages (recorded_at) where state <> 'pending';

-- The delivery log.
create table bookbridge.webhook_attempts (
  id bigint generated always as identity primary key,
  message_id uuid not null references bookbridge.webhook_messages on delete cascade,
  attempted_at timestamptz not null,
  ms integer not null,
  status smallint,
  failure text,
  check ((status is null) <> (failure is null))
);

create index webhook_attempts_of_message on bookbridge.webhook_attempts (message_id);

-- One job a message: queueing again replaces the one that waits. The flags are what a node that has enough of them asks the queue to
-- leave out.
create function bookbridge.queue_webhook(message uuid, endpoint bigint, run_at timestamptz) returns void language plpgsql as $$
begin
  perform graphile_worker.add_job('webhook', payload => json_build_object('message', message, 'endpoint', endpoint::text),
    job_key => 'webhook/' || message, run_at => run_at, max_attempts => 25, priority => 5,
    flags => array['webhook', 'webhook/' || endpoint]);
end
$$;

-- In the transaction of the move itself, whoever makes it: nodes that have not been upgraded yet, too. What an endpoint that is
-- switched off misses can be replayed. One that is being removed meanwhile is waited for, and then told nothing: to find out by the
-- foreign key would fail the move.
create function bookbridge.record_webhooks() returns trigger language plpgsql as $$
declare
  as_text constant text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
  begun_at text;
  event text;
  event_facts json;
  recorded record;
begin
  -- Most applications are told nothing, and their imports are to cost next to nothing more.
  if not exists (select from bookbridge.webhook_endpoints where application_id = new.application_id) then
    return null;
  end if;
  begun_at := to_char(new.created_at at time zone 'UTC', as_text);
  case new.state
    when 'completed' then
      event := 'import.completed';
      event_facts := json_build_object('import_id', new.import_id, 'source', new.source, 'contacts', new.total,
        'with_email', new.total_with_email, 'truncated', new.is_cut, 'begun_at', begun_at,
        'destroy_at', to_char(new.destroy_at at time zone 'UTC', as_text));
    when 'failed' then
      event := 'import.failed';
      event_facts := json_build_object('import_id', new.import_id, 'source', new.source, 'failure', new.failure,
        'begun_at', begun_at);
    when 'destroyed' then
      event := 'contacts.destroyed';
      event_facts := json_build_object('import_id', new.import_id, 'source', new.source, 'contacts', new.total,
        'begun_at', begun_at);
  end case;
  for recorded in
    insert into bookbridge.webhook_messages (endpoint_id, type, facts, state, due_at)
    select id, event, event_facts, case when disabled_at is null then 'pending' else 'failed' end,
      case when disabled_at is null then clock_timestamp() end
    from bookbridge.webhook_endpoints where application_id = new.application_id and event = any(events)
    for key share
    returning id, endpoint_id, due_at
  loop
    if recorded.due_at is not null then
      perform bookbridge.queue_webhook(recorded.id, recorded.endpoint_id, now());
    end if;
  end loop;
  return null;
end
$$;

create trigger record_webhooks after update of state on bookbridge.imports
  for each row when (old.state <> new.state and new.state in ('completed', 'failed', 'destroyed'))
  execute function bookbridge.record_webhooks();

-- What an endpoint was still to be told goes with it, or with its application: its jobs as well, which would wait for hours.
create function bookbridge.unqueue_webhook() returns trigger language plpgsql as $$
begin
  perform graphile_worker.remove_job('webhook/' || old.id);
  return null;
end
$$;

create trigger unqueue_webhook after delete on bookbridge.webhook_messages
  for each row when (old.state = 'pending') execute function bookbridge.unqueue_webhook();
