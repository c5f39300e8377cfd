-- Operations that a file tells, as before, but that two of which nothing is known say more than one:
-- that there was an operation, whatever it was, and that there may have been others.
create or replace function told_operations(stored jsonb, told jsonb) returns jsonb
language sql immutable as $$
  select case
    when told is null then stored
    when jsonb_typeof(told) <> 'array' or jsonb_typeof(stored) <> 'array' or not told @> unknown
      then told
    else stored || coalesce(fresh, '[]')
      || case when stored @> unknown or (fresh is null and unknowns < 2) then '[]' else unknown end
    end
  from (values ('[{"kind": "unknown", "region": "unknown", "date": "unknown",
      "approach": "unknown"}]'::jsonb)) as nothing_known (unknown),
    lateral (
      select count(*) filter (where unknown @> jsonb_build_array(one)) as unknowns,
        jsonb_agg(one order by place) filter (where not unknown @> jsonb_build_array(one)
          and not stored @> jsonb_build_array(one)) as fresh
      from jsonb_array_elements(case jsonb_typeof(told) when 'array' then told end)
        with ordinality as each (one, place)) as added
$$;
