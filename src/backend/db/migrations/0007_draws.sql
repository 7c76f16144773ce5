-- Entry numbers are drawn anew for all entries of an event at once.
alter table entries drop constraint entries_number_once;
alter table entries add constraint entries_number_once unique (event_id, entry_number) deferrable initially deferred;
alter table entries drop constraint entries_work_code_once;
alter table entries add constraint entries_work_code_once unique (event_id, work_code) deferrable initially deferred;

-- A holder keeps one link of the blind chain; who was replaced keeps the row, and with it the knowledge.
alter table assignments add column link text;
alter table assignments add column released_at timestamptz(3);
alter table assignments add constraint assignments_link_known check (link in ('entry_number', 'station', 'work_code'));
alter table assignments add constraint assignments_link_held check ((role = 'holder') = (link is not null));
create unique index assignments_link_once on assignments (event_id, link) where released_at is null and link is not null;

-- One draw of one link; `number` 2 and later stand in place of the ones before.
create table draws (
  id text primary key,
  event_id text not null constraint draws_event_fk references events (id),
  kind text not null constraint draws_kind_known check (kind in ('entry_number', 'station', 'work_code')),
  module text,
  number integer not null constraint draws_number_positive check (number > 0),
  items jsonb not null,
  places jsonb not null,
  commitment text not null constraint draws_commitment_hex check (commitment ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz(3) not null,
  constraint draws_module_of_stations check (module is null or kind = 'station'),
  constraint draws_number_once unique nulls not distinct (event_id, kind, module, number)
);

-- Apart from the draws, so that no list of draws can carry a seed along.
create table draw_seeds (
  draw_id text primary key constraint draw_seeds_draw_fk references draws (id),
  seed text not null constraint draw_seeds_hex check (seed ~ '^[0-9a-f]{64}$')
);

-- Every step asked for by a holder, and its answer by the supervisor; each asked step is answered once.
create table draw_steps (
  seq bigserial primary key,
  id text not null constraint draw_steps_id_once unique,
  event_id text not null constraint draw_steps_event_fk references events (id),
  kind text not null,
  module text,
  draw_id text constraint draw_steps_draw_fk references draws (id),
  step text not null constraint draw_steps_step_known check (step in ('commit', 'draw', 'open')),
  state text not null constraint draw_steps_state_known check (state in ('asked', 'confirmed', 'declined')),
  answers text constraint draw_steps_answers_fk references draw_steps (id),
  person_id text not null constraint draw_steps_person_fk references people (id),
  at timestamptz(3) not null,
  place_count integer,
  public_word text,
  reason text,
  constraint draw_steps_answered_once unique (answers),
  constraint draw_steps_answer_complete check ((state = 'asked') = (answers is null))
);
create index draw_steps_by_event on draw_steps (event_id);
create index draw_steps_by_draw on draw_steps (draw_id);

-- What each item drew: the secret of the link until it is opened.
create table draw_links (
  draw_id text not null constraint draw_links_draw_fk references draws (id),
  position integer not null,
  entry_id text not null constraint draw_links_entry_fk references entries (id),
  item text not null,
  drawn text not null,
  primary key (draw_id, position),
  constraint draw_links_drawn_once unique (draw_id, drawn)
);

create trigger draws_append_only before update or delete on draws
  for each row execute function refuse_change();
create trigger draw_seeds_append_only before update or delete on draw_seeds
  for each row execute function refuse_change();
create trigger draw_steps_append_only before update or delete on draw_steps
  for each row execute function refuse_change();
create trigger draw_links_append_only before update or delete on draw_links
  for each row execute function refuse_change();
