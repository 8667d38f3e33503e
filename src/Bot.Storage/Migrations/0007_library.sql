-- The papers a group brought along. Those that ship belong to no group and lie in files.
create table papers (
    platform text not null,
    group_id text not null,
    paper_id text not null,
    title text not null,
    author text not null,
    language text not null,
    rights text not null,
    quote_limit bigint,
    edition_id text not null,
    primary key (platform, group_id, paper_id),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);

-- Never changed, only followed by another: the words behind an id stay what they were.
create table editions (
    platform text not null,
    group_id text not null,
    paper_id text not null,
    edition_id text not null,
    source text not null,
    division text not null,
    notes text not null,
    accepted_at text not null,
    accepted_by text not null,
    primary key (platform, group_id, paper_id, edition_id),
    foreign key (platform, group_id, paper_id) references papers (platform, group_id, paper_id) on delete cascade
);
