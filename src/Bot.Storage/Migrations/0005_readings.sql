-- A room's way through a paper, day by day. One to a room; a new one takes the place of the old.
create table readings (
    platform text not null,
    group_id text not null,
    room_id text not null,
    reading_id text not null,
    paper text not null,
    edition text not null,
    state text not null,
    reason text,
    setter text not null,
    -- Local: the instants of the posts are worked out from it and stand in deliveries.
    time_of_day text not null,
    zone text not null,
    zone_data text not null,
    weekdays bigint not null,
    window_minutes bigint not null,
    amount bigint not null,
    amount_is_words boolean not null,
    first_paragraph bigint not null,
    next_paragraph bigint not null,
    doubled_posts bigint not null,
    not_before text,
    left_out text not null,
    target text,
    ping text,
    thread text,
    opens_thread boolean not null,
    moves_horizon boolean,
    revision bigint not null default 0,
    primary key (platform, group_id, room_id),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

create index readings_by_zone_data on readings (zone_data);

-- What was posted on a local date.
create table reading_days (
    platform text not null,
    group_id text not null,
    room_id text not null,
    reading_id text not null,
    local_date text not null,
    first_paragraph bigint not null,
    last_paragraph bigint not null,
    primary key (platform, group_id, room_id, reading_id, local_date),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);

-- How far a member has read, for that member alone.
create table reading_marks (
    platform text not null,
    group_id text not null,
    room_id text not null,
    member_id text not null,
    paper text not null,
    paragraph bigint not null,
    primary key (platform, group_id, room_id, member_id, paper),
    foreign key (platform, group_id, room_id) references rooms (platform, group_id, room_id) on delete cascade
);
