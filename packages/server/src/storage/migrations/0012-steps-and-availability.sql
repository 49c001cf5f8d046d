-- Each step of an import that its application can see has a number, in the order in which steps become visible. Who has been
-- told of all numbers up to the last one that was given out knows how every import stands.
create sequence bookbridge.import_steps;

create function bookbridge.tell_step(step json) returns void language plpgsql as $$
begin
  -- Held until this transaction has ended and its rows can be seen. So a number that has not been heard of when a higher one
  -- comes is of a transaction that failed.
  perform pg_advisory_xact_lock(426170050419);
  perform pg_notify('bookbridge_steps', json_build_array(nextval('bookbridge.import_steps'), step)::text);
end
$$;

-- Times are text in the form in which drivers know them, whatever the session's settings are.
create function bookbridge.tell_of_step() returns trigger language plpgsql as $$
declare
  row bookbridge.imports := coalesce(new, old);
  at_form constant text := 'YYYY-MM-DD HH24:MI:SS.US"+00"';
begin
  perform bookbridge.tell_step(json_build_object(
    'key', row.id::text,
    'applicationId', row.application_id::text,
    'importId', row.import_id,
    'running', case when tg_op = 'UPDATE' and row.ended_at is null then json_build_object(
      'state', row.state,
      'gathered', row.gathered,
      'isTruncated', row.is_cut,
      'consentedAt', to_char(row.consented_at at time zone 'UTC', at_form),
      'gatheringAt', to_char(row.gathering_at at time zone 'UTC', at_form)
    ) end));
  return null;
end
$$;

drop trigger tell_of_import on bookbridge.imports;
drop function bookbridge.tell_of_import;

-- Deferred, so that the lock is held for no longer than it takes to commit.
create constraint trigger tell_of_step after update of state, gathered on bookbridge.imports
  deferrable initially deferred
  for each row when (old.state <> new.state or old.gathered <> new.gathered)
  execute function bookbridge.tell_of_step();

create constraint trigger tell_of_removal after delete on bookbridge.imports
  deferrable initially deferred
  for each row when (old.ended_at is null)
  execute function bookbridge.tell_of_step();

-- When everything had been read: what comes after it is merging, and with `picked` the person's choice. Null of nodes that have
-- not been upgraded yet.
alter table bookbridge.imports add column read_at timestamptz;

-- Which way an import took, and how long reading it did; null of older rows and nodes.
alter table bookbridge.statistics
  add column method text,
  add column read_seconds real;

-- Rows are added in the order of time, and only the last day's are asked for.
create index statistics_ended on bookbridge.statistics using brin (ended_at);
