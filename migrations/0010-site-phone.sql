-- The clinic's own telephone, for the person's team page and the printed plan.
alter table site add column phone text check (length(phone) between 1 and 40);
