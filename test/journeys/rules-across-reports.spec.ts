import { demonstrationFigures } from '../../src/demo/figures.js';
import { codes } from '../support/acting.js';
import { assigned, halfYear } from '../support/half-year.js';
import { Ruled, rulesIn, shippedForm, type Typed, values } from '../support/rules.js';
import { type Loose, type World } from '../support/world.js';

/** The same months in the calendar of the statistics, which nothing of the administrative one is compared with. */
const statistics = {
  ...halfYear,
  ...{
    calendarCode: 'TDKT',
    code: 'TDKT-2026-H1',
    label: 'Thống kê 6 tháng đầu năm 2026',
    levels: ['PROVINCE'],
  },
  ...{ fromDay: '2025-12-01', toDay: '2026-05-31', cutOffDay: '2026-05-31', asOf: '2026-05-31' },
  dues: [{ level: 'PROVINCE', lastDay: '2026-06-15' }],
};
const written = (n: number): Typed[] => demonstrationFigures(n, 'HALF_YEAR') as Typed[];
const said = (n: number, indicator: string): number =>
  Number(written(n).find((figure) => figure.indicator === indicator)?.value);

describe('the rules that look at other reports', () => {
  let ruled: Ruled;

  beforeAll(async () => {
    ruled = await Ruled.open();
  });
  afterAll(() => ruled.world.close());

  it('V01: a flow of the year below its half-year; V02: a stock that moved by more than 30 %', async () => {
    const form = shippedForm('TDKT');
    const whole = await ruled.without(form, []);
    const unitCode = ruled.province();
    const asYear = { periodCode: '2026-Y', unitCode };
    const half = said(1, 'D06');
    const figures = values(`D06=${half - 1}`, `A02=${said(1, 'A02') * 2}`);
    await ruled.accepted(unitCode, whole, written(1));
    const found = await ruled.problems(whole, figures, asYear);
    const of = (rule: string) => found.find((one: Loose) => one.rule === rule);
    expect(of('V01')).toMatchObject({ severity: 'BLOCK', indicator: 'D06' });
    expect(of('V01').message).toContain(`D06 = ${half - 1}; D06 (6 tháng) = ${half}`);
    expect(of('V02')).toMatchObject({ severity: 'WARN', indicator: 'A02' });
    expect(rulesIn(await ruled.problems(whole, figures))).not.toContain('V01');
    const silent = await ruled.without(form, ['V01', 'V02']);
    await ruled.accepted(unitCode, silent, written(1));
    const rules = rulesIn(await ruled.problems(silent, figures, asYear));
    expect(rules.filter((rule) => rule === 'V01' || rule === 'V02')).toEqual([]);
  });

  it('V11: awards are counted in the decisions that prove them', async () => {
    const form = shippedForm('TDKT');
    const whole = await ruled.without(form, []);
    const { dimensions = [] } = form.indicators.find(({ code }) => code === 'E07') ?? {};
    const place = dimensions.map((dimension) => ({
      dimension,
      member: form.dimensions.find(({ code }) => code === dimension)?.members[0]?.code,
    }));
    const typed = [{ indicator: 'E07', value: '7', cell: place }];
    const decisions = [
      { indicator: 'E07', title: 'Quyết định khen thưởng', documentNumber: '12/QĐ-UBND', count: 5 },
      { indicator: 'E07', title: 'Quyết định khen thưởng', documentNumber: '13/QĐ-UBND', count: 2 },
    ];
    const some = { evidence: decisions.slice(0, 1) };
    expect(rulesIn(await ruled.problems(whole, typed, some))).toContain('V11-E07');
    expect(rulesIn(await ruled.problems(whole, typed, { evidence: decisions }))).not.toContain('V11-E07');
    const silent = await ruled.without(form, ['V11-E07']);
    expect(rulesIn(await ruled.problems(silent, typed, some))).not.toContain('V11-E07');
  });

  it('V14: a jump against last year, and a report that repeats it; V15: only inside one calendar', async () => {
    const { code: unitCode, figures } = await reportedLastYear(ruled.world);
    const before = Number(figures.find(({ indicator }) => indicator === 'D01')?.value);
    const jump = values(`D01=${before * 2 + 1}`);
    const found = await ruled.problems('TDKT', jump, { unitCode });
    const told = found.find((one: Loose) => one.rule === 'V14');
    expect(told).toMatchObject({ severity: 'WARN', indicator: 'D01' });
    expect(told.message).toContain(`D01 (năm trước) = ${before}`);
    await assigned(ruled.centre, statistics, { levels: ['PROVINCE'] });
    const elsewhere = { unitCode, periodCode: 'TDKT-2026-H1' };
    expect(rulesIn(await ruled.problems('TDKT', jump, elsewhere))).not.toContain('V14');
    const again = await ruled.without(shippedForm('TDKT'), []);
    expect(rulesIn(await ruled.problems(again, jump, { unitCode }))).not.toContain('V14');
    const copied = await ruled.problems('TDKT', figures, {
      unitCode: unitCode,
      periodCode: '2026-H1',
      version: 1,
    });
    expect(rulesIn(copied)).toContain('V14-COPY');
    expect(rulesIn(copied)).not.toContain('V14');
  });

  it('V10 and V17: nothing is signed over missing inferiors in silence; an amendment marks what was signed', async () => {
    const { centre, writer, provinces } = ruled;
    const unitCode = provinces.at(-1) ?? '';
    await ruled.accepted(unitCode, 'TDKT', written(2));
    const sign = async (more: object): Promise<Loose> => {
      const named = { unitCode: 'TW', periodCode: '2026-H1', expectedNumber: 0 };
      const { signConsolidation } = await centre.see(
        'mutation ($input: SignConsolidationInput!) { signConsolidation(input: $input) { consolidation { number missing { unitCode } } userErrors { code message } } }',
        { input: { ...named, idempotencyKey: `sign ${ruled.fresh()}`, ...more } },
      );
      return signConsolidation;
    };
    const silent = await sign({});
    expect(codes(silent)).toEqual(['MISSING_NOT_EXPLAINED']);
    expect(silent.userErrors[0].message).toContain(`Còn ${provinces.length - 1} đơn vị`);
    const { consolidation } = await sign({ explanation: 'Số tạm tính.' });
    expect(consolidation.missing).toHaveLength(provinces.length - 1);
    await ruled.inTurn({ unitCode, periodCode: '2026-H1', formCode: 'TDKT' }, [
      [writer, 'amendReport', { expectedVersion: 3, reason: 'Đính chính.' }],
      [writer, 'saveReportDraft', { expectedVersion: 4, figures: written(3), texts: [] }],
      [writer, 'submitReport', { expectedVersion: 5 }],
      [centre, 'acceptReport', { expectedVersion: 6 }],
    ]);
    const { consolidations } = await centre.see(
      `{ consolidations(unitCode: "TW", periodCode: "2026-H1") { number drifted drift { unitCode signedVersion currentVersion } } }`,
    );
    expect(consolidations).toEqual([
      { number: 1, drifted: true, drift: [{ unitCode, signedVersion: 1, currentVersion: 2 }] },
    ]);
  });
});

/** A province that no reform touched, with what it reported for the first half of 2025. */
async function reportedLastYear(world: World): Promise<{ code: string; figures: Typed[] }> {
  const rows = await world.behind<{
    code: string;
    indicator: string;
    cell: string[];
    value: string | null;
    numerator: string | null;
    denominator: string | null;
  }>(
    `select v.code, f.indicator, f.cell, f.value::text, f.numerator::text, f.denominator::text
       from reporting.figure f
       join reporting.report r on r.accepted_version_id = f.version_id join calendar.period p on p.id = r.period_id and p.code = '2025-H1'
       join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
       join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of
      where r.unit_id = (select u.id from organisation.unit u join organisation.unit_version w on w.unit_id = u.id and w.valid @> date '2026-06-14'
                          where w.level = 'PROVINCE' and u.alive @> date '2025-06-14'
                            and not exists (select from organisation.succession s where u.id in (s.from_unit_id, s.to_unit_id)) limit 1)`,
  );
  const { indicators } = shippedForm('TDKT');
  const dimensionsOf = (indicator: string) =>
    indicators.find(({ code }) => code === indicator)?.dimensions ?? [];
  const figures = rows.map(({ indicator, cell: members, value, numerator, denominator }) => ({
    indicator,
    ...(value === null ? { numerator: numerator ?? '', denominator: denominator ?? '' } : { value }),
    cell: members.map((member, i) => ({ dimension: dimensionsOf(indicator)[i], member })),
  }));
  return { code: rows[0]?.code ?? '', figures };
}
