import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, INSPECTION_VIEWS, type Route, routeOf, TASK_VIEWS } from './route';

const id = fc.string({ minLength: 1 });
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { page: 'tasks' },
    { page: 'new-task' },
    { page: 'registers' },
    { page: 'import' },
    { page: 'rules' },
    { page: 'settings' },
  ),
  fc.record({ page: fc.constantFrom('registers' as const, 'import' as const), registerId: id }),
  fc.record({ page: fc.constant('rules' as const), ruleId: id }),
  fc.record({ page: fc.constant('task' as const), taskId: id, view: fc.constantFrom(...TASK_VIEWS) }),
  fc.record({
    page: fc.constant('task' as const),
    taskId: id,
    view: fc.constant('tables' as const),
    table: id,
    of: id,
  }),
  fc.record({
    page: fc.constant('inspection' as const),
    inspectionId: id,
    view: fc.constantFrom(...INSPECTION_VIEWS),
  }),
  fc.record({
    page: fc.constant('inspection' as const),
    inspectionId: id,
    view: fc.constant('documents' as const),
    findingId: id,
  }),
  fc.record({
    page: fc.constant('triage' as const),
    scope: fc.constantFrom('task' as const, 'inspection' as const),
    id,
  }),
);

describe('the address of a place in the workbench', () => {
  it('leads back to it, whatever the id', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(routeOf(addressOf(route))).toEqual(route);
      }),
    );
  });

  it('is the list of tasks where nobody understands it', () => {
    fc.assert(fc.property(fc.string(), (hash) => routeOf(`?${hash}`).page === 'tasks'));
    expect(routeOf('#/task')).toEqual({ page: 'tasks' });
    expect(routeOf('#/task/%E0%A4%A/sites')).toMatchObject({ page: 'task' });
  });
});
