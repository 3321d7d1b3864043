-- Reviews that come back: with new evidence, when a joining was taken back, or for a second look by somebody who does not see the first.
alter table matching.review add column scripts text, add column one_site text, add column other_site text;
-- What spoke for it when it was judged, so that new evidence can be told from old; and to whom it was passed.
alter table matching.judgement add column because text[], add column bits real, add column reasons jsonb, add column passed_to uuid;
create index judgement_link on matching.judgement (link) where link is not null;
create index review_other_agency on matching.review (other_agency);

-- Why two records that were judged are asked about again. `after` is how many judgements there were.
create table matching.renewal (
  node smallint not null, review uuid not null, after int not null check (after > 0), because text not null check (because in ('new-evidence', 'taken-apart')),
  band text not null check (band in ('likely', 'maybe')), probability real not null, bits real not null, reasons jsonb not null, news jsonb not null,
  normaliser int not null, deed uuid not null, at timestamptz not null,
  primary key (review, after, node), foreign key (review, node) references matching.review (id, node)
);

-- The judgement that was drawn for a second look; and what was said there, beside which judgement.
create table matching.draw (
  node smallint not null, review uuid not null, nth int not null, deed uuid not null, at timestamptz not null,
  primary key (review, node), foreign key (review, nth, node) references matching.judgement (review, nth, node)
);
create table matching.second_look (
  node smallint not null, review uuid not null, nth int not null, verdict text not null check (verdict in ('same', 'different', 'unsure')), because text[] not null,
  reason bytea not null, agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (review, node), foreign key (review, node) references matching.draw (review, node), foreign key (review, nth, node) references matching.judgement (review, nth, node)
);

-- For what a review waits, as far as it concerns one worker: a first judgement (also anew), a second look, a third word; or for nothing.
-- Whoever was looked at twice cannot settle the matter by judging once more: a third is who did neither.
-- Most reviews are judged and need nothing: for them it ends at the second question.
create function matching.need_of(of_node smallint, of_review uuid, asker uuid, rested timestamptz) returns text language sql stable as $$
  select case
           when last.nth is null or exists (select from matching.renewal where review = of_review and node = of_node and after >= last.nth) then 'first'
           when last.verdict = 'unsure' then case when last.at <= rested or last.passed_to = asker then 'first' end
           when not exists (select from matching.draw where review = of_review and node = of_node)
             or exists (select from matching.judgement where review = of_review and node = of_node and worker = asker) then null
           when not exists (select from matching.second_look where review = of_review and node = of_node) then 'second'
           else (select 'third' from matching.second_look second
                  where review = of_review and node = of_node and worker <> asker
                    and verdict <> (select verdict from matching.judgement where review = of_review and node = of_node and nth = second.nth)
                    and not exists (select from matching.judgement third where review = of_review and node = of_node and nth > second.nth and worker <> second.worker
                                       and not exists (select from matching.judgement where review = of_review and node = of_node and nth <= second.nth and worker = third.worker)))
         end
    from (select 1) as one
    left join lateral (select nth, verdict, at, passed_to from matching.judgement where review = of_review and node = of_node order by nth desc limit 1) as last on true
$$;

grant select, insert on matching.renewal, matching.draw, matching.second_look to kindred_app;
