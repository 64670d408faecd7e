-- Workspace schema 19: an account of a platform that does not tell its type.

-- What was quoted before stays as it was read.
alter table quoted_account alter column type drop not null;
