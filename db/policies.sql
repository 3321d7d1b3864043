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
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = record.person and v.node = record.node order by v.version desc limit 1) as subject)));

alter table people.past enable row level security;
create policy works on people.past to kindred_app using (true) with check (true);
create policy hard_prohibitions on people.past as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = past.person and v.node = past.node order by v.version desc limit 1) as subject)));

alter table people.photo enable row level security;
create policy works on people.photo to kindred_app using (true) with check (true);
create policy hard_prohibitions on people.photo as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = photo.person and v.node = photo.node order by v.version desc limit 1) as subject)));

alter table people.link enable row level security;
create policy works on people.link to kindred_app using (true) with check (true);
create policy hard_prohibitions on people.link as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = link.one and v.node = link.node order by v.version desc limit 1) as subject)
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = link.other and v.node = link.node order by v.version desc limit 1) as subject)));

alter table families.member enable row level security;
create policy works on families.member to kindred_app using (true) with check (true);
create policy hard_prohibitions on families.member as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = member.person and v.node = member.node order by v.version desc limit 1) as subject)));

alter table families.tie enable row level security;
create policy works on families.tie to kindred_app using (true) with check (true);
create policy hard_prohibitions on families.tie as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = tie.from_person and v.node = tie.node order by v.version desc limit 1) as subject)
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = tie.to_person and v.node = tie.node order by v.version desc limit 1) as subject)));

alter table families.separation enable row level security;
create policy works on families.separation to kindred_app using (true) with check (true);
create policy hard_prohibitions on families.separation as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = separation.person and v.node = separation.node order by v.version desc limit 1) as subject)));

alter table families.child_status enable row level security;
create policy works on families.child_status to kindred_app using (true) with check (true);
create policy hard_prohibitions on families.child_status as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = child_status.person and v.node = child_status.node order by v.version desc limit 1) as subject)));

alter table matching.review enable row level security;
create policy works on matching.review to kindred_app using (true) with check (true);
create policy hard_prohibitions on matching.review as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = review.one and v.node = review.node order by v.version desc limit 1) as subject)
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = review.other and v.node = review.node order by v.version desc limit 1) as subject)));

alter table cases.file enable row level security;
create policy works on cases.file to kindred_app using (true) with check (true);
create policy hard_prohibitions on cases.file as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = file.focus and v.node = file.node order by v.version desc limit 1) as subject)));

alter table cases.file_person enable row level security;
create policy works on cases.file_person to kindred_app using (true) with check (true);
create policy hard_prohibitions on cases.file_person as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = file_person.person and v.node = file_person.node order by v.version desc limit 1) as subject)));

alter table cases.need enable row level security;
create policy works on cases.need to kindred_app using (true) with check (true);
create policy hard_prohibitions on cases.need as restrictive for select to kindred_app using (
  current_setting('kindred.asker', true) = 'house' or (current_setting('kindred.asker', true) = 'worker'
  and (select not not now() < subject.erased_at
        and not current_setting('kindred.type', true) = 'RS'::text
        and not (((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is not false) or (subject.origins is not null and (current_setting('kindred.site_country', true) = any(subject.origins)) is not false)) and not ((subject.origins is not null and (current_setting('kindred.country', true) = any(subject.origins)) is true) and exists (select from sharing.record_fact as record where record.person = subject.person and record.node = subject.node and ((not now() < record."from" and now() < record."until") and record."custodian"::text = current_setting('kindred.agency', true)::text and record."writtenBy"::text = current_setting('kindred.agency', true)::text))))
        and not (('XXX'::text = any(subject.origins)) is not false and ((not current_setting('kindred.country', true) = 'INT'::text and not (current_setting('kindred.country', true) = subject.protection_in) is true) or not (current_setting('kindred.site_country', true) = subject.protection_in) is true))
        and not ((nullif(current_setting('kindred.conflict', true), '')::text[] && subject.origins) is not false or (('XXX'::text = any(subject.origins)) is not false and (current_setting('kindred.conflict', true) <> '{}') = true))
         from (select * from sharing.subject_version v where v.person = need.person and v.node = need.node order by v.version desc limit 1) as subject)));
