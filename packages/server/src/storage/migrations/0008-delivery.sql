-- Whether an application gets whole address books, or only the people that the person picks on our page.
alter table bookbridge.applications
  add column delivery text not null default 'whole' check (delivery in ('whole', 'picked'));

alter table bookbridge.imports
  add column delivery text not null default 'whole' check (delivery in ('whole', 'picked')),
  -- Drawn when a grant arrives: whose browser may see what becomes of it.
  add column visitor integer;

-- An address book that was read waits for its person to say who is shared. No node may complete it without that, those that
-- have not been upgraded yet either: only who was picked is ever in generation 2.
alter table bookbridge.imports
  drop constraint imports_state_check,
  drop constraint imports_wait_until_check,
  add constraint imports_state_check check (
    state in ('waiting', 'asking', 'gathering', 'finishing', 'choosing', 'completed', 'destroyed', 'failed')),
  add constraint imports_wait_until_check
    check ((state in ('waiting', 'asking', 'choosing')) = (wait_until is not null)),
  add constraint imports_choosing_check check (state <> 'choosing' or generation is not null),
  add constraint imports_picked_check
    check (delivery = 'whole' or state not in ('completed', 'destroyed') or generation = 2);

drop index bookbridge.imports_waiting;
create index imports_waiting on bookbridge.imports (wait_until) where state in ('waiting', 'asking', 'choosing');

-- Who is picked so far.
create table vault.choices (
  import_id bigint primary key references vault.keys on delete cascade,
  sealed bytea not null
);
