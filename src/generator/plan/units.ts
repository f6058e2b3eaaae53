import { nationCentre, type NationUnit, provincesBefore, provinceUnit } from '../../demo/index.js';
import { concern, departments, ministries, placeName } from './names.js';
import { Random } from './random.js';

export interface NationSize {
  /** How many units there are when the record begins. */
  readonly units: number;
  readonly seed: number;
}

/** Below this not every province could have its departments, a district and a commune. */
export const leastUnits = 1_000;
export const mostUnits = 1_000_000;

/** The tiers of a generated nation; the deepest stands on the seventh level. */
export interface PlannedUnits {
  /** Every unit, each after those above it. */
  readonly all: readonly NationUnit[];
  readonly provinces: readonly NationUnit[];
  readonly departments: readonly NationUnit[];
  readonly districts: readonly NationUnit[];
  readonly offices: readonly NationUnit[];
  readonly communes: readonly NationUnit[];
}

type Words = Pick<NationUnit, 'kind' | 'level'> & {
  readonly mark: string;
  readonly name: (random: Random, above: string) => string;
};

const tiers = {
  district: { mark: 'D', kind: 'DISTRICT', level: 'DISTRICT', name: (r) => `UBND huyện ${placeName(r)}` },
  office: {
    ...{ mark: 'V', kind: 'DISTRICT_OFFICE', level: 'DISTRICT' },
    name: (r, above) => `Phòng ${concern(r)}, ${above}`,
  },
  commune: { mark: 'X', kind: 'COMMUNE', level: 'COMMUNE', name: (r) => `UBND xã ${placeName(r)}` },
  branch: {
    ...{ mark: 'C', kind: 'AGENCY', level: 'AGENCY' },
    name: (r, above) => `Chi cục ${concern(r)}, ${above}`,
  },
  division: {
    ...{ mark: 'P', kind: 'DIVISION', level: 'DIVISION' },
    name: (r) => `Phòng ${concern(r)} ${placeName(r)}`,
  },
  team: { mark: 'T', kind: 'DIVISION', level: 'DIVISION', name: (r) => `Đội ${concern(r)} ${placeName(r)}` },
  group: { mark: 'N', kind: 'DIVISION', level: 'DIVISION', name: (r) => `Tổ ${concern(r)} ${placeName(r)}` },
} as const satisfies Record<string, Words>;

/**
 * A nation of exactly so many units, the same for the same seed: Trung ương, bộ and tỉnh, sở and huyện, chi cục, xã and
 * phòng of huyện, phòng, đội, tổ. Where a unit stands beneath its parents is random, how many there are of a tier is not.
 */
export function planUnits({ units, seed }: NationSize): PlannedUnits {
  const random = new Random(seed);
  const provinces = provincesBefore.map(provinceUnit);
  const ministryUnits = ministries.map(([code, name]): NationUnit => {
    return { code, name, kind: 'MINISTRY', level: 'CENTRAL', parent: nationCentre.code };
  });
  const kept = departments.slice(0, units < 5_000 ? 6 : departments.length);
  const departmentUnits = provinces.flatMap((province) => kept.map((words) => department(words, province)));
  const given = [nationCentre, ...ministryUnits, ...provinces, ...departmentUnits];
  const left = units - given.length;
  const share = (part: number) => Math.floor(left * part);
  const grown = new Growing(random);
  const districts = grown.tier(tiers.district, provinces, Math.max(provinces.length, share(0.007)));
  const communes = grown.tier(tiers.commune, districts, share(0.1));
  const offices = grown.tier(tiers.office, districts, share(0.06));
  const branches = grown.tier(tiers.branch, departmentUnits, share(0.02));
  const divisions = grown.tier(tiers.division, [...branches, ...departmentUnits, ...branches], share(0.15));
  const teams = grown.tier(tiers.team, divisions, share(0.25));
  const counted = [districts, communes, offices, branches, divisions, teams].flat().length;
  const groups = grown.tier(tiers.group, teams, left - counted);
  return {
    all: [...given, ...districts, ...communes, ...offices, ...branches, ...divisions, ...teams, ...groups],
    ...{ provinces, departments: departmentUnits, districts, offices, communes },
  };
}

function department([suffix, name, sector]: (typeof departments)[number], province: NationUnit): NationUnit {
  return {
    code: `${province.code}.${suffix}`,
    name: `${name} ${province.name.slice('UBND '.length)}`,
    ...{ kind: 'AGENCY', level: 'AGENCY', parent: province.code, sector },
  };
}

/** Makes tiers of units, each unit under one of the tier above; the first under the first, so that none stays empty. */
class Growing {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly random: Random) {}

  tier({ mark, kind, level, name }: Words, above: readonly NationUnit[], count: number): NationUnit[] {
    return Array.from({ length: count }, (_, i) => {
      const parent = (i < above.length ? above[i] : undefined) ?? this.random.pick(above);
      const key = `${parent.code}.${mark}`;
      const number = (this.numbers.get(key) ?? 0) + 1;
      this.numbers.set(key, number);
      return {
        ...{ code: `${key}${number}`, kind, level, parent: parent.code },
        name: name(this.random, parent.name),
      };
    });
  }
}
