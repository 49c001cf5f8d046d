-- Nobody waits for what becomes of an import once it has ended: its destruction is told to no node.
drop trigger tell_of_step on bookbridge.imports;
create constraint trigger tell_of_step after update of state, gathered on bookbridge.imports
  deferrable initially deferred
  for each row when (old.ended_at is null and (old.state <> new.state or old.gathered <> new.gathered))
  execute function bookbridge.tell_of_step();
