-- Written by bin/generate from the rules of access; do not edit. Applied by every migration where it has changed.
-- hide-erased, hide-research, hide-origin, hide-origin-unknown, hide-nationality-conflict

do $$ declare old record; begin
  for old in select schemaname, tablename, policyname from pg_policies where policyname in ('works', 'hard_prohibitions') loop
    execute format('drop policy %I on %I.%I', old.policyname, old.schemaname, old.tablename);
  end loop;
end $$;

alter table people.record enable row level security;
create policy works on people.record to kindred_app using (true) with check (true);
create policy hard_prohibitions on people.record as restrictive for select to kindred_app using (
  (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and ((current_setting('kindred.country', true) = any(subject.origins)) is not false)) or (subject.origins is not null and ((current_setting('kindred.site_country', true) = any(subject.origins)) is not false))) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and subject.agency::text = current_setting('kindred.agency', true)::text))
        and not ((('XXX'::text = any(subject.origins)) is not false) and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not (((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false and nullif(current_setting('kindred.conflict', true), '')::text[] is distinct from '{}' and subject.origins is distinct from '{}') or ((('XXX'::text = any(subject.origins)) is not false) and (current_setting('kindred.conflict', true) <> '{}') = true))
         from sharing.subject_version as subject where subject.person = record.person and subject.node = record.node order by subject.version desc limit 1)) or current_setting('kindred.asker', true) = 'house');

alter table matching.review enable row level security;
create policy works on matching.review to kindred_app using (true) with check (true);
create policy hard_prohibitions on matching.review as restrictive for select to kindred_app using (
  (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and ((current_setting('kindred.country', true) = any(subject.origins)) is not false)) or (subject.origins is not null and ((current_setting('kindred.site_country', true) = any(subject.origins)) is not false))) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and subject.agency::text = current_setting('kindred.agency', true)::text))
        and not ((('XXX'::text = any(subject.origins)) is not false) and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not (((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false and nullif(current_setting('kindred.conflict', true), '')::text[] is distinct from '{}' and subject.origins is distinct from '{}') or ((('XXX'::text = any(subject.origins)) is not false) and (current_setting('kindred.conflict', true) <> '{}') = true))
         from sharing.subject_version as subject where subject.person = review.one and subject.node = review.node order by subject.version desc limit 1)
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and ((current_setting('kindred.country', true) = any(subject.origins)) is not false)) or (subject.origins is not null and ((current_setting('kindred.site_country', true) = any(subject.origins)) is not false))) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and subject.agency::text = current_setting('kindred.agency', true)::text))
        and not ((('XXX'::text = any(subject.origins)) is not false) and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not (((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false and nullif(current_setting('kindred.conflict', true), '')::text[] is distinct from '{}' and subject.origins is distinct from '{}') or ((('XXX'::text = any(subject.origins)) is not false) and (current_setting('kindred.conflict', true) <> '{}') = true))
         from sharing.subject_version as subject where subject.person = review.other and subject.node = review.node order by subject.version desc limit 1)) or current_setting('kindred.asker', true) = 'house');

alter table cases.file_person enable row level security;
create policy works on cases.file_person to kindred_app using (true) with check (true);
create policy hard_prohibitions on cases.file_person as restrictive for select to kindred_app using (
  (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and ((current_setting('kindred.country', true) = any(subject.origins)) is not false)) or (subject.origins is not null and ((current_setting('kindred.site_country', true) = any(subject.origins)) is not false))) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and subject.agency::text = current_setting('kindred.agency', true)::text))
        and not ((('XXX'::text = any(subject.origins)) is not false) and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not (((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false and nullif(current_setting('kindred.conflict', true), '')::text[] is distinct from '{}' and subject.origins is distinct from '{}') or ((('XXX'::text = any(subject.origins)) is not false) and (current_setting('kindred.conflict', true) <> '{}') = true))
         from sharing.subject_version as subject where subject.person = file_person.person and subject.node = file_person.node order by subject.version desc limit 1)) or current_setting('kindred.asker', true) = 'house');
