-- Nodes that have not been upgraded yet know none of these columns: each has a default that is right for them.

-- By the code of the source; elsewhere the operator's setting holds.
alter table bookbridge.applications add column consent jsonb not null default '{}';

-- In which mode the person is asked for their consent; null where nobody is, or where a client has scopes of its own.
alter table bookbridge.imports add column consent_mode text;
alter table bookbridge.statistics add column mode text;

-- Whose accounts the client may ask; null for the provider's usual choice.
alter table bookbridge.oauth_clients add column tenant text;

-- Which client has it, as a keyed hash; null of older nodes. Whoever does not know an account has to wait for all of its
-- client's.
alter table vault.grants add column client bytea check (length(client) = 32);
create index grants_of_client on vault.grants (client);

-- A platform and its customers. A parent has no parent itself: the key says so, and with it that there are no circles.
alter table bookbridge.applications
  add column parent_id bigint,
  add column is_root boolean not null generated always as (parent_id is null) stored,
  add column has_root boolean generated always as (case when parent_id is not null then true end) stored,
  add unique (id, is_root),
  add constraint applications_parent foreign key (parent_id, has_root) references bookbridge.applications (id, is_root);

create index applications_of_parent on bookbridge.applications (parent_id) where parent_id is not null;
