'use server'
import { formAction } from '#lib/action.ts'
import { checkChainNow } from './chain.ts'

export const checkChain = formAction(checkChainNow)
