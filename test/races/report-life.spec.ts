import { setTimeout as pause } from 'node:timers/promises';
import { demonstrationFigures } from '../../src/demo/figures.js';
import { Acting, codes } from '../support/acting.js';
import { assign, assigned, codesOn, halfYear, person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import {
  after,
  type Deed,
  notStarted,
  openDeeds,
  type Standing,
  toldTheLoser,
} from '../support/report-model.js';
import { type Client, World } from '../support/world.js';

/** One report raced for once is a round. ROUNDS=10000 races longer; few rounds do not let every act win. */
const rounds = Number(process.env['ROUNDS'] ?? '1000');
const departments = ['H05.STC', 'H19.STC'];
const figures = demonstrationFigures(3, 'HALF_YEAR').filter(({ indicator }) => indicator !== 'A02');

/** A report with the ones who may act on it: two who write, and for each recipient two who review. */
interface Lane {
  readonly unitCode: string;
  readonly writers: readonly [Client, Client];
  readonly reviewers: Readonly<Record<string, readonly [Client, Client]>>;
  readonly acting: Acting;
  standing: Standing;
}

interface Kept {
  readonly code: string;
  readonly id: string;
  readonly standing: Standing;
}

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** An act over HTTP, up to five milliseconds from now. */
async function carriedOut(lane: Lane, deed: Deed, which: number) {
  const { writers, reviewers, standing, acting } = lane;
  const client = 'line' in deed ? reviewers[deed.line]?.[which % 2] : writers[which % 2];
  const typed =
    'typed' in deed ? { figures: [...figures, { indicator: 'A02', value: String(deed.typed) }] } : {};
  const reason =
    'reason' in deed ? { reason: deed.reason } : deed.act === 'returnReport' ? { reason: 'Thiếu biểu.' } : {};
  await pause(Math.random() * 5);
  return acting.act(client!, deed.act, { expectedVersion: standing.version, ...typed, ...reason });
}

/** Fires up to four acts that could each win at one report, all of the version they saw; answers the one that won. */
async function raced(lane: Lane, round: number): Promise<Deed> {
  const lines = Object.keys(lane.reviewers);
  const deeds = shuffled(openDeeds(lane.standing, lines, 30 + (round % 60))).slice(0, 4);
  const answers = await Promise.all(deeds.map((deed, i) => carriedOut(lane, deed, i)));
  const winner = deeds.find((_, i) => codes(answers[i]).length === 0);
  if (winner === undefined) throw new Error(`Nobody won: ${JSON.stringify([lane.standing, deeds, answers])}`);
  const next = after(lane.standing, winner, lines);
  expect(deeds.map((deed, i) => [deed, codes(answers[i])])).toEqual(
    deeds.map((deed) => [deed, deed === winner ? [] : toldTheLoser(next, deed)]),
  );
  expect(answers[deeds.indexOf(winner)].report).toEqual({ status: next.status, version: next.version });
  lane.standing = next;
  return winner;
}

describe('accept against return against withdraw against amend', () => {
  let world: World;
  let centre: Client;
  let lanes: Lane[];
  let seen: number;
  const won: Record<string, number> = {};

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
    const on = '2026-06-14';
    const provinces = (await codesOn(world, 'PROVINCE', on)).slice(0, 6);
    await assigned(centre, halfYear, { unitCodes: provinces });
    await assign(centre, {
      periodCode: '2026-H1',
      unitCodes: departments,
      recipients: [{ line: 'TERRITORIAL' }, { line: 'SECTOR' }],
    });
    const all = [...provinces, ...departments];
    const reviewing = async (name: string, line: 'TERRITORIAL' | 'SECTOR', units: string[]) =>
      person(world, name, { codes: units, on, roles: ['REVIEWER'], line });
    const [one, other] = await Promise.all(
      ['một', 'hai'].map(async (name) => ({
        writer: await person(world, `viết ${name}`, { codes: all, on, roles: ['REPORTER'] }),
        TERRITORIAL: await reviewing(`duyệt ${name}`, 'TERRITORIAL', ['TW', 'H05', 'H19']),
        SECTOR: await reviewing(`ngành ${name}`, 'SECTOR', ['G12']),
      })),
    );
    lanes = all.map((unitCode) => ({
      unitCode,
      writers: [one!.writer, other!.writer],
      reviewers: {
        TERRITORIAL: [one!.TERRITORIAL, other!.TERRITORIAL],
        ...(departments.includes(unitCode) ? { SECTOR: [one!.SECTOR, other!.SECTOR] as const } : {}),
      },
      acting: new Acting(
        { unitCode, periodCode: '2026-H1', formCode: 'TDKT' },
        'report { status version } userErrors { code }',
      ),
      standing: notStarted,
    }));
    seen = (await audited(0)).length;
  });
  afterAll(() => world.close());

  const audited = (from: number) =>
    world.behind<{ act: string; id: string }>(
      `select entry::jsonb->>'act' as act, entry::jsonb->>'subjectId' as id from platform.audit_entry where seq > $1 order by seq`,
      [from],
    );

  const kept = async (): Promise<readonly Kept[]> => {
    const number = (version: string) =>
      `(select f.value::int from reporting.figure f where f.version_id = ${version} and f.indicator = 'A02')`;
    const rows = await world.behind<Standing & { code: string; id: string }>(
      `select n.code, r.id, r.status, r.row_version as version, r.amendment_reason as reason,
              (select (f->>'value')::int from jsonb_array_elements(r.draft->'figures') f where f->>'indicator' = 'A02') as draft,
              ${number('r.submitted_version_id')} as submitted, ${number('r.accepted_version_id')} as accepted,
              (select coalesce(jsonb_object_agg(o.line, d.state), '{}') from reporting.delivery d join reporting.obligation o on o.id = d.obligation_id
                where d.version_id = r.submitted_version_id) as deliveries
         from reporting.report r join calendar.period p on p.id = r.period_id and p.code = '2026-H1'
         join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of`,
    );
    return rows.map(({ code, id, ...standing }) => ({ code, id, standing }));
  };

  const counted = async (stage: 'SUBMITTED' | 'ACCEPTED') => {
    const { rollUp } = await centre.see(
      `query ($stage: RollUpStage!) { rollUp(unitCode: "TW", periodCode: "2026-H1", stage: $stage) { figures(indicators: ["A02"]) { reports value } } }`,
      { stage },
    );
    return rollUp.figures.map(({ reports, value }: { reports: number; value: string | null }) => [
      reports,
      Number(value),
    ]);
  };

  /** Four reports at a time, each raced for by up to four; then the database must say what the model says. */
  async function round(number: number): Promise<void> {
    const racing = shuffled(lanes).slice(0, 4);
    const winners = await Promise.all(racing.map((lane) => raced(lane, number)));
    const [stored, entries] = await Promise.all([kept(), audited(seen)]);
    seen += entries.length;
    const idOf = (lane: Lane) => stored.find(({ code }) => code === lane.unitCode)?.id;
    const expected = racing.map((lane, i) => ({ act: winners[i]!.act, id: idOf(lane) }));
    const inOrder = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(inOrder(entries)).toEqual(inOrder(expected));
    expect(Object.fromEntries(stored.map(({ code, standing }) => [code, standing]))).toEqual(
      Object.fromEntries(
        lanes
          .filter(({ standing }) => standing.version > 0)
          .map(({ unitCode, standing }) => [unitCode, standing]),
      ),
    );
    winners.forEach(({ act }) => (won[act] = (won[act] ?? 0) + 1));
    if (number % 20 === 0) await addsUp();
  }

  async function addsUp(): Promise<void> {
    const numbers = (of: (standing: Standing) => number | null) =>
      lanes.flatMap(({ standing }) => of(standing) ?? []);
    const told = (list: readonly number[]) => [[list.length, list.reduce((a, b) => a + b, 0)]];
    expect(await counted('ACCEPTED')).toEqual(told(numbers(({ accepted }) => accepted)));
    expect(await counted('SUBMITTED')).toEqual(
      told(numbers(({ submitted, accepted }) => submitted ?? accepted)),
    );
  }

  it(
    `one wins in each of ${rounds} rounds, the others are told why, and one entry of the log tells of it`,
    async () => {
      await inTurn(Array.from({ length: Math.ceil(rounds / 4) }), (_, i) => round(i));
      await addsUp();
    },
    Math.max(240_000, rounds * 500),
  );

  (rounds < 500 ? it.skip : it)('each act has won, so none of the races was decided beforehand', () => {
    expect(Object.keys(won).sort()).toEqual([
      'abandonAmendment',
      'acceptReport',
      'amendReport',
      'receiveReport',
      'returnReport',
      'saveReportDraft',
      'submitReport',
      'withdrawReport',
    ]);
  });
});
