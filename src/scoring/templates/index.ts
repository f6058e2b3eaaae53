import { type Scheme } from '../domain/scheme/scheme.js';
import hcmcEmulationWork from './hcmc-2008-emulation-work-100.json' with { type: 'json' };
import hcmcDistricts from './hcmc-2008-form4-departments-score-districts.json' with { type: 'json' };
import moet from './moet-2006-2007-provincial-education-departments.json' with { type: 'json' };
import ngheAn from './nghean-2025-draft-100-with-floors.json' with { type: 'json' };
import police from './police-cluster-leader-relative.json' with { type: 'json' };
import finance from './synthetic-finance-departments-1000.json' with { type: 'json' };
import tradeUnion from './tradeunion-2023-tkv-100.json' with { type: 'json' };
import youthUnion from './twdoan-2021-provincial-youth-unions-500.json' with { type: 'json' };
import buDang from './youthunion-binhphuoc-bu-dang-2015.json' with { type: 'json' };
import honQuan from './youthunion-binhphuoc-hon-quan-2012.json' with { type: 'json' };

/** Bảng điểm mẫu. Schemes that were in force or drafted somewhere, to start one's own from; each issues as it stands. */
export const schemeTemplates: readonly Scheme[] = [
  hcmcDistricts,
  hcmcEmulationWork,
  moet,
  youthUnion,
  tradeUnion,
  police,
  ngheAn,
  buDang,
  honQuan,
  finance,
] as unknown as readonly Scheme[];
