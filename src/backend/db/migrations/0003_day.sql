create table day_programmes (
  event_id text primary key constraint day_programmes_event_fk references events (id),
  settings jsonb not null,
  published_at timestamptz(3),
  updated_by_name text not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1
);

create table day_items (
  id text primary key,
  event_id text not null constraint day_items_programme_fk references day_programmes (event_id),
  kind text not null,
  title text not null,
  day date not null,
  start_minute integer not null constraint day_items_start_in_day check (start_minute between 0 and 1439),
  duration integer not null constraint day_items_duration_positive check (duration > 0),
  min_duration integer not null,
  module text,
  batch integer constraint day_items_batch_positive check (batch > 0),
  place text,
  stations integer constraint day_items_stations_positive check (stations > 0),
  note text,
  fixed boolean not null,
  version integer not null default 1,
  constraint day_items_min_duration_fits check (min_duration > 0 and min_duration <= duration)
);
create index day_items_by_event on day_items (event_id);

-- What happened is never changed: a correction is another row, and an item with facts cannot be removed.
create table day_actuals (
  seq bigserial primary key,
  id text not null constraint day_actuals_id_once unique,
  event_id text not null constraint day_actuals_event_fk references events (id),
  item_id text not null constraint day_actuals_item_fk references day_items (id),
  what text not null constraint day_actuals_what_known check (what in ('start', 'end')),
  at timestamptz(3),
  recorded_by text not null,
  recorded_by_name text not null,
  recorded_at timestamptz(3) not null,
  reason text
);
create index day_actuals_by_event on day_actuals (event_id);

create trigger day_actuals_append_only before update or delete on day_actuals
  for each row execute function refuse_change();
