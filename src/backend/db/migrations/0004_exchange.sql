-- What tables of venues go by; venues that were there take their id.
alter table venues add column code text;
update venues set code = upper(id);
alter table venues alter column code set not null;
alter table venues add constraint venues_code_once unique (code);

create table feed_tokens (
  person_id text primary key,
  token_hash text not null constraint feed_tokens_token_once unique,
  created_at timestamptz(3) not null
);
