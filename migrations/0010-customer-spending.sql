-- What each customer cost each day: checked before every model call, summed as the ledger grows.
create table customer_spending (
  customer_id text not null,
  day date not null,
  cost_micros bigint not null,
  primary key (customer_id, day)
);
