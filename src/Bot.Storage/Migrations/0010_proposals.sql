-- Files on their way into a library: read and shown, and not yet accepted by anybody. Gone after a day.
create table proposals (
    platform text not null,
    group_id text not null,
    proposal_id text not null,
    member_id text not null,
    file_name text not null,
    draft text not null,
    choices text not null,
    quote_limit bigint,
    created_at text not null,
    primary key (platform, group_id, proposal_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);

create index proposals_by_age on proposals (created_at);

-- Groups that the bot was removed from. What is kept of them is deleted once they have stayed away for long enough.
create table departures (
    platform text not null,
    group_id text not null,
    left_at text not null,
    primary key (platform, group_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);
