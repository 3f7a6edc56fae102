import type { Query } from "../../src/ledger/database.ts";

/** Tables, constraints, indexes and triggers as text that is the same on every database with the same schema. */
export async function dumpSchema(query: Query): Promise<string> {
  const columns = await query(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      coalesce(' collate "' || l.collname || '"', '') as collation
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_collation l on l.oid = a.attcollation and l.collname <> 'default'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`);
  const constraints = await query(`
    select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u', 'c') order by 1, conname collate "C"`);
  const indexes = await query(
    `select tablename as "table", indexdef from pg_indexes where schemaname = 'public' order by indexname collate "C"`,
  );
  const triggers = await query(`
    select tgrelid::regclass::text as "table", pg_get_triggerdef(oid) as definition from pg_trigger
    where not tgisinternal order by tgname collate "C"`);
  const functions = await query(`
    select pg_get_functiondef(oid) as definition from pg_proc
    where pronamespace = 'public'::regnamespace order by proname collate "C"`);
  const tables = [...new Set(columns.map(({ table }) => String(table)))];
  const of = (rows: readonly Record<string, unknown>[], table: string) => rows.filter((row) => row.table === table);
  const dumped = tables.map((table) => {
    const lines = [
      ...of(columns, table).map((c) => `${c.name} ${c.type}${c.collation}${c.required ? " not null" : ""}`),
      ...of(constraints, table).map(({ definition }) => String(definition)),
    ];
    const made = [
      ...of(indexes, table).map(({ indexdef }) => `${indexdef};`),
      ...of(triggers, table).map(({ definition }) => `${definition};`),
    ];
    return [`CREATE TABLE ${table} (`, lines.map((line) => `  ${line}`).join(",\n"), ");", ...made].join("\n");
  });
  dumped.push(...functions.map(({ definition }) => `${definition};`));
  return `-- What the migrations make; compared by a test on every database. To write it anew: UPDATE_SCHEMA=1 npx vitest run test/ledger/schema.test.ts\n\n${dumped.join("\n\n")}\n`;
}
