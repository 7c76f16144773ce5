-- What penalties took off the total when the result was published; null where none did.
alter table result_rows add column deducted numeric(7, 2)
  constraint result_rows_deducted_positive check (deducted > 0);
