-- An endpoint that is being removed while an import moves is waited for, and then told nothing: to find out by the foreign key
-- would fail the move.
create or replace function bookbridge.record_webhooks() returns trigger language plpgsql as $$
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

-- What an endpoint was still to be told goes with it, or with its application: its jobs as well, which would wait for hours.
create function bookbridge.unqueue_webhook() returns trigger language plpgsql as $$
begin
  perform graphile_worker.remove_job('webhook/' || old.id);
  return null;
end
$$;

create trigger unqueue_webhook after delete on bookbridge.webhook_messages
  for each row when (old.state = 'pending') execute function bookbridge.unqueue_webhook();
