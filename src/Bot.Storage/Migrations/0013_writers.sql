-- Whose words stand under another's event, by their key: a shown name changes, and can be anybody's. Words from before this
-- have none.
alter table discussion_words add column author_key bigint;
