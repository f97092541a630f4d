import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { bundlesEn, bundlesZh } from './strings/bundles';
import { causesEn, causesZh } from './strings/causes';
import { documentsEn, documentsZh } from './strings/documents';
import { evidenceEn, evidenceZh } from './strings/evidence';
import { importEn, importZh } from './strings/imports';
import { inspectionEn, inspectionZh } from './strings/inspection';
import { lexiconsEn, lexiconsZh } from './strings/lexicons';
import { linksEn, linksZh } from './strings/links';
import { mergingEn, mergingZh } from './strings/merging';
import { panelEn, panelZh } from './strings/panel';
import { registersEn, registersZh } from './strings/registers';
import { rulesEn, rulesZh } from './strings/rules';
import { schemesEn, schemesZh } from './strings/schemes';
import { settingsEn, settingsZh } from './strings/settings';
import { sitesEn, sitesZh } from './strings/sites';
import { sweepEn, sweepZh } from './strings/sweep';
import { tablesEn, tablesZh } from './strings/tables';
import { tasksEn, tasksZh } from './strings/tasks';
import { triageEn, triageZh } from './strings/triage';
import { walkEn, walkZh } from './strings/walk';
import { workbenchEn, workbenchZh } from './strings/workbench';

const zh = {
  ...panelZh,
  causes: causesZh,
  bench: workbenchZh,
  bundles: bundlesZh,
  merging: mergingZh,
  sites: sitesZh,
  sweep: sweepZh,
  tables: tablesZh,
  documents: documentsZh,
  tasks: tasksZh,
  triage: triageZh,
  kept: evidenceZh,
  setting: settingsZh,
  checks: rulesZh,
  schemes: schemesZh,
  lexicons: lexiconsZh,
  inspection: inspectionZh,
  walk: walkZh,
  links: linksZh,
  registers: registersZh,
  imports: importZh,
};
export type Strings = typeof zh;
const en: Strings = {
  ...panelEn,
  causes: causesEn,
  bench: workbenchEn,
  bundles: bundlesEn,
  merging: mergingEn,
  sites: sitesEn,
  sweep: sweepEn,
  tables: tablesEn,
  documents: documentsEn,
  tasks: tasksEn,
  triage: triageEn,
  kept: evidenceEn,
  setting: settingsEn,
  checks: rulesEn,
  schemes: schemesEn,
  lexicons: lexiconsEn,
  inspection: inspectionEn,
  walk: walkEn,
  links: linksEn,
  registers: registersEn,
  imports: importEn,
};

/** Interface strings. What rules and clauses say stays Chinese: it is the law. */
export const STRINGS = { zh, en };

const Language = createContext<Strings>(zh);
export const LanguageProvider = Language.Provider;
export const useStrings = (): Strings => useContext(Language);
