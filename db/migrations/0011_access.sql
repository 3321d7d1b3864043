-- The facts on which access rests: agreements, consents and other grounds, approvals, emergencies, orders, requests,
-- holds, guardianships, and one line per person. The rules read them; nothing here says what is written about anybody.

-- What access depends on of a person, in versions: the last one counts, and what stood before is kept. `adult_from` is null
-- where the age is unknown and `-infinity` for whoever was of age when it was written, so that the day of birth of an
-- adult does not stand here.
create table sharing.subject_version (
  node smallint not null, person uuid not null, version int not null check (version > 0),
  agency text not null, origins text[] check (origins <> '{}'), protection_in text, adult_from timestamptz,
  restricted boolean not null, cleared uuid[] not null, not_to_be_found boolean not null, steward_approval boolean not null,
  contact_safety text not null check (contact_safety in ('private', 'shared', 'none')),
  gbv_in_portal boolean not null, risk_reviewed boolean not null, erased_at timestamptz not null,
  reason bytea, deed uuid not null, at timestamptz not null,
  primary key (person, version, node)
);
create view sharing.subject as
  select distinct on (person, node) * from sharing.subject_version order by person, node, version desc;

-- What agencies agreed on. Its terms never change; it takes turns: review, signature of each party, suspension, end.
create table sharing.agreement (
  node smallint not null, id uuid not null, number text not null, title text not null, parties text[] not null check (cardinality(parties) > 1),
  purposes text[] not null check (purposes <> '{}'), categories text[] not null check (categories <> '{}'),
  jurisdictions text[] not null check (jurisdictions <> '{}'), onward boolean not null,
  since timestamptz not null, until timestamptz, steward uuid not null, agency text not null, worker uuid not null,
  deed uuid not null, at timestamptz not null, primary key (id, node), unique (number, node), check (until > since)
);
create table sharing.agreement_turn (
  node smallint not null, agreement uuid not null, nth int not null check (nth > 0),
  turn text not null check (turn in ('review', 'sign', 'suspend', 'resume', 'end')),
  reason text, agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (agreement, nth, node), foreign key (agreement, node) references sharing.agreement (id, node)
);
-- How the sharing may harm people, what is done about it, and when it is looked at again; signed by somebody else than its author.
create table sharing.assessment (
  node smallint not null, id uuid not null, agreement uuid not null, answers jsonb not null, risks jsonb not null,
  review_due timestamptz not null, agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (agreement, node) references sharing.agreement (id, node)
);
create index assessment_agreement on sharing.assessment (agreement);
create table sharing.assessment_signature (
  node smallint not null, assessment uuid not null, agency text not null, worker uuid not null,
  deed uuid not null, at timestamptz not null,
  primary key (assessment, node), foreign key (assessment, node) references sharing.assessment (id, node)
);

-- An accepted or declined referral; one without a turn is offered.
create table sharing.standing_turn (
  node smallint not null, standing uuid not null, status text not null check (status in ('accepted', 'declined')),
  worker uuid not null, reason bytea, deed uuid not null, at timestamptz not null,
  primary key (standing, node), foreign key (standing, node) references sharing.standing (id, node)
);
alter table sharing.standing add column agreement uuid;

-- A word of the person, or of who speaks for them: yes, no, or no longer; to one recipient, for one purpose.
create table sharing.consent (
  node smallint not null, id uuid not null, person uuid not null,
  giver_kind text not null check (giver_kind in ('person', 'guardian', 'best-interests')), giver uuid not null,
  recipient text not null, purpose text not null, categories text[] not null check (categories <> '{}'),
  status text not null check (status in ('given', 'refused', 'withdrawn')),
  since timestamptz not null, until timestamptz, notice jsonb not null, told bytea,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (until > since)
);
create index consent_person on sharing.consent (person);
-- Each past recipient of what was withdrawn is told, and says that it heard.
create table sharing.notice (
  node smallint not null, id uuid not null, consent uuid not null, recipient text not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (consent, node) references sharing.consent (id, node)
);
create index notice_recipient on sharing.notice (recipient);
create table sharing.notice_heard (
  node smallint not null, notice uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (notice, node), foreign key (notice, node) references sharing.notice (id, node)
);
-- Another ground in data protection law than consent.
create table sharing.basis (
  node smallint not null, id uuid not null, person uuid not null,
  kind text not null check (kind in ('LegalObligation', 'VitalInterest', 'OfficialAuthority', 'PublicInterest', 'LegitimateInterest')),
  recipient text not null, purpose text not null, categories text[] not null check (categories <> '{}'),
  since timestamptz not null, until timestamptz, why bytea not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (until > since)
);
create index basis_person on sharing.basis (person);
create table sharing.basis_end (
  node smallint not null, basis uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (basis, node), foreign key (basis, node) references sharing.basis (id, node)
);
-- A data steward of the custodian lets one category of one person be seen, passed on, taken out or erased.
create table sharing.approval (
  node smallint not null, id uuid not null, person uuid not null, category text not null, recipient text not null,
  purpose text not null, since timestamptz not null, until timestamptz, why bytea not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (until > since)
);
create index approval_person on sharing.approval (person);
create table sharing.approval_end (
  node smallint not null, approval uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (approval, node), foreign key (approval, node) references sharing.approval (id, node)
);
-- A file opened in an emergency by one worker, and what somebody else made of it afterwards.
create table sharing.emergency (
  node smallint not null, id uuid not null, worker uuid not null, agency text not null, person uuid not null,
  purpose text not null, categories text[] not null check (categories <> '{}'), reason bytea not null, fresh boolean not null,
  since timestamptz not null, until timestamptz not null, deed uuid not null,
  primary key (id, node), check (until > since)
);
create index emergency_worker on sharing.emergency (worker);
create index emergency_person on sharing.emergency (person);
create table sharing.emergency_review (
  node smallint not null, emergency uuid not null, verdict text not null check (verdict in ('justified', 'unjustified')),
  words bytea not null, agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (emergency, node), foreign key (emergency, node) references sharing.emergency (id, node)
);
-- Whom a court, an authority or the person wants kept away from them. Against null: it is not known whom.
create table sharing.no_contact (
  node smallint not null, id uuid not null, protects uuid not null, against uuid,
  since timestamptz not null, until timestamptz, source bytea not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (until > since)
);
create index no_contact_protects on sharing.no_contact (protects);
create table sharing.no_contact_end (
  node smallint not null, no_contact uuid not null, reason bytea not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (no_contact, node), foreign key (no_contact, node) references sharing.no_contact (id, node)
);
-- What law enforcement asks for under the law: fields of one person in one case, and who of the custodian signed.
create table sharing.legal_request (
  node smallint not null, id uuid not null, agency text not null, person uuid not null,
  fields text[] not null check (fields <> '{}'), told text check (told in ('told', 'forbidden-by-law')), case_specific boolean not null,
  words bytea not null, since timestamptz not null, until timestamptz, by_agency text not null, worker uuid not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), check (until > since)
);
create index legal_request_person on sharing.legal_request (person);
create table sharing.legal_signature (
  node smallint not null, request uuid not null, worker uuid not null, agency text not null, deed uuid not null, at timestamptz not null,
  primary key (request, worker, node), foreign key (request, node) references sharing.legal_request (id, node)
);
create table sharing.hold (
  node smallint not null, id uuid not null, person uuid not null, categories text[] not null check (categories <> '{}'),
  authority bytea not null, since timestamptz not null, until timestamptz, review_due date not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (until > since)
);
create index hold_person on sharing.hold (person);
create table sharing.hold_end (
  node smallint not null, hold uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (hold, node), foreign key (hold, node) references sharing.hold (id, node)
);
create table sharing.guardianship (
  node smallint not null, id uuid not null, child uuid not null, guardian uuid not null,
  since timestamptz not null, until timestamptz, agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (child <> guardian), check (until > since)
);
create index guardianship_child on sharing.guardianship (child);
create table sharing.guardianship_end (
  node smallint not null, guardianship uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (guardianship, node), foreign key (guardianship, node) references sharing.guardianship (id, node)
);

-- The facts as the rules name them: `from` and `until` half-open, without an end `infinity`, early ends counted in.
create view sharing.agreement_fact as
  select a.node, a.id, a.parties, a.purposes, a.categories, a.jurisdictions, a.onward, a.since as "from",
         coalesce(a.until, 'infinity') as until,
         case when t.ended then 'ended' when t.suspended then 'suspended' when t.signed = cardinality(a.parties) then 'active' else 'proposed' end as status,
         (select s.review_due from sharing.assessment s
            join sharing.assessment_signature g on g.assessment = s.id and g.node = s.node
           where s.agreement = a.id and s.node = a.node order by g.at desc limit 1) as "assessmentDue"
    from sharing.agreement a
   cross join lateral (
     select coalesce(bool_or(turn = 'end'), false) as ended,
            count(distinct agency) filter (where turn = 'sign') as signed,
            coalesce((array_agg(turn order by nth desc) filter (where turn in ('suspend', 'resume')))[1] = 'suspend', false) as suspended
       from sharing.agreement_turn t where t.agreement = a.id and t.node = a.node) as t;

create view sharing.standing_fact as
  select s.node, s.person, s.id, s.agency, s.because as reason, s.purposes, s.categories, s.since as "from",
         least(coalesce(s.until, 'infinity'), coalesce((select e.at from sharing.standing_end e where e.standing = s.id and e.node = s.node), 'infinity')) as until,
         case when s.because = 'referral' then coalesce((select t.status from sharing.standing_turn t where t.standing = s.id and t.node = s.node), 'offered') end as status,
         s.agreement, a.status as "agreementStatus", a."from" as "agreementFrom", a.until as "agreementUntil", a.parties as "agreementParties",
         a.purposes as "agreementPurposes", a.categories as "agreementCategories", a.jurisdictions as "agreementJurisdictions", a."assessmentDue"
    from sharing.standing s
    -- Looked up by its key for each standing that has one; never all agreements at once.
    left join lateral (select * from sharing.agreement_fact f where f.id = s.agreement and f.node = s.node offset 0) as a on true;

create view sharing.consent_fact as
  select node, person, id, giver_kind as by, giver, recipient, purpose, categories, status, since as "from",
         coalesce(until, 'infinity') as until from sharing.consent;

create view sharing.basis_fact as
  select b.node, b.person, b.id, b.kind, b.recipient, b.purpose, b.categories, b.since as "from",
         least(coalesce(b.until, 'infinity'), coalesce((select e.at from sharing.basis_end e where e.basis = b.id and e.node = b.node), 'infinity')) as until
    from sharing.basis b;

create view sharing.approval_fact as
  select p.node, p.person, p.id, p.category, p.recipient, p.purpose, p.worker as by, p.agency as "byAgency", p.since as "from",
         least(coalesce(p.until, 'infinity'), coalesce((select e.at from sharing.approval_end e where e.approval = p.id and e.node = p.node), 'infinity')) as until,
         -- Whether the approver is a data steward was decided when they approved; it ends with their approval, or by ending that.
         p.since as "stewardFrom", 'infinity'::timestamptz as "stewardUntil"
    from sharing.approval p;

create view sharing.emergency_fact as
  select e.node, e.person, e.id, e.worker, e.agency, e.purpose, e.categories, e.fresh, true as reasoned, e.since as "from", e.until,
         (select r.at from sharing.emergency_review r where r.emergency = e.id and r.node = e.node) as "reviewedAt"
    from sharing.emergency e;

create view sharing.order_fact as
  select n.node, n.protects as person, n.id, n.against, n.since as "from",
         least(coalesce(n.until, 'infinity'), coalesce((select e.at from sharing.no_contact_end e where e.no_contact = n.id and e.node = n.node), 'infinity')) as until
    from sharing.no_contact n;

create view sharing.request_fact as
  select r.node, r.person, r.id, r.agency, r.fields, r.told, r.case_specific as "caseSpecific", true as names, r.since as "from",
         coalesce(r.until, 'infinity') as until from sharing.legal_request r;

create view sharing.signature_fact as
  select s.node, r.person, s.request, s.worker, s.agency
    from sharing.legal_signature s join sharing.legal_request r on r.id = s.request and r.node = s.node;

create view sharing.hold_fact as
  select h.node, h.person, h.id, h.categories, h.since as "from",
         least(coalesce(h.until, 'infinity'), coalesce((select e.at from sharing.hold_end e where e.hold = h.id and e.node = h.node), 'infinity')) as until
    from sharing.hold h;

create view sharing.guardianship_fact as
  select g.node, g.child as person, g.id, g.guardian, g.since as "from",
         least(coalesce(g.until, 'infinity'), coalesce((select e.at from sharing.guardianship_end e where e.guardianship = g.id and e.node = g.node), 'infinity')) as until
    from sharing.guardianship g;

-- Who has custody of a person holds what is written about them; the agency that wrote them down wrote it.
create view sharing.record_fact as
  select s.node, s.person, s.agency as custodian, u.agency as "writtenBy", s.categories, s.since as "from",
         least(coalesce(s.until, 'infinity'), coalesce((select e.at from sharing.standing_end e where e.standing = s.id and e.node = s.node), 'infinity')) as until
    from sharing.standing s
   cross join lateral (select v.agency from sharing.subject_version v where v.person = s.person and v.node = s.node
                        order by v.version desc limit 1) as u
   where s.because = 'custody';

-- Everything that the rules may ask about these people, a line each. By the person alone: nobody has one id in two nodes, and a
-- plan made while these tables are empty must have no other way to go than by the person.
create function sharing.facts_of(persons uuid[])
returns table (person uuid, relation text, fact json) language sql stable as $$
  select f.person, 'standing', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.standing_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'consent', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.consent_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'basis', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.basis_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'approval', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.approval_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'order', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.order_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'request', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.request_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'signature', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.signature_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'hold', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.hold_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'guardianship', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.guardianship_fact f where f.person = p.person offset 0) as f
$$;

grant select, insert on sharing.subject_version, sharing.agreement, sharing.agreement_turn, sharing.assessment,
  sharing.assessment_signature, sharing.standing_turn, sharing.consent, sharing.notice, sharing.notice_heard, sharing.basis,
  sharing.basis_end, sharing.approval, sharing.approval_end, sharing.emergency, sharing.emergency_review, sharing.no_contact,
  sharing.no_contact_end, sharing.legal_request, sharing.legal_signature, sharing.hold, sharing.hold_end, sharing.guardianship,
  sharing.guardianship_end to kindred_app;
grant select on sharing.subject, sharing.agreement_fact, sharing.standing_fact, sharing.consent_fact, sharing.basis_fact, sharing.approval_fact,
  sharing.emergency_fact, sharing.order_fact, sharing.request_fact, sharing.signature_fact, sharing.hold_fact,
  sharing.guardianship_fact, sharing.record_fact to kindred_app;
grant execute on function sharing.facts_of to kindred_app;
