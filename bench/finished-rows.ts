import type pg from 'pg';
import { type RolledUp } from './rollup-questions.js';

/** A roll-up in a row, nothing left to compute: what the bare driver reads. */
const table = `
  create schema if not exists bench;
  create table if not exists bench.finished (
    unit_code text primary key, state text[] not null, value text[] not null, numerator text[] not null, denominator text[] not null, reports int[] not null)`;

/** Lays answers down that were checked before. */
export async function layDown(
  owner: pg.Client,
  all: readonly { readonly code: string; readonly rollUp: RolledUp }[],
): Promise<void> {
  await owner.query(table);
  await all.reduce(async (before, { code, rollUp: { figures } }) => {
    await before;
    const column = <T>(of: (figure: RolledUp['figures'][number]) => T): readonly T[] => figures.map(of);
    await owner.query(
      `insert into bench.finished values ($1, $2, $3, $4, $5, $6)
       on conflict (unit_code) do update set state = excluded.state, value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, reports = excluded.reports`,
      [
        code,
        column(({ state }) => state),
        column(({ value }) => value),
        column(({ numerator }) => numerator),
        column(({ denominator }) => denominator),
        column(({ reports }) => reports),
      ],
    );
  }, Promise.resolve());
  await owner.query('vacuum analyze bench.finished');
}

interface FinishedRow {
  readonly code: string;
  readonly state: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly reports: string;
}

/** Texts as one each: the driver would take an array apart one character after another. */
const read = {
  name: 'read',
  text: `
    select f.unit_code as code, array_to_string(state, ' ') as state, array_to_string(value, ' ', '-') as value, array_to_string(numerator, ' ', '-') as numerator,
           array_to_string(denominator, ' ', '-') as denominator, array_to_string(reports, ' ') as reports
      from unnest($1::text[]) with ordinality as a(code, place) join bench.finished f on f.unit_code = a.code order by a.place`,
};

/** Finished rows, in the order in which they are asked for, as an answer says them. */
export async function finished(
  pool: pg.Pool,
  codes: readonly string[],
  indicators: readonly string[],
): Promise<{ readonly code: string; readonly rollUp: RolledUp }[]> {
  const { rows } = await pool.query<FinishedRow>({ ...read, values: [codes] });
  const trueAt = new Date().toISOString();
  return rows.map((row) => {
    const [states, values, reports] = [row.state.split(' '), row.value.split(' '), row.reports.split(' ')];
    const [numerators, denominators] = [row.numerator.split(' '), row.denominator.split(' ')];
    const said = (text: string | undefined) => (text === undefined || text === '-' ? null : text);
    const figures = indicators.map((indicator, i) => ({
      indicator,
      state: states[i] ?? '',
      value: said(values[i]),
      numerator: said(numerators[i]),
      denominator: said(denominators[i]),
      reports: Number(reports[i]),
    }));
    return { code: row.code, rollUp: { trueAt, figures } };
  });
}
