import { isUnitCode } from '../../organisation/domain/index.js';
import { type NationPlan, planNation } from './nation-plan.js';

const sizes = [1_000, 4_999, 5_000, 20_000];

describe.each(sizes)('a generated nation of %i units', (units) => {
  let plan: NationPlan;
  beforeAll(() => {
    plan = planNation({ units, seed: 7 });
  });

  it('has exactly so many, under fitting codes of their own and names as they are kept', () => {
    const { all } = plan.units;
    expect(all).toHaveLength(units);
    expect(new Set(all.map(({ code }) => code)).size).toBe(units);
    expect(all.filter(({ code }) => !isUnitCode(code))).toEqual([]);
    expect(all.filter(({ name }) => name !== name.normalize('NFC') || name.length > 300)).toEqual([]);
  });

  it('tells each unit after those above it, in both lines, down to the seventh level', () => {
    const depth = new Map<string, number>();
    for (const { code, parent, sector } of plan.units.all) {
      const above = parent === undefined ? 0 : depth.get(parent);
      expect(above).toBeDefined();
      if (sector !== undefined) expect(depth.has(sector)).toBe(true);
      depth.set(code, (above ?? 0) + 1);
    }
    expect(Math.max(...depth.values())).toBe(7);
    expect([...depth.values()].filter((level) => level === 1)).toHaveLength(1);
  });

  it('makes 34 provinces of 63, and of two or three departments of one name one', () => {
    const provinces = plan.mergers.filter(({ into }) => into.level === 'PROVINCE');
    const gone = provinces.flatMap(({ sources }) => sources);
    expect(63 - gone.length + provinces.length).toBe(34);
    expect(plan.districts).toHaveLength(34);
    const known = new Set(plan.units.all.map(({ code }) => code));
    for (const { into, sources } of plan.mergers) {
      expect(sources.filter((code) => !known.has(code))).toEqual([]);
      expect(sources.length).toBeGreaterThan(1);
      if (into.level === 'AGENCY') expect(into.name).toMatch(/^(Sở|Thanh tra) .*(tỉnh|thành phố) /);
    }
    const ended = plan.districts.flatMap(({ districts }) => districts);
    expect([...ended].sort()).toEqual(plan.units.districts.map(({ code }) => code).sort());
  });

  it('forms clusters of at least two and at most eight, each with one leader, nobody twice', () => {
    for (const { clusters } of [...plan.clustersBefore, plan.clustersAfter]) {
      for (const { seats } of clusters) {
        expect(seats.length).toBeGreaterThan(1);
        expect(seats.length).toBeLessThan(9);
        expect(seats.filter(({ role }) => role === 'LEADER')).toHaveLength(1);
      }
      const seated = clusters.flatMap(({ seats }) => seats.map(({ unit }) => unit));
      expect(new Set(seated).size).toBe(seated.length);
    }
    expect(plan.clustersAfter.clusters.filter(({ kind }) => kind === 'CUM')).toHaveLength(5);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(planNation({ units, seed: 7 })).toEqual(plan);
    expect(planNation({ units, seed: 8 }).units.all).not.toEqual(plan.units.all);
  });
});
