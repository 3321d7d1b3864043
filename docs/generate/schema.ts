import pg from 'pg'

const ROOMS = `n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname !~ '^pg_'`

const TABLES = `
  select format(E'create table %I.%I (\\n%s\\n);', n.nspname, c.relname,
           (select string_agg(line, E',\\n' order by kind, place, line) from (
              select 1 as kind, a.attnum as place, format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                       case when a.attidentity = 'a' then ' generated always as identity' when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
                       case when a.attnotnull then ' not null' else '' end) as line
                from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              union all
              select 2, 0, format('  constraint %I %s', conname, pg_get_constraintdef(k.oid)) from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as lines)) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${ROOMS} order by n.nspname, c.relname`
const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as text from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ROOMS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`
const VIEWS = `
  select format(E'create view %I.%I as\\n%s', n.nspname, c.relname, pg_get_viewdef(c.oid)) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and ${ROOMS} order by n.nspname, c.relname`
const FUNCTIONS = `
  select trim(pg_get_functiondef(p.oid)) || ';' as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ROOMS} order by p.proname`
const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ';' as text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ROOMS} and not t.tgisinternal order by n.nspname, c.relname, t.tgname`
const POLICIES = `
  select format('alter table %I.%I enable row level security;', n.nspname, c.relname) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and ${ROOMS}
  union all
  select format(E'create policy %I on %I.%I as %s for %s to %s using (%s)%s;', policyname, schemaname, tablename, lower(permissive), lower(cmd),
                array_to_string(roles, ', '), qual, ' with check (' || with_check || ')')
    from pg_policies order by 1`
const GRANTS = `
  select format('grant %s on %I.%I to %I;', string_agg(distinct lower(g.privilege_type), ', ' order by lower(g.privilege_type)), g.table_schema, g.table_name, g.grantee) as text
    from information_schema.role_table_grants g where g.grantee like 'kindred%' group by g.table_schema, g.table_name, g.grantee
  union all
  select format('grant update (%s) on %I.%I to %I;', string_agg(g.column_name, ', ' order by g.column_name), g.table_schema, g.table_name, g.grantee)
    from information_schema.column_privileges g
   where g.grantee like 'kindred%' and g.privilege_type = 'UPDATE'
     and not exists (select from information_schema.role_table_grants t where t.grantee = g.grantee and t.table_schema = g.table_schema and t.table_name = g.table_name and t.privilege_type = 'UPDATE')
   group by g.table_schema, g.table_name, g.grantee
   order by 1`

/** The whole schema as the migrations leave it, in one text that a reviewer can read and a test can compare. */
export async function dumpSchema(url: string): Promise<string> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const part = async (title: string, query: string) =>
    `-- ${title}\n\n${(await owner.query(query)).rows.map(({ text }) => text).join('\n\n')}\n`
  const parts = [
    await part('Tables', TABLES),
    await part('Indexes', INDEXES),
    await part('Views', VIEWS),
    await part('Functions', FUNCTIONS),
    await part('Triggers', TRIGGERS),
    await part('Policies', POLICIES),
    await part('Grants', GRANTS),
  ]
  await owner.end()
  return `-- Written by bin/generate from the migrations; do not edit.\n\n${parts.join('\n')}`
}
