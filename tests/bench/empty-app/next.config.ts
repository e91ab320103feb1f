import type { NextConfig } from 'next'

// The floor of an unprinted page: the least that the same Next can answer.
const config: NextConfig = { poweredByHeader: false, turbopack: { root: `${import.meta.dirname}/../../..` } }

export default config
