import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Pages render at request time and are kept by the press: the build needs no database, and there is one cache.
  cacheComponents: false,
  // Metadata stands in the head for everyone, never streamed into the body by script.
  htmlLimitedBots: /.*/,
  // The press answers for addresses that end with a slash.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['pg', '@node-rs/argon2', 'sharp', 'pg-boss', '@tus/server', 'nodemailer'],
  // `npm run check` looks at all types, those of tests and scripts too; a start on a small machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  images: { unoptimized: true },
}

export default config
