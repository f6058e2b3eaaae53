import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { type RuleLimit } from '../domain/rule-limit.js';
import { reportingConstraints } from '../store/constraints.js';
import { RuleLimitWriter } from '../store/rule-limit-writer.js';

const refuse = refusing<ReportingReasons>();

/** Sets a limit that cross-check rules ask for, from a day on, with its legal basis: data, never a constant. */
@Injectable()
export class SetRuleLimit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: RuleLimitWriter,
  ) {}

  run(viewer: Viewer, limit: RuleLimit): Promise<Outcome<{ limitId: string }>> {
    const { idempotencyKey, code, unitId } = limit;
    const call = {
      act: 'setRuleLimit',
      idempotencyKey,
      input: limit,
      constraints: {
        ...reportingConstraints,
        rule_limit_one_at_a_time: () => refuse('LIMIT_OVERLAPS', { code }, ['from']),
      },
    };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.limits.maySet(tx, unitId))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
      const limitId = await this.limits.insert(tx, limit);
      tx.witness({ act: 'setRuleLimit', subject: { type: 'Unit', id: unitId }, facts: { ...limit } });
      return done({ limitId });
    });
  }
}
