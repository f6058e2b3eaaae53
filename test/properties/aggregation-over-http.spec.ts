import { type Indicator } from '../../src/reporting/domain/index.js';
import { Acting, codes } from '../support/acting.js';
import { type Said, saidBeneath, type Unit } from '../support/aggregation-reference.js';
import { dimensions, expected, form, members, sliced, whole } from '../support/all-rules.js';
import { assigned, halfYear, person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

/*
 * A form with every rule, reported, returned and amended over HTTP; whatever is served is what the reference says of
 * the reports that count.
 */

const parents: Readonly<Record<string, string | null>> = {
  ...{ TW: null, H05: 'TW', H53: 'TW' },
  ...{ 'H05.STC': 'H05', 'H05.SYT': 'H05', 'H05.STC.QLNS': 'H05.STC' },
};
const nodes = Object.keys(parents);
const reporters = nodes.filter((code) => code !== 'TW');
const document = { ...form, code: 'EVERY', version: '1', name: 'Mọi cách gộp', legalBasis: 'Thử' };
const cells = members.KIND.flatMap((kind) => members.MODE.map((mode) => [kind, mode]));

/** What the nth report says: other figures in each, some missing, some 0; weights and both parts of ratios where due. */
function reported(n: number): readonly Said[] {
  const weights = ['SUM', 'SUM_ISSUER'];
  const one = ({ code, overUnits, decimals = 2 }: Indicator, i: number, place: number): readonly Said[] => {
    const spread = n * 31 + i * 17 + place * 13;
    if (overUnits === 'NONE' || (!weights.includes(overUnits) && spread % 4 === 0)) return [];
    const unit = [100n, 10n, 1n, 1n][decimals] ?? 1n;
    const value = (BigInt((spread * 7919) % 997) % (n === 2 ? 1n : 500n)) * unit;
    const at = { indicator: code, cell: code.endsWith('_BY') ? (cells[place] ?? []) : [] };
    return overUnits === 'RATIO'
      ? [{ ...at, numerator: value, denominator: spread % 3 === 0 ? 0n : 700n * unit }]
      : [{ ...at, value }];
  };
  return weighed([
    ...whole.flatMap((indicator, i) => one(indicator, i, 0)),
    ...sliced.flatMap((indicator, i) =>
      cells.flatMap((_, place) => ((place + n) % 3 === 0 ? [] : one(indicator, i, place))),
    ),
  ]);
}

/** With the weights, by which the reference averages. */
function weighed(said: readonly Said[]): readonly Said[] {
  return said.map((one) => {
    const weight = form.indicators.find(({ code }) => code === one.indicator)?.weight;
    const by = said.find(
      ({ indicator, cell }) => indicator === weight && cell.join() === one.cell.join(),
    )?.value;
    return by === undefined ? one : { ...one, weight: by };
  });
}

/** The same report with one value for an indicator. */
function withValue(said: readonly Said[], indicator: string, value: bigint): readonly Said[] {
  const rest = said.filter((one) => one.indicator !== indicator);
  return [...rest, { indicator, cell: [], value }];
}

const text = (hundredths: bigint) => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;

function typed(said: readonly Said[]): object[] {
  return said.map(({ indicator, cell, value, numerator = 0n, denominator = 0n }) => ({
    indicator,
    cell: cell.map((member, i) => ({ dimension: dimensions[i], member })),
    ...(value === undefined
      ? { numerator: text(numerator), denominator: text(denominator) }
      : { value: text(value) }),
  }));
}

const months = ['2026-M01', '2026-M02'].map((code, i) => ({
  ...halfYear,
  ...{ code, kind: 'MONTH', label: `Tháng ${i + 1} năm 2026` },
  ...(i === 0
    ? { fromDay: '2026-01-01', toDay: '2026-01-31', cutOffDay: '2026-01-31', asOf: '2026-01-31' }
    : { fromDay: '2026-02-01', toDay: '2026-02-28', cutOffDay: '2026-02-28', asOf: '2026-02-28' }),
  dues: ['DIVISION', 'AGENCY', 'PROVINCE'].map((level) => ({ level, workingDaysAfterCutOff: 5 })),
}));

describe('every rule, over HTTP', () => {
  let world: World;
  let centre: Client;
  let writer: Client;
  let reviewer: Client;
  let key = 0;
  const standing = new Map<string, readonly Said[]>();
  const versions = new Map<string, number>();

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
    const { publishForm } = await centre.see(
      'mutation ($input: PublishFormInput!) { publishForm(input: $input) { userErrors { code message } } }',
      { input: { document, idempotencyKey: 'publish' } },
    );
    expect(publishForm.userErrors).toEqual([]);
    await inTurn([halfYear, ...months], async (period) => {
      await assigned(centre, period, { formCode: 'EVERY', unitCodes: reporters });
    });
    const on = '2026-06-14';
    writer = await person(world, 'writer', { codes: reporters, on, roles: ['REPORTER'] });
    reviewer = await person(world, 'reviewer', { codes: nodes, on, roles: ['REVIEWER'] });
  });
  afterAll(() => world.close());

  /** Acts that must succeed, one after another, on one report; each knows the version it was told. */
  const acts = (
    unitCode: string,
    periodCode: string,
    steps: readonly (readonly [Client, string, object?])[],
  ): Promise<unknown> => {
    const report = new Acting({ unitCode, periodCode, formCode: 'EVERY' });
    const place = `${unitCode} ${periodCode}`;
    return inTurn(steps, async ([client, name, input = {}]) => {
      const expectedVersion = versions.get(place) ?? 0;
      const call = { expectedVersion, idempotencyKey: `${name} ${++key}`, ...input };
      const answer = await report.act(client, name, call, 'report { version } userErrors { code message }');
      expect(answer.userErrors).toEqual([]);
      versions.set(place, answer.report.version);
    });
  };
  const saving = (said: readonly Said[]) =>
    [writer, 'saveReportDraft', { figures: typed(said), texts: [] }] as const;
  const submits = async (unitCode: string, said: readonly Said[], periodCode = '2026-H1') => {
    await acts(unitCode, periodCode, [saving(said), [writer, 'submitReport']]);
    if (periodCode === '2026-H1') standing.set(unitCode, said);
  };

  const treeOf = (code: string, reports: ReadonlyMap<string, readonly Said[]>): Unit => ({
    report: reports.get(code) ?? null,
    beneath: nodes.filter((one) => parents[one] === code).map((one) => treeOf(one, reports)),
  });
  const shown =
    'indicator state value cells { cell state value } kinds: totalsBy(dimensions: ["KIND"]) { cell state value } modes: totalsBy(dimensions: ["MODE"]) { cell state value }';

  /** Every figure, cell and total along a dimension at every node is what the reference says. */
  const agrees = async (stage: 'SUBMITTED' | 'ACCEPTED', reports: ReadonlyMap<string, readonly Said[]>) => {
    const parts = nodes.map(
      (code, i) =>
        `n${i}: rollUp(unitCode: "${code}", periodCode: "2026-H1", formCode: "EVERY", stage: ${stage}) { figures { ${shown} } }`,
    );
    const data = await centre.see(`{ ${parts.join(' ')} }`);
    nodes.forEach((code, i) => {
      const said = saidBeneath(treeOf(code, reports));
      const figures: Loose[] = data[`n${i}`].figures;
      expect(figures.map(({ indicator }) => indicator)).toEqual(form.indicators.map((one) => one.code));
      expect({ code, figures: figures.map(asTold) }).toEqual({
        code,
        figures: form.indicators.map((indicator) => asExpected(indicator, said)),
      });
    });
    return (code: string, indicator: string): string | null =>
      data[`n${nodes.indexOf(code)}`].figures.find((one: Loose) => one.indicator === indicator).value;
  };

  it('counts what is submitted at every node', async () => {
    await inTurn([...reporters.entries()], async ([n, code]) => {
      const least = withValue(reported(n + 1), 'MIN', code === 'H53' ? 1n : 700n);
      await submits(code, code === 'H05.STC.QLNS' ? withValue(least, 'MAX', 99_900n) : least);
    });
    const figure = await agrees('SUBMITTED', standing);
    expect([figure('TW', 'MAX'), figure('H05', 'MAX'), figure('TW', 'MIN'), figure('H05', 'MIN')]).toEqual([
      '999',
      '999',
      '0.01',
      '7',
    ]);
  });

  it('forgets the greatest with the report that is returned', async () => {
    await acts('H05.STC.QLNS', '2026-H1', [[reviewer, 'returnReport', { reason: 'Nhầm hàng' }]]);
    standing.delete('H05.STC.QLNS');
    const figure = await agrees('SUBMITTED', standing);
    expect(figure('TW', 'MAX')).not.toBe('999');
  });

  it('forgets the least with the version that is amended, when the amendment is in', async () => {
    const old = standing.get('H53') ?? [];
    await acts('H53', '2026-H1', [
      [reviewer, 'acceptReport'],
      [writer, 'amendReport', { reason: 'Thiếu một số 0' }],
    ]);
    await agrees('SUBMITTED', standing);
    const amended = withValue(reported(9), 'MIN', 100n);
    await submits('H53', amended);
    const submitted = await agrees('SUBMITTED', standing);
    const accepted = await agrees('ACCEPTED', new Map([['H53', old]]));
    expect([submitted('TW', 'MIN'), accepted('TW', 'MIN')]).toEqual(['1', '0.01']);
    await acts('H53', '2026-H1', [[reviewer, 'acceptReport']]);
    const now = await agrees('ACCEPTED', new Map([['H53', amended]]));
    expect(now('TW', 'MIN')).toBe('1');
  });

  it('refuses a value without its weight, cell by cell, and says which weight is missing', async () => {
    const report = new Acting({ unitCode: 'H05.STC.QLNS', periodCode: '2026-H1', formCode: 'EVERY' });
    const place = (mode: string) => [
      { dimension: 'KIND', member: 'C' },
      { dimension: 'MODE', member: mode },
    ];
    const figures = [
      { indicator: 'WAVG', value: '1' },
      { indicator: 'WAVG_BY', value: '1', cell: place('X') },
      { indicator: 'WAVG_BY', value: '1', cell: place('Y') },
      { indicator: 'SUM_BY', value: '1', cell: place('X') },
      { indicator: 'SUM_ISSUER_BY', value: '1', cell: place('X') },
    ];
    await acts('H05.STC.QLNS', '2026-H1', [[writer, 'saveReportDraft', { figures, texts: [] }]]);
    const answer = await report.act(
      writer,
      'submitReport',
      { expectedVersion: versions.get('H05.STC.QLNS 2026-H1'), idempotencyKey: 'weightless' },
      'userErrors { code message }',
    );
    expect(codes(answer)).toEqual(['WEIGHT_MISSING', 'WEIGHT_MISSING']);
    expect(answer.userErrors.map(({ message }: Loose) => message).join()).toMatch(/WAVG là .* SUM .*ô C, Y/s);
  });

  it('refuses totals along a dimension that the form does not have, naming those it has', async () => {
    const { errors } = await centre.ask(
      '{ rollUp(unitCode: "TW", periodCode: "2026-H1", formCode: "EVERY") { figures { totalsBy(dimensions: ["RANK"]) { value } } } }',
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors[0]?.message).toMatch(/RANK.*KIND, MODE/);
  });

  const overPeriods = (periodCodes: string[], client = centre) =>
    client.ask(
      `query ($periods: [String!]!) { rollUpOverPeriods(unitCode: "H05", periodCodes: $periods, formCode: "EVERY", stage: SUBMITTED) {
         notComparableBecause periods { periodCode asOf label } figures { indicator state value periodCodes missingPeriodCodes notComparableBecause cells { cell state value } } } }`,
      { periods: periodCodes },
    );

  it('puts periods together by each rule over time, and names those that are missing', async () => {
    const said = [reported(11), reported(12), reported(14)];
    const [january = [], february = [], own = []] = said;
    await submits('H05.STC', january, '2026-M01');
    await submits('H05.SYT', february, '2026-M02');
    await submits('H05', own, '2026-M02');
    const codesOfMonths = months.map(({ code }) => code);
    const { data } = await overPeriods(codesOfMonths.toReversed());
    const answer = data?.rollUpOverPeriods;
    expect(answer.periods).toEqual(
      months.map(({ code, asOf }) => ({
        periodCode: code,
        asOf,
        label: `Như đã báo cáo, theo cơ cấu tổ chức ngày ${asOf.split('-').toReversed().join('/')}`,
      })),
    );
    const later = [...february, ...own];
    const differences = answer.figures.flatMap((figure: Loose) => {
      const indicator = form.indicators.find(({ code }) => code === figure.indicator);
      if (indicator === undefined || indicator.numerator !== undefined || indicator.sumOf !== undefined)
        return [];
      const over =
        indicator.overTime === 'LATEST' && gives(indicator, later) ? later : [...january, ...later];
      const byHand = asExpected(indicator, over);
      const inBoth = gives(indicator, january) && gives(indicator, later);
      const served = asTold({ ...figure, kinds: byHand.kinds, modes: byHand.modes });
      const complete = indicator.overTime === 'NONE' || inBoth || indicator.overTime === 'LATEST';
      return JSON.stringify(served) === JSON.stringify(byHand) &&
        (complete || figure.missingPeriodCodes.length > 0 || figure.state === 'NOT_REPORTED')
        ? []
        : [{ served, byHand }];
    });
    expect(differences).toEqual([]);
    const sums = answer.figures.find(({ indicator }: Loose) => indicator === 'SUM');
    expect(sums).toMatchObject({ periodCodes: codesOfMonths, missingPeriodCodes: [] });
  });

  it('states that periods which overlap do not go together', async () => {
    const { data } = await overPeriods(['2026-M01', '2026-H1']);
    expect(data?.rollUpOverPeriods.notComparableBecause).toEqual(['PERIODS_OVERLAP']);
    expect(data?.rollUpOverPeriods.figures[0]).toMatchObject({
      ...{ state: 'NOT_COMPARABLE', value: null, notComparableBecause: 'PERIODS_OVERLAP' },
    });
  });

  it('answers an unknown period, a unit out of scope and an unknown unit alike', async () => {
    const stranger = await person(world, 'stranger', {
      codes: ['H53'],
      on: '2026-06-14',
      roles: ['REPORTER'],
    });
    const answers = [
      await overPeriods(['2026-M01', '1999-M01']),
      await overPeriods(['2026-M01'], stranger),
      await stranger.ask(
        '{ rollUpOverPeriods(unitCode: "H99", periodCodes: ["2026-M01"], formCode: "EVERY") { stage } }',
      ),
    ];
    expect(answers.map(({ data, errors }) => [data, errors])).toEqual(
      answers.map(() => [{ rollUpOverPeriods: null }, []]),
    );
  });

  it('refuses no period, more than twelve, and one twice, before anything is read', async () => {
    const many = Array.from({ length: 13 }, (_, i) => `2026-M${i}`);
    await inTurn([[], many, ['2026-M01', '2026-M01']], async (periods) => {
      world.statementsSince();
      const { errors } = await overPeriods(periods);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(world.statementsSince().filter((one) => one.includes('calendar.period'))).toEqual([]);
    });
  });

  it('asks as many statements of two periods as of one', async () => {
    const counted = async (periods: string[]) => {
      world.statementsSince();
      await overPeriods(periods);
      return world.statementsSince().length;
    };
    // What is not folded yet is added when it is asked: more statements, of the months that it is about.
    await world.folded();
    expect(await counted(['2026-M01', '2026-M02'])).toBe(await counted(['2026-M01']));
  });
});

function gives({ code }: Indicator, said: readonly Said[]): boolean {
  return said.some(({ indicator }) => indicator === code);
}

interface Slice {
  readonly cell: readonly string[];
  readonly state: string;
  readonly value: string | null;
}

function asTold({ indicator, state, value, cells: slices, kinds, modes }: Loose) {
  return {
    ...{ indicator, state, value, slices: inOrder(slices) },
    ...{ kinds: inOrder(kinds), modes: inOrder(modes) },
  };
}

function asExpected(indicator: Indicator, said: readonly Said[]) {
  const { code, numerator = [], denominator = [], sumOf = [] } = indicator;
  const parts = [code, ...numerator, ...denominator, ...sumOf];
  const total = expected(indicator, said, () => true);
  const has =
    indicator.dimensions !== undefined && indicator.overUnits !== 'NONE' && total.state !== 'NOT_REPORTED';
  const given = has ? said.filter((one) => parts.includes(one.indicator)).map(({ cell }) => cell) : [];
  const along = (places: readonly number[]): Slice[] => {
    const at = (cell: readonly string[]) => places.map((place) => cell[place] ?? '');
    const all = new Map(given.map((cell) => [at(cell).join(), at(cell)]));
    return inOrder(
      [...all.values()].map((cell) => ({
        cell,
        ...expected(indicator, said, (one) => at(one).join() === cell.join()),
      })),
    );
  };
  return { indicator: code, ...total, slices: along([0, 1]), kinds: along([0]), modes: along([1]) };
}

function inOrder(slices: readonly Slice[]): Slice[] {
  return slices
    .map(({ cell, state, value }) => ({ cell, state, value }))
    .sort((a, b) => (a.cell.join() < b.cell.join() ? -1 : 1));
}
