import { emulation, furtherForms } from '../../src/demo/forms.js';
import { type Form } from '../../src/reporting/domain/index.js';
import { Acting, codes } from './acting.js';
import { assign, assigned, codesOn, halfYear, person } from './half-year.js';
import { inTurn } from './in-turn.js';
import { type Client, type Loose, World } from './world.js';

const year = {
  ...halfYear,
  ...{ code: '2026-Y', kind: 'YEAR', label: 'Năm 2026', fromDay: '2025-12-15', toDay: '2026-12-14' },
  ...{ cutOffDay: '2026-12-14', asOf: '2026-12-14', levels: ['PROVINCE'] },
  dues: [{ level: 'PROVINCE', lastDay: '2026-12-25' }],
};

export interface Typed {
  readonly indicator: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly cell?: readonly object[];
}

/** A nation whose provinces owe reports of 2026, all written by one person, so that rules can be asked of them. */
export class Ruled {
  private next = 0;
  private key = 0;

  private constructor(
    readonly world: World,
    readonly centre: Client,
    readonly writer: Client,
    readonly provinces: readonly string[],
  ) {}

  static async open(): Promise<Ruled> {
    const world = await World.open();
    const centre = await world.as('centre');
    const provinces = await codesOn(world, 'PROVINCE', '2026-06-14');
    const roles = ['REPORTER' as const];
    const writer = await person(world, 'writer', { codes: provinces, on: '2026-06-14', roles });
    await assigned(centre, halfYear, { levels: ['PROVINCE'] });
    await assigned(centre, year, { levels: ['PROVINCE'] });
    return new Ruled(world, centre, writer, provinces);
  }

  fresh(): string {
    return String(++this.key);
  }

  /** Another province at each call. */
  province(): string {
    return this.provinces[this.next++ % this.provinces.length] ?? '';
  }

  /** Issues a form without some of its rules, owed by all provinces in both periods; answers its code. */
  async without(form: Form, rules: readonly string[]): Promise<string> {
    const code = `T${this.fresh()}`;
    const document = { ...form, code, rules: form.rules.filter(({ id }) => !rules.includes(id)) };
    const { publishForm } = await this.centre.see(
      'mutation ($input: PublishFormInput!) { publishForm(input: $input) { userErrors { code message } } }',
      { input: { document, idempotencyKey: `publish ${code}` } },
    );
    if (publishForm.userErrors.length > 0) throw new Error(JSON.stringify(publishForm.userErrors));
    await inTurn(['2026-H1', '2026-Y'], async (periodCode) => {
      await assign(this.centre, { formCode: code, periodCode, levels: ['PROVINCE'] });
    });
    return code;
  }

  /** What the rules say of a draft. */
  async problems(
    formCode: string,
    figures: readonly Typed[],
    more: { periodCode?: string; unitCode?: string; evidence?: object[]; version?: number } = {},
  ): Promise<Loose[]> {
    const { periodCode = '2026-H1', unitCode = this.province(), evidence = [], version = 0 } = more;
    const saved = await new Acting({ unitCode, periodCode, formCode }).act(
      this.writer,
      'saveReportDraft',
      { expectedVersion: version, idempotencyKey: `save ${this.fresh()}`, figures, texts: [], evidence },
      'report { problems { severity rule indicator message } } userErrors { code }',
    );
    if (codes(saved).length > 0) throw new Error(JSON.stringify(saved.userErrors));
    return saved.report.problems;
  }

  /** Takes a report through its life to its acceptance. */
  async accepted(unitCode: string, formCode: string, figures: readonly Typed[]): Promise<void> {
    await this.inTurn({ unitCode, periodCode: '2026-H1', formCode }, [
      [this.writer, 'saveReportDraft', { expectedVersion: 0, figures, texts: [] }],
      [this.writer, 'submitReport', { expectedVersion: 1 }],
      [this.centre, 'acceptReport', { expectedVersion: 2 }],
    ]);
  }

  /** Acts that must succeed, one after another. */
  async inTurn(report: object, steps: readonly (readonly [Client, string, object])[]): Promise<void> {
    const acting = new Acting(report);
    await inTurn(steps, async ([client, name, input]) => {
      const idempotencyKey = `${name} ${this.fresh()}`;
      const answer = await acting.act(client, name, { idempotencyKey, ...input });
      if (codes(answer).length > 0) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
    });
  }
}

export function rulesIn(found: readonly Loose[]): string[] {
  return found.flatMap(({ rule }) => (rule ? [rule] : []));
}

/** A form that the demonstration issues. */
export function shippedForm(code: string): Form {
  const form = [emulation, ...furtherForms].find((one) => one.code === code);
  if (form === undefined) throw new Error(`No form ${code}`);
  return form;
}

/** A cell by "DIMENSION=MEMBER". */
export function cell(...members: readonly string[]): { dimension: string; member: string }[] {
  return members.map((one) => {
    const [dimension = '', member = ''] = one.split('=');
    return { dimension, member };
  });
}

/** Figures by "CODE=VALUE". */
export function values(...pairs: readonly string[]): Typed[] {
  return pairs.map((one) => {
    const [indicator = '', value = ''] = one.split('=');
    return { indicator, value };
  });
}
