-- Workspace schema 12: which part of a difference an adjustment takes; null until now, where it took all of it.

alter table journal add column share text;
