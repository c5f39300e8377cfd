-- Where patients of a clinic call; empty where it gives none.
alter table clinic add column telephone text not null default ''
  constraint clinic_telephone_form check (telephone ~ '^([0-9+][0-9 ()./-]{2,39})?$');

grant update (telephone) on clinic to fbs_app;
