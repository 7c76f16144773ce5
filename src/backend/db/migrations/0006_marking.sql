-- A mark names the marks its author saw and replaces, so that the same facts mean the same in whatever order they come.
alter table marks disable trigger marks_append_only;
alter table marks alter column value drop not null;
alter table marks add column supersedes jsonb not null default '[]';
alter table marks add column moved_from text;
alter table marks add column received_at timestamptz(3);
update marks set received_at = entered_at;
alter table marks alter column received_at set not null;
update marks as later set supersedes = jsonb_build_array(earlier.id)
  from marks as earlier
  where earlier.seq = (
    select max(before.seq) from marks as before
    where before.aspect_id = later.aspect_id and before.entry_id = later.entry_id and before.round = later.round
      and before.assignment_id is not distinct from later.assignment_id and before.seq < later.seq
  );
alter table marks enable trigger marks_append_only;

-- Comments, doubts and flags beside the marks of one aspect of one work.
create table mark_notes (
  seq bigserial primary key,
  id text not null constraint mark_notes_id_once unique,
  aspect_id text not null constraint mark_notes_aspect_fk references aspects (id),
  entry_id text not null constraint mark_notes_entry_fk references entries (id),
  kind text not null constraint mark_notes_kind_known check (kind in ('comment', 'unsure', 'flag', 'clear')),
  text text not null,
  supersedes jsonb not null default '[]',
  device text,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  received_at timestamptz(3) not null
);
create index mark_notes_by_aspect on mark_notes (aspect_id, entry_id);

-- What arrived when it could no longer count by itself: the chief takes it in or sets it aside.
create table held_items (
  seq bigserial primary key,
  id text not null constraint held_items_id_once unique,
  form_id text not null constraint held_items_form_fk references forms (id),
  aspect_id text not null constraint held_items_aspect_fk references aspects (id),
  entry_id text not null constraint held_items_entry_fk references entries (id),
  assignment_id text constraint held_items_assignment_fk references assignments (id),
  item jsonb not null,
  reasons jsonb not null,
  device text,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  received_at timestamptz(3) not null
);
create index held_items_by_form on held_items (form_id);

create table held_decisions (
  id text primary key,
  held_id text not null constraint held_decisions_item_fk references held_items (id),
  decision text not null constraint held_decisions_known check (decision in ('admit', 'set_aside')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz(3) not null,
  constraint held_decisions_once unique (held_id)
);

-- Who is entering on a form now, and where: a courtesy among judges, never a lock. Seat '' is the group of the form.
create table form_claims (
  form_id text not null constraint form_claims_form_fk references forms (id),
  seat text not null,
  person_id text not null,
  device text not null,
  claimed_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  primary key (form_id, seat)
);

-- Every signature of a form and every reopening; the columns signed_at say only what holds now.
create table form_signatures (
  seq bigserial primary key,
  form_id text not null constraint form_signatures_form_fk references forms (id),
  assignment_id text constraint form_signatures_assignment_fk references assignments (id),
  kind text not null constraint form_signatures_kind_known check (kind in ('sign', 'reopen')),
  person_id text not null,
  reason text,
  signed_at timestamptz(3) not null
);
create index form_signatures_by_form on form_signatures (form_id);
insert into form_signatures (form_id, assignment_id, kind, person_id, signed_at)
  select form_id, assignment_id, 'sign', person_id, signed_at
  from form_judges join assignments on assignments.id = form_judges.assignment_id
  where signed_at is not null;

-- What takes two people: asked by one with a reason, answered by another.
create table approval_steps (
  seq bigserial primary key,
  approval_id text not null,
  event_id text not null constraint approval_steps_event_fk references events (id),
  kind text not null,
  subject_id text not null,
  step text not null constraint approval_steps_known check (step in ('ask', 'approve', 'reject', 'withdraw')),
  person_id text not null,
  reason text,
  at timestamptz(3) not null
);
create index approval_steps_by_event on approval_steps (event_id);

create table penalties (
  seq bigserial primary key,
  id text not null constraint penalties_id_once unique,
  event_id text not null constraint penalties_event_fk references events (id),
  entry_id text not null constraint penalties_entry_fk references entries (id),
  kind text not null constraint penalties_kind_known check (kind in ('deduct', 'void_module', 'void_event', 'revoke')),
  module text,
  points numeric(6, 2),
  revokes text constraint penalties_revokes_fk references penalties (id),
  reason text not null,
  entered_by text not null,
  entered_at timestamptz(3) not null
);
create index penalties_by_event on penalties (event_id);

-- The ladder of conduct penalties, and whether judges may mark their own delegation: data of the event.
alter table events add column penalty_ladder jsonb not null
  default '[{"kind": "deduct", "points": "5"}, {"kind": "void_event"}]';
alter table events add column own_delegation_allowed boolean not null default false;

-- A scheme's draft as it was written or read, so that editing and exporting lose nothing; weighted parts.
alter table schemes add column draft jsonb;
alter table schemes add column parts jsonb not null default '[]';
alter table schemes add column created_by text;
alter table schemes add column note text;
alter table criteria add column part text;

alter table forms drop constraint forms_type_known;
alter table forms add constraint forms_type_known check (type in ('measurement', 'judgement', 'panel', 'theory'));

-- `key` stays with an aspect over the versions of its scheme: marks of an earlier version are found by it.
alter table aspects add column key text;
update aspects set key = id;
alter table aspects alter column key set not null;
alter table aspects add constraint aspects_key_once unique (form_id, key);
create index aspects_by_key on aspects (key);
-- What a panel or a theory paper needs beside the maximum: decimals, and how many marks are dropped at either end.
alter table aspects add column scale jsonb;

create trigger mark_notes_append_only before update or delete on mark_notes
  for each row execute function refuse_change();
create trigger held_items_append_only before update or delete on held_items
  for each row execute function refuse_change();
create trigger held_decisions_append_only before update or delete on held_decisions
  for each row execute function refuse_change();
create trigger form_signatures_append_only before update or delete on form_signatures
  for each row execute function refuse_change();
create trigger approval_steps_append_only before update or delete on approval_steps
  for each row execute function refuse_change();
create trigger penalties_append_only before update or delete on penalties
  for each row execute function refuse_change();
