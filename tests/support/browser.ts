import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, findBrowser, inherited, installed } from '#lib/print/browser.ts'
import { projectRoot } from '#lib/start/project-root.ts'

/** The browser of the tests. Resolved once; child processes find the answer in the environment. */
export async function resolveBrowser(): Promise<Browser> {
  const known = process.env.RESOLVED_BROWSER
  if (known) return JSON.parse(known) as Browser
  const browser = await findBrowser(join(projectRoot, '.test'))
  process.env.RESOLVED_BROWSER = JSON.stringify(browser)
  return browser
}

/**
 * A Chromium that somebody installed, for what the one inside the npm package cannot do: under Lighthouse's tracing its
 * renderer dies. Null where there is none.
 */
export function installedBrowser(): Browser | null {
  const executablePath = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  return executablePath === undefined
    ? null
    : {
        executablePath,
        args: ['--no-sandbox', '--headless=new', '--disable-background-networking'],
        env: inherited(),
      }
}
