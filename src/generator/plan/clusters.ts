import { history, nationCentre, type NationCluster, type NationUnit } from '../../demo/index.js';
import { localDate } from '../../kernel/local-date.js';
import { type NationMerger } from '../../demo/index.js';
import { byParent } from './reform.js';
import { type PlannedUnits } from './units.js';

const membersOfOne = 8;
const firstDay = localDate('2025-01-01');
const days = {
  2024: { from: localDate('2024-01-01'), to: firstDay },
  begin2025: { from: firstDay, to: history.reform },
  rest2025: { from: history.reform, to: localDate('2026-01-01') },
} as const;

/** The clusters of one year, or of one of the parts that the reform makes of 2025. */
export interface ClustersPlan {
  readonly title: string;
  readonly clusters: readonly NationCluster[];
}

/** Cụm of provinces with the centre, khối of departments with each province: for 2024, and twice for 2025. */
export function clustersBefore({ provinces, departments }: PlannedUnits): readonly ClustersPlan[] {
  const parts = (['2024', 'begin2025'] as const).map((part) => {
    const during = part === '2024' ? days[2024] : days.begin2025;
    return {
      title: `Cụm, khối từ ${during.from}`,
      clusters: division(provinces, departments, during),
    };
  });
  return parts;
}

export function clustersAfter(
  { provinces, departments }: PlannedUnits,
  mergers: readonly NationMerger[],
): ClustersPlan {
  const gone = new Set(mergers.flatMap(({ sources }) => sources));
  const after = (units: readonly NationUnit[], level: NationUnit['level']) => [
    ...units.filter(({ code }) => !gone.has(code)),
    ...mergers.map(({ into }) => into).filter((unit) => unit.level === level),
  ];
  return {
    title: `Cụm, khối từ ${days.rest2025.from}`,
    clusters: division(after(provinces, 'PROVINCE'), after(departments, 'AGENCY'), days.rest2025),
  };
}

type Days = Pick<NationCluster, 'from' | 'to'>;

function division(
  provinces: readonly NationUnit[],
  departments: readonly NationUnit[],
  during: Days,
): readonly NationCluster[] {
  const under = byParent(departments);
  return [
    ...clustersOf(nationCentre, provinces, { kind: 'CUM', during }),
    ...provinces.flatMap((province) =>
      clustersOf(province, under.get(province.code) ?? [], { kind: 'KHOI', during }),
    ),
  ];
}

/** As many clusters of about eight as it takes; who leads moves on with the years. */
function clustersOf(
  organiser: NationUnit,
  members: readonly NationUnit[],
  { kind, during }: { readonly kind: 'CUM' | 'KHOI'; readonly during: Days },
): readonly NationCluster[] {
  const count = Math.ceil(members.length / membersOfOne);
  const year = Number(during.from.slice(0, 4));
  return Array.from({ length: count }, (_, n) => {
    const own = members.filter((__, i) => i % count === n);
    const leader = year % own.length;
    const role = (i: number) =>
      i === leader ? 'LEADER' : i === (leader + 1) % own.length ? 'DEPUTY' : 'MEMBER';
    return {
      ...{ ...during, year, kind, line: 'TERRITORIAL', organiser: organiser.code },
      code: `${organiser.code}-${kind}-${n + 1}`,
      name: `${kind === 'CUM' ? 'Cụm' : 'Khối'} thi đua số ${n + 1}, ${organiser.name}`,
      legalBasis: 'Dữ liệu sinh để thử tải',
      seats: own.map(({ code }, i) => ({ unit: code, role: role(i) })),
    } as const;
  });
}
