create table discussions (
    platform text not null,
    group_id text not null,
    room_id text not null,
    discussion_id text not null,
    is_open boolean not null default true,
    version bigint not null,
    rewrites bigint not null default 0,
    opened_at text not null,
    primary key (platform, group_id, room_id, discussion_id),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

-- The promise that a room has one open discussion.
create unique index one_open_discussion on discussions (platform, group_id, room_id) where is_open;

-- What a key means. Deleting a member empties the row; the key stays, so that nobody else is ever taken for them.
create table discussion_members (
    platform text not null,
    group_id text not null,
    room_id text not null,
    discussion_id text not null,
    member_key bigint not null,
    member_id text,
    name text not null,
    primary key (platform, group_id, room_id, discussion_id, member_key),
    unique (platform, group_id, room_id, discussion_id, member_id),
    foreign key (platform, group_id, room_id, discussion_id)
        references discussions (platform, group_id, room_id, discussion_id) on delete cascade
);

create index discussions_of_a_member on discussion_members (platform, group_id, member_id);

-- The log. It is only ever added to, and holds neither a person nor anybody's words.
create table discussion_events (
    platform text not null,
    group_id text not null,
    room_id text not null,
    discussion_id text not null,
    version bigint not null,
    member_key bigint not null,
    happened_at text not null,
    body text not null,
    primary key (platform, group_id, room_id, discussion_id, version),
    foreign key (platform, group_id, room_id, discussion_id)
        references discussions (platform, group_id, room_id, discussion_id) on delete cascade
);

-- The words that go with an event, apart from it so that they can be taken away.
create table discussion_words (
    platform text not null,
    group_id text not null,
    room_id text not null,
    discussion_id text not null,
    version bigint not null,
    member_key bigint not null,
    words text not null,
    author text,
    primary key (platform, group_id, room_id, discussion_id, version),
    foreign key (platform, group_id, room_id, discussion_id)
        references discussions (platform, group_id, room_id, discussion_id) on delete cascade
);

-- Where a discussion's board hangs. Each change wants it redrawn; it is dirty while it has not shown what was wanted last.
create table discussion_boards (
    platform text not null,
    group_id text not null,
    room_id text not null,
    discussion_id text not null,
    thread text,
    wants_thread boolean not null default false,
    message text,
    begun bigint not null default 0,
    posted bigint not null default 0,
    posted_at text,
    wanted bigint not null default 1,
    shown bigint not null default 0,
    claimed_until text not null default '',
    primary key (platform, group_id, room_id, discussion_id),
    foreign key (platform, group_id, room_id, discussion_id)
        references discussions (platform, group_id, room_id, discussion_id) on delete cascade
);

create index dirty_boards on discussion_boards (claimed_until) where wanted > shown;
