import { listInspections, listVerdicts } from '../../utils/records/reader';
import { type Progress, progressCounts } from '../../utils/tasks/progress';

/** How far a task is, without reading its findings: what waits for review still counts as 在查. */
export async function quickProgress(taskId: string): Promise<Progress> {
  const [inspections, verdicts] = await Promise.all([listInspections(taskId), listVerdicts({ taskId })]);
  const last = new Map(verdicts.map(({ inspectionId, verdict }) => [inspectionId, verdict.verdict]));
  return progressCounts(
    inspections.map((inspection) => ({
      inspection,
      verdict: last.get(inspection.id) ?? null,
      openQuestions: 0,
    })),
  );
}
