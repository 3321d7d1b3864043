-- The rules of access for a search by name, as somebody would write them by hand into one policy: the peer of the condition
-- that is compiled from the rules. Measured by bin/bench access, and used by nothing else.
create role peer_app login;
grant usage on schema cases, sharing to peer_app;
grant select on all tables in schema cases, sharing to peer_app;

create policy peer on cases.file for select to peer_app using (exists (
  select from sharing.subject as p
   where p.person = file.focus and p.node = file.node
     and p.erased_at > now()
     and not coalesce(current_setting('peer.country') = any (p.origins), false)
     and not coalesce(current_setting('peer.site') = any (p.origins), false)
     and (p.origins is not null and 'XXX' <> all (p.origins)
          or (current_setting('peer.country') = 'INT' or current_setting('peer.country') = p.protection_in) and current_setting('peer.site') = p.protection_in)
     and not coalesce(p.origins && current_setting('peer.conflict')::text[], true)
     and (not p.restricted or current_setting('peer.worker')::uuid = any (p.cleared))
     and exists (
       select from sharing.standing_fact as s
        where s.person = p.person and s.node = p.node and s.agency = current_setting('peer.agency')
          and s."from" <= now() and s.until > now()
          and s.purposes && array['*', current_setting('peer.purpose')] and s.categories && array['*', 'identity', 'identity-lite', 'family-unity']
          and (s.reason <> 'referral' or s.status = 'accepted' or s.status = 'offered')
          and (s.reason <> 'tracing' or not p.not_to_be_found and current_setting('peer.purpose') = 'family-tracing')
          and (s.reason <> 'oversight' or current_setting('peer.purpose') = 'oversight')
          and (s.reason <> 'agreement' or s."agreementStatus" = 'active' and s."agreementFrom" <= now() and s."agreementUntil" > now()
               and s."assessmentDue" > now() and s.agency = any (s."agreementParties")
               and s."agreementPurposes" && array['*', current_setting('peer.purpose')]
               and s."agreementCategories" && array['*', 'identity', 'identity-lite', 'family-unity']
               and p.protection_in = any (s."agreementJurisdictions")
               and exists (select from sharing.standing_fact c where c.person = p.person and c.node = p.node and c.reason = 'custody'
                              and c."from" <= now() and c.until > now() and c.agency = any (s."agreementParties")))
          and (s.reason in ('custody', 'oversight') or s.status = 'offered'
               or exists (select from sharing.basis_fact b where b.person = p.person and b.node = p.node and b.recipient = s.agency
                             and b.purpose = current_setting('peer.purpose') and b.categories && array['*', 'identity'] and b."from" <= now() and b.until > now())
               or exists (select from sharing.consent_fact w where w.person = p.person and w.node = p.node and w.recipient = s.agency
                             and w.purpose = current_setting('peer.purpose') and w.categories && array['*', 'identity']
                             and w.status = 'given' and w."from" <= now() and w.until > now()
                             and w.by = 'person' and w.giver = p.person and p.adult_from <= now()
                             and not exists (select from sharing.consent_fact l where l.person = w.person and l.node = w.node and l.recipient = w.recipient
                                                and l.purpose = w.purpose and l.categories && array['*', 'identity'] and l."from" <= now() and l."from" > w."from")))
          and (not p.steward_approval
               or exists (select from sharing.standing_fact c where c.person = p.person and c.node = p.node and c.reason = 'custody'
                             and c.agency = s.agency and c."from" <= now() and c.until > now())
               or exists (select from sharing.approval_fact a where a.person = p.person and a.node = p.node and a.recipient = s.agency
                             and a.category = 'identity' and a.purpose = current_setting('peer.purpose')
                             and a."from" <= now() and a.until > now() and a.by <> current_setting('peer.worker')::uuid)))));
alter table cases.file enable row level security;
create policy peer on cases.file_person for select to peer_app using (true);
