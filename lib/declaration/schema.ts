import { z } from 'zod'

export const signInput = z.strictObject({
  evidenceId: z.string().regex(/^[0-9a-z]{8}$/),
  /** of the text that the signer read */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** '' for who belongs to no group */
  workGroupId: z.union([z.uuid(), z.literal('')]).default(''),
})

export const signerStates = ['unsigned', 'signed', 'all'] as const
export type SignerState = (typeof signerStates)[number]
