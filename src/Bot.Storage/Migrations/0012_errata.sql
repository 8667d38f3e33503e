-- Which edition a day's paragraphs were posted from, for when a corrected one takes its place.
alter table reading_days add column edition text;

update reading_days set edition = (
    select readings.edition from readings
    where readings.platform = reading_days.platform and readings.group_id = reading_days.group_id
        and readings.room_id = reading_days.room_id and readings.reading_id = reading_days.reading_id
);
