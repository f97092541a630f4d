import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { bundlesEn, bundlesZh } from './strings/bundles';
import { causesEn, causesZh } from './strings/causes';
import { evidenceEn, evidenceZh } from './strings/evidence';
import { importEn, importZh } from './strings/imports';
import { inspectionEn, inspectionZh } from './strings/inspection';
import { panelEn, panelZh } from './strings/panel';
import { registersEn, registersZh } from './strings/registers';
import { settingsEn, settingsZh } from './strings/settings';
import { sitesEn, sitesZh } from './strings/sites';
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
  sites: sitesZh,
  tables: tablesZh,
  tasks: tasksZh,
  triage: triageZh,
  kept: evidenceZh,
  setting: settingsZh,
  inspection: inspectionZh,
  walk: walkZh,
  registers: registersZh,
  imports: importZh,
};
export type Strings = typeof zh;
const en: Strings = {
  ...panelEn,
  causes: causesEn,
  bench: workbenchEn,
  bundles: bundlesEn,
  sites: sitesEn,
  tables: tablesEn,
  tasks: tasksEn,
  triage: triageEn,
  kept: evidenceEn,
  setting: settingsEn,
  inspection: inspectionEn,
  walk: walkEn,
  registers: registersEn,
  imports: importEn,
};

/** Interface strings. What rules and clauses say stays Chinese: it is the law. */
export const STRINGS = { zh, en };

const Language = createContext<Strings>(zh);
export const LanguageProvider = Language.Provider;
export const useStrings = (): Strings => useContext(Language);
