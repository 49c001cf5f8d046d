-- What an import fails with when its person does not come back in time, where that is not `consent_expired`: an administrator
-- has to approve first, and the person may go on once that is done.
alter table bookbridge.imports add column expires_with text;
