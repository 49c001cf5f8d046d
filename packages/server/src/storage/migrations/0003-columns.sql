-- A table whose columns are not certain waits for its person to say what they are.
alter table bookbridge.imports
  drop constraint imports_state_check,
  drop constraint imports_check,
  add constraint imports_state_check
    check (state in ('waiting', 'asking', 'gathering', 'finishing', 'completed', 'destroyed', 'failed')),
  add constraint imports_wait_until_check check ((state in ('waiting', 'asking')) = (wait_until is not null)),
  add constraint imports_asking_check check (state <> 'asking' or (upload is not null and upload_rows is not null));

drop index bookbridge.imports_waiting;
create index imports_waiting on bookbridge.imports (wait_until) where state in ('waiting', 'asking');

-- How the person said that the columns are to be read, until they have been.
create table vault.mappings (
  import_id bigint primary key references vault.keys on delete cascade,
  sealed bytea not null
);
