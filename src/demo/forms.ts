import { type Form } from '../reporting/domain/index.js';
import financeForm from './data/finance-form.json' with { type: 'json' };
import fighters from './data/forms/dx-cstd.json' with { type: 'json' };
import excellentCollective from './data/forms/dx-ttldxs.json' with { type: 'json' };
import movements from './data/forms/n0601.json' with { type: 'json' };
import stateAwards from './data/forms/n0602.json' with { type: 'json' };
import awards from './data/forms/n0603.json' with { type: 'json' };
import bodies from './data/forms/n0604.json' with { type: 'json' };
import selfScore from './data/forms/tu-cham.json' with { type: 'json' };
import emulationForm from './data/indicators.json' with { type: 'json' };
import { told } from './nation.js';

/** The whole catalogue of emulation and commendation indicators. */
export const emulation = told<Form>(emulationForm);

/** The professional figures of finance departments, for scoring. */
export const finance = told<Form>(financeForm);

/** Biểu 0601.N đến 0604.N (Thông tư 02/2023/TT-BNV), and proposals of titles: issued, and owed by nobody yet. */
export const furtherForms = told<readonly Form[]>([
  movements,
  stateAwards,
  awards,
  bodies,
  excellentCollective,
  fighters,
  selfScore,
]);
