-- What waits for a worker or is good for them to know: kinds and ids, and of nobody a name. And how each wants to be told.
create schema notices;

-- A projection of the ledger and of the clock, which no line commits to. `person` and `file` say who must still be seen for it to be shown.
create table notices.notice (
  node smallint not null, id uuid not null, worker uuid not null, kind text not null, urgency text not null check (urgency in ('urgent', 'soon', 'calm')),
  subject uuid, file uuid, person uuid, purpose text, at timestamptz not null, read_at timestamptz,
  check ((person is null) = (purpose is null)), primary key (id, node)
);
create index notice_worker on notices.notice (worker, at);
create index notice_unread on notices.notice (worker) where read_at is null;
create index notice_person on notices.notice (person);
create index notice_at on notices.notice (at);
-- What is told of a notice elsewhere than on the screen: `endpoint` is that of a push, and the worker for a mail.
create table notices.telling (
  node smallint not null, notice uuid not null, way text not null check (way in ('mail', 'digest', 'push')), endpoint uuid not null,
  state text not null check (state in ('waiting', 'told', 'withheld', 'passed-over', 'given-up')), due timestamptz not null,
  tries int not null, first_try timestamptz, primary key (notice, way, endpoint, node),
  foreign key (notice, node) references notices.notice (id, node) on delete cascade
);
create index telling_due on notices.telling (due) where state = 'waiting';

-- How a worker wants to be told, by editions. The address is sealed.
create table notices.setting (
  node smallint not null, worker uuid not null, nth int not null, address bytea, language text not null, zone text not null,
  quiet_from text, quiet_until text, through boolean not null, digest_at smallint not null check (digest_at between 0 and 23),
  mail_urgent text not null, mail_soon text not null, mail_calm text not null, deed uuid not null, at timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null)), primary key (worker, nth, node)
);
-- Where a browser of a worker is pushed to: address and keys are sealed, since whoever has them can write to it.
create table notices.endpoint (
  node smallint not null, id uuid not null, worker uuid not null, sealed bytea not null, deed uuid not null, at timestamptz not null,
  primary key (id, node)
);
create index endpoint_worker on notices.endpoint (worker);
create table notices.endpoint_end (
  node smallint not null, endpoint uuid not null, deed uuid not null, at timestamptz not null,
  primary key (endpoint, node), foreign key (endpoint, node) references notices.endpoint (id, node)
);
-- The service of a browser said that there is nobody any more.
create table notices.endpoint_gone (
  node smallint not null, endpoint uuid not null, at timestamptz not null,
  primary key (endpoint, node), foreign key (endpoint, node) references notices.endpoint (id, node)
);
-- What became of reminding a person of an appointment: sent, or why not.
create table notices.reminder (
  node smallint not null, item uuid not null, person uuid not null, file uuid not null, result text not null, tries int not null,
  next_try timestamptz, at timestamptz not null, primary key (item, node)
);
create index reminder_file on notices.reminder (file);
create index reminder_person on notices.reminder (person);

-- The key by which the house proves to the services of browsers that it is the house, sealed.
create schema push;
create table push.house_key (node smallint not null, public text not null, sealed bytea not null, at timestamptz not null, primary key (node));

-- What the clock asks for.
create index task_due on cases.task (due);
create index item_at_time on plans.item (at_time);
create index referral_answer_by on referrals.referral (answer_by);

grant usage on schema notices, push to kindred_app;
grant select, insert, update, delete on notices.notice, notices.telling, notices.reminder to kindred_app;
grant select, insert on notices.setting, notices.endpoint, notices.endpoint_end, notices.endpoint_gone, push.house_key to kindred_app;
