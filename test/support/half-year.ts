import { type ActingRole, type Line } from '../../src/access/domain/index.js';
import { GrantRoles } from '../../src/access/index.js';
import { Viewer } from '../../src/access/domain/index.js';
import { settled } from '../../src/demo/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { LocalIssuer } from '../../src/platform/tokens/local-issuer.js';
import { type Client, type World } from './world.js';

/** The first half of 2026, opened by the centre: nobody has reported yet. */
export const halfYear = {
  calendarCode: 'ADMIN',
  code: '2026-H1',
  kind: 'HALF_YEAR',
  label: '6 tháng đầu năm 2026',
  subjectYear: 2026,
  legalBasis: 'Nghị định 09/2019/NĐ-CP',
  fromDay: '2025-12-15',
  toDay: '2026-06-14',
  cutOffDay: '2026-06-14',
  asOf: '2026-06-14',
  levels: ['DIVISION', 'AGENCY', 'PROVINCE'],
  dues: [
    { level: 'DIVISION', workingDaysAfterCutOff: 1 },
    { level: 'AGENCY', workingDaysAfterCutOff: 3 },
    { level: 'PROVINCE', lastDay: '2026-06-25' },
    { level: 'CENTRAL', lastDay: '2026-06-25' },
  ],
};

/** Opens a period and assigns a form to units; answers how many obligations that made. */
export async function assigned(
  centre: Client,
  period: { readonly code: string },
  assignment: object,
): Promise<number> {
  const opened = await centre.see(
    `mutation ($input: OpenPeriodInput!) { openPeriod(input: $input) { period { code } userErrors { code message } } }`,
    { input: { ...period, idempotencyKey: `open ${period.code}` } },
  );
  if (opened.openPeriod.userErrors.length > 0)
    throw new Error(`The period was not opened: ${JSON.stringify(opened.openPeriod.userErrors)}`);
  return assign(centre, { periodCode: period.code, ...assignment });
}

export async function assign(centre: Client, assignment: object): Promise<number> {
  const { assignForm } = await centre.see(
    `mutation ($input: AssignFormInput!) { assignForm(input: $input) { obligations userErrors { code message } } }`,
    {
      input: {
        formCode: 'TDKT',
        recipients: [{ line: 'TERRITORIAL' }],
        idempotencyKey: JSON.stringify(assignment),
        ...assignment,
      },
    },
  );
  if (assignForm.userErrors.length > 0)
    throw new Error(`The form was not assigned: ${JSON.stringify(assignForm.userErrors)}`);
  return assignForm.obligations;
}

/** A person who acts in these roles for units of a day, by their codes; speaking to the service. */
export async function person(
  world: World,
  name: string,
  {
    codes,
    on,
    roles,
    line = 'TERRITORIAL',
  }: {
    codes: readonly string[];
    on: string;
    roles: readonly ActingRole['role'][];
    line?: Line;
  },
): Promise<Client> {
  const units = await world.behind<{ id: UnitId }>(
    `select unit_id as id from organisation.unit_version where code = any ($1) and valid @> $2::date order by code`,
    [codes, on],
  );
  const acting = units.flatMap(({ id }) =>
    roles.map((role) => ({
      unitId: id,
      line,
      role,
      from: localDate('2024-01-01'),
      to: null,
    })),
  );
  settled(
    await world.act(GrantRoles).run(Viewer.operator('test'), {
      identity: { issuer: LocalIssuer.issuer, subject: name },
      name,
      roles: acting,
    }),
  );
  return world.as(name);
}

/** The codes of the units on a level on a day. */
export async function codesOn(world: World, level: string, on: string): Promise<string[]> {
  const rows = await world.behind<{ code: string }>(
    `select code from organisation.unit_version where level = $1 and valid @> $2::date order by code`,
    [level, on],
  );
  return rows.map(({ code }) => code);
}
