alter table contests add column name_parts jsonb;

-- A host keeps its id while it is renamed or moved, so that two people's edits can be told apart.
alter table contest_hosts add column id text;
update contest_hosts set id = contest_id || '-host-' || position;
alter table contest_hosts alter column id set default gen_random_uuid()::text;
alter table contest_hosts alter column id set not null;
alter table contest_hosts add constraint contest_hosts_id_once unique (contest_id, id);

-- An edit reorders as a whole: two events, stages or groups may change places within one transaction.
alter table events drop constraint events_position_once;
alter table events add constraint events_position_once unique (contest_id, position) deferrable initially deferred;
alter table stages drop constraint stages_position_once;
alter table stages add constraint stages_position_once unique (contest_id, position) deferrable initially deferred;
alter table groups drop constraint groups_kind_once;
alter table groups add constraint groups_kind_once unique (event_id, kind) deferrable initially deferred;

create table announcements (
  id text primary key,
  edition_id text not null constraint announcements_edition_fk references editions (id),
  contest_id text constraint announcements_contest_fk references contests (id),
  title text not null,
  body text not null,
  audience text not null constraint announcements_audience_known check (audience in ('public', 'participants', 'staff')),
  state text not null constraint announcements_state_known check (state in ('draft', 'published', 'withdrawn')),
  created_at timestamptz(3) not null,
  created_by_name text not null,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  version integer not null default 1,
  constraint announcements_published_dated check ((state = 'draft') = (published_at is null)),
  constraint announcements_withdrawn_reasoned check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
create index announcements_by_edition on announcements (edition_id, published_at);
create index announcements_by_contest on announcements (contest_id);

create function keep_announced_text() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then return old; end if;
  elsif old.state = 'draft' or (new.title, new.body, new.audience) is not distinct from (old.title, old.body, old.audience) then
    return new;
  end if;
  raise exception 'what was announced stays word for word' using errcode = 'restrict_violation';
end
$$;
create trigger announcements_keep_text before update or delete on announcements
  for each row execute function keep_announced_text();
