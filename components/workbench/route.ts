/** Where the inspector is in the workbench. It stands in the address, so that going back and reloading work. */
export type Route =
  | { readonly page: 'tasks' }
  | { readonly page: 'new-task' }
  /** All registers, or the one that is open. */
  | { readonly page: 'registers'; readonly registerId?: string }
  /** A new register, or the one that a file is to bring up to date. */
  | { readonly page: 'import'; readonly registerId?: string }
  | {
      readonly page: 'task';
      readonly taskId: string;
      readonly view: TaskView;
      /** The official table or the document on show, and the area or site it is of. */
      readonly table?: string;
      readonly of?: string;
    }
  | {
      readonly page: 'inspection';
      readonly inspectionId: string;
      readonly view: InspectionView;
      /** The finding whose sheet is on show. */
      readonly findingId?: string;
    }
  /** 复核: all open questions of a task, or of one site. */
  | { readonly page: 'triage'; readonly scope: 'task' | 'inspection'; readonly id: string }
  /** 检查项: all of them, or the one whose help is open. */
  | { readonly page: 'rules'; readonly ruleId?: string }
  | { readonly page: 'settings' };

export const TASK_VIEWS = ['sites', 'sweep', 'findings', 'charts', 'tables', 'documents', 'merge'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];
export const INSPECTION_VIEWS = [
  'verdict',
  'sweep',
  'columns',
  'links',
  'typed',
  'findings',
  'evidence',
  'recheck',
  'documents',
] as const;
export type InspectionView = (typeof INSPECTION_VIEWS)[number];

/** `#/task/<id>/sites`. Ids are escaped: they hold slashes. */
export function addressOf(route: Route): string {
  const parts: string[] = [route.page];
  if ((route.page === 'registers' || route.page === 'import') && route.registerId !== undefined)
    parts.push(route.registerId);
  if (route.page === 'rules' && route.ruleId !== undefined) parts.push(route.ruleId);
  if (route.page === 'task') {
    parts.push(route.taskId, route.view);
    if (route.table) parts.push(route.table, ...(route.of ? [route.of] : []));
  }
  if (route.page === 'inspection') {
    parts.push(route.inspectionId, route.view);
    if (route.findingId) parts.push(route.findingId);
  }
  if (route.page === 'triage') parts.push(route.scope, route.id);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Whatever cannot be understood is the list of tasks. */
export function routeOf(hash: string): Route {
  const [page = '', first = '', second = '', third = '', fourth = ''] = hash
    .replace(/^#\//, '')
    .split('/')
    .map(unescaped);
  if (page === 'new-task' || page === 'settings') return { page };
  if (page === 'rules') return first ? { page, ruleId: first } : { page };
  if (page === 'registers' || page === 'import') return first ? { page, registerId: first } : { page };
  if (page === 'task' && first) {
    const view = TASK_VIEWS.find((one) => one === second) ?? 'sites';
    return {
      page,
      taskId: first,
      view,
      ...(third ? { table: third } : {}),
      ...(third && fourth ? { of: fourth } : {}),
    };
  }
  if (page === 'inspection' && first) {
    const view = INSPECTION_VIEWS.find((one) => one === second) ?? 'verdict';
    return { page, inspectionId: first, view, ...(third ? { findingId: third } : {}) };
  }
  if (page === 'triage' && (first === 'task' || first === 'inspection') && second) {
    return { page, scope: first, id: second };
  }
  return { page: 'tasks' };
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
