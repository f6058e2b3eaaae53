import { yearMoves, yearStates } from '../../src/scoring/domain/index.js';
import { inTurn } from '../support/in-turn.js';
import { YearOfCluster } from '../support/year-of-cluster.js';

describe('the database behind the year of a cluster', () => {
  let year: YearOfCluster;
  beforeAll(async () => {
    year = await YearOfCluster.open();
    await year.untilRegistering();
  });
  afterAll(() => year.close());

  const behind = (text: string) => year.world.behind(text);
  const into = (
    state: string,
    from: string,
    more: { number?: number; back?: boolean; reason?: string } = {},
  ) =>
    behind(
      `insert into scoring.cluster_year_step (cluster_id, number, from_state, state, back, reason)
       select cluster_id, ${more.number ?? 99}, '${from}', '${state}', ${more.back ?? false}, ${more.reason ?? 'null'} from scoring.cluster_year`,
    );

  it('knows the same steps as the rules', async () => {
    const rows = await behind(
      `select from_state as "from", to_state as "to", back from scoring.cluster_year_move order by back, from_state, to_state`,
    );
    const moves = yearMoves.map(({ from, to, back }) => ({ from, to, back }));
    const order = (move: { from: string; to: string; back: boolean }) =>
      `${move.back} ${move.from} ${move.to}`;
    expect(rows).toEqual(moves.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
  });

  it('takes down no step that leads elsewhere, none back without a reason, and no second one of a number', async () => {
    const known = new Set(yearMoves.map(({ from, to, back }) => `${from} ${to} ${back}`));
    const told = async (from: string, to: string, back: boolean): Promise<string> => {
      try {
        await into(to, from, { back, reason: `'x'` });
        return 'taken down';
      } catch (fault) {
        return (fault as { constraint?: string }).constraint ?? String(fault);
      }
    };
    await inTurn(yearStates, async (from) => {
      const strange = yearStates.flatMap((to) =>
        [false, true].flatMap((back) => (known.has(`${from} ${to} ${back}`) ? [] : [{ to, back }])),
      );
      const answers = await Promise.all(strange.map(({ to, back }) => told(from, to, back)));
      expect(new Set(answers)).toEqual(new Set(['cluster_year_step_leads_there']));
    });
    await expect(into('REGISTERING', 'PACT_SIGNED', { back: true })).rejects.toThrow(
      'cluster_year_step_back_says_why',
    );
    await expect(into('PACT_SIGNED', 'REGISTERING', { number: 3 })).rejects.toThrow('cluster_year_step_pk');
  });

  it('lets the year stand only where its newest step left it, and nobody rewrite one', async () => {
    await expect(behind(`update scoring.cluster_year set state = 'CLOSED'`)).rejects.toThrow(
      'cluster_year_stands_where_stepped',
    );
    await expect(behind(`update scoring.cluster_year_step set reason = 'x'`)).rejects.toThrow(
      'never changed',
    );
    await expect(
      behind(`insert into scoring.cluster_year_move values ('FORMED', 'CLOSED', false)`),
    ).rejects.toThrow('never changed');
  });

  it('keeps minutes of a pair of two, an absence with its reason, and a suspension before it is lifted', async () => {
    const paper = (checker: string, checked: string) =>
      behind(
        `insert into scoring.cluster_year_paper (id, cluster_id, kind, title, document, checker_id, checked_id)
         select gen_random_uuid(), y.cluster_id, 'CROSS_CHECK_MINUTES', 'x', 'x', ${checker}, ${checked}
           from scoring.cluster_year y join organisation.cluster_member m on m.cluster_id = y.cluster_id and m.role = 'LEADER'`,
      );
    await expect(paper('m.unit_id', 'm.unit_id')).rejects.toThrow('cluster_year_paper_of_a_pair');
    await expect(paper('m.unit_id', 'null')).rejects.toThrow('cluster_year_paper_of_a_pair');
    await expect(
      behind(
        `insert into scoring.registration (cluster_id, unit_id, version, titles, targets, not_applicable, doubled, absent_reason)
         select cluster_id, unit_id, 1, '["Cờ"]', '{}', '{}', '{}', 'Vắng' from organisation.cluster_member where cluster_id = (select cluster_id from scoring.cluster_year)`,
      ),
    ).rejects.toThrow('registration_or_absent');
    await expect(
      behind(
        `insert into scoring.member_suspension (cluster_id, unit_id, number, suspended, reason)
         select cluster_id, unit_id, 1, false, 'x' from organisation.cluster_member where cluster_id = (select cluster_id from scoring.cluster_year)`,
      ),
    ).rejects.toThrow('member_suspension_in_turn');
  });
});
