-- What those who run the service did to it, and what applications destroyed. Each chain is whole by itself: an entry is
-- hashed together with the one before it. Operators share one, applications have one each, so that they do not wait for
-- one another.
create table bookbridge.audit_chains (
  -- The domain key of an application; nothing for operators.
  chain text primary key,
  seq bigint not null,
  hash bytea not null,
  -- The last entry that was exported and deleted.
  pruned_seq bigint not null default 0,
  pruned_hash bytea not null default '' check (pruned_seq <= seq)
);

create table bookbridge.audit (
  chain text not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('operator', 'application')),
  actor text not null,
  act text not null,
  application text,
  target text,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  -- As text that stays as it was written, since it is hashed.
  details json not null,
  hash bytea not null,
  primary key (chain, seq)
);

create index audit_in_time on bookbridge.audit (at, chain, seq);

-- A value with its length in front: no two lists of values are written alike.
create function bookbridge.audit_field(value text) returns text language sql immutable as $$
  select coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-') || ','
$$;

create function bookbridge.append_to_audit() returns trigger language plpgsql as $$
declare
  previous bytea;
begin
  -- Whoever else appends to the chain waits here, until this transaction is over.
  insert into bookbridge.audit_chains as c (chain, seq, hash) values (new.chain, 1, '')
    on conflict (chain) do update set seq = c.seq + 1
    returning c.seq, c.hash into new.seq, previous;
  new.at := clock_timestamp();
  new.hash := sha256(previous || convert_to(
    bookbridge.audit_field(new.chain) || bookbridge.audit_field(new.seq::text)
    || bookbridge.audit_field(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || bookbridge.audit_field(new.actor_kind) || bookbridge.audit_field(new.actor) || bookbridge.audit_field(new.act)
    || bookbridge.audit_field(new.application) || bookbridge.audit_field(new.target)
    || bookbridge.audit_field(new.outcome) || bookbridge.audit_field(new.details::text), 'UTF8'));
  update bookbridge.audit_chains set hash = new.hash where chain = new.chain;
  return new;
end
$$;

create trigger append_to_audit before insert on bookbridge.audit
  for each row execute function bookbridge.append_to_audit();

create function bookbridge.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever appended to: % of % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger keep_audit before update on bookbridge.audit
  for each row execute function bookbridge.refuse_audit_change();

-- Of what is deleted, the chain must have been told before that it was exported.
create function bookbridge.refuse_unexported() returns trigger language plpgsql as $$
begin
  if exists (select from bookbridge.audit_chains where chain = old.chain and pruned_seq >= old.seq) then
    return old;
  end if;
  raise exception 'Entry % of the audit trail was not exported: it is not deleted.', old.seq
    using errcode = 'insufficient_privilege';
end
$$;

create trigger keep_unexported_audit before delete on bookbridge.audit
  for each row execute function bookbridge.refuse_unexported();

create trigger keep_all_audit before truncate on bookbridge.audit
  for each statement execute function bookbridge.refuse_audit_change();

create trigger keep_audit_chains before truncate on bookbridge.audit_chains
  for each statement execute function bookbridge.refuse_audit_change();

create trigger keep_audit_chain before delete on bookbridge.audit_chains
  for each row execute function bookbridge.refuse_audit_change();

-- A chain grows by one entry at a time, and is pruned from its beginning.
create trigger keep_audit_order before update on bookbridge.audit_chains for each row
  when (new.chain <> old.chain or new.seq not in (old.seq, old.seq + 1) or new.pruned_seq < old.pruned_seq)
  execute function bookbridge.refuse_audit_change();
