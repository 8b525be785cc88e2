-- Which prices a call was counted at: the day from which the row of the price list held.
alter table model_calls add column prices_from date;
