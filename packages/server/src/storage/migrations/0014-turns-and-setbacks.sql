-- Which turn of its application an import has, or had, in the line of those that are to be read; null for those that nodes
-- which have not been upgraded yet have queued. The first turns of all applications come before the second of any.
alter table bookbridge.imports add column turn integer;

create index imports_in_line on bookbridge.imports (application_id, (run = 0), turn)
  where turn is not null and state in ('gathering', 'finishing');

-- The latest turn that the node has taken since it last found nobody in the line.
alter table bookbridge.nodes add column turn integer not null default 0;

-- How many tries since the last progress ended with a failure that may pass; the others were ended by the death of their worker.
alter table bookbridge.imports add column setbacks integer not null default 0;
