create extension if not exists btree_gist;

create table programmes (
  id text primary key,
  name text not null,
  name_en text not null,
  position integer not null
);

create table editions (
  id text primary key,
  programme text not null constraint editions_programme_fk references programmes (id),
  year integer not null,
  name text not null,
  name_en text not null,
  city_code text,
  starts_on date,
  ends_on date,
  reported jsonb
);

create table organisations (
  id text primary key,
  name text not null,
  kind text not null,
  city_code text,
  sample boolean not null
);

create table venues (
  id text primary key,
  name text not null,
  city_code text not null,
  organisation_id text constraint venues_organisation_fk references organisations (id),
  workstations integer not null constraint venues_workstations_positive check (workstations > 0),
  sectors jsonb not null,
  sample boolean not null
);

create table delegations (
  id text primary key,
  edition_id text not null constraint delegations_edition_fk references editions (id),
  kind text not null,
  code text not null,
  name text not null,
  name_en text not null,
  position integer not null,
  constraint delegations_code_once unique (edition_id, code)
);

create table contests (
  id text primary key,
  edition_id text not null constraint contests_edition_fk references editions (id),
  code text not null,
  name text not null,
  class text constraint contests_class_known check (class in ('one', 'two')),
  sector text not null,
  city_code text,
  phase text not null,
  pinyin text not null,
  initials text not null,
  sample boolean not null,
  reported jsonb,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  constraint contests_code_once unique (edition_id, code)
);

create table contest_hosts (
  contest_id text not null constraint contest_hosts_contest_fk references contests (id),
  position integer not null,
  role text not null,
  name text not null,
  primary key (contest_id, position)
);

create table stages (
  id text primary key,
  contest_id text not null constraint stages_contest_fk references contests (id),
  kind text not null,
  position integer not null,
  starts_on date,
  ends_on date,
  set_up_days integer not null default 1 constraint stages_set_up_not_negative check (set_up_days >= 0),
  take_down_days integer not null default 1 constraint stages_take_down_not_negative check (take_down_days >= 0),
  venue_id text constraint stages_venue_fk references venues (id),
  holds_venue boolean not null default true,
  version integer not null default 1,
  held daterange generated always as (daterange(starts_on - set_up_days, ends_on + take_down_days, '[]')) stored,
  constraint stages_position_once unique (contest_id, position),
  constraint stages_ends_after_start check (ends_on >= starts_on),
  constraint stages_venue_free exclude using gist (venue_id with =, held with &&)
    where (venue_id is not null and starts_on is not null and ends_on is not null and holds_venue)
);

create table events (
  id text primary key,
  contest_id text not null constraint events_contest_fk references contests (id),
  position integer not null,
  name text not null,
  name_en text,
  occupation_code text,
  occupation_name text,
  marking_state text not null default 'not_started',
  rule_pack jsonb not null,
  version integer not null default 1,
  constraint events_position_once unique (contest_id, position)
);

create table groups (
  id text primary key,
  event_id text not null constraint groups_event_fk references events (id),
  position integer not null,
  kind text not null,
  team_size text not null,
  constraint groups_kind_once unique (event_id, kind)
);

create table people (
  id text primary key,
  name text not null,
  gender text not null,
  birth_date date not null,
  id_number text not null,
  phone text not null,
  organisation_id text constraint people_organisation_fk references organisations (id),
  sample boolean not null
);

create table entries (
  id text primary key,
  event_id text not null constraint entries_event_fk references events (id),
  group_id text not null constraint entries_group_fk references groups (id),
  delegation_id text not null constraint entries_delegation_fk references delegations (id),
  organisation_id text constraint entries_organisation_fk references organisations (id),
  name text not null,
  entry_number text not null,
  station_number text,
  work_code text,
  status text not null,
  time_seconds integer,
  version integer not null default 1,
  constraint entries_number_once unique (event_id, entry_number),
  constraint entries_work_code_once unique (event_id, work_code)
);
create index entries_by_delegation on entries (delegation_id);

create table entry_members (
  entry_id text not null constraint entry_members_entry_fk references entries (id),
  position integer not null,
  person_id text not null constraint entry_members_person_fk references people (id),
  primary key (entry_id, position)
);
create index entry_members_by_person on entry_members (person_id);

create table assignments (
  id text primary key,
  event_id text not null constraint assignments_event_fk references events (id),
  person_id text not null constraint assignments_person_fk references people (id),
  role text not null,
  delegation_id text constraint assignments_delegation_fk references delegations (id),
  constraint assignments_person_once unique (event_id, person_id)
);
create index assignments_by_person on assignments (person_id);

create table schemes (
  id text primary key,
  event_id text not null constraint schemes_event_fk references events (id),
  revision integer not null,
  name text not null,
  rounding_point text not null constraint schemes_rounding_known check (rounding_point in ('aspect', 'total')),
  sections jsonb not null,
  origin text not null,
  created_at timestamptz(3) not null,
  locked_at timestamptz(3),
  constraint schemes_revision_once unique (event_id, revision)
);

create table criteria (
  id text primary key,
  scheme_id text not null constraint criteria_scheme_fk references schemes (id),
  position integer not null,
  letter text not null,
  name text not null,
  mark numeric(6, 2) not null,
  constraint criteria_letter_once unique (scheme_id, letter)
);

create table forms (
  id text primary key,
  scheme_id text not null constraint forms_scheme_fk references schemes (id),
  criterion_id text not null constraint forms_criterion_fk references criteria (id),
  position integer not null,
  sub_criterion_code text not null,
  name text not null,
  type text not null constraint forms_type_known check (type in ('measurement', 'judgement')),
  day text not null,
  signed_at timestamptz(3),
  constraint forms_once unique (scheme_id, sub_criterion_code, type)
);

create table aspects (
  id text primary key,
  form_id text not null constraint aspects_form_fk references forms (id),
  position integer not null,
  code text not null,
  description text not null,
  extra text,
  requirement text,
  section text,
  max_mark numeric(6, 2) not null constraint aspects_max_mark_positive check (max_mark > 0),
  calculation jsonb,
  benchmarks jsonb,
  constraint aspects_position_once unique (form_id, position)
);

create table form_judges (
  form_id text not null constraint form_judges_form_fk references forms (id),
  assignment_id text not null constraint form_judges_assignment_fk references assignments (id),
  position integer not null,
  signed_at timestamptz(3),
  primary key (form_id, assignment_id)
);
create index form_judges_by_assignment on form_judges (assignment_id);

create table marks (
  seq bigserial primary key,
  id text not null constraint marks_id_once unique,
  aspect_id text not null constraint marks_aspect_fk references aspects (id),
  entry_id text not null constraint marks_entry_fk references entries (id),
  assignment_id text constraint marks_assignment_fk references assignments (id),
  round integer not null constraint marks_round_positive check (round > 0),
  value text not null,
  reason text,
  device text,
  entered_by text not null,
  entered_at timestamptz(3) not null
);
create index marks_by_aspect on marks (aspect_id, entry_id);

create table event_signatures (
  id text primary key,
  event_id text not null constraint event_signatures_event_fk references events (id),
  kind text not null,
  person_id text not null,
  reason text,
  signed_at timestamptz(3) not null
);

create table results (
  id text primary key,
  event_id text not null constraint results_event_fk references events (id),
  group_id text not null constraint results_group_fk references groups (id),
  revision integer not null,
  state text not null,
  rule_pack jsonb not null,
  published_at timestamptz(3) not null,
  published_by text not null,
  constraint results_revision_once unique (group_id, revision)
);
create index results_by_event on results (event_id);

create table result_rows (
  result_id text not null constraint result_rows_result_fk references results (id),
  entry_id text not null constraint result_rows_entry_fk references entries (id),
  position integer not null,
  rank integer,
  shared boolean not null,
  status text not null,
  total numeric(7, 2),
  parts jsonb not null,
  decided_by text,
  award text,
  title boolean not null,
  primary key (result_id, entry_id)
);
create index result_rows_by_entry on result_rows (entry_id);

create table skills (
  edition_id text not null constraint skills_edition_fk references editions (id),
  number text not null,
  name_en text not null,
  name text,
  sector text not null,
  primary key (edition_id, number)
);

create table members (
  code text primary key,
  name_en text not null,
  name text
);

create table skill_results (
  edition_id text not null,
  skill_number text not null,
  member_code text not null constraint skill_results_member_fk references members (code),
  points integer not null,
  medal text,
  best_of_nation boolean not null,
  primary key (edition_id, skill_number, member_code),
  constraint skill_results_skill_fk foreign key (edition_id, skill_number) references skills (edition_id, number)
);

create table audit (
  seq bigserial primary key,
  at timestamptz(3) not null,
  actor_id text not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  contest_id text,
  before jsonb,
  after jsonb,
  reason text
);
create index audit_by_subject on audit (subject_kind, subject_id);
create index audit_by_contest on audit (contest_id);

create table personas (
  id text primary key,
  kind text not null,
  position integer not null,
  person_id text not null,
  name text not null,
  title text not null,
  title_en text not null,
  grants jsonb not null,
  home text not null
);

create table sessions (
  token_hash text primary key,
  persona_id text not null constraint sessions_persona_fk references personas (id),
  created_at timestamptz(3) not null
);

create table settings (
  key text primary key,
  value jsonb not null
);

create table figures (
  position integer primary key,
  name text not null,
  value text not null,
  relation text not null,
  unit text not null,
  note text,
  source text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger marks_append_only before update or delete on marks
  for each row execute function refuse_change();
create trigger audit_append_only before update or delete on audit
  for each row execute function refuse_change();
create trigger result_rows_append_only before update or delete on result_rows
  for each row execute function refuse_change();
create trigger event_signatures_append_only before update or delete on event_signatures
  for each row execute function refuse_change();
