-- Every seat of a form that was given to another judge, added or removed, so that a jury is known as of any moment.
create table seat_changes (
  seq bigserial primary key,
  form_id text not null constraint seat_changes_form_fk references forms (id),
  position integer not null,
  former_id text constraint seat_changes_former_fk references assignments (id),
  assignment_id text constraint seat_changes_assignment_fk references assignments (id),
  changed_at timestamptz(3) not null
);
create index seat_changes_by_form on seat_changes (form_id);
create trigger seat_changes_append_only before update or delete on seat_changes
  for each row execute function refuse_change();
