import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageRules } from '../rules';
import { judge } from '../rules/core/run';
import { breathe } from '../utils/capture/breathe';
import { capture } from '../utils/capture/capture';
import type { PageAuditor } from '../utils/capture/page-auditor';
import { writeReport } from '../utils/capture/report';
import { selectedPlace } from '../utils/capture/selection';
import { settle } from '../utils/capture/settle';
import { readIdentifiers } from '../utils/identifiers/read';
import { guessPageKind } from '../utils/page/kind';
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
    let judgeMs = -performance.now();
    const page = readPage(snapshot);
    const pageKind = guessPageKind(page, request.host);
    judgeMs += performance.now();
    await breathe();
    judgeMs -= performance.now();
    const findings = judge(page, { ...request, pageKind }, pageRules);
    const identifiers = readIdentifiers(page);
    judgeMs += performance.now();
    return writeReport({ snapshot, pageKind, findings, identifiers, captureMs, judgeMs }, breathe);
  },

  selection: selectedPlace,
};

export default defineUnlistedScript(() => {
  const here = globalThis as { zhengwangAudit?: PageAuditor };
  here.zhengwangAudit ??= auditor;
});
