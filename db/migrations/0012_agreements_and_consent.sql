-- What agencies open to each other under an agreement, and how the person hears of it.

-- One person opened to one agency: by whom, what the rules answered for each category, and the facts on which they rested.
create table sharing.opening (
  node smallint not null, standing uuid not null, person uuid not null, agreement uuid not null, purpose text not null,
  receiver text not null, answers jsonb not null, rests uuid[] not null,
  notice text not null check (notice in ('notify-person', 'hold-notice')),
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (standing, node), check (receiver <> agency),
  foreign key (standing, node) references sharing.standing (id, node),
  foreign key (agreement, node) references sharing.agreement (id, node)
);
create index opening_person on sharing.opening (person);
create index opening_agreement on sharing.opening (agreement);

-- Each recipient is told of a withdrawal once.
create unique index notice_once on sharing.notice (consent, recipient, node);
create index consent_agency on sharing.consent (agency);
create index agreement_parties on sharing.agreement using gin (parties);

grant select, insert on sharing.opening to kindred_app;

-- A suspension is lifted by the party that suspended, and by no other: as long as one of them has not, it stands.
create or replace view sharing.agreement_fact as
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
            exists (select from (
              select distinct on (p.agency) p.turn from sharing.agreement_turn p
               where p.agreement = a.id and p.node = a.node and p.turn in ('suspend', 'resume') order by p.agency, p.nth desc) as last
             where last.turn = 'suspend') as suspended
       from sharing.agreement_turn t where t.agreement = a.id and t.node = a.node) as t;
