import { formFaults } from '../../src/reporting/domain/form-faults.js';
import { cell, Ruled, rulesIn, shippedForm, type Typed, values } from '../support/rules.js';

describe('the rules on one report: each found broken by its own figures, and silent where it is taken out', () => {
  let ruled: Ruled;

  beforeAll(async () => {
    ruled = await Ruled.open();
  });
  afterAll(() => ruled.world.close());

  /** What breaks each rule, and what is right. */
  const table: readonly (readonly [rule: string, form: string, broken: Typed[], right: Typed[]])[] = [
    ['V03-A06', 'TDKT', values('A05=2', 'A06=3'), values('A05=3', 'A06=3')],
    [
      'V04-B02',
      'TDKT',
      [...values('B01=2'), { indicator: 'B02', value: '1', cell: cell('SCOPE=CLUSTER') }],
      [...values('B01=1'), { indicator: 'B02', value: '1', cell: cell('SCOPE=CLUSTER') }],
    ],
    [
      'V05-COLLECTIVE-FIGHTER',
      'N0603',
      [{ indicator: 'BT02', value: '1', cell: cell('RECIPIENT=COLLECTIVE', 'AWARD=FIGHTER') }],
      [{ indicator: 'BT02', value: '1', cell: cell('RECIPIENT=INDIVIDUAL', 'AWARD=FIGHTER') }],
    ],
    [
      'V06',
      'TDKT',
      [{ indicator: 'B09', numerator: '1', denominator: '0' }],
      [{ indicator: 'B09', numerator: '0', denominator: '0' }],
    ],
    [
      'V07-B09',
      'TDKT',
      [{ indicator: 'B09', numerator: '4', denominator: '3' }],
      [{ indicator: 'B09', numerator: '3', denominator: '3' }],
    ],
    ['V08-D03', 'TDKT', values('D01=100', 'D02=16'), values('D01=100', 'D02=15')],
    [
      'V09-D11',
      'TDKT',
      [{ indicator: 'D11', numerator: '21', denominator: '100' }],
      [{ indicator: 'D11', numerator: '20', denominator: '100' }],
    ],
    ['V12-ALL', 'DX-TTLDXS', values('DX01=10', 'DX02=9'), values('DX01=10', 'DX02=10')],
    ['V12-LDTT', 'DX-TTLDXS', values('DX01=10', 'DX03=6'), values('DX01=10', 'DX03=7')],
    ['V12-CSTDCS', 'DX-TTLDXS', values('DX04=0'), values('DX04=1')],
    ['V13-PROVINCE', 'DX-CSTD', values('CS01=3', 'CS02=2'), values('CS01=3', 'CS02=3')],
    ['V13-NATIONAL', 'DX-CSTD', values('CS03=2', 'CS04=1'), values('CS03=2', 'CS04=2')],
    [
      'V16-SUM',
      'TU-CHAM',
      values('TC1=60', 'TC2=20', 'TC3=19.5', 'THUONG=1', 'TONG=100'),
      values('TC1=60', 'TC2=20', 'TC3=19.5', 'THUONG=0.5', 'TONG=100'),
    ],
    ['V16-MAX', 'TU-CHAM', values('TC1=60.25', 'TC2=20', 'TC3=19'), values('TC1=60', 'TC2=20', 'TC3=20')],
    ['V16-BONUS', 'TU-CHAM', values('THUONG=5.01'), values('THUONG=5')],
  ];

  it.each(table)('%s', async (rule, code, broken, right) => {
    const form = shippedForm(code);
    const whole = await ruled.without(form, []);
    expect(rulesIn(await ruled.problems(whole, broken))).toContain(rule);
    expect(rulesIn(await ruled.problems(whole, right))).not.toContain(rule);
    const silent = await ruled.without(form, [rule]);
    expect(rulesIn(await ruled.problems(silent, broken))).not.toContain(rule);
  });

  it('every rule of every shipped form is a rule that the language understands', () => {
    const forms = ['TDKT', 'N0601', 'N0602', 'N0603', 'N0604', 'DX-TTLDXS', 'DX-CSTD', 'TU-CHAM'].map(
      shippedForm,
    );
    expect(forms.flatMap(formFaults)).toEqual([]);
  });
});
