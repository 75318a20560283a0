import * as v from 'valibot';
import { readCallArguments } from '../../preload/call-arguments.ts';
import { plannerCallNames } from '../../preload/contract.ts';
import type { CallMessage } from '../../preload/socket-message.ts';

const callMessage = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  call: v.picklist(plannerCallNames),
  args: v.array(v.unknown()),
});

export type ReadCallMessage =
  | { readonly ok: true; readonly message: CallMessage }
  /** `id` is null when not even that could be read: such a peer is not our page. */
  | { readonly ok: false; readonly id: number | null; readonly reason: string };

/** Read one message of the page; nothing of it is trusted before it has the shape of a call. */
export function readCallMessage(data: string): ReadCallMessage {
  const value = parseJson(data);
  const parsed = v.safeParse(callMessage, value, { abortEarly: true });
  if (!parsed.success) return { ok: false, id: null, reason: parsed.issues[0].message };
  const { id, call } = parsed.output;
  const read = readCallArguments(call, parsed.output.args);
  if (!read.ok) return { ok: false, id, reason: read.message };
  return { ok: true, message: { id, call, args: read.args } };
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
