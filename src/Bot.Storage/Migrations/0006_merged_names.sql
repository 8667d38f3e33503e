-- Spellings of names in a paper that a group's moderators have said to be one.
create table merged_names (
    platform text not null,
    group_id text not null,
    paper text not null,
    spelling text not null,
    same_as text not null,
    primary key (platform, group_id, paper, spelling),
    foreign key (platform, group_id) references groups (platform, group_id) on delete cascade
);
