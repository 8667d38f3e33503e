-- Tokens that end and are renewed: what renews them, when they end, and until when one process has the renewal in hand.
alter table installations add column refresh_token text not null default '';
alter table installations add column expires_at text;
alter table installations add column renewing_until text not null default '';
