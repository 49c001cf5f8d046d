-- Imports that a page of a site has begun in its person's browser: of which origin, and with which token it reads their events.
alter table bookbridge.imports
  add column browser_origin text,
  add column token_hash bytea unique check (length(token_hash) = 32),
  -- Codes that were typed and were wrong.
  add column release_tries smallint not null default 0,
  add constraint imports_browser_check check ((browser_origin is null) = (token_hash is null));

-- Whoever follows an import is told of each step, and reads the row then.
create function bookbridge.tell_of_import() returns trigger language plpgsql as $$
begin
  perform pg_notify('bookbridge_imports', new.id::text);
  return null;
end
$$;

create trigger tell_of_import after update of state, gathered on bookbridge.imports
  for each row when (old.state <> new.state or old.gathered <> new.gathered)
  execute function bookbridge.tell_of_import();

create index applications_browser_origins on bookbridge.applications using gin (browser_origins);
