-- Everything the bot posts of its own accord, each once: its key is made of what it is.
create table deliveries (
    platform text not null,
    group_id text not null,
    room_id text not null,
    post_key text not null,
    kind text not null,
    subject text not null,
    occasion text not null,
    part bigint not null,
    thread text,
    due_at text not null,
    latest_at text not null,
    state text not null,
    reason text,
    -- When somebody must look at it: it is due, to be tried again, or a lease has ended. Null once it is settled.
    next_at text,
    claim text,
    claimed_at text,
    -- An earlier claim ended without anybody knowing what came of it.
    is_doubtful boolean not null default false,
    tries bigint not null default 0,
    message text,
    settled_at text,
    primary key (platform, group_id, room_id, post_key),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

-- What is due is found by its time alone, however much there is that is not.
create index deliveries_by_next on deliveries (platform, next_at) where next_at is not null;
create index deliveries_by_subject on deliveries (platform, group_id, room_id, kind, subject, due_at);

-- What a moderator must be told about something that cannot go on. Gone once it has been told.
create table notices (
    platform text not null,
    group_id text not null,
    room_id text not null,
    notice_key text not null,
    member_id text not null,
    words text not null,
    -- When the member is told; null where the next moderator who asks for something in the room is told instead.
    tell_at text,
    tries bigint not null default 0,
    primary key (platform, group_id, room_id, notice_key),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

create index notices_by_tell on notices (platform, tell_at);
