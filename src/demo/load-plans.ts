import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { AdoptPlan, type PlannedTask } from '../calendar/index.js';
import { type Due, type PartyRole } from '../calendar/domain/index.js';
import financeBacNinh from './data/plans/finance-department-bac-ninh-2024.json' with { type: 'json' };
import financeTayNinh from './data/plans/finance-department-tay-ninh-2025.json' with { type: 'json' };
import inspectorateLangSon from './data/plans/inspectorate-lang-son-2024.json' with { type: 'json' };
import provinceBacNinh from './data/plans/province-bac-ninh-2024.json' with { type: 'json' };
import provinceSonLa from './data/plans/province-son-la-2024.json' with { type: 'json' };
import { known, type Step, type UnitBook } from './load-organisation.js';
import { told } from './nation.js';
import { settled } from './settled.js';

interface PlanFile {
  readonly key: string;
  readonly owner: string;
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly tasks: readonly {
    readonly ordinal: number;
    readonly title: string;
    readonly subjectYear: number;
    readonly due: Due;
    readonly conditional: boolean;
    readonly note: string | null;
    readonly parties: readonly {
      readonly role: PartyRole;
      readonly unit: string | null;
      readonly reach: 'UNIT' | 'SUBTREE';
      readonly label: string;
    }[];
    readonly recipients: readonly { readonly unit: string | null; readonly label: string }[];
  }[];
}

const plans = told<readonly PlanFile[]>([
  financeBacNinh,
  provinceBacNinh,
  financeTayNinh,
  provinceSonLa,
  inspectorateLangSon,
]);

/** The yearly plans of five real bodies, in own words, every obligation of their tables as a task. */
@Injectable()
export class LoadPlans {
  constructor(private readonly adopt: AdoptPlan) {}

  steps(viewer: Viewer, book: UnitBook): readonly Step[] {
    return plans.map((plan) => ({
      title: plan.title,
      run: async () => {
        const { key, owner, tasks, ...words } = plan;
        const adoption = {
          ...words,
          ownerId: known(book.before, owner),
          tasks: tasks.map((task) => planned(task, book)),
          idempotencyKey: `demo:plan:${key}`,
        };
        settled(await this.adopt.run(viewer, adoption));
      },
    }));
  }
}

function planned({ parties, recipients, ...task }: PlanFile['tasks'][number], book: UnitBook): PlannedTask {
  const unitId = (code: string | null) => (code === null ? null : known(book.before, code));
  return {
    ...task,
    parties: [
      ...parties.map(({ role, unit, reach, label }) => ({ role, unitId: unitId(unit), reach, label })),
      ...recipients.map(({ unit, label }) => ({
        role: 'RECEIVES' as const,
        unitId: unitId(unit),
        reach: 'UNIT' as const,
        label,
      })),
    ],
  };
}
