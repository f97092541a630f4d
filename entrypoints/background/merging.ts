import type { RequestBody } from '../../utils/messages';
import {
  settleAgreement,
  settleConflict,
  unsettleAgreement,
  unsettleConflict,
} from '../../utils/records/writer';
import { Failure } from './failure';
import { signature } from './signature';

/** 合并: what a named person decides where records of several inspectors say different things. */

/** A decision answers for others' words: it is never signed by nobody. */
async function named(): ReturnType<typeof signature> {
  const signed = await signature();
  if (signed.author === '') throw new Failure('nameless');
  return signed;
}

export const endDisagreement = async ({
  outcome,
  reason,
  ...of
}: RequestBody<'agreement/settle'>): Promise<unknown> =>
  settleAgreement(of, outcome, { ...(await named()), reason });

export const reopenDisagreement = async (of: RequestBody<'agreement/unsettle'>): Promise<unknown> =>
  unsettleAgreement(of, await named());

export const decideConflict = async ({
  conflictId,
  version,
  reason,
}: RequestBody<'conflict/settle'>): Promise<unknown> =>
  settleConflict(conflictId, version, { ...(await named()), reason });

export async function reopenConflict({ conflictId }: RequestBody<'conflict/unsettle'>): Promise<unknown> {
  await named();
  return unsettleConflict(conflictId);
}
