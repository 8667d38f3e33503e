-- Of no group: what the program's connection to a platform goes on from after a restart.
create table connection_notes (
    platform text not null,
    note_key text not null,
    note text not null,
    primary key (platform, note_key)
);

create table greeted_groups (
    platform text not null,
    group_id text not null,
    primary key (platform, group_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);
