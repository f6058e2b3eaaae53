import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { GrantRoles } from '../../src/access/index.js';
import { generatedNation, settled } from '../../src/demo/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { done } from '../../src/kernel/outcome.js';
import { LocalIssuer } from '../../src/platform/tokens/local-issuer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { VerifyRollUps } from '../../src/rollup/index.js';
import { FoldWorker } from '../../src/rollup/fold-worker.js';
import { cleared, newFolder, until } from '../platform/embedded-world.js';
import { Dice } from '../support/dice.js';
import { typedFigures } from '../support/folding-figures.js';
import { founded, foundedNation, operator } from '../support/folding-nation.js';
import { inTurn } from '../support/in-turn.js';
import { compared } from '../support/folding-recount.js';
import { World } from '../support/world.js';
import { everyServiceEnded, post, ServiceProcess } from './service-process.js';

/** How many acts are acknowledged, and how often one of the processes is killed meanwhile. ACTS=10000 KILLS=50 goes on longer. */
const acts = Number(process.env['ACTS'] ?? 300);
const kills = Number(process.env['KILLS'] ?? 4);
const seed = Number(process.env['SEED'] ?? 20_260_614);
const senders = 6;
/** A nation that grows on would take longer to count than to change. */
const mostUnits = 240;

interface Owed {
  readonly unit: string;
  readonly period: string;
  readonly status: keyof typeof nextActs;
  readonly version: number;
}

const nextActs = {
  NOT_STARTED: ['saveReportDraft'],
  DRAFT: ['submitReport', 'submitReport', 'saveReportDraft'],
  SUBMITTED: ['receiveReport', 'acceptReport', 'acceptReport', 'returnReport', 'withdrawReport'],
  RETURNED: ['saveReportDraft', 'submitReport'],
  ACCEPTED: ['amendReport'],
  AMENDING: ['saveReportDraft', 'submitReport', 'abandonAmendment'],
} as const;
const officeActs = [
  ...['saveReportDraft', 'submitReport', 'withdrawReport', 'amendReport', 'abandonAmendment'],
];

describe(`two processes on one database, killed at random (SEED=${seed})`, () => {
  let world: World;
  let looks: pg.Pool;
  let settings: Record<string, string>;
  let services: [ServiceProcess, ServiceProcess];
  let tokens: Readonly<Record<'office' | 'superior' | 'centre', string>>;
  /** The keys of the acts that were acknowledged, by their name. */
  const acknowledged: { readonly act: string; readonly key: string }[] = [];
  const came = new Map<string, number>();

  beforeAll(async () => {
    world = await World.open('template0');
    // This process only looks: what is folded, the two others fold.
    await world.act(FoldWorker).beforeApplicationShutdown();
    await foundedNation(world);
    looks = new pg.Pool({ connectionString: world.ownerUrl, max: senders + 2 });
    // Else a start would load the demonstration.
    const instead = { act: 'generateNation', idempotencyKey: generatedNation, input: {} };
    settled(
      await world.act(UnitOfWork).write(operator, instead, (tx) => {
        tx.witness({ act: 'generateNation', subject: { type: 'Nation', id: 'folding' } });
        return Promise.resolve(done({}));
      }),
    );
    const dataDir = await newFolder();
    const issuer = await LocalIssuer.open(dataDir);
    const all = await units('true');
    const above = await units('exists (select from organisation.edge e where e.parent_id = v.unit_id)');
    await named(
      'office',
      all.map((unitId) => ({ unitId, role: 'REPORTER' as const, line: 'TERRITORIAL' as const })),
    );
    await named(
      'superior',
      above.flatMap((unitId) =>
        (['TERRITORIAL', 'SECTOR'] as const).map((line) => ({ unitId, role: 'REVIEWER' as const, line })),
      ),
    );
    await named(
      'centre',
      all.slice(0, 1).map((unitId) => ({ unitId, role: 'ORGANISER' as const, line: 'TERRITORIAL' as const })),
    );
    tokens = {
      office: await issuer.sign('office'),
      superior: await issuer.sign('superior'),
      centre: await issuer.sign('centre'),
    };
    settings = {
      DATABASE_URL: world.ownerUrl,
      DATABASE_VOLATILE: 'true',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    };
    services = [await ServiceProcess.ready(settings), await ServiceProcess.ready(settings)];
  });
  afterAll(async () => {
    await everyServiceEnded();
    await looks.end();
    await world.close();
    await cleared();
  });

  async function units(which: string): Promise<UnitId[]> {
    const rows = await world.behind<{ id: UnitId }>(
      `select v.unit_id as id from organisation.unit_version v where ${which} order by v.code <> 'TW', v.code`,
    );
    return rows.map(({ id }) => id);
  }

  async function named(
    subject: string,
    roles: readonly {
      unitId: UnitId;
      line: 'TERRITORIAL' | 'SECTOR';
      role: 'REPORTER' | 'REVIEWER' | 'ORGANISER';
    }[],
  ): Promise<void> {
    const held = roles.map((role) => ({ ...role, from: founded, to: null }));
    const identity = { issuer: LocalIssuer.issuer, subject };
    settled(await world.act(GrantRoles).run(operator, { identity, name: subject, roles: held }));
  }

  const count = (name: string) => void came.set(name, (came.get(name) ?? 0) + 1);

  /** Sends an act to one of the two; where that one is killed, nobody knows whether it was done. */
  async function sent(
    act: string,
    input: object,
    { token, service }: { token: string; service: ServiceProcess },
  ): Promise<void> {
    const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${act}(input: $input) { userErrors { code } } }`;
    const answer = await post(service.address, token, { query, variables: { input } })
      .then(
        (response) =>
          response.json() as Promise<{
            data?: Record<string, { userErrors: { code: string }[] }>;
            errors?: unknown;
          }>,
      )
      .catch(() => null);
    if (answer === null) {
      count('unanswered');
      return pause(50);
    }
    const told = answer.data?.[act];
    if (told === undefined) throw new Error(`${act} ${JSON.stringify([input, answer.errors])}`);
    const [error] = told.userErrors;
    count(error === undefined ? act : `refused: ${error.code}`);
    if (error === undefined)
      acknowledged.push({ act, key: (input as { idempotencyKey: string }).idempotencyKey });
  }

  async function unitsLiving(): Promise<number> {
    const { rows } = await looks.query<{ units: number }>(
      'select count(*)::int as units from organisation.unit',
    );
    return rows[0]?.units ?? 0;
  }

  async function oneAct(dice: Dice, key: string): Promise<void> {
    const service = dice.pick(services);
    const roll = dice.roll();
    if (roll < 0.06) return sent('moveUnits', await someMove(dice, key), { token: tokens.centre, service });
    if (roll < 0.09 && (await unitsLiving()) < mostUnits)
      return sent('createUnits', await someUnits(dice, key), { token: tokens.centre, service });
    const { rows } = await looks.query<Owed>(
      `select v.code as unit, p.code as period, coalesce(r.status, 'NOT_STARTED') as status, coalesce(r.row_version, 0) as version
         from (select * from reporting.obligation where id >= $1 order by id limit 1) o
         join calendar.period p on p.id = o.period_id
         join organisation.unit_version v on v.unit_id = o.unit_id and v.valid @> p.as_of
         left join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id`,
      [dice.uuid()],
    );
    const [owed] = rows;
    if (owed === undefined) return;
    const report = { unitCode: owed.unit, periodCode: owed.period, formCode: 'TH1' };
    if (roll < 0.14) {
      const name = dice.pick(['exemptFromReport', 'endExemption'] as const);
      return sent(name, { report, reason: 'thử', idempotencyKey: key }, { token: tokens.superior, service });
    }
    const act = dice.pick<string>(nextActs[owed.status]);
    const office = officeActs.includes(act);
    const input = {
      ...{ report, expectedVersion: owed.version, idempotencyKey: key },
      ...(act === 'saveReportDraft' ? { figures: typedFigures(dice), texts: [] } : {}),
      ...(['returnReport', 'amendReport'].includes(act) ? { reason: 'thử' } : {}),
    };
    await sent(act, input, { token: office ? tokens.office : tokens.superior, service });
  }

  const change = (key: string) => ({
    on: '2024-03-01',
    decision: 'Quyết định thử',
    reason: 'thử',
    idempotencyKey: key,
  });

  async function two(dice: Dice): Promise<{ code: string; version: number }[]> {
    const { rows } = await looks.query<{ code: string; version: number }>(
      `select v.code, u.version from organisation.unit_version v join organisation.unit u on u.id = v.unit_id
        where v.code <> 'TW' order by md5(v.code || $1) limit 2`,
      [dice.uuid()],
    );
    return rows;
  }

  async function someMove(dice: Dice, key: string): Promise<object> {
    const [child, parent] = await two(dice);
    const line = dice.pick(['TERRITORIAL', 'SECTOR'] as const);
    const unit = { code: child?.code, expectedVersion: child?.version };
    return { ...change(key), moves: [{ line, unit, parent: { code: parent?.code } }] };
  }

  async function someUnits(dice: Dice, key: string): Promise<object> {
    const [parent] = await two(dice);
    const units = Array.from({ length: 1 + dice.below(4) }, (_, i) => {
      const code = `Z${key.replaceAll(' ', '.')}.${i}`;
      return {
        code,
        kind: 'AGENCY',
        level: 'COMMUNE',
        name: code,
        parents: [{ line: 'TERRITORIAL', code: parent?.code }],
      };
    });
    return { ...change(key), units };
  }

  it('leave no node other than a recount of the same snapshot, at any time', async () => {
    let [sentOff, killed] = [0, 0];
    const seen = { checks: 0, nodes: 0, kept: 0, pending: 0 };
    const working = () => acknowledged.length < acts || killed < kills;
    let cutOff = 0;
    const differences: string[] = [];
    const sending = async (dice: Dice, name: number): Promise<void> => {
      if (!working()) return;
      sentOff += 1;
      await oneAct(dice, `${name} ${sentOff}`);
      await sending(dice, name);
    };
    const killing = async (dice: Dice): Promise<void> => {
      if (killed >= kills) return;
      await pause(500 + dice.below(2_500));
      const which = dice.below(2) as 0 | 1;
      expect(await services[which].endsOn('SIGKILL')).toBe('SIGKILL');
      services[which] = await ServiceProcess.ready(settings);
      killed += 1;
      await killing(dice);
    };
    const looking = async (dice: Dice): Promise<void> => {
      const one = await compared(world, dice);
      differences.push(...one.differences.slice(0, 3));
      seen.checks += 1;
      seen.nodes += one.nodes;
      seen.kept += one.kept;
      seen.pending += one.kept > 0 && one.pending > 0 ? 1 : 0;
      await pause(dice.below(500));
      if (working()) await looking(dice);
    };
    const cuttingOff = async (dice: Dice): Promise<void> => {
      const { rowCount } = await looks.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
            and query ~ '(insert into|update|delete from) rollup\\.'`,
      );
      cutOff += rowCount ?? 0;
      await pause(dice.below(3_000));
      if (working()) await cuttingOff(dice);
    };
    await Promise.all([
      ...Array.from({ length: senders }, (_, i) => sending(new Dice(seed + i), i)),
      ...[killing(new Dice(seed + 20)), looking(new Dice(seed + 21)), cuttingOff(new Dice(seed + 22))],
    ]);
    const told = { ...seen, killed, cutOff, acknowledged: acknowledged.length };
    if (process.env['ACTS'] !== undefined)
      process.stdout.write(
        `${JSON.stringify({ ...told, ...Object.fromEntries([...came].sort()) }, null, 1)}\n`,
      );
    expect(differences).toEqual([]);
    // Else it was compared with nothing, or while nothing happened.
    expect([seen.checks > 3, seen.kept > 200, seen.pending > 0]).toEqual([true, true, true]);
    expect(came.get('submitReport')).toBeGreaterThan(10);
  }, 3_600_000);

  it('fold all that was touched, and then too nothing is amiss', async () => {
    await until(
      'nothing is left to fold',
      async () => (await looks.query('select from rollup.touch limit 1')).rowCount === 0,
      60_000,
    );
    const { nodes, kept, differences } = await compared(world, new Dice(seed));
    expect(differences).toEqual([]);
    expect(kept).toBeGreaterThan(10);
    expect(nodes).toBeGreaterThan(500);
    const { recounted, differences: verified } = await world.act(VerifyRollUps).run();
    expect(recounted).toBeGreaterThan(2);
    expect(verified).toEqual([]);
  });

  it('have lost nothing that was acknowledged', async () => {
    const rows = await world.behind<{ key: string }>(
      `select k.key from platform.idempotency_key k where k.outcome is not null
          and (k.act <> 'submitReport' or exists (
            select from reporting.report_version v join platform.audit_entry a on a.entry::jsonb->'facts'->>'versionId' = v.id::text
             where v.report_id = (k.outcome->>'reportId')::uuid and a.entry::jsonb->>'act' = 'submitReport'))`,
    );
    const kept = new Set(rows.map(({ key }) => key));
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(acknowledged.filter(({ key }) => !kept.has(key))).toEqual([]);
    const versions = await world.behind<{ submitted: number }>(
      'select count(*)::int as submitted from reporting.report_version',
    );
    const submitted = acknowledged.filter(({ act }) => act === 'submitReport').length;
    expect(versions[0]?.submitted).toBeGreaterThanOrEqual(submitted);
  });

  it('answer alike', async () => {
    const query = `query ($unit: String!, $line: Line!, $stage: RollUpStage!) {
      rollUp(unitCode: $unit, periodCode: "2046-H1", formCode: "TH1", line: $line, stage: $stage) {
        figures { indicator value numerator denominator state reports } } }`;
    const asked = ['TW', 'B1', 'P1', 'P2', 'P3.H1'].flatMap((unit) =>
      ['TERRITORIAL', 'SECTOR'].flatMap((line) =>
        ['SUBMITTED', 'ACCEPTED'].map((stage) => ({ unit, line, stage })),
      ),
    );
    await inTurn(asked, async (question) => {
      const [one, other] = await Promise.all(
        services.map((service) => service.ask(tokens.superior, query, question)),
      );
      expect(one).toEqual(other);
      expect(JSON.stringify(one)).toContain('"indicator":"A01"');
    });
  });
});
