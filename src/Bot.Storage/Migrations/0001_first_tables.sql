-- Everything a group owns refers to groups, so that forgetting a group is one delete.
create table groups (
    platform text not null,
    group_id text not null,
    primary key (platform, group_id)
);

create table rooms (
    platform text not null,
    group_id text not null,
    room_id text not null,
    primary key (platform, group_id, room_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);

-- A thread is not a room: it belongs to its parent's.
create table threads (
    platform text not null,
    group_id text not null,
    thread_id text not null,
    room_id text not null,
    primary key (platform, group_id, thread_id),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

create index threads_by_room on threads (platform, group_id, room_id);

create table room_settings (
    platform text not null,
    group_id text not null,
    room_id text not null,
    quiet boolean not null default false,
    paper text,
    horizon bigint,
    thread text,
    primary key (platform, group_id, room_id),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

create table moderators (
    platform text not null,
    group_id text not null,
    room_id text not null,
    member_id text not null,
    primary key (platform, group_id, room_id, member_id),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

create table saved_calls (
    platform text not null,
    group_id text not null,
    room_id text not null,
    name text not null,
    call text not null,
    primary key (platform, group_id, room_id, name),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

-- Of no group: names of events alone, gone after a day.
create table seen_events (
    event_key text not null primary key,
    expires_at text not null
);

create index seen_events_by_expiry on seen_events (expires_at);

-- Of no group: secrets of this installation.
create table instance_keys (
    name text not null primary key,
    secret text not null
);

create table study_members (
    platform text not null,
    group_id text not null,
    member_id text not null,
    name text not null,
    primary key (platform, group_id, member_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);

-- The last numbers given out in a room. Its row is locked by whoever adds to the talk, so numbers appear in order.
create table talk_heads (
    platform text not null,
    group_id text not null,
    room_id text not null,
    last_sequence bigint not null,
    last_revision bigint not null,
    primary key (platform, group_id, room_id),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

create table talk (
    platform text not null,
    group_id text not null,
    room_id text not null,
    sequence bigint not null,
    revision bigint not null,
    author text not null,
    only_for text,
    body text not null,
    post_key text,
    created_at text not null,
    edited_at text,
    removed boolean not null default false,
    primary key (platform, group_id, room_id, sequence),
    unique (platform, group_id, room_id, revision),
    unique (platform, group_id, room_id, post_key),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);
