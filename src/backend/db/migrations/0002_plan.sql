alter table stages add column locked boolean not null default false;
alter table stages add column planned_days integer not null default 1
  constraint stages_planned_days_positive check (planned_days > 0);
alter table stages add column preferred_from date;
alter table stages add column preferred_to date;
alter table stages add column window_from date;
alter table stages add column window_to date;
alter table stages add constraint stages_preferred_in_order check (preferred_to >= preferred_from);
alter table stages add constraint stages_window_in_order check (window_to >= window_from);

-- A plan is published as a whole: two stages may change places within one transaction.
alter table stages drop constraint stages_venue_free;
alter table stages add constraint stages_venue_free exclude using gist (venue_id with =, held with &&)
  where (venue_id is not null and starts_on is not null and ends_on is not null and holds_venue)
  deferrable initially immediate;

alter table events add column workstations integer
  constraint events_workstations_positive check (workstations > 0);

create table plan_rules (
  edition_id text primary key constraint plan_rules_edition_fk references editions (id),
  rules jsonb not null,
  version integer not null default 1
);

create table plan_drafts (
  edition_id text primary key constraint plan_drafts_edition_fk references editions (id),
  revision integer not null default 1
);

create table plan_draft_rows (
  stage_id text primary key constraint plan_draft_rows_stage_fk references stages (id),
  edition_id text not null constraint plan_draft_rows_edition_fk references editions (id),
  starts_on date,
  ends_on date,
  venue_id text constraint plan_draft_rows_venue_fk references venues (id),
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz(3) not null,
  reason text,
  constraint plan_draft_rows_ends_after_start check (ends_on >= starts_on),
  constraint plan_draft_rows_whole check ((starts_on is null) = (ends_on is null))
);
create index plan_draft_rows_by_edition on plan_draft_rows (edition_id);

create table plan_versions (
  id text primary key,
  edition_id text not null constraint plan_versions_edition_fk references editions (id),
  number integer not null,
  published_at timestamptz(3) not null,
  published_by text not null,
  published_by_name text not null,
  note text,
  changes integer not null,
  constraint plan_versions_number_once unique (edition_id, number)
);

create table plan_version_rows (
  version_id text not null constraint plan_version_rows_version_fk references plan_versions (id),
  stage_id text not null constraint plan_version_rows_stage_fk references stages (id),
  starts_on date,
  ends_on date,
  venue_id text constraint plan_version_rows_venue_fk references venues (id),
  changed_by_name text,
  changed_at timestamptz(3),
  reason text,
  primary key (version_id, stage_id),
  constraint plan_version_rows_whole check ((starts_on is null) = (ends_on is null))
);

create trigger plan_versions_append_only before update or delete on plan_versions
  for each row execute function refuse_change();
create trigger plan_version_rows_append_only before update or delete on plan_version_rows
  for each row execute function refuse_change();
