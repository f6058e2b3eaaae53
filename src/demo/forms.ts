import { type Form } from '../reporting/domain/index.js';
import financeForm from './data/finance-form.json' with { type: 'json' };
import emulationForm from './data/indicators.json' with { type: 'json' };
import { told } from './nation.js';

/** The whole catalogue of emulation and commendation indicators. */
export const emulation = told<Form>(emulationForm);

/** The professional figures of finance departments, for scoring. */
export const finance = told<Form>(financeForm);
