import { GrantRoles } from '../../src/access/index.js';
import { Viewer } from '../../src/access/domain/index.js';
import { DeclareSpecialDays, OpenPeriod } from '../../src/calendar/index.js';
import { settled } from '../../src/demo/index.js';
import { type PeriodId, type PersonId, type TemplateId, type UnitId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { type NewUnit, RegisterUnits } from '../../src/organisation/index.js';
import { type UnitKind, type UnitLevel } from '../../src/organisation/domain/index.js';
import { type Form, type Indicator } from '../../src/reporting/domain/index.js';
import { AssignForm, PublishForm } from '../../src/reporting/index.js';
import { LocalIssuer } from '../../src/platform/tokens/local-issuer.js';
import { inTurn } from './in-turn.js';
import { type World } from './world.js';

/** The day from which on the nation stands. */
export const founded = localDate('2020-01-01');

export const operator = Viewer.operator('folding');

const indicator = (code: string, change: Partial<Indicator>): Indicator => ({
  ...{
    code,
    section: 'S',
    name: `Chỉ tiêu ${code}`,
    unit: '-',
    type: 'DECIMAL',
    decimals: 2,
    required: false,
  },
  ...{ overUnits: 'SUM', overTime: 'NONE', source: 'TYPED' },
  ...change,
});
const dimensions = ['KIND'];

/** A form with every rule of adding up, some by a dimension. */
export function formOf(code: string): Form {
  return {
    ...{ code, version: '1', name: `Biểu ${code}`, legalBasis: 'thử', narratives: [], rules: [] },
    dimensions: [
      { code: 'KIND', name: 'Đối tượng', members: ['TT', 'CN'].map((one) => ({ code: one, name: one })) },
    ],
    sections: [{ code: 'S', name: 'Phần' }],
    indicators: [
      indicator('A01', { type: 'INTEGER', decimals: 0, required: true }),
      indicator('A02', { dimensions }),
      indicator('A03', { type: 'RATIO', overUnits: 'RATIO' }),
      indicator('A04', { overUnits: 'MAX', dimensions }),
      indicator('A05', { overUnits: 'MIN' }),
      indicator('A06', { overUnits: 'WAVG', weight: 'A01' }),
      indicator('A07', { overUnits: 'AVG' }),
    ],
  };
}

const half = (year: number) => ({
  fromDay: `${year - 1}-12-15`,
  toDay: `${year}-06-14`,
  kind: 'HALF_YEAR' as const,
});
const whole = (year: number) => ({
  fromDay: `${year - 1}-12-15`,
  toDay: `${year}-12-14`,
  kind: 'YEAR' as const,
});

/** A period whose due days are long past, and two whose are far ahead; the last is opened while the others are at work. */
export const periods = {
  '2024-H1': { ...half(2024), subjectYear: 2024 },
  '2046-H1': { ...half(2046), subjectYear: 2046 },
  '2046-Y': { ...whole(2046), subjectYear: 2046 },
} as const;
export type FoldingPeriod = keyof typeof periods;

const levels: readonly UnitLevel[] = ['PROVINCE', 'AGENCY', 'DIVISION', 'DISTRICT', 'COMMUNE'];

export function opening(code: FoldingPeriod) {
  const { fromDay, toDay, kind, subjectYear } = periods[code];
  const day = localDate(toDay);
  const lastDay = localDate(`${toDay.slice(0, 8)}25`);
  return {
    ...{ calendarCode: 'ADMIN', code, kind, label: `Kỳ ${code}`, subjectYear, legalBasis: 'thử' },
    ...{ fromDay: localDate(fromDay), toDay: day, cutOffDay: day, asOf: day },
    dues: levels.map((level) => ({ level, lastDay })),
  } as const;
}

export const words = (code: string, level: UnitLevel, kind: UnitKind = 'AGENCY') => ({
  ...{ code, name: `Đơn vị ${code}`, shortName: null, kind, level },
});

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const unit = (code: string, level: UnitLevel, above: Readonly<Record<string, string>>): NewUnit => ({
  words: words(code, level),
  parents: Object.entries(above).map(([line, parent]) => ({
    line: line as 'TERRITORIAL' | 'SECTOR',
    parent: { code: parent },
  })),
});

/**
 * A centre with three ministries and four provinces; in each province a department for every ministry with its divisions, and
 * two districts: with what is registered beneath them they pass the size from which on sums are kept, or fall below it.
 */
const plan: readonly NewUnit[] = [
  unit('TW', 'CENTRAL', {}),
  ...numbers(3).map((m) => unit(`B${m}`, 'AGENCY', { TERRITORIAL: 'TW' })),
  ...numbers(4).flatMap((p) => [
    unit(`P${p}`, 'PROVINCE', { TERRITORIAL: 'TW' }),
    ...numbers(3).flatMap((m) => [
      unit(`P${p}.S${m}`, 'AGENCY', { TERRITORIAL: `P${p}`, SECTOR: `B${m}` }),
      ...numbers(3).map((d) => unit(`P${p}.S${m}.D${d}`, 'DIVISION', { TERRITORIAL: `P${p}.S${m}` })),
    ]),
    ...numbers(2).flatMap((h) => [
      unit(`P${p}.H${h}`, 'DISTRICT', { TERRITORIAL: `P${p}` }),
      ...numbers(7).flatMap((x) => [
        unit(`P${p}.H${h}.X${x}`, 'COMMUNE', { TERRITORIAL: `P${p}.H${h}` }),
        unit(`P${p}.H${h}.X${x}.V`, 'COMMUNE', {
          TERRITORIAL: `P${p}.H${h}.X${x}`,
          ...(x < 3 ? { SECTOR: `B${x}` } : {}),
        }),
      ]),
    ]),
  ]),
];

/** What stands once the nation is founded. */
export interface FoldingNation {
  readonly top: UnitId;
  readonly personId: PersonId;
  readonly forms: readonly TemplateId[];
  readonly periods: Map<FoldingPeriod, PeriodId>;
}

/** Opens a period. */
export async function opened(world: World, code: FoldingPeriod): Promise<PeriodId> {
  return settled(await world.act(OpenPeriod).run(operator, opening(code))).periodId;
}

/** Founds the nation through the acts, opens two periods, and assigns the first of two forms to everybody but the centre. */
export async function foundedNation(world: World): Promise<FoldingNation> {
  const order = { on: founded, decision: 'Quyết định thử' };
  const { unitIds } = settled(await world.act(RegisterUnits).run(operator, { ...order, units: plan }));
  const top = unitIds[0];
  if (top === undefined) throw new Error('The nation has no centre');
  const identity = { issuer: LocalIssuer.issuer, subject: 'folding' };
  const { personId } = settled(
    await world.act(GrantRoles).run(operator, { identity, name: 'Cán bộ thử', roles: [] }),
  );
  const forms: TemplateId[] = [];
  await inTurn(['TH1', 'TH2'], async (code) => {
    const { templateId } = settled(await world.act(PublishForm).run(operator, { document: formOf(code) }));
    forms.push(templateId);
  });
  const nation = { top, personId: personId as PersonId, forms, periods: new Map<FoldingPeriod, PeriodId>() };
  await inTurn([2024, 2046], async (year) => {
    const day = localDate(`${year}-01-01`);
    const holiday = { day, kind: 'HOLIDAY' as const, name: 'Tết Dương lịch', legalBasis: 'thử' };
    settled(await world.act(DeclareSpecialDays).run(operator, { year, days: [holiday], expectedVersion: 0 }));
  });
  await inTurn(['2024-H1', '2046-H1'] as const, async (code) => {
    const periodId = await opened(world, code);
    nation.periods.set(code, periodId);
    const recipients = (['TERRITORIAL', 'SECTOR'] as const).map((line) => ({ line, daysAfter: 0 }));
    settled(
      await world.act(AssignForm).run(operator, { templateId: forms[0]!, periodId, levels, recipients }),
    );
  });
  return nation;
}
