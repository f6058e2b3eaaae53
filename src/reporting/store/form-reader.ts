import { Injectable } from '@nestjs/common';
import { type TemplateId } from '../../kernel/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Form } from '../domain/form.js';

export interface FormName {
  readonly code: string;
  /** null: the newest. */
  readonly version: string | null;
}

export interface FormEdition extends FormName {
  readonly version: string;
  readonly name: string;
  /** The periods that use it. */
  readonly periodCodes: readonly string[];
}

/** Reads forms. They are the regime itself and open to everyone who is signed in. */
@Injectable()
export class FormReader {
  /** The newest version of each form. */
  async formsByCodes(tx: ReadTx, codes: readonly string[]): Promise<(Form | null)[]> {
    return this.formsNamed(
      tx,
      codes.map((code) => ({ code, version: null })),
    );
  }

  async formsNamed(tx: ReadTx, names: readonly FormName[]): Promise<(Form | null)[]> {
    const rows = await tx.sql<{ ask: number; definition: Form }>`
      select distinct on (a.ask) a.ask, t.definition
        from jsonb_to_recordset(${JSON.stringify(names.map((name, ask) => ({ ask, ...name })))}::jsonb) as a(ask int, code text, version text)
        join reporting.template t on t.code = a.code and (a.version is null or t.version = a.version)
       order by a.ask, t.id desc`;
    return names.map((_, ask) => rows.find((row) => row.ask === ask)?.definition ?? null);
  }

  async idNamed(tx: ReadTx, { code, version }: FormName): Promise<TemplateId | null> {
    const [row] = await tx.sql<{ id: TemplateId }>`
      select id from reporting.template where code = ${code} and (${version}::text is null or version = ${version}) order by id desc limit 1`;
    return row?.id ?? null;
  }

  /** Every version of every form, or of one, the newest first, with the periods that use it. */
  async editions(tx: ReadTx, code: string | null): Promise<FormEdition[]> {
    return tx.sql<FormEdition>`
      select t.code, t.version, t.name,
             (select coalesce(jsonb_agg(p.code order by p.as_of), '[]') from calendar.period p
               where exists (select from reporting.obligation o where o.period_id = p.id and o.template_id = t.id)) as "periodCodes"
        from reporting.template t
       where ${code}::text is null or t.code = ${code}
       order by t.code, t.id desc`;
  }
}
