import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageRules } from '../rules';
import { judge } from '../rules/core/run';
import { breathe, Pace } from '../utils/capture/breathe';
import { capture } from '../utils/capture/capture';
import type { PageAuditor } from '../utils/capture/page-auditor';
import { writeReport } from '../utils/capture/report';
import { selectedPlace } from '../utils/capture/selection';
import { settle } from '../utils/capture/settle';
import { readIdentifiers } from '../utils/identifiers/read';
import type { Finding } from '../utils/model/finding';
import { guessPageKind } from '../utils/page/kinds/guess';
import { readPage } from '../utils/page/page';

/**
 * What the background calls in the opened page: wait, read and judge, tell the selection. Injected on demand, in the
 * isolated world; a second injection finds the first and changes nothing.
 */
const auditor: PageAuditor = {
  settle: () => settle(document),

  async read(request, settled) {
    const { snapshot, captureMs } = await capture(document, settled, breathe);
    await breathe();
    const pace = new Pace(breathe);
    const page = readPage(snapshot);
    await pace.rest();
    const pageKind = guessPageKind(page, request.host);
    const findings: Finding[] = [];
    for (const rule of pageRules) {
      await pace.rest();
      findings.push(...judge(page, { ...request, pageKind }, [rule]));
    }
    await pace.rest();
    const identifiers = readIdentifiers(page);
    const judgeMs = pace.workedMs;
    return writeReport({ snapshot, pageKind, findings, identifiers, captureMs, judgeMs }, breathe);
  },

  selection: selectedPlace,
};

export default defineUnlistedScript(() => {
  // Asked for as an own property: an element of that id would answer to the name, even in the isolated world.
  if (Object.hasOwn(globalThis, 'zhengwangAudit')) return;
  Object.defineProperty(globalThis, 'zhengwangAudit', { value: auditor });
});
