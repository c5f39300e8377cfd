-- Operations that a file tells. Beside them may stand one of which nothing is known: then they may
-- not be all, and are added to those that are stored. An operation that is forgotten would end its
-- waiting times; and where one was not known, those that were stored were not all either.
create function told_operations(stored jsonb, told jsonb) returns jsonb language sql immutable as $$
  select case
    when told is null then stored
    when jsonb_typeof(told) <> 'array' or jsonb_typeof(stored) <> 'array' or not told @> unknown
      then told
    else stored || coalesce(fresh || case when stored @> unknown then '[]' else unknown end, '[]')
    end
  from (values ('[{"kind": "unknown", "region": "unknown", "date": "unknown",
      "approach": "unknown"}]'::jsonb)) as nothing_known (unknown),
    lateral (
      select jsonb_agg(one order by place) as fresh
      from jsonb_array_elements(case jsonb_typeof(told) when 'array' then told end)
        with ordinality as each (one, place)
      where jsonb_typeof(stored) = 'array'
        and not unknown @> jsonb_build_array(one) and not stored @> jsonb_build_array(one)) as added
$$;

-- What a file tells of a patient's facts, put into those that are stored.
create function told_facts(stored jsonb, told jsonb) returns jsonb language sql immutable as $$
  select stored || told || jsonb_build_object(
    'operations', told_operations(coalesce(stored -> 'operations', '"unknown"'), told -> 'operations'),
    'answers',
    coalesce(stored -> 'answers', '{}'::jsonb) || coalesce(told -> 'answers', '{}'::jsonb))
$$;

-- How a file was read: other columns or other dates make it another one. Null where it is not
-- known, so that such a file is gone through again; empty where nothing was told.
alter table import_run add column read_by text;
