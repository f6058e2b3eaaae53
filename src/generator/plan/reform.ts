import { type NationMerger, type NationUnit, provincesMerged, provinceUnit } from '../../demo/index.js';
import { type PlannedUnits } from './units.js';

/** What the end of the districts means in one province of after the reform. */
export interface DistrictsEnd {
  readonly province: string;
  readonly communes: readonly string[];
  readonly offices: readonly string[];
  readonly districts: readonly string[];
}

/** The mergers of 1 July 2025: provinces, then in each the departments of one name. */
export function mergersOf({ departments }: PlannedUnits): readonly NationMerger[] {
  const under = byParent(departments);
  return provincesMerged.flatMap(({ predecessors, ...words }) => {
    const province = provinceUnit(words);
    const model = under.get(predecessors[0] ?? '') ?? [];
    const agencies = model.map((agency): NationMerger => {
      const suffix = suffixOf(agency.code);
      return {
        into: {
          ...agency,
          code: `${province.code}.${suffix}`,
          name: renamed(agency.name, province.name),
          parent: province.code,
        },
        sources: predecessors.map((source) => `${source}.${suffix}`),
      };
    });
    return [{ into: province, sources: predecessors }, ...agencies];
  });
}

/** The districts of each province of after the reform, with what stood beneath them. */
export function districtsEnding({
  provinces,
  districts,
  offices,
  communes,
}: PlannedUnits): readonly DistrictsEnd[] {
  const heirs = new Map(
    provincesMerged.flatMap(({ code, predecessors }) => predecessors.map((p) => [p, code])),
  );
  const [districtsOf, officesOf, communesOf] = [districts, offices, communes].map(byParent);
  const codes = (units: readonly NationUnit[] = []) => units.map(({ code }) => code);
  const now = [...new Set(provinces.map(({ code }) => heirs.get(code) ?? code))];
  return now.map((province) => {
    const before = provinces.filter(({ code }) => (heirs.get(code) ?? code) === province);
    const own = before.flatMap(({ code }) => districtsOf?.get(code) ?? []);
    return {
      province,
      districts: codes(own),
      offices: own.flatMap(({ code }) => codes(officesOf?.get(code))),
      communes: own.flatMap(({ code }) => codes(communesOf?.get(code))),
    };
  });
}

const suffixOf = (code: string) => code.slice(code.indexOf('.') + 1);

/** "Sở Tài chính tỉnh An Giang" of the new province. */
function renamed(agency: string, province: string): string {
  const at = Math.max(agency.indexOf(' tỉnh '), agency.indexOf(' thành phố '));
  return agency.slice(0, at) + province.slice('UBND'.length);
}

export function byParent(units: readonly NationUnit[]): ReadonlyMap<string, readonly NationUnit[]> {
  const children = new Map<string, NationUnit[]>();
  for (const unit of units) {
    const own = children.get(unit.parent ?? '');
    if (own === undefined) children.set(unit.parent ?? '', [unit]);
    else own.push(unit);
  }
  return children;
}
