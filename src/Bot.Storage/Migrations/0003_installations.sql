-- Where an app is installed that many groups share; the token is encrypted by whoever keeps it here.
create table installations (
    platform text not null,
    group_id text not null,
    token text not null,
    bot_user text not null,
    bot_id text not null,
    scopes text not null,
    installed_at text not null,
    ended_at text,
    primary key (platform, group_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);
