-- Whether pages of an application may open the picker's list with everyone selected.
alter table bookbridge.applications
  add column preselects boolean not null default false;
