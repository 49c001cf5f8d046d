-- Some providers give address books against a user name and an app password.
alter table bookbridge.imports
  drop constraint imports_method_check,
  add constraint imports_method_check check (method in ('upload', 'consent', 'credentials'));
